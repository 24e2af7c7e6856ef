import type { SourceWorkout } from "../../lib/app/log-workouts.ts";
import { DAY_MS, instantMs, localDayAtOffset } from "../../lib/domain/local-time.ts";

interface Run {
  readonly startMs: number;
  readonly day: number;
  readonly distanceMeters: number;
}

function runsOf(workouts: readonly SourceWorkout[]): readonly Run[] {
  return workouts.flatMap(({ report: { kind, startedAt, offsetMinutes = 0, distanceMeters } }) => {
    const startMs = instantMs(startedAt);
    const day = localDayAtOffset(startMs, offsetMinutes);
    return kind === "run" && distanceMeters !== undefined ? [{ startMs, day, distanceMeters }] : [];
  });
}

/** The runs of a local day [epoch day]. */
export function runsOnDay(day: number, workouts: readonly SourceWorkout[]): readonly Run[] {
  return runsOf(workouts).filter((run) => run.day === day);
}

/** The longest run that started in the 30 x 24 h before another [metres]; 0 when there was none. */
export function longestBefore({ startMs }: Run, workouts: readonly SourceWorkout[]): number {
  const before = runsOf(workouts).filter((run) => run.startMs < startMs && run.startMs >= startMs - 30 * DAY_MS);
  return Math.max(0, ...before.map(({ distanceMeters }) => distanceMeters));
}
