import type { SourceWorkout } from "../app/log-workouts.ts";
import { instantMs, MINUTE_MS } from "../domain/local-time.ts";
import { sameValue } from "../domain/stable-value.ts";
import type { Problem } from "../team/problem.ts";
import { derivedId } from "../vendors/cooldown/workout-fields.ts";

/** A workout and the file of a log it stands in. */
export interface FiledWorkout {
  readonly file: string;
  readonly workout: SourceWorkout;
}

/** Formats of devices; records of apps are told apart by their source (docs/rules.md 2). */
const RECORDED: ReadonlySet<string> = new Set(["gpx", "tcx", "fit"]);
const LEAST_SHARE = 0.5;

/**
 * The workouts of a log, of two devices' recordings of one effort in one format only the longer, and of two of one kind that
 * began together too: nobody does two runs at once. The other is named.
 */
export function withoutSecondRecordings(filed: readonly FiledWorkout[]): {
  readonly workouts: readonly SourceWorkout[];
  readonly problems: readonly Problem[];
} {
  const second = shorterOfOneStart(filed);
  const latest = new Map<string, FiledWorkout>();
  for (const each of filed.filter(({ workout }) => RECORDED.has(workout.source)).toSorted(byStart)) {
    const before = latest.get(each.workout.source);
    if (before === undefined || !isSameEffort(before, each)) {
      if (before === undefined || endOf(each) >= endOf(before)) latest.set(each.workout.source, each);
      continue;
    }
    const [longer, shorter] = lengthOf(each) > lengthOf(before) ? [each, before] : [before, each];
    second.set(shorter.workout, secondOf(shorter, longer));
    latest.set(each.workout.source, longer);
  }
  const workouts = filed.flatMap(({ workout }) => (second.has(workout) ? [] : [workout]));
  return { workouts, problems: [...second.values()] };
}

/** Without an id of their own, two of one kind that began together would be one record, and the first lost without a word. */
function shorterOfOneStart(filed: readonly FiledWorkout[]): Map<SourceWorkout, Problem> {
  const shorter = new Map<SourceWorkout, Problem>();
  const longest = new Map<string, FiledWorkout>();
  for (const each of filed) {
    const { source, externalId, report } = each.workout;
    if (externalId !== derivedId(report)) continue;
    const key = `${source} ${externalId}`;
    const before = longest.get(key) ?? each;
    const [longer, other] = lengthOf(each) > lengthOf(before) ? [each, before] : [before, each];
    longest.set(key, longer);
    if (!sameValue(before.workout.report, report)) shorter.set(other.workout, beganTogether(other));
  }
  return shorter;
}

function beganTogether({ file, workout: { report } }: FiledWorkout): Problem {
  return {
    file,
    path: "",
    came: `of two workouts (${report.kind}) that began at ${report.startedAt} the shorter, of ${Math.round(report.durationMinutes)} min, is left out`,
    expected: "",
  };
}

function isSameEffort(a: FiledWorkout, b: FiledWorkout): boolean {
  if (a.file === b.file || a.workout.externalId === b.workout.externalId) return false;
  const [kindA, kindB] = [a.workout.report.kind, b.workout.report.kind];
  if (kindA !== kindB && kindA !== "cross" && kindB !== "cross") return false;
  const overlap = Math.min(endOf(a), endOf(b)) - Math.max(startOf(a), startOf(b));
  return overlap >= LEAST_SHARE * Math.min(lengthOf(a), lengthOf(b));
}

function secondOf({ file }: FiledWorkout, { file: other }: FiledWorkout): Problem {
  return {
    file,
    path: "",
    came: `holds a second recording of what is in ${other}; the longer one counts`,
    expected: "",
  };
}

function startOf({ workout }: FiledWorkout): number {
  return instantMs(workout.report.startedAt);
}

function lengthOf({ workout: { report } }: FiledWorkout): number {
  return (report.elapsedMinutes ?? report.durationMinutes) * MINUTE_MS;
}

function endOf(filed: FiledWorkout): number {
  return startOf(filed) + lengthOf(filed);
}

function byStart(a: FiledWorkout, b: FiledWorkout): number {
  return startOf(a) - startOf(b);
}
