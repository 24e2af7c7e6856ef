import { HOUR_MS, isoInstant } from "../domain/local-time.ts";
import { endOfReport } from "../domain/log/parse-log.ts";
import type { WorkoutReport } from "../domain/log/workout.ts";
import type { Clock, IncomingWorkout, WorkoutLog, WorkoutWrite } from "../ports.ts";

/** One workout as a source's parser hands it on. */
export interface SourceWorkout {
  readonly source: string;
  readonly externalId: string;
  readonly report: WorkoutReport;
  /** The source's own version of it, RFC 3339 UTC with milliseconds; null when the source names none. */
  readonly sourceVersion: string | null;
}

export interface LogWorkoutsDeps {
  readonly clock: Clock;
  readonly workouts: Pick<WorkoutLog, "write" | "remove">;
  readonly contentHash: (report: WorkoutReport) => string;
  /** An import: whatever comes is silent. */
  readonly isHistory?: boolean | undefined;
  /** Asked from the source at the clock's instant: what was deleted before that is there again. */
  readonly isFetched?: boolean | undefined;
}

const LIVE_FOR_MS = 24 * HOUR_MS;

/** Stores an athlete's workouts, each with one conditional write; a workout received over 24 h after its end is silent. */
export async function logWorkouts(
  athleteId: string,
  workouts: readonly SourceWorkout[],
  deps: LogWorkoutsDeps,
): Promise<readonly { readonly id: string; readonly outcome: WorkoutWrite }[]> {
  const receivedMs = deps.clock();
  return Promise.all(
    workouts.map(async (workout) => ({
      id: workout.externalId,
      outcome: await deps.workouts.write(athleteId, incoming(workout, receivedMs, deps)),
    })),
  );
}

function incoming(
  workout: SourceWorkout,
  receivedMs: number,
  { contentHash, isHistory = false, isFetched = false }: LogWorkoutsDeps,
): IncomingWorkout {
  const receivedAt = isoInstant(receivedMs);
  const sourceVersion = versionOf(workout, receivedAt);
  const named = workout.sourceVersion === null ? undefined : sourceVersion;
  return {
    source: workout.source,
    externalId: workout.externalId,
    report: workout.report,
    sourceVersion,
    contentHash: contentHash(workout.report),
    receivedAt,
    standsAt: isFetched ? receivedAt : named,
    silent: isHistory || receivedMs - endOfReport(workout.report) > LIVE_FOR_MS,
  };
}

/** A version from the future would outlive every later edit and delete, so it counts as of now. */
function versionOf({ sourceVersion }: SourceWorkout, receivedAt: string): string {
  return sourceVersion === null || sourceVersion > receivedAt ? receivedAt : sourceVersion;
}
