import { hash } from "node:crypto";
import * as z from "zod/mini";
import { DAY_MS, instantMs } from "../domain/local-time.ts";
import type { WorkoutReport } from "../domain/log/workout.ts";
import { canonicalJson } from "../domain/stable-value.ts";
import type { IncomingWorkout, WorkoutLog, WorkoutWrite } from "../ports.ts";
import * as tableItems from "./items.ts";
import { ABSENT, type Condition, type Key, type Table, type Update } from "./table.ts";
import * as workoutItem from "./workout-item.ts";

const TOMBSTONE_DAYS = 30;

/** How a team keeps its workouts. */
export interface WorkoutKeeping {
  /** How long a workout is kept after its start. */
  readonly retentionDays: number;
  /** Whether workouts are written packed; default: not. */
  readonly packedWorkouts?: boolean;
  /**
   * The most items of a log that are read, deleted workouts too; of a larger one none is.
   * @default 100 000
   */
  readonly mostItems?: number;
}

/** The log of workouts in the table: one conditional write a workout, one consistent query a log. */
export function createWorkoutLog(table: Table, keeping: WorkoutKeeping): WorkoutLog {
  return {
    ...createWorkoutWriter(table, keeping),
    ...createWorkoutRater(table),
    ...createWorkoutReader(table, keeping),
  };
}

/** The log for those who only write to it. */
export function createWorkoutWriter(table: Table, keeping: WorkoutKeeping): Pick<WorkoutLog, "write" | "remove"> {
  const log = { table, keeping };
  return {
    write: (athleteId, workout) => writeWorkout(log, tableItems.workoutKey(athleteId, workout), workout),
    remove: async (athleteId, key, deletedAt) => {
      await table.update(tableItems.workoutKey(athleteId, key), tombstone(deletedAt));
    },
  };
}

/** The log for those who rate workouts. */
export function createWorkoutRater(table: Table): Pick<WorkoutLog, "rate"> {
  return {
    rate: async (athleteId, key, athleteRpe) => {
      const rating = { set: { athleteRpe }, when: workoutItem.HOLDS_WORKOUT };
      return (await table.update(tableItems.workoutKey(athleteId, key), rating)) !== undefined;
    },
  };
}

/** 27 a day over the longest retention; such a log fits in the memory of `assess` (docs/benchmarks.md), two come apart when their batch is halved [choice]. */
const MOST_ITEMS = 100_000;
const READ = ["PK", "SK", "deletedAt", ...workoutItem.WORKOUT_ATTRIBUTES];

/** The log for those who only read it. One that holds too much is faulty data, of which no more than the limit is looked at. */
export function createWorkoutReader(
  table: Table,
  { mostItems = MOST_ITEMS }: Pick<WorkoutKeeping, "mostItems"> = {},
): Pick<WorkoutLog, "read"> {
  const parser = table.parser((item) => (item["deletedAt"] === undefined ? workoutItem.parseWorkout(item) : undefined));
  return {
    read: async (athleteId) => {
      const query = {
        partition: tableItems.athletePartition(athleteId),
        sortKey: { startsWith: tableItems.WORKOUT_PREFIX },
        attributes: READ,
        limit: mostItems + 1,
      };
      const items = await table.query(query);
      if (items.length > mostItems) {
        const log = { PK: query.partition, SK: tableItems.WORKOUT_PREFIX };
        throw tableItems.unreadableItem(log, `over ${mostItems} items`);
      }
      return parser.all(items).filter((workout) => workout !== undefined);
    },
  };
}

interface Log {
  readonly table: Table;
  readonly keeping: WorkoutKeeping;
}

async function writeWorkout(log: Log, key: Key, workout: IncomingWorkout): Promise<WorkoutWrite> {
  const before = await log.table.update(key, newVersion(workout, log.keeping));
  if (before !== undefined) return workoutItem.holdsWorkout(before) ? "updated" : "created";
  const item = await log.table.get(key);
  const stored = item && tableItems.parseItem(version, item);
  const refusal = stored && refusalOf(stored, workout);
  if (stored === undefined || refusal === undefined) return writeWorkout(log, key, workout);
  const isRaised =
    refusal !== "unchanged" || !raisesVersion(stored, workout) || (await raiseVersion(log, key, workout));
  return isRaised ? refusal : writeWorkout(log, key, workout);
}

