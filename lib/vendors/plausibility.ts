import type * as z from "zod/mini";
import type { SourceWorkout } from "../app/log-workouts.ts";
import { instantMs, MINUTE_MS } from "../domain/local-time.ts";
import type { WorkoutKind, WorkoutReport } from "../domain/log/workout.ts";
import { formatValue } from "../team/problem.ts";
import { isKnownActivity } from "./activities.ts";
import { readLeniently } from "./lenient-reading.ts";
import { noted, type RecordProblem, sentence, type ToldWorkout, unfit } from "./read-result.ts";
import { farthestMeters } from "./speed-limits.ts";

/** What a vendor or a file says may be wrong beyond kind, start and minutes without costing the workout (docs/rules.md 2). */

/** A told workout that counts, with what was left out of it; or why it is none. */
export type Judged =
  | { readonly kind: "workout"; readonly workout: SourceWorkout; readonly remarks: readonly RecordProblem[] }
  | { readonly kind: "no-training"; readonly reason: string }
  | { readonly kind: "impossible"; readonly problems: readonly RecordProblem[] };

/** The longest workout of a kind [minutes]: runs and cross-training may be ultras. */
export const LONGEST_MINUTES: Readonly<Record<WorkoutKind, number>> = {
  run: 2880,
  cross: 2880,
  strength: 1440,
  recovery: 1440,
};
export const EARLIEST_START_MS: number = Date.UTC(2000, 0, 1);
export const CLOCK_SKEW_MS: number = 15 * MINUTE_MS;
/** Longer than this nobody is believed against start and end. */
const HALF_A_DAY = 720;
const LONGEST_ELAPSED_MINUTES = 14_400;
/** Nobody has such an average over a time at a desk, and nobody runs at the lower one [choice]. */
export const RUNNING_HEART_RATE = 100;
const RESTING_HEART_RATE = 80;
/** Runs over this are judged by how fast they were: slower than this nobody walks (0.5 m/s) [choice]. */
const SLOW_MINUTES = 60;
const SLOWEST_METERS_A_MINUTE = 30;
/** What remarks call what was done. */
export const ACTIVITY = "activity";
export const LEAST_HEART_RATE = 30;
export const MOST_HEART_RATE = 250;
const MOST_ASCENT_METERS = 30_000;
const MOST_RPE = 10;
/** Moving and elapsed minutes are rounded each by itself. */
export const ROUNDING_MINUTES = 1;

/** Reads a record by a vendor's schema and judges it; a field that may be missing and is wrong is left out and named. */
export function judgeRecord(record: unknown, schema: z.ZodMiniType<ToldWorkout>, nowMs: number): Judged {
  const read = readLeniently(record, schema);
  if (read.told === undefined) return { kind: "impossible", problems: read.problems };
  const judged = judgeWorkout(read.told, nowMs);
  return judged.kind === "workout" ? { ...judged, remarks: [...read.problems, ...judged.remarks] } : judged;
}

/** What of a told workout can be: minutes and start must, anything else is left out where it cannot. */
export function judgeWorkout(told: ToldWorkout, nowMs: number): Judged {
  const { activityName, assumption, ...workout } = told;
  const { kind } = told.report;
  if (kind === "none") return { kind: "no-training", reason: "no training, such as work, gaming or driving" };
  const timed = withRunning(withMinutes({ ...told.report, kind }));
  const impossible = outOfBounds(timed.report, told.report, nowMs);
  if (impossible !== undefined) return { kind: "impossible", problems: [impossible] };
  const { report, remarks } = withoutImpossible(timed.report);
  return {
    kind: "workout",
    workout: { ...workout, report },
    remarks: [
      ...(assumption === undefined ? [] : [noted(assumption)]),
      ...timed.remarks,
      ...remarks,
      ...unknownActivity(kind, activityName),
    ],
  };
}

/** That nobody knows what was done, which counts as `cross` (docs/rules.md 2). */
function unknownActivity(kind: WorkoutKind, name: string | undefined): readonly RecordProblem[] {
  if (kind !== "cross" || name === undefined || isKnownActivity(name)) return [];
  const told = name === "" ? "none is named" : `${formatValue(name)} is not known`;
  return [noted(sentence(ACTIVITY, `${told}; it counts as cross-training`))];
}

interface Corrected {
  readonly report: WorkoutReport;
  readonly remarks: readonly RecordProblem[];
}

