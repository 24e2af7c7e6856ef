import * as z from "zod/mini";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { type Reminder, reminderId } from "../../../lib/domain/reminder.ts";
import type { Plan } from "../../../lib/ports.ts";
import { parseAthlete } from "../../../lib/table/athlete-item.ts";
import { athleteIdOf } from "../../../lib/table/items.ts";
import { parseReminder } from "../../../lib/table/reminders.ts";
import type { Attributes } from "../../../lib/table/table.ts";

/** One write of an item, as it stood before and after. */
export interface Written {
  readonly before: Attributes | undefined;
  readonly after: Attributes | undefined;
}

const plan = z.record(z.string(), z.number());

/** What an item says, for observers; undefined when it cannot be read. Items in memory never change, so each is read once. */
export const athleteIn: (item: Attributes) => Athlete | undefined = once((item) => {
  try {
    return { athleteId: athleteIdOf(String(item["PK"])) ?? "", ...parseAthlete(item) };
  } catch {
    return undefined;
  }
});

export const reminderIn: (item: Attributes) => Reminder | undefined = once(parseReminder);

export const planIn: (item: Attributes) => Plan = once((item) => plan.parse(item["plan"]));

/** `ana 2026-11-22#meal#1` */
export function keyOf(athleteId: string, ref: Pick<Reminder, "localDate" | "kind" | "n">): string {
  return `${athleteId} ${reminderId(ref)}`;
}

function once<Said>(read: (item: Attributes) => Said): (item: Attributes) => Said {
  const known = new WeakMap<Attributes, { readonly said: Said }>();
  return (item) => {
    const found = known.get(item) ?? { said: read(item) };
    known.set(item, found);
    return found.said;
  };
}
