import { startOfDay } from "../local-time.ts";
import { countDays, lastDays, sumOver } from "../log/daily-totals.ts";
import type { TrainingLog } from "../log/training-log.ts";

/** The days a cap on strength days a week looks at. */
export const STRENGTH_WEEK_DAYS = 7;

/** Strength workouts that count towards lifting the cap: those of the last 56 local days. */
export function recentStrengthWorkouts({ totals, policy }: TrainingLog): number {
  return sumOver(totals, "strengthWorkouts", lastDays(totals, policy.phaseWindowDays));
}

/** Whether strength days a week are capped: in `foundation` below 16 recent strength workouts; rules.md section 4. */
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
