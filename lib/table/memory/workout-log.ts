import { instantMs } from "../../domain/local-time.ts";
import type { LoggedWorkout } from "../../domain/log/workout.ts";
import type { AthleteRecord } from "../../ports/operators.ts";
import type { IncomingWorkout, WorkoutKey, WorkoutLog, WorkoutWrite } from "../../ports.ts";
import type { StoredVersion } from "../items/workout-item.ts";
import { raisesVersion, refusalOf } from "../workout-refusal.ts";
import type { MemoryPart } from "./part.ts";

/** A workout with its version, or what is left of one that was deleted. */
interface Entry extends StoredVersion {
  readonly workout?: LoggedWorkout | undefined;
}

/** One athlete's entries, and the workouts among them by start. */
interface AthleteLog {
  readonly entries: Map<string, Entry>;
  readonly workouts: readonly LoggedWorkout[];
}

/**
 * The log of workouts in memory; tombstones stay. A log that did not change is read at no cost; one that grew at its
 * end begins with the very workouts it held before, so that its readers can go on from what they know of them.
 */
export function createMemoryWorkoutLog(onChange: (athleteId: string) => void): WorkoutLog & MemoryPart {
  const logs = new Map<string, AthleteLog>();
  const logOf = (athleteId: string): AthleteLog => logs.get(athleteId) ?? { entries: new Map(), workouts: [] };
  const put = (athleteId: string, key: string, entry: Entry): void => {
    const { entries, workouts } = logOf(athleteId);
    const others = without(workouts, entries.get(key)?.workout);
    logs.set(athleteId, { entries: entries.set(key, entry), workouts: withAdded(others, entry.workout) });
    onChange(athleteId);
  };
  return {
    write: async (athleteId, incoming) => {
      const key = keyOf(incoming);
      const { entry, outcome } = written(logOf(athleteId).entries.get(key), incoming);
      if (entry !== undefined) {
        put(athleteId, key, entry);
      }
      return outcome;
    },
    remove: async (athleteId, workout, deletedAt) => {
      const key = keyOf(workout);
      const stored = logOf(athleteId).entries.get(key);
      if (stored === undefined || stored.sourceVersion <= deletedAt) {
        put(athleteId, key, { sourceVersion: deletedAt, contentHash: stored?.contentHash, deletedAt });
      }
    },
    rate: async (athleteId, workout, athleteRpe) => {
      const key = keyOf(workout);
      const stored = logOf(athleteId).entries.get(key);
      if (stored?.workout === undefined) return false;
      put(athleteId, key, { ...stored, workout: { ...stored.workout, athleteRpe } });
      return true;
    },
    read: async (athleteId) => logOf(athleteId).workouts,
    records: (athleteId) => recordsOf(logOf(athleteId)),
    erase: (athleteId) => {
      logs.delete(athleteId);
    },
  };
}

function recordsOf({ entries }: AthleteLog): readonly AthleteRecord[] {
  return [...entries].map(([id, { workout, ...version }]) => ({
    kind: "workout",
    id,
    data: { ...version, ...workout },
  }));
}

function keyOf({ source, externalId }: WorkoutKey): string {
  return `${source}#${externalId}`;
}

function without(workouts: readonly LoggedWorkout[], removed: LoggedWorkout | undefined): readonly LoggedWorkout[] {
  return removed === undefined ? workouts : workouts.filter((workout) => workout !== removed);
}

/** Puts a workout at its place by start, sought from the end: a log grows there. */
function withAdded(workouts: readonly LoggedWorkout[], added: LoggedWorkout | undefined): readonly LoggedWorkout[] {
  if (added === undefined) {
    return workouts;
  }
  const place = workouts.findLastIndex((workout) => startsBefore(workout, added)) + 1;
  return workouts.toSpliced(place, 0, added);
}

function startsBefore(a: LoggedWorkout, b: LoggedWorkout): boolean {
  const byStart = instantMs(a.report.startedAt) - instantMs(b.report.startedAt);
  return byStart === 0 ? keyOf(a) < keyOf(b) : byStart < 0;
}

/** The entry a write leaves, undefined when it changes nothing, and what the writer is told. */
function written(
  stored: Entry | undefined,
  incoming: IncomingWorkout,
): { readonly entry?: Entry; readonly outcome: WorkoutWrite } {
  const { source, externalId, report, sourceVersion, contentHash, receivedAt, silent } = incoming;
  const refusal = stored && refusalOf(stored, incoming);
  if (stored !== undefined && refusal !== undefined) {
    const raised = refusal === "unchanged" && raisesVersion(stored, incoming);
    return raised ? { entry: { ...stored, sourceVersion }, outcome: refusal } : { outcome: refusal };
  }
  const first = stored?.workout ?? { source, externalId, firstReceivedAt: receivedAt, silent };
  return {
    entry: { sourceVersion, contentHash, workout: { ...first, report } },
    outcome: stored?.workout === undefined ? "created" : "updated",
  };
}
