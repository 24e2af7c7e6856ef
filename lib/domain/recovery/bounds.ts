import { greatestOf } from "../extremes.ts";
import { DAY_MS, HOUR_MS, instantAt, startOfDay } from "../local-time.ts";
import { type DayView, dayOn } from "../log/training-log.ts";
import type { Phase } from "../profile.ts";
import { bigDaysHolding } from "../rules/quieted.ts";
import { isLiftCapped } from "../rules/strength-cap.ts";
import { legsReadyMs, upperBodyReadyMs } from "./muscles.ts";
import { phaseOn } from "./phases.ts";

/** No local noon is earlier than this before 00:00 UTC, so that most zones need not be asked. */
const EARLIEST_NOON_MS = 3 * HOUR_MS;

/** Earliest instants for hard work [epoch ms]; null when nothing bounds it. */
export interface Readiness {
  readonly hardRunMs: number | null;
  readonly lowerLiftMs: number | null;
  readonly upperLiftMs: number | null;
}

/** The bounds by what was trained, in the phase given; without those of days of rest and of the strength cap. */
export function boundsOf(view: DayView, phase: Phase): Readiness {
  const { holds, history } = dayOn(view.today, view);
  const lowerMs = latest([boundOf(legsReadyMs(holds)), holds.crossHoldMs, endOfBigDaysMs(view)]);
  const afterRunMs = afterMs(holds.runEndMs, history.lastRunDay, { view, phase });
  return {
    hardRunMs: latest([lowerMs, afterMs(holds.strengthEndMs, history.lastStrengthDay, { view, phase })]),
    lowerLiftMs: latest([lowerMs, afterRunMs]),
    upperLiftMs: latest([boundOf(upperBodyReadyMs(holds)), afterRunMs]),
  };
}

/** Whether neither a hard run nor a lower lift is ready by noon of a local day after the view's. */
export function isRecoveringOn(day: number, view: DayView): boolean {
  const { hardRunMs, lowerLiftMs } = boundsOf(view, phaseOn(day - 1, view));
  const isCapped = isLiftCapped(day, view);
  const firstMs = Math.min(hardRunMs ?? -Infinity, isCapped ? Infinity : (lowerLiftMs ?? -Infinity));
  return firstMs > day * DAY_MS - EARLIEST_NOON_MS && firstMs > instantAt(day, "12:00", view.zone);
}

/** When the recovery of the last big day is over; null without one. */
function endOfBigDaysMs(view: DayView): number | null {
  const ends = bigDaysHolding(view.today, view).map(({ day, days }) => day + days + 1);
  return ends.length === 0 ? null : startOfDay(greatestOf(ends), view.zone);
}

/** From when the other kind may follow one that ended last at `endMs` and was last done on `lastDay`. */
function afterMs(
  endMs: number,
  lastDay: number | null,
  { view, phase }: { readonly view: DayView; readonly phase: Phase },
): number | null {
  if (lastDay === null) return null;
  if (phase === "combined") return endMs + view.policy.sameDayGapHours * HOUR_MS;
  return startOfDay(lastDay + 1, view.zone);
}

function boundOf(ms: number): number | null {
  return ms === -Infinity ? null : ms;
}

/** The latest of some bounds; null when there is none. */
export function latest(bounds: readonly (number | null)[]): number | null {
  let latestMs: number | null = null;
  for (const ms of bounds) if (ms !== null && (latestMs === null || ms > latestMs)) latestMs = ms;
  return latestMs;
}
