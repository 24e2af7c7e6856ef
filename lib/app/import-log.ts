import type { WorkoutLog, WorkoutWrite } from "../ports.ts";
import { type LogWorkoutsDeps, logWorkouts, type SourceWorkout } from "./log-workouts.ts";

/** The number of workouts by outcome. */
export type ImportCounts = Readonly<Record<WorkoutWrite, number>>;

interface ImportDeps extends LogWorkoutsDeps {
  readonly workouts: WorkoutLog;
}

interface ImportWatch {
  /** Called once, before the first write, with the number the log holds already. */
  readonly onKnown: (known: number, total: number) => void;
  readonly onProgress: (done: number, total: number) => void;
}

/** Writes in flight at once. */
const AT_ONCE = 25;

/**
 * Logs history: it counts in the status and causes no text. Workouts that the log already holds unchanged are skipped
 * without a write, so that an interrupted import resumes when it is repeated.
 */
export async function importLog(
  athleteId: string,
  workouts: readonly SourceWorkout[],
  deps: ImportDeps & ImportWatch,
): Promise<ImportCounts> {
  const known = await knownHashes(athleteId, deps);
  const fresh = workouts.filter((workout) => isNewOrChanged(workout, known, deps));
  const unchanged = workouts.length - fresh.length;
  const counts = { created: 0, updated: 0, unchanged, stale: 0, deleted: 0 };
  deps.onKnown(unchanged, workouts.length);
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const logged = await logWorkouts(athleteId, fresh.slice(from, from + AT_ONCE), { ...deps, isHistory: true });
    for (const { outcome } of logged) counts[outcome] += 1;
    deps.onProgress(unchanged + from + logged.length, workouts.length);
  }
  return counts;
}

async function knownHashes(
  athleteId: string,
  { workouts, contentHash }: ImportDeps,
): Promise<ReadonlyMap<string, string>> {
  const log = await workouts.read(athleteId);
  return new Map(log.map((logged) => [workoutKey(logged), contentHash(logged.report)]));
}

/** A workout with its own version is always written, because the version may be newer. */
function isNewOrChanged(
  workout: SourceWorkout,
  known: ReadonlyMap<string, string>,
  { contentHash }: LogWorkoutsDeps,
): boolean {
  return workout.sourceVersion !== null || known.get(workoutKey(workout)) !== contentHash(workout.report);
}

function workoutKey({ source, externalId }: { readonly source: string; readonly externalId: string }): string {
  return `${source}#${externalId}`;
}