/** Answers the item as it was before, empty when there was none. */
function newVersion(workout: IncomingWorkout, { retentionDays, packedWorkouts = false }: WorkoutKeeping): Update {
  const { report, sourceVersion, contentHash, standsAt } = workout;
  const { set, setOnce, remove } = workoutItem.workoutUpdate(workout, packedWorkouts);
  const deleteAfter = epochSeconds(instantMs(report.startedAt) + retentionDays * DAY_MS);
  const isNewer: Condition = {
    all: [{ atMost: ["sourceVersion", sourceVersion] }, { not: workoutItem.hasContent(contentHash) }],
  };
  return {
    set: { ...set, sourceVersion, deleteAfter },
    setOnce,
    remove: [...remove, "deletedAt"],
    when: { any: [ABSENT, isNewer, ...(standsAt === undefined ? [] : [{ below: ["deletedAt", standsAt] } as const])] },
    returns: "before",
  };
}

/** Why what stands in the log refuses a workout, or undefined: the rule of `WorkoutLog.write`. */
function refusalOf(stored: StoredVersion, incoming: IncomingWorkout): "unchanged" | "stale" | "deleted" | undefined {
  const { standsAt = "" } = incoming;
  if (stored.deletedAt !== undefined && stored.deletedAt < standsAt) return undefined;
  if (workoutItem.isHashOf(incoming.contentHash, stored.contentHash))
    return stored.deletedAt === undefined ? "unchanged" : "deleted";
  return stored.sourceVersion > incoming.sourceVersion ? "stale" : undefined;
}

/**
 * Whether known content came in a newer version than the one that stands. The version must then rise, or an edit that
 * was taken back could still be overwritten by its late middle version. An instant of receipt is no such version.
 */
function raisesVersion(stored: StoredVersion, incoming: IncomingWorkout): boolean {
  return stored.sourceVersion < incoming.sourceVersion && incoming.sourceVersion !== incoming.receivedAt;
}

async function raiseVersion(
  { table }: Log,
  key: Key,
  { sourceVersion, contentHash }: IncomingWorkout,
): Promise<boolean> {
  const isOlder: Condition = { below: ["sourceVersion", sourceVersion] };
  const when = { all: [workoutItem.hasContent(contentHash), isOlder, { not: { exists: "deletedAt" } }] };
  return (await table.update(key, { set: { sourceVersion }, when })) !== undefined;
}

/** Keeps nothing of the workout but the hash of its content, by which its redelivery is known. */
function tombstone(deletedAt: string): Update {
  const deleteAfter = epochSeconds(instantMs(deletedAt) + TOMBSTONE_DAYS * DAY_MS);
  return {
    set: { deletedAt, sourceVersion: deletedAt, deleteAfter },
    remove: workoutItem.WORKOUT_ATTRIBUTES,
    when: { any: [ABSENT, { atMost: ["sourceVersion", deletedAt] }] },
  };
}

function epochSeconds(ms: number): number {
  return Math.ceil(ms / 1000);
}

/** SHA-256 of a report, in hex: equal for equal reports, in whatever order a source wrote their members. */
export function contentHashOf(report: WorkoutReport): string {
  return hash("sha256", canonicalJson(report));
}

/** What decides whether a write is refused: the version that stands, its content, and whether it was deleted. */
interface StoredVersion {
  readonly sourceVersion: string;
  /** Of the workout, or of the one that was deleted; absent when a tombstone was written before any workout. */
  readonly contentHash?: string | undefined;
  readonly deletedAt?: string | undefined;
}

const version: z.ZodMiniType<StoredVersion> = z.lazy(() =>
  z.object({
    sourceVersion: z.string(),
    contentHash: z.optional(z.string()),
    deletedAt: z.optional(z.string()),
  } satisfies tableItems.Shape<StoredVersion>),
);
