import { isSettled, type Reminder, reminderId } from "../../lib/domain/reminder.ts";
import type { OutboxMessage } from "../../lib/local/outbox.ts";

/** What an athlete sent, and what is left of it. */
export interface Life {
  readonly athleteId: string;
  /** Ids of workouts that were accepted, and not deleted since. */
  readonly accepted: readonly string[];
  readonly stored: readonly string[];
  readonly reminders: readonly Reminder[];
}

export interface Verdict {
  readonly isSound: boolean;
  readonly figures: string;
}

/** Whether nothing was lost, made up, doubled or left open, with the numbers. */
export function judge(
  lives: readonly Life[],
  messages: readonly Pick<OutboxMessage, "athleteId" | "reminderId">[],
): Verdict {
  const accepted = sum(lives, (life) => life.accepted.length);
  const lost = sum(lives, ({ accepted: ids, stored }) => countOutside(ids, stored));
  const invented = sum(lives, ({ accepted: ids, stored }) => countOutside(stored, ids));
  const texts = messages.filter((message) => message.reminderId !== null);
  const names = texts.map(({ athleteId, reminderId: id }) => `${athleteId} ${id}`);
  const doubled = names.length - new Set(names).size;
  const open = sum(lives, ({ reminders }) => reminders.filter((reminder) => !isSettled(reminder)).length);
  const sent = new Set(names);
  const unsent = sum(
    lives,
    ({ athleteId, reminders }) =>
      reminders.filter((each) => each.state === "SENT" && !sent.has(`${athleteId} ${reminderId(each)}`)).length,
  );
  const unknown = sum(lives, ({ reminders }) => reminders.filter(({ state }) => state === "UNKNOWN").length);
  const figures =
    `${accepted} workouts accepted, ${lost} lost, ${invented} stored that were not accepted; ${texts.length} texts, ` +
    `${doubled} doubled, ${unsent} SENT that did not go, ${unknown} UNKNOWN, ${open} reminders open`;
  return { isSound: [lost, invented, doubled, unsent, open].every((count) => count === 0), figures };
}

function sum(lives: readonly Life[], of: (life: Life) => number): number {
  return lives.reduce((total, life) => total + of(life), 0);
}

function countOutside(ids: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return ids.filter((id) => !known.has(id)).length;
}
