import { changedAthlete, isSamePhone } from "../domain/athlete-change.ts";
import * as consents from "../domain/conversation/consent.ts";
import type { Reply } from "../domain/conversation/decision.ts";
import type { Intent } from "../domain/conversation/intent.ts";
import { type Join, SHOWN_DIGITS } from "../domain/conversation/join.ts";
import { safetyReplyTo } from "../domain/conversation/safety.ts";
import type { LanguageCode } from "../domain/language.ts";
import { isoInstant } from "../domain/local-time.ts";
import { newProfile } from "../domain/new-profile.ts";
import type { PolicyOverrides } from "../domain/policy.ts";
import { type Athlete, newAthlete } from "../domain/profile.ts";
import type { JoinBook } from "../ports/joining.ts";
import type { CoachAlerts, Messenger } from "../ports/sending.ts";
import type { AthleteDirectory, Clock, Log } from "../ports.ts";
import { addAthlete } from "./manage-athletes.ts";
import { keepOptOut } from "./opt-outs.ts";
import { sendReply } from "./send-reply.ts";
import { tellCoach } from "./tell-people.ts";

/** How people join a team by text. */
interface Joining {
  readonly code: string;
  /** The team's number, in E.164. */
  readonly number: string;
  readonly timeZone: string;
  readonly language: LanguageCode;
  readonly newId: () => string;
}

export interface JoinDeps {
  readonly clock: Clock;
  readonly directory: AthleteDirectory;
  readonly joins: JoinBook;
  /** Null: nobody can join this team by text. */
  readonly joining: Joining | null;
  readonly messenger: Messenger;
  readonly coach: CoachAlerts;
  readonly log: Log;
  readonly teamName: string;
  readonly teamPolicy: PolicyOverrides;
}

export interface TextFrom {
  /** E.164. */
  readonly from: string;
  readonly body: string;
}

/** What a text of somebody who never said yes or no comes to. */
export type Joined = "answered" | "not-sent" | "noted";

export interface Asking {
  readonly text: TextFrom;
  readonly known: Athlete | undefined;
  readonly joining: Joining;
  readonly deps: JoinDeps;
}

interface OpenQuestion extends Asking {
  readonly join: Join;
}

/** What comes of an answer to a question that is open. */
export async function answerQuestion(
  { intent, isUnderage }: { readonly intent: Intent; readonly isUnderage: boolean },
  { text: { from }, known, join, joining, deps }: OpenQuestion,
): Promise<Joined | undefined> {
  if (intent.kind === "red-flag")
    return known === undefined ? answerDanger(intent, { phone: from, join }, deps) : undefined;
  if (intent.kind === "help" && !isUnderage)
    return (await deps.joins.noteHelp(from))
      ? replyToPhone({ kind: "consent-help" }, { ...join, phone: from }, deps)
      : undefined;
  if (intent.kind === "stop") {
    await keepOptOut(from, isoInstant(deps.clock()), deps.directory);
    return "noted";
  }
  if (intent.kind === "no" || isUnderage) {
    await deps.joins.close(from, isUnderage ? "under-age" : "declined");
    return "noted";
  }
  if (!(await agree(from, join, { known, timeZone: joining.timeZone, deps }))) return undefined;
  await deps.joins.close(from, "agreed");
  return "noted";
}

/**
 * Somebody who was asked knows who we are, so a text of danger is answered, once, and once more when it is more urgent; the
 * coach is told, and the athlete whom a YES makes begins with the red flag (docs/adr/0012).
 */
async function answerDanger(
  intent: Extract<Intent, { readonly kind: "red-flag" }>,
  { phone, join }: { readonly phone: string; readonly join: Join },
  deps: JoinDeps,
): Promise<Joined | undefined> {
  if ((await deps.directory.optedOutAt(phone)) !== undefined) return undefined;
  const at = isoInstant(deps.clock());
  if (!(await deps.joins.noteDanger(phone, { at, tier: intent.tier }))) return undefined;
  const phoneEnding = phone.slice(-SHOWN_DIGITS);
  const { athleteId } = join;
  await tellCoach(intent, { athleteId, phoneEnding, answer: "on-its-way" }, deps);
  const answered = await replyToPhone(safetyReplyTo(intent.tier, { phone, isMinor: false }), { ...join, phone }, deps);
  if (answered === "not-sent") await tellCoach(intent, { athleteId, phoneEnding, answer: "failed" }, deps);
  return answered;
}

/** Answers a phone; of all answers but the question no receipt is looked for, so their ids are kept nowhere. */
export function replyToPhone(
  said: Reply,
  { phone, athleteId, language }: Pick<Join, "athleteId" | "language"> & { readonly phone: string },
  deps: JoinDeps & { readonly noteSent?: (answerId: string) => Promise<void> },
): Promise<Joined> {
  const recipient = { athleteId, profile: { phone, name: null, language } };
  return sendReply(said, recipient, { noteSent: async () => undefined, ...deps });
}

interface Agreeing {
  readonly known: Athlete | undefined;
  readonly timeZone: string;
  readonly deps: JoinDeps;
}

/** Records a yes; false when it does not count. It can be done again: the athlete has the id that was kept with the question. */
async function agree(phone: string, join: Join, { known, timeZone, deps }: Agreeing): Promise<boolean> {
  const { clock, directory, log } = deps;
  if ((await directory.optedOutAt(phone)) !== undefined) return false;
  const sms = consents.consentByText("given", "JOIN, then YES", clock());
  if (known === undefined) {
    const { athleteId, language, danger } = join;
    const athlete = newAthlete({ athleteId, profile: newProfile({ phone, timeZone, language }), consent: { sms } });
    const flag = danger === null ? {} : { redFlagAt: danger.at, redFlagTier: danger.tier };
    const added = await addAthlete({ ...athlete, ...flag }, deps);
    if (added !== "added") return added === "exists";
  } else {
    if (consents.lacksGuardian(known, isoInstant(clock()).slice(0, 10))) return false;
    await directory.update(known.athleteId, (stands) =>
      stands.consent.sms === undefined && isSamePhone(stands.profile.phone, phone)
        ? changedAthlete(stands, { consent: { sms } })
        : undefined,
    );
  }
  log.count("Joins_agreed");
  return true;
}
