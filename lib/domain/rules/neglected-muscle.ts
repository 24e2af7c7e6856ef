import type { Session } from "../log/sessions.ts";
import { type DayView, dayOn, lastDays, sessionsIn } from "../log/training-log.ts";
import type { MuscleGroup } from "../log/workout.ts";
import { MUSCLE_AREAS, type MuscleArea, type ReasonOf, type Rule } from "./reason.ts";

const GROUPS: Readonly<Record<MuscleArea, readonly MuscleGroup[]>> = {
  legs: ["quads", "hamstrings", "glutes", "calves"],
  push: ["chest", "shoulders"],
  pull: ["upperBack"],
  core: ["core"],
};

/**
 * Of 4 strength workouts in 28 days, all naming groups, none of the last 14 days lifted an area. Source: docs/rules.md 4;
 * the founding article asks to work each crucial muscle.
 */
export const NEGLECTED_MUSCLE: Rule<"NEGLECTED_MUSCLE"> = {
  code: "NEGLECTED_MUSCLE",
  evaluate: unliftedAreas,
  holdsOn: null,
  sentence: { gapDays: "neglectedGapDays" },
};

function unliftedAreas(view: DayView): ReasonOf<"NEGLECTED_MUSCLE"> | null {
  const { policy, today, historyDays } = view;
  if (historyDays < policy.neglectHistoryDays || dayOn(today, view).totals.strengthWorkouts === 0) return null;
  const lifts = liftsOfLast(policy.neglectWindowDays, view);
  if (lifts.length < policy.neglectWorkouts || lifts.some((lift) => lift.muscleGroups.length === 0)) return null;
  const lifted = new Set(liftsOfLast(policy.neglectedAfterDays, view).flatMap((lift) => lift.muscleGroups));
  const areas = MUSCLE_AREAS.filter((area) => !GROUPS[area].some((group) => lifted.has(group)));
  if (areas.length === 0) return null;
  const evidence = {
    areas,
    unliftedDays: policy.neglectedAfterDays,
    strengthWorkouts: lifts.length,
    neededWorkouts: policy.neglectWorkouts,
    windowDays: policy.neglectWindowDays,
  };
  return { code: "NEGLECTED_MUSCLE", evidence };
}

function liftsOfLast(days: number, view: DayView): readonly Session[] {
  return sessionsIn(lastDays(days, view), view).filter(({ role }) => role === "strength");
}
