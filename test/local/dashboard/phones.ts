import type { OutboxMessage } from "../../../lib/local/outbox.ts";
import type { AthleteText } from "../../../lib/local/received-texts.ts";

/** A meal text to Ana. */
export function aMessage(over: Partial<OutboxMessage> = {}): OutboxMessage {
  return {
    id: "1",
    sentAt: "2026-11-22T12:30:00.000Z",
    athleteId: "ana",
    channel: "sms",
    to: "+12025550123",
    kind: "meal",
    subject: null,
    body: "Eat well.",
    parts: 1,
    reminderId: "2026-11-22#meal#1",
    ...over,
  };
}

/** A text from Ana. */
export function aText(over: Partial<AthleteText> = {}): AthleteText {
  return { athleteId: "ana", receivedAt: "2026-11-22T12:31:00.000Z", body: "7", afterMessage: "1", ...over };
}
