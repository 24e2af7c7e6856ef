import { isWithinAnswerLimit, urgencyOf } from "../domain/conversation/answer-limit.ts";
import type { Reply } from "../domain/conversation/decision.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { Athlete } from "../domain/profile.ts";
import { renderReply } from "../messages/render-reply.ts";
import type { Inbox, Messenger, OutgoingText, PublishResult } from "../ports/sending.ts";
import type { Clock, Log } from "../ports.ts";

interface ReplyDeps {
  readonly messenger: Messenger;
  readonly log: Log;
  readonly teamName: string;
  /** Keeps the id of an answer that was sent, for its receipt. */
  readonly noteSent: (answerId: string) => Promise<void>;
}

/** What of an athlete an answer needs. */
interface Recipient {
  readonly athleteId: string;
  readonly profile: Pick<Athlete["profile"], "phone" | "name" | "language">;
}

/** Counts an answer to an athlete; false once they had as many as a day has (docs/rules.md 9). */
export async function mayAnswer(
  reply: Reply,
  athleteId: string,
  { inbox, clock }: { readonly inbox: Pick<Inbox, "countAnswer">; readonly clock: Clock },
): Promise<boolean> {
  const urgency = urgencyOf(reply);
  const today = isoInstant(clock()).slice(0, 10);
  return isWithinAnswerLimit(urgency, await inbox.countAnswer(athleteId, today, urgency));
}

/** How often an answer is published that surely was not sent. */
const TRIES = 3;

/** Publishes an answer at once, whatever the hour; what may have been sent is never sent again (I5). */
export async function sendReply(
  reply: Reply,
  athlete: Recipient,
  deps: ReplyDeps,
): Promise<"answered" | "noted" | "not-sent"> {
  const { athleteId, profile } = athlete;
  if (profile.phone === null) return "not-sent";
  const text: OutgoingText = {
    athleteId,
    channel: "sms",
    to: profile.phone,
    kind: reply.kind === "safety" ? "safety" : "reply",
    reminderId: null,
    subject: null,
    body: renderReply(reply, { name: profile.name, language: profile.language, teamName: deps.teamName }),
  };
  const result = await publish(text, deps.messenger);
  deps.log.count(`Replies_${result.kind}`);
  if (result.kind === "sent") {
    await deps.noteSent(result.messageId).catch((error: unknown) => {
      deps.log.error("the id of an answer was not kept", { kind: text.kind }, error);
    });
    return "answered";
  }
  // AWS answered a STOP itself and lets no other text through.
  if (result.kind === "opted-out" && reply.kind === "stopped") return "noted";
  deps.log.error("answer was not sent", { kind: text.kind, outcome: result.kind, error: result.error });
  return "not-sent";
}

async function publish(text: OutgoingText, messenger: Messenger): Promise<PublishResult> {
  let result = await messenger.publish(text);
  for (let tries = 1; result.kind === "retry" && tries < TRIES; tries += 1) result = await messenger.publish(text);
  return result;
}
