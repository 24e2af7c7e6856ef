import type { Activity } from "../vendors/activities.ts";
import { RUNNING_HEART_RATE } from "../vendors/plausibility.ts";
import { noted, type RecordProblem, sentence } from "../vendors/read-result.ts";
import type { TrackTotals } from "./track.ts";

/** What a recording says beside its points. */
export interface BesideTrack {
  readonly kind: Activity;
  /** What it is called: `treadmill_running`, `Laufband`. */
  readonly names: readonly (string | undefined)[];
  /** The device's own way [metres] and moving time [s]. */
  readonly toldMeters: number | undefined;
  readonly toldSeconds: number | undefined;
}

/** What of a track's totals can be trusted, or why it is no workout. */
export type TrackVerdict =
  | {
      readonly kind: "trusted";
      readonly movingSeconds: number;
      readonly distanceMeters: number | undefined;
      readonly ascentMeters: number | undefined;
      readonly remarks: readonly RecordProblem[];
    }
  | { readonly kind: "refused"; readonly problem: RecordProblem };

const INDOORS = /treadmill|indoor|laufband|cinta|tapis|loopband|esteira|virtual|zwift/i;
/** So much of a recording may stay in one place, or be out of reach, before its own totals mean nothing [choice]. */
const MOST_LOST_SHARE = 0.5;
const LEAST_MOVING_SECONDS = 60;
const JUDGED_SECONDS = 600;

/**
 * Judges the totals of a track (docs/rules.md 2). Where most points are left out, or a run goes nowhere, the device's
 * own totals count, else the minutes by the clock if a treadmill or a heart rate vouches for them, else nothing.
 */
export function judgeTrack(totals: TrackTotals, beside: BesideTrack): TrackVerdict {
  const remarks = leftOutOf(totals);
  const { distanceMeters, ascentMeters, movingSeconds, elapsedSeconds, standingSeconds } = totals;
  const own = toldBy(beside, totals);
  const wrong = whatIsWrong(totals, beside);
  if (wrong === undefined) {
    const stood = standingSeconds > 0 ? [standing(standingSeconds)] : [];
    return {
      kind: "trusted",
      movingSeconds,
      distanceMeters: beside.toldMeters ?? distanceMeters,
      ascentMeters,
      remarks: [...remarks, ...stood],
    };
  }
  const untrusted = { kind: "trusted", ascentMeters: undefined } as const;
  if (own !== undefined) return { ...untrusted, ...own, remarks: [...remarks, { ...wrong, expected: OWN_TOTALS }] };
  if (!isVouchedFor(totals, beside)) return { kind: "refused", problem: wrong };
  const byClock = { ...wrong, expected: "a way; without it only its minutes count, by the clock" };
  return { ...untrusted, distanceMeters: undefined, movingSeconds: elapsedSeconds, remarks: [...remarks, byClock] };
}

const OWN_TOTALS = "a way that one can go; the device's own totals count";

/** Why the totals of the points mean nothing; undefined where they do. */
function whatIsWrong(totals: TrackTotals, { kind }: BesideTrack): RecordProblem | undefined {
  const { points, leftOut, movingSeconds, elapsedSeconds } = totals;
  const fresh = points - leftOut.repeated;
  const lost = leftOut.outOfTime + leftOut.onNullIsland + leftOut.unreachable + leftOut.besideTheWay;
  if (lost > fresh * MOST_LOST_SHARE) {
    const came = `a track of which ${lost} of ${fresh} points cannot be`;
    return { path: "", came, expected: `a way that one can go${kind === "run" ? " on foot" : ""}` };
  }
  const isStill = movingSeconds < LEAST_MOVING_SECONDS && elapsedSeconds >= JUDGED_SECONDS;
  if (kind !== "run" || !isStill) return undefined;
  const came = `a run that stays in one place for ${Math.round(elapsedSeconds / 60)} minutes`;
  const expected = `a way, a treadmill in its name, or a heart rate of ${RUNNING_HEART_RATE} and more`;
  return { path: "", came, expected };
}

/** The device's own totals, where it tells a way. */
function toldBy(
  { toldMeters, toldSeconds }: BesideTrack,
  { elapsedSeconds }: TrackTotals,
): { readonly distanceMeters: number; readonly movingSeconds: number } | undefined {
  if (toldMeters === undefined || toldMeters <= 0) return undefined;
  return { distanceMeters: toldMeters, movingSeconds: toldSeconds ?? elapsedSeconds };
}

function isVouchedFor({ averageHeartRate = 0 }: TrackTotals, { kind, names }: BesideTrack): boolean {
  const isIndoors = names.some((name) => name !== undefined && INDOORS.test(name));
  return kind === "strength" || isIndoors || averageHeartRate >= RUNNING_HEART_RATE;
}

function standing(seconds: number): RecordProblem {
  return sentence("", `${Math.round(seconds / 60)} minutes in one place are left out of the run`);
}

/** The points that were left out, by what was wrong with them. */
function leftOutOf({ leftOut }: TrackTotals): readonly RecordProblem[] {
  const { repeated, outOfTime, onNullIsland, unreachable, besideTheWay } = leftOut;
  const reasons = [
    [repeated, "seen before"],
    [outOfTime, "out of their time"],
    [onNullIsland, "at 0,0"],
    [unreachable, "too far to get to"],
    [besideTheWay, "beside the way"],
  ] as const;
  const told = reasons.filter(([count]) => count > 0).map(([count, why]) => `${count} ${why}`);
  const count = repeated + outOfTime + onNullIsland + unreachable + besideTheWay;
  if (count === 0) return [];
  const came = `${count === 1 ? "a point" : `${count} points`} left out: ${told.join(", ")}`;
  return [noted(sentence("", came))];
}
