import { randomUUID } from "node:crypto";
import type { Athlete } from "../domain/profile.ts";
import { renderReply } from "../messages/render-reply.ts";
import { unlessDamaged } from "../ports/unreadable-item.ts";
import { LOCAL_TEAM } from "./local-team.ts";
import type { Runtime } from "./runtime.ts";

export interface ReceivedText {
  /** E.164. */
  readonly from: string;
  readonly body: string;
}

/** What of a runtime takes a text. */
type TextTaker = Pick<Runtime, "optOuts" | "carrier" | "directory" | "outbox" | "received" | "inbound" | "settle">;

/**
 * Keywords that AWS treats as an opt-out when they are the whole text ("Required opt-out keywords"). It does not hand
 * them on; here they are, so that what we do with a STOP that reaches us is lived through too.
 */
const OPT_OUT = new Set("ARRET CANCEL END OPT-OUT OPTOUT QUIT REMOVE STOP TD UNSUBSCRIBE".split(" "));
const OPT_IN = new Set(["START", "UNSTOP"]);

/**
 * Receives a text to the team's number: first AWS's part, which answers STOP, START and HELP itself unless the team keeps the
 * opt-outs, then the real handler. Resolves to its id once all that followed from it is settled.
 */
export async function receiveText(text: ReceivedText, runtime: TextTaker): Promise<string> {
  const messageId = randomUUID();
  const isLeftToAws = runtime.carrier.optOuts() === "aws";
  const keyword = isLeftToAws ? text.body.trim().toUpperCase() : "";
  keepOptOuts(keyword, text.from, runtime);
  // Whose profile cannot be read has their text dealt with all the same.
  const athlete = await unlessDamaged(runtime.directory.findByPhone(text.from), () => undefined);
  if (athlete !== undefined) {
    const afterMessage = runtime.outbox.after(undefined).at(-1)?.id ?? null;
    runtime.received.add({ athleteId: athlete.athleteId, body: text.body, afterMessage });
    await answerAsCarrier(keyword, athlete, runtime);
  }
  // AWS answers HELP to anybody; to somebody who is asked for a yes ours says more.
  if (keyword !== "HELP" || athlete === undefined) await runtime.inbound(snsEvent(text, messageId, keyword));
  await runtime.settle();
  return messageId;
}

/** AWS keeps the list for the whole account. */
function keepOptOuts(keyword: string, from: string, { optOuts }: TextTaker): void {
  if (OPT_OUT.has(keyword)) optOuts.add(from);
  if (OPT_IN.has(keyword)) optOuts.delete(from);
}

async function answerAsCarrier(keyword: string, athlete: Athlete, { outbox }: TextTaker): Promise<void> {
  const { athleteId, profile } = athlete;
  const body = carrierAnswer(keyword, athlete);
  if (body === undefined || profile.phone === null) return;
  const to = profile.phone;
  await outbox.publish({ athleteId, channel: "sms", to, kind: "reply", reminderId: null, subject: null, body });
}

/** AWS's own answers to opt-outs; for HELP the text that docs/deploy.md tells the operator to set. */
function carrierAnswer(keyword: string, { profile }: Athlete): string | undefined {
  if (OPT_OUT.has(keyword))
    return "You are opted out and will get no more texts from this number. Text START to opt in.";
  if (OPT_IN.has(keyword)) return "You are opted in to texts from this number. Text STOP to opt out.";
  if (keyword !== "HELP") return undefined;
  return renderReply({ kind: "help" }, { name: profile.name, language: profile.language, teamName: LOCAL_TEAM.name });
}

/** The event that Lambda gets from the topic of the number's two-way setting. */
function snsEvent({ from, body }: ReceivedText, messageId: string, keyword: string): object {
  const message = {
    originationNumber: from,
    destinationNumber: "+12025550100",
    messageKeyword: OPT_IN.has(keyword) ? keyword : "KEYWORD_LOCAL",
    messageBody: body,
    inboundMessageId: messageId,
    previousPublishedMessageId: null,
  };
  return { Records: [{ Sns: { Message: JSON.stringify(message) } }] };
}
