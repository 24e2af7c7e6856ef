import { startOfDay } from "../local-time.ts";
import { countDays, lastDays, sumOver } from "../log/daily-totals.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { lastingGapDays, type ReasonOf, type Rule } from "./reason.ts";

/** The days a cap on strength days a week looks at. */
const STRENGTH_WEEK_DAYS = 7;

/**
 * A third strength day in seven while the cap holds. Source: docs/rules.md 4; ACSM: beginners lift on 2-3
 * non-consecutive days a week.
 */
export const STRENGTH_CAP: Rule<"STRENGTH_CAP"> = {
  code: "STRENGTH_CAP",
  evaluate: thirdStrengthDay,
  effect: null,
  sentence: { reason: thirdStrengthDay, gapDays: lastingGapDays },
};

function thirdStrengthDay(log: TrainingLog): ReasonOf<"STRENGTH_CAP"> | null {
  const { totals, policy } = log;
  const strengthDays = countDays(totals, "strengthWorkouts", lastDays(totals, STRENGTH_WEEK_DAYS));
  if (strengthDays <= policy.strengthDaysPerWeek || !isStrengthCapped(log)) return null;
  const evidence = {
    strengthDays,
    maxStrengthDays: policy.strengthDaysPerWeek,
    windowDays: STRENGTH_WEEK_DAYS,
    strengthWorkouts: recentStrengthWorkouts(log),
    neededWorkouts: policy.strengthCapWorkouts,
  };
  return { code: "STRENGTH_CAP", evidence };
}

/** Strength workouts that count towards lifting the cap: those of the last 56 local days. */
function recentStrengthWorkouts({ totals, policy }: TrainingLog): number {
  return sumOver(totals, "strengthWorkouts", lastDays(totals, policy.phaseWindowDays));
}

/** Whether strength days a week are capped: in `foundation` below 16 recent strength workouts (docs/rules.md 4). */
export function isStrengthCapped(log: TrainingLog): boolean {
  return log.phase === "foundation" && recentStrengthWorkouts(log) < log.policy.strengthCapWorkouts;
}

/**
 * The start of the first day, no earlier than that of `readyMs` (epoch ms, null: now), on which one more lift keeps
 * the seven days up to it within the cap; null when the cap holds nothing back.
 */
export function strengthCapMs(readyMs: number | null, log: TrainingLog): number | null {
  if (!isStrengthCapped(log)) return null;
  const tomorrow = log.today + 1;
  const fitsToday = fitsCap(log.today, log);
  if (fitsToday && fitsCap(tomorrow, log)) return null;
  if (fitsToday && (readyMs ?? 0) < startOfDay(tomorrow, log.zone)) return null;
  let day = tomorrow;
  while (!fitsCap(day, log) && day < log.today + STRENGTH_WEEK_DAYS) day += 1;
  return startOfDay(day, log.zone);
}

function fitsCap(day: number, { totals, policy }: TrainingLog): boolean {
  const before = countDays(totals, "strengthWorkouts", { from: day - STRENGTH_WEEK_DAYS + 1, to: day - 1 });
  return before + 1 <= policy.strengthDaysPerWeek;
}
