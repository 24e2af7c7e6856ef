import { instantMs, localDayAt } from "../../domain/local-time.ts";
import { type TrainingLog, trainingLogAtEndOf } from "../../domain/log/training-log.ts";
import type { Workout } from "../../domain/log/workout.ts";
import type { Athlete } from "../../domain/profile.ts";
import { assessRecovery } from "../../domain/recovery/assess-recovery.ts";
import type { Level } from "../../domain/recovery/status.ts";

/** A local day as the load chart draws it. */
export interface LoadDay {
  /** Epoch day. */
  readonly day: number;
  readonly loadAu: number;
  readonly fitness: number;
  readonly fatigue: number;
  /** What that evening advised for the day after; null before the first workout. */
  readonly level: Level | null;
}

const SHOWN_DAYS = 28;

/** The last 28 local days up to today, each as it stood at its end, today as it stands now. */
export function loadDays(now: TrainingLog, workouts: readonly Workout[]): readonly LoadDay[] {
  return Array.from({ length: SHOWN_DAYS }, (_, at) => {
    const day = now.today - SHOWN_DAYS + 1 + at;
    return day === now.today ? dayOf(now) : dayOf(logAtEndOf(day, now, workouts));
  });
}

function logAtEndOf(day: number, { athlete, policy, zone }: TrainingLog, workouts: readonly Workout[]): TrainingLog {
  return trainingLogAtEndOf({ workouts, athlete: asOf(day, athlete, zone), policy, day });
}

/** A red flag says nothing about the days before it. */
function asOf(day: number, athlete: Athlete, zone: string): Athlete {
  const { redFlagAt } = athlete;
  return redFlagAt !== null && localDayAt(instantMs(redFlagAt), zone) > day ? { ...athlete, redFlagAt: null } : athlete;
}

function dayOf(log: TrainingLog): LoadDay {
  const { level, context } = assessRecovery(log);
  const { dayLoadAu, fitness, fatigue } = context;
  return { day: log.today, loadAu: dayLoadAu, fitness, fatigue, level: log.historyDays === 0 ? null : level };
}
