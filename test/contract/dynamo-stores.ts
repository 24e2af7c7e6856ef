import { createAthleteDirectory } from "../../lib/adapters/dynamodb/athlete-directory.ts";
import { createAthleteRecords } from "../../lib/adapters/dynamodb/athlete-records.ts";
import { createHookPorts } from "../../lib/adapters/dynamodb/hook-ports.ts";
import { createInbox } from "../../lib/adapters/dynamodb/inbox.ts";
import { createReminderBook } from "../../lib/adapters/dynamodb/reminder-book.ts";
import { createSpendBook } from "../../lib/adapters/dynamodb/spend-book.ts";
import type { Table } from "../../lib/adapters/dynamodb/table.ts";
import { createWorkoutLog } from "../../lib/adapters/dynamodb/workout-log.ts";
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
