import { countDays, lastDays } from "../log/daily-totals.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { isStrengthCapped, recentStrengthWorkouts, STRENGTH_WEEK_DAYS } from "../recovery/strength-cap.ts";
import type { ReasonOf } from "./reason.ts";

/** STRENGTH_CAP: a third strength day in seven while a beginner in lifting. */
export function strengthCapExceeded(log: TrainingLog): ReasonOf<"STRENGTH_CAP"> | null {
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
