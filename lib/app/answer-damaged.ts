import { consentByText } from "../domain/conversation/consent.ts";
import type { Reply } from "../domain/conversation/decision.ts";
import type { Intent } from "../domain/conversation/intent.ts";
import { safetyReplyTo } from "../domain/conversation/safety.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { Inbox, Messenger } from "../ports/sending.ts";
import type { DamagedProfile, DamagedProfiles } from "../ports/unreadable-item.ts";
import type { Clock, Log } from "../ports.ts";
import { keepOptOut, type OptOutDirectory } from "./opt-outs.ts";
import { mayAnswer, sendReply } from "./send-reply.ts";
import { readText } from "./text-reader.ts";

interface DamagedDeps {
  readonly clock: Clock;
  readonly directory: OptOutDirectory & DamagedProfiles;
  readonly inbox: Pick<Inbox, "holds" | "take" | "noteAnswer" | "countAnswer">;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly teamName: string;
}

type Recipient = Parameters<typeof sendReply>[1];

/**
 * Answers a text of somebody whose profile this release cannot read: a STOP counts, with the number and the consent, and
 * a text of danger has its answer and ends the reminders (docs/rules.md 9). Any other text has to wait for a release that can.
 */
export async function answerDamaged(
  text: { readonly from: string; readonly body: string; readonly messageId: string },
  damaged: DamagedProfile,
  deps: DamagedDeps,
): Promise<"answered" | "not-sent" | "noted" | "withheld" | "repeated"> {
  const { athleteId } = damaged;
  if (await deps.inbox.holds(athleteId, text.messageId)) return "repeated";
  const intent = readText(text.body);
  const nowMs = deps.clock();
  deps.log.count(`INBOUND_${intent.kind.toUpperCase().replaceAll("-", "_")}`);
  if (intent.kind === "stop") {
    await keepOptOut(text.from, isoInstant(nowMs), deps.directory);
    await deps.directory.withdrawDamaged(athleteId, consentByText("withdrawn", "STOP", nowMs));
  }
  if (intent.kind === "red-flag") await deps.directory.flagDamaged(athleteId, isoInstant(nowMs));
  if (!(await deps.inbox.take(athleteId, text.messageId, dealtWith(intent, nowMs)))) return "repeated";
  if (!damaged.consents) return "noted";
  const reply = replyTo(intent, text.from);
  if (reply === undefined) return "noted";
  if (!(await mayAnswer(reply, athleteId, deps))) return "withheld";
  const noteSent = (answerId: string) => deps.inbox.noteAnswer(athleteId, text.messageId, answerId);
  return sendReply(reply, recipientOf(text.from, damaged), { ...deps, noteSent });
}

/** Without a readable birth year nobody is called a minor. */
function replyTo(intent: Intent, phone: string): Reply | undefined {
  if (intent.kind === "stop") return { kind: "stopped" };
  return intent.kind === "red-flag" ? safetyReplyTo(intent.tier, { phone, isMinor: false }) : undefined;
}

/** What is kept of a text that was dealt with at an instant [epoch milliseconds]. */
export function dealtWith(intent: Intent, nowMs: number): Parameters<Inbox["take"]>[2] {
  const receivedAt = isoInstant(nowMs);
  return intent.kind === "red-flag" ? { receivedAt, isOfDanger: true } : { receivedAt };
}

function recipientOf(phone: string, { athleteId, language }: DamagedProfile): Recipient {
  return { athleteId, profile: { phone, name: null, language } };
}
