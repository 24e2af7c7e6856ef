import { DAY_MS, epochDay } from "../domain/local-time.ts";
import { isSettled, type Reminder, type SettledState } from "../domain/reminder.ts";
import { shardOf } from "../domain/stable-value.ts";
import type { ReminderBook, ReminderRef } from "../ports.ts";
import { dueShard } from "./due-shard.ts";
import { type Attributes, setClause } from "./expressions.ts";
import { parseReminder, reminderAttributes } from "./items/reminder-item.ts";
import { athletePartition, type Key, REMINDER_PREFIX, reminderKey } from "./keys.ts";
import { getItem, putItem, queryItems, type Table, updateItem } from "./table.ts";

const KEPT_DAYS = 400;

type Reminders = Pick<ReminderBook, "read" | "find" | "place" | "cancel">;

/** Reminders as planning sees them. One that cannot be read is left out: delivery settles it, and its place stays taken. */
export function createReminders(options: Table & { readonly shards: number }): Reminders {
  return {
    read: async (athleteId, fromLocalDate) => {
      const items = await queryItems(options, {
        condition: "#PK = :partition AND #SK BETWEEN :from AND :to",
        values: {
          partition: athletePartition(athleteId),
          from: `${REMINDER_PREFIX}${fromLocalDate}`,
          to: `${REMINDER_PREFIX}~`,
        },
      });
      return items.map((item) => parseReminder(item)).filter((reminder) => reminder !== undefined);
    },
    find: async (ref) => {
      const item = await getItem(options, reminderKey(ref));
      return item && parseReminder(item);
    },
    place: (reminder) =>
      putItem(options, reminderItem(reminder, options.shards), {
        condition: "attribute_not_exists(#PK) OR (#state = :pending AND #generation < :generation)",
        values: { pending: "PENDING", generation: reminder.generation },
      }),
    cancel: (ref, generation, settled) => cancel(options, ref, { generation, settled }),
  };
}

function reminderItem(reminder: Reminder, shards: number): Attributes {
  const key: Key = reminderKey(reminder);
  const deleteAfter = ((epochDay(reminder.localDate) + KEPT_DAYS) * DAY_MS) / 1000;
  const due = isSettled(reminder) ? {} : { dueShard: dueShard("REMINDER", shardOf(reminder.athleteId, shards)) };
  return { ...key, ...reminderAttributes(reminder), ...due, deleteAfter };
}

async function cancel(
  table: Table,
  ref: ReminderRef,
  { generation, settled }: { readonly generation: number; readonly settled: SettledState },
): Promise<boolean> {
  const cancelled = await updateItem(table, reminderKey(ref), {
    update: `${setClause({ ...settled })} REMOVE #dueShard, #dueAt`,
    condition: "#state = :pending AND #generation <= :generation",
    values: { ...settled, pending: "PENDING", generation },
  });
  return cancelled !== undefined;
}
