import type { JoinBook, JoinReceipts, JoinRecords } from "../ports/joining.ts";
import type { AthleteRecords } from "../ports/operators.ts";
import type { Inbox, ReceiptBook, SpendBook } from "../ports/sending.ts";
import type { HookIntake, HookPorts } from "../ports/vendors.ts";
import type { ReminderBook, WorkoutLog } from "../ports.ts";
import { createAthleteDirectory, type WholeDirectory } from "./athlete-directory.ts";
import { createAthleteRecords } from "./athlete-records.ts";
import { createErrandQueue, createErrands } from "./errands.ts";
import { createJoinBook, createJoinReceipts, createJoinRecords } from "./joins.ts";
import { createLinkFinder, createLinks } from "./links.ts";
import { createReceiptBook } from "./receipts.ts";
import * as received from "./received.ts";
import { createReminderClaims, createReviews } from "./reminder-claims.ts";
import { createPlannedReminders } from "./reminders.ts";
import { createStatuses } from "./statuses.ts";
import type { ScannedTable, Table } from "./table.ts";
import { createSpendBook, createTeamSecrets } from "./team-records.ts";
import { createWorkoutLog, type WorkoutKeeping } from "./workout-log.ts";

/** Everything that is stored, for whoever needs all of it; a function makes only what it uses. */
export interface Repositories {
  readonly workouts: WorkoutLog;
  readonly directory: WholeDirectory;
  readonly book: ReminderBook;
  readonly spendBook: SpendBook;
  readonly inbox: Inbox;
  readonly joins: JoinBook & JoinReceipts & JoinRecords;
  readonly receipts: ReceiptBook;
  readonly hooks: HookPorts;
  readonly records: AthleteRecords;
}

export function createRepositories(
  table: ScannedTable,
  { shards, ...keeping }: { readonly shards: number } & WorkoutKeeping,
): Repositories {
  return {
    workouts: createWorkoutLog(table, keeping),
    directory: createAthleteDirectory(table, shards),
    book: createReminderBook(table, shards),
    spendBook: createSpendBook(table),
    inbox: received.createInbox(table),
    joins: { ...createJoinBook(table), ...createJoinReceipts(table), ...createJoinRecords(table) },
    receipts: createReceiptBook(table),
    hooks: createHookPorts(table, shards),
    records: createAthleteRecords(table),
  };
}

/** Statuses, reminders and nightly reviews. */
export function createReminderBook(table: Table, shards: number): ReminderBook {
  return {
    ...createStatuses(table),
    ...createPlannedReminders(table, shards),
    ...createReminderClaims(table),
    ...createReviews(table),
  };
}

/** What vendors' webhooks store. */
function createHookPorts(table: Table, shards: number): HookPorts {
  return {
    ...createHookIntake(table, shards),
    links: createLinks(table),
    quarantine: received.createQuarantine(table),
    errands: { ...createErrands(table, shards), ...createErrandQueue(table) },
  };
}

/** What of it the webhook itself needs. */
export function createHookIntake(table: Table, shards: number): HookIntake {
  return {
    links: createLinkFinder(table),
    quarantine: received.createQuarantineWriter(table),
    errands: createErrands(table, shards),
    secrets: createTeamSecrets(table),
    requests: received.createRequestCounter(table),
    dayCounts: received.createDayCounter(table),
  };
}
