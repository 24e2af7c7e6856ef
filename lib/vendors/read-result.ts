import type { SourceWorkout } from "../app/log-workouts.ts";
import type { WorkoutReport } from "../domain/log/workout.ts";
import { formatValue, type Problem } from "../team/problem.ts";
import type { Activity } from "./activities.ts";

/** What is wrong with a record, or with one of its fields. */
export interface RecordProblem extends Pick<Problem, "path" | "came" | "expected"> {
  /** Whether nothing is left out for it: it only says how something was read. */
  readonly isNote?: true;
}

/** A workout as a source tells it, which may be no training at all. */
export interface ToldWorkout extends Omit<SourceWorkout, "report"> {
  /** What the source calls the activity, where `kind` was read from that. */
  readonly activityName?: string | undefined;
  /** What was assumed, because the source does not tell it. */
  readonly assumption?: RecordProblem | undefined;
  readonly report: Omit<WorkoutReport, "kind"> & { readonly kind: Activity };
}

/** One record of a log as it was read: its workout, or why it is none. */
export interface ReadRecord {
  /** Where it stands in the file, such as `line 7`; empty when it is the file. */
  readonly where: string;
  readonly workout?: ToldWorkout;
  /** With a workout these are remarks on what it leaves out. */
  readonly problems: readonly RecordProblem[];
  /** Whether its start was read at home's time, as it names no offset. */
  readonly isInWallTime?: boolean;
}

/** A record that cannot be read. */
export function refused(where: string, ...problems: readonly RecordProblem[]): ReadRecord {
  return { where, problems };
}

/** A remark on how something was read, for which nothing is left out. */
export function noted(remark: RecordProblem): RecordProblem {
  return { ...remark, isNote: true };
}

/** What is said in a sentence by itself, of a field or of the whole. */
export function sentence(path: string, text: string): RecordProblem {
  return { path, came: text, expected: "" };
}

/** A problem with a value, shown as it came. */
export function unfit(path: string, value: unknown, expected: string): RecordProblem {
  return { path, came: formatValue(value), expected };
}
