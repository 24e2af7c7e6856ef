import { DAY_MS, instantMs } from "../domain/local-time.ts";
import type { IncomingWorkout, WorkoutLog, WorkoutWrite } from "../ports.ts";
import { setClause } from "./expressions.ts";
import { parseVersion, parseWorkout } from "./items/workout-item.ts";
import { athletePartition, type Key, WORKOUT_PREFIX, workoutKey } from "./keys.ts";
import { getItem, queryItems, type Table, type UpdateResult, updateItem } from "./table.ts";
import { raisesVersion, refusalOf } from "./workout-refusal.ts";

const TOMBSTONE_DAYS = 30;

export interface WorkoutLogOptions extends Table {
  /** How long a workout is kept after its start. */
  readonly retentionDays: number;
}

/** The log of workouts in the table: one conditional write a workout, one consistent query a log. */
export function createWorkoutLog(options: WorkoutLogOptions): WorkoutLog {
  return { ...createWorkoutWriter(options), ...createWorkoutRater(options), ...createWorkoutReader(options) };
}

/** The log for those who only write to it. */
export function createWorkoutWriter(options: WorkoutLogOptions): Pick<WorkoutLog, "write" | "remove"> {
  return {
    write: (athleteId, workout) => writeWorkout(options, workoutKey(athleteId, workout), workout),
    remove: async (athleteId, key, deletedAt) => {
      await bury(options, workoutKey(athleteId, key), deletedAt);
    },
  };
}

/** The log for those who rate workouts. */
export function createWorkoutRater(table: Table): Pick<WorkoutLog, "rate"> {
  return {
    rate: async (athleteId, key, athleteRpe) => {
      const rated = await updateItem(table, workoutKey(athleteId, key), {
        update: "SET #athleteRpe = :athleteRpe",
        condition: "attribute_exists(#report)",
        values: { athleteRpe },
      });
      return rated !== undefined;
    },
  };
}

/** The log for those who only read it. */
export function createWorkoutReader(table: Table): Pick<WorkoutLog, "read"> {
  return {
    read: async (athleteId) => {
      const items = await queryItems(table, {
        condition: "#PK = :partition AND begins_with(#SK, :prefix)",
        values: { partition: athletePartition(athleteId), prefix: WORKOUT_PREFIX },
      });
      return items.filter((item) => item["deletedAt"] === undefined).map(parseWorkout);
    },
  };
}

async function writeWorkout(log: WorkoutLogOptions, key: Key, workout: IncomingWorkout): Promise<WorkoutWrite> {
  const before = await putVersion(log, key, workout);
  if (before !== undefined) {
    return before["report"] === undefined ? "created" : "updated";
  }
  const item = await getItem(log, key);
  const stored = item && parseVersion(item);
  const refusal = stored && refusalOf(stored, workout);
  if (stored === undefined || refusal === undefined) {
    return await writeWorkout(log, key, workout);
  }
  const raised = refusal !== "unchanged" || !raisesVersion(stored, workout) || (await raiseVersion(log, key, workout));
  return raised ? refusal : await writeWorkout(log, key, workout);
}

/** The item as it was before, empty when there was none; undefined when it refused. */
async function putVersion(log: WorkoutLogOptions, key: Key, workout: IncomingWorkout): Promise<UpdateResult> {
  const { report, sourceVersion, contentHash, receivedAt, silent } = workout;
  const deleteAfter = epochSeconds(instantMs(report.startedAt) + log.retentionDays * DAY_MS);
  return await updateItem(log, key, {
    update:
      `${setClause({ report, sourceVersion, contentHash, deleteAfter })}, ` +
      "#firstReceivedAt = if_not_exists(#firstReceivedAt, :receivedAt), " +
      "#silent = if_not_exists(#silent, :silent) REMOVE #deletedAt",
    condition: "attribute_not_exists(#PK) OR #sourceVersion <= :sourceVersion AND NOT #contentHash = :contentHash",
    values: { report, sourceVersion, contentHash, receivedAt, silent, deleteAfter },
    returns: "ALL_OLD",
  });
}

async function raiseVersion(log: Table, key: Key, workout: IncomingWorkout): Promise<boolean> {
  const { sourceVersion, contentHash } = workout;
  const raised = await updateItem(log, key, {
    update: "SET #sourceVersion = :sourceVersion",
    condition: "#contentHash = :contentHash AND #sourceVersion < :sourceVersion AND attribute_not_exists(#deletedAt)",
    values: { sourceVersion, contentHash },
  });
  return raised !== undefined;
}

/** A tombstone keeps nothing of the workout but the hash of its content, by which its redelivery is known. */
async function bury(log: Table, key: Key, deletedAt: string): Promise<void> {
  await updateItem(log, key, {
    update:
      "SET #deletedAt = :deletedAt, #sourceVersion = :deletedAt, #deleteAfter = :deleteAfter" +
      " REMOVE #report, #firstReceivedAt, #silent, #athleteRpe",
    condition: "attribute_not_exists(#PK) OR #sourceVersion <= :deletedAt",
    values: { deletedAt, deleteAfter: epochSeconds(instantMs(deletedAt) + TOMBSTONE_DAYS * DAY_MS) },
  });
}

function epochSeconds(ms: number): number {
  return Math.ceil(ms / 1000);
}
