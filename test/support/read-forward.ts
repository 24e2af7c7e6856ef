import { readTrainingLog, trainingLogAtEndOf } from "../../lib/domain/log/read-log.ts";
import type { TrainingLog } from "../../lib/domain/log/training-log.ts";
import type { Workout } from "../../lib/domain/log/workout.ts";
import { planAthlete } from "../../lib/domain/planning/plan-athlete.ts";
import { EMPTY_HISTORY } from "../../lib/domain/planning/text-history.ts";
import { DEFAULT_POLICY } from "../../lib/domain/policy.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { assessRecovery } from "../../lib/domain/recovery/assess-recovery.ts";
import { anAthlete } from "./builders.ts";

interface Read {
  readonly workouts: readonly Workout[];
  readonly athlete?: Athlete;
  /** The log to go on from. */
  readonly earlier?: TrainingLog | undefined;
}

export function atEndOf(day: number, { workouts, athlete = anAthlete(), earlier }: Read): TrainingLog {
  return trainingLogAtEndOf({ workouts, athlete, policy: DEFAULT_POLICY, day }, earlier);
}

export function atInstant(nowMs: number, { workouts, athlete = anAthlete(), earlier }: Read): TrainingLog {
  return readTrainingLog({ workouts, athlete, policy: DEFAULT_POLICY, nowMs }, earlier);
}

/** All that anyone is told of a log. */
export function outcome(log: TrainingLog): readonly unknown[] {
  const nothingYet = { existing: [], unreadable: [], history: EMPTY_HISTORY, plan: {} };
  return [assessRecovery(log), planAthlete({ log, ...nothingYet, canReply: true })];
}
