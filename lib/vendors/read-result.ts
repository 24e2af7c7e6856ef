import type { SourceWorkout } from "../app/log-workouts.ts";
import { instantMs, MINUTE_MS } from "../domain/local-time.ts";
import type { WorkoutReport } from "../domain/log/workout.ts";
import { formatValue, type Problem } from "../team/problem.ts";

/** What is wrong with a record, or with one of its fields. */
export type RecordProblem = Pick<Problem, "path" | "came" | "expected">;

/** One record of a log as it was read: its workout, or why it is none. */
export interface ReadRecord {
  /** Where it stands in the file, such as `line 7`; empty when it is the file. */
  readonly where: string;
  readonly workout?: SourceWorkout;
  /** With a workout these are remarks on what it leaves out. */
  readonly problems: readonly RecordProblem[];
}

/** A record that cannot be read. */
export function refused(where: string, ...problems: readonly RecordProblem[]): ReadRecord {
  return { where, problems };
}

/** A problem with a value, shown as it came. */
export function unfit(path: string, value: unknown, expected: string): RecordProblem {
  return { path, came: formatValue(value), expected };
}

const EARLIEST_MS = Date.UTC(2000, 0, 1);
const CLOCK_SKEW_MS = 15 * MINUTE_MS;
const LONGEST_MINUTES = 1440;

/** Why a report is no workout: over 24 h, zero minutes, before 2000 or in the future (docs/rules.md 2). */
export function outOfBounds(report: WorkoutReport, nowMs: number): RecordProblem | undefined {
  const { durationMinutes, startedAt } = report;
  if (!(durationMinutes > 0 && durationMinutes <= LONGEST_MINUTES)) {
    return unfit(
      "duration",
      `${Math.round(durationMinutes * 1000) / 1000} minutes`,
      `above 0 and at most ${LONGEST_MINUTES} minutes`,
    );
  }
  const startMs = instantMs(startedAt);
  if (startMs >= EARLIEST_MS && startMs <= nowMs + CLOCK_SKEW_MS) return undefined;
  return unfit("start", startedAt, "an instant since 2000, at most 15 minutes from now");
}
