import * as fc from "fast-check";
import { instantAt, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { MUSCLE_GROUPS, type Workout } from "../../lib/domain/log/workout.ts";
import { aWorkout } from "./builders.ts";
import { TODAY, ZONE } from "./training.ts";

interface LogShape {
  /** Days ago of the oldest and the newest workout. */
  readonly oldest: number;
  readonly newest?: number;
  readonly sources?: readonly string[];
  readonly zones?: readonly (string | null)[];
  readonly kinds?: readonly Workout["kind"][];
}

const KINDS = ["run", "run", "strength", "cross", "recovery"] as const;

/** Logs of an athlete in New York, dense enough for every rule to fire now and then; keys are unique. */
export function logs(shape: LogShape): fc.Arbitrary<readonly Workout[]> {
  return fc
    .array(records(shape), { maxLength: 60, size: "max" })
    .map((log) => log.map((record, i) => ({ ...record, key: `${record.source}#${i}` })));
}

/** Logs with at most one workout a day, between 06:00 and 21:00: none overlaps another. */
export function logsWithoutOverlap(shape: LogShape): fc.Arbitrary<readonly Workout[]> {
  return logs(shape).map((log) => [...new Map(log.map((workout) => [workout.localDay, workout])).values()]);
}

function records(shape: LogShape): fc.Arbitrary<Workout> {
  return fc
    .record({
      daysAgo: fc.integer({ min: shape.newest ?? 0, max: shape.oldest }),
      minuteOfDay: fc.integer({ min: 6 * 60, max: 19 * 60 }),
      source: fc.constantFrom(...(shape.sources ?? ["cooldown"])),
      kind: fc.constantFrom(...(shape.kinds ?? KINDS)),
      minutes: fc.constantFrom(5, 9.5, 10, 30, 45, 60, 75, 120),
      rpe: fc.constantFrom(null, 0, 2, 3, 5, 6.5, 7, 9),
      distanceMeters: fc.constantFrom(null, 0, 5000, 5500, 8000, 8800, 10_000, 12_000),
      ascentMeters: fc.constantFrom(null, 40, 100),
      muscleGroups: fc.constantFrom([], ["quads"], ["chest", "upperBack"], ["core", "arms"], [...MUSCLE_GROUPS]),
      toFailure: fc.boolean(),
      zone: fc.constantFrom(...(shape.zones ?? [null])),
      silent: fc.boolean(),
    })
    .map(({ daysAgo, minuteOfDay, ...record }) => {
      const localDay = TODAY - daysAgo;
      const startMs = instantAt(localDay, "00:00", ZONE) + minuteOfDay * MINUTE_MS;
      return aWorkout({ ...record, startMs, localDay });
    });
}
