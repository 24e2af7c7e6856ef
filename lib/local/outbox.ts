import { appendFileSync, mkdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { isoInstant } from "../domain/local-time.ts";
import { CHANNELS, type Channel } from "../domain/profile.ts";
import { smsParts } from "../messages/gsm7.ts";
import type { Messenger, OutgoingText } from "../ports/sending.ts";
import type { Clock } from "../ports.ts";
import { readStored } from "./atomic-file.ts";

/** A text that was sent, as `GET /local/outbox` shows it. */
export interface OutboxMessage {
  readonly id: string;
  readonly sentAt: string;
  readonly athleteId: string;
  readonly channel: Channel;
  readonly to: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly body: string;
  /** SMS parts; 1 for an e-mail. */
  readonly parts: number;
  readonly reminderId: string | null;
}

const outboxMessage: z.ZodMiniType<OutboxMessage> = z.object({
  id: z.string(),
  sentAt: z.string(),
  athleteId: z.string(),
  channel: z.enum(CHANNELS),
  to: z.string(),
  kind: z.string(),
  subject: z.nullable(z.string()),
  body: z.string(),
  parts: z.int(),
  reminderId: z.nullable(z.string()),
});

export interface Outbox extends Messenger {
  /** Every message after the one with this id, oldest first; all when there is no such message. */
  readonly after: (id: string | undefined) => readonly OutboxMessage[];
  readonly count: () => number;
  /** Takes over messages of before, which have their ids; only into an empty outbox. */
  readonly restore: (messages: readonly OutboxMessage[]) => void;
}

/** Stands in for SNS: keeps every text, in a file of `folder` or in memory without one. */
export function openOutbox(folder: string | undefined, clock: Clock): Outbox {
  const file = folder === undefined ? undefined : join(folder, "outbox.jsonl");
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const messages = file === undefined ? [] : loadMessages(file);
  const keep = (message: OutboxMessage): void => {
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(message)}\n`);
    messages.push(message);
  };
  return {
    restore: (earlier) => earlier.forEach(keep),
    publish: async (text) => {
      const message = toMessage(text, { id: String(messages.length + 1), sentAt: isoInstant(clock()) });
      keep(message);
      return { kind: "sent", messageId: message.id };
    },
    count: () => messages.length,
    after: (id) => messages.slice(messages.findIndex((message) => message.id === id) + 1),
  };
}

function toMessage(text: OutgoingText, sent: { readonly id: string; readonly sentAt: string }): OutboxMessage {
  const { athleteId, channel, to, kind, subject, body, reminderId } = text;
  const parts = channel === "sms" ? smsParts(body) : 1;
  return { ...sent, athleteId, channel, to, kind, subject, body, parts, reminderId };
}

/** A line that a kill cut short was never sent, so it is dropped. */
function loadMessages(file: string): OutboxMessage[] {
  const read = readStored(file, (text) => {
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    const lines = whole.split("\n").slice(0, -1);
    return { text, whole, messages: lines.map((line) => outboxMessage.parse(JSON.parse(line))) };
  });
  if (read === undefined) return [];
  if (read.whole !== read.text) truncateSync(file, Buffer.byteLength(read.whole));
  return read.messages;
}
