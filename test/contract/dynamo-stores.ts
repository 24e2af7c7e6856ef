import { createAthleteDirectory } from "../../lib/table/athlete-directory.ts";
import { createAthleteRecords } from "../../lib/table/athlete-records.ts";
import { createHookPorts } from "../../lib/table/hook-ports.ts";
import { createInbox } from "../../lib/table/inbox.ts";
import { createReminderBook } from "../../lib/table/reminder-book.ts";
import { createSpendBook } from "../../lib/table/spend-book.ts";
import type { Table } from "../../lib/table/table.ts";
import { createWorkoutLog } from "../../lib/table/workout-log.ts";
import type { Stores } from "./examples.ts";

/** The ports on a table, wherever that is. */
export function createDynamoStores(table: Table, shards: number): Stores {
  return {
    log: createWorkoutLog({ ...table, retentionDays: 800 }),
    directory: createAthleteDirectory({ ...table, shards }),
    inbox: createInbox(table),
    book: createReminderBook({ ...table, shards }),
    spendBook: createSpendBook(table),
    hooks: createHookPorts({ ...table, shards }),
    records: createAthleteRecords(table),
  };
}
