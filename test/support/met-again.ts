import { readTrainingLog, type TrainingLog, trainingLogAtEndOf } from "../../lib/domain/log/training-log.ts";
import type { Workout } from "../../lib/domain/log/workout.ts";
import { planAthlete } from "../../lib/domain/planning/plan-athlete.ts";
import { EMPTY_HISTORY } from "../../lib/domain/planning/text-history.ts";
import { DEFAULT_POLICY } from "../../lib/domain/policy.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { assessRecovery } from "../../lib/domain/recovery/assess-recovery.ts";
import { anAthlete } from "./builders.ts";

export function atEndOf(day: number, workouts: readonly Workout[], athlete: Athlete = anAthlete()): TrainingLog {
  return trainingLogAtEndOf({ workouts, athlete, policy: DEFAULT_POLICY, day });
}

export function atInstant(nowMs: number, workouts: readonly Workout[], athlete: Athlete): TrainingLog {
  return readTrainingLog({ workouts, athlete, policy: DEFAULT_POLICY, nowMs });
}

/** The same workouts as objects that nobody met before. */
export function copies(workouts: readonly Workout[]): readonly Workout[] {
  return workouts.map((workout) => ({ ...workout }));
}

/** All that anyone is told of a log. */
export function outcome(log: TrainingLog): readonly unknown[] {
  return [
    assessRecovery(log),
    log.sessions,
    log.totals,
    planAthlete({ log, existing: [], history: EMPTY_HISTORY, plan: {}, canReply: true }),
  ];
}
