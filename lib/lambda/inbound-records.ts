import * as z from "zod/mini";
import type { InboundText } from "../app/answer-text.ts";
import { parseJson } from "../app/json.ts";
import { phoneNumber } from "../team/team-fields.ts";

const snsEvent = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })) });

/** What AWS End User Messaging SMS publishes for a text to a two-way number; other members are ignored. */
const payload = z.object({
  originationNumber: phoneNumber(),
  messageBody: z.string().check(z.maxLength(2_000)),
  messageKeyword: z.optional(z.string()),
  inboundMessageId: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** The messages of an SNS event, as they were published. */
export function snsMessagesOf(event: unknown): readonly string[] {
  return snsEvent.parse(event).Records.map(({ Sns }) => Sns.Message);
}

/** The text in a message, or undefined. */
export function inboundTextIn(message: string): InboundText | undefined {
  const parsed = payload.safeParse(parseJson(message));
  if (!parsed.success) return undefined;
  const { originationNumber, messageBody, messageKeyword, inboundMessageId } = parsed.data;
  const isKeyword = messageKeyword?.toUpperCase() === messageBody.trim().toUpperCase();
  const keyword = isKeyword ? messageKeyword : undefined;
  return { from: originationNumber, body: messageBody, messageId: inboundMessageId, keyword };
}
