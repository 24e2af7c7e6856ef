import { attentionTexts } from "../languages/en/attention-texts.ts";
import type { DigestMail } from "../ports/sending.ts";
import type { AthleteDirectory, Log } from "../ports.ts";
import { athletePages } from "./manage-athletes.ts";
import { type AthleteAttention, type AttentionDeps, readAttention } from "./team-attention.ts";

export interface DigestDeps extends AttentionDeps {
  readonly directory: Pick<AthleteDirectory, "list" | "find">;
  readonly mail: DigestMail;
  readonly log: Log;
  readonly shards: number;
  readonly teamName: string;
}

/** So many lines are read on a phone; the command has all. */
const MOST_LINES = 100;

/**
 * Mails what a coach should look at (docs/rules.md 4), also when there is nothing, so that silence means a fault. Athletes are
 * named by id, and nobody's number is in it. Answers how many things there were.
 */
export async function sendDigest(deps: DigestDeps): Promise<number> {
  const damaged: string[] = [];
  const onDamaged = ({ athleteId = "?" }: { readonly athleteId?: string | undefined }): void =>
    void damaged.push(athleteId);
  const found = await readAttention(athletePages(deps, onDamaged), deps, onDamaged);
  await deps.mail.send({
    subject: `${deps.teamName}: ${found.length === 0 ? "nothing" : found.length} to look at`,
    body: digestBody(found, damaged),
  });
  deps.log.count("Digests_sent");
  return found.length;
}

function digestBody(found: readonly AthleteAttention[], damaged: readonly string[]): string {
  const lines = [
    ...found.slice(0, MOST_LINES).map((each) => `${each.at.slice(0, 10)}  ${each.athleteId}: ${sentenceOf(each)}`),
    ...(found.length > MOST_LINES ? [`And ${found.length - MOST_LINES} more.`] : []),
    ...damaged.map((athleteId) => `${athleteId} is damaged and gets no texts: see cooldown doctor.`),
  ];
  const end = "No ranking, and no prediction. cooldown attention has names and numbers; this comes once a week.";
  return [...(lines.length === 0 ? ["Nothing to look at."] : lines), "", end].join("\n");
}

function sentenceOf({ cause, count }: AthleteAttention): string {
  return attentionTexts.sentences[cause]({ count, contact: undefined });
}