/** No moving time is the elapsed one; nobody moves longer than from start to end. */
function withMinutes(report: WorkoutReport): Corrected {
  const { durationMinutes, elapsedMinutes } = report;
  if (elapsedMinutes === undefined) return { report, remarks: [] };
  if (!(elapsedMinutes > 0 && elapsedMinutes <= LONGEST_ELAPSED_MINUTES)) {
    const remark = asWritten(
      "elapsed time",
      inMinutes(elapsedMinutes),
      `above 0 and at most ${LONGEST_ELAPSED_MINUTES} minutes`,
    );
    return { report: { ...report, elapsedMinutes: undefined }, remarks: [remark] };
  }
  if (durationMinutes > 0 && durationMinutes <= elapsedMinutes) return { report, remarks: [] };
  if (durationMinutes <= elapsedMinutes + ROUNDING_MINUTES) {
    return { report: { ...report, durationMinutes: elapsedMinutes }, remarks: [] };
  }
  const expected = `at least the ${inMinutes(durationMinutes)} of moving`;
  return {
    report: { ...report, elapsedMinutes: undefined },
    remarks: [asWritten("elapsed time", inMinutes(elapsedMinutes), expected)],
  };
}

/** A long run by its own distance and heart rate: slower than anyone walks, or at rest, it is less than it says. */
function withRunning({ report, remarks }: Corrected): Corrected {
  const { kind, durationMinutes, elapsedMinutes = durationMinutes, distanceMeters = 0, averageHeartRate } = report;
  const isRunning = averageHeartRate !== undefined && averageHeartRate >= RUNNING_HEART_RATE;
  const most = distanceMeters / SLOWEST_METERS_A_MINUTE;
  if (kind !== "run" || durationMinutes <= Math.max(SLOW_MINUTES, most) || isRunning) return { report, remarks };
  const isAtRest = averageHeartRate !== undefined && averageHeartRate < RESTING_HEART_RATE;
  if (distanceMeters > 0 && !isAtRest) {
    const expected = `at most ${Math.round(most)} minutes for ${Math.round(distanceMeters)} m on foot; so many count`;
    const remark = asWritten("duration", inMinutes(durationMinutes), expected);
    return { report: { ...report, durationMinutes: most, elapsedMinutes }, remarks: [...remarks, remark] };
  }
  if (!isAtRest) return { report, remarks };
  const expected = `at least ${RESTING_HEART_RATE} in a run of ${inMinutes(durationMinutes)}; it counts as recovery`;
  const remark = noted(unfit("average heart rate", averageHeartRate, expected));
  return { report: { ...report, kind: "recovery" }, remarks: [...remarks, remark] };
}

/** Why a report is no workout: too long for its kind, zero minutes, before 2000 or in the future (docs/rules.md 2). */
function outOfBounds(
  { kind, durationMinutes, startedAt }: WorkoutReport,
  told: Pick<WorkoutReport, "elapsedMinutes">,
  nowMs: number,
): RecordProblem | undefined {
  const longest = LONGEST_MINUTES[kind];
  if (!(durationMinutes > 0 && durationMinutes <= longest)) {
    return asWritten("duration", inMinutes(durationMinutes), `above 0 and at most ${longest} minutes`);
  }
  if (
    told.elapsedMinutes !== undefined &&
    durationMinutes > Math.max(HALF_A_DAY, told.elapsedMinutes + ROUNDING_MINUTES)
  ) {
    const expected = `at most the ${inMinutes(told.elapsedMinutes)} from start to end`;
    return asWritten("duration", inMinutes(durationMinutes), expected);
  }
  const startMs = instantMs(startedAt);
  if (startMs >= EARLIEST_START_MS && startMs <= nowMs + CLOCK_SKEW_MS) return undefined;
  return unfit("start", startedAt, "an instant since 2000, at most 15 minutes from now");
}

/** A report without what cannot be. */
function withoutImpossible(report: WorkoutReport): Corrected {
  const farthest = Math.floor(farthestMeters(report.kind, report.durationMinutes));
  const limits = [
    { field: "ascentMeters", name: "ascent", least: 0, most: MOST_ASCENT_METERS, expected: "0 or more" },
    { field: "rpe", name: "RPE", least: 0, most: MOST_RPE, expected: `from 0 to ${MOST_RPE}` },
    {
      field: "averageHeartRate",
      name: "average heart rate",
      least: LEAST_HEART_RATE,
      most: MOST_HEART_RATE,
      expected: `from ${LEAST_HEART_RATE} to ${MOST_HEART_RATE} beats a minute`,
    },
    {
      field: "distanceMeters",
      name: "distance",
      least: 0,
      most: farthest,
      expected: `at most ${farthest} m in ${inMinutes(report.durationMinutes)}`,
    },
  ] as const;
  const wrong = limits.filter(({ field, least, most }) => {
    const value = report[field];
    return value !== undefined && !(value >= least && value <= most);
  });
  const left = Object.fromEntries(wrong.map(({ field }) => [field, undefined]));
  return {
    report: { ...report, ...left },
    remarks: wrong.map(({ field, name, expected }) => unfit(name, report[field], expected)),
  };
}

function asWritten(path: string, came: string, expected: string): RecordProblem {
  return { path, came, expected };
}

function inMinutes(minutes: number): string {
  return `${Math.round(minutes * 1000) / 1000} minutes`;
}
