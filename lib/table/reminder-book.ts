import type { ReminderBook } from "../ports.ts";
import { createDelivery } from "./delivery.ts";
import { createReminders } from "./reminders.ts";
import { createReviews } from "./reviews.ts";
import { createStatuses } from "./statuses.ts";
import type { Table } from "./table.ts";

export interface ReminderBookOptions extends Table {
  readonly shards: number;
}

/** Statuses, reminders and nightly reviews in the table. */
export function createReminderBook(options: ReminderBookOptions): ReminderBook {
  return {
    ...createStatuses(options),
    ...createReminders(options),
    ...createDelivery(options),
    ...createReviews(options),
  };
}
