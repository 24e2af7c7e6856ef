import type { AthleteRecords, OperatorDirectory } from "../../ports/operators.ts";
import type { SpendBook } from "../../ports/sending.ts";
import type { HookPorts } from "../../ports/vendors.ts";
import type { AthleteDirectory, Inbox, ReminderBook, WorkoutLog } from "../../ports.ts";
import { createMemoryDirectory } from "./athlete-directory.ts";
import { createMemoryRecords } from "./athlete-records.ts";
import { createMemoryHookPorts } from "./hook-ports.ts";
import { createMemoryInbox } from "./inbox.ts";
import { createMemoryReminders } from "./reminder-book.ts";
import { createMemoryReviews } from "./reviews.ts";
import { createMemorySpendBook } from "./spend-book.ts";
import { createMemoryWorkoutLog } from "./workout-log.ts";

export interface MemoryStoreOptions {
  readonly shards: number;
  /** Told after every write of a workout, a profile or a review: what the table's stream would tell. */
  readonly onChange?: ((athleteId: string) => void) | undefined;
}

export interface MemoryStore {
  readonly log: WorkoutLog;
  readonly directory: AthleteDirectory & OperatorDirectory;
  readonly book: ReminderBook;
  readonly spendBook: SpendBook;
  readonly inbox: Inbox;
  readonly hooks: HookPorts;
  readonly records: AthleteRecords;
}

/** Every port that stores something, in memory: for replay, simulation and tests. */
export function createMemoryStore({ shards, onChange = () => undefined }: MemoryStoreOptions): MemoryStore {
  const reviews = createMemoryReviews(shards, onChange);
  const reminders = createMemoryReminders(shards);
  const log = createMemoryWorkoutLog(onChange);
  const directory = createMemoryDirectory({ shards, onChange, addReview: reviews.add });
  const inbox = createMemoryInbox();
  const hooks = createMemoryHookPorts(shards);
  return {
    spendBook: createMemorySpendBook(),
    inbox,
    hooks,
    log,
    directory,
    records: createMemoryRecords([log, directory, reviews, reminders, inbox, hooks]),
    book: {
      ...reminders.book,
      ...reviews.book,
      nextDueAt: async (shard) => smallest([...reminders.dueInstants(shard), ...reviews.dueInstants(shard)]),
    },
  };
}

function smallest(instants: readonly string[]): string | undefined {
  return instants.reduce<string | undefined>(
    (least, at) => (least === undefined || at < least ? at : least),
    undefined,
  );
}
