import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { logs } from "../../support/arbitrary-logs.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { atEndOf, atInstant, copies, outcome } from "../../support/met-again.ts";
import { anAthleteOfAllKinds } from "../../support/planning.ts";
import { daysAgo, TODAY } from "../../support/training.ts";

const OLDEST = 110;
const SHAPE = {
  oldest: OLDEST,
  sources: ["cooldown", "garmin", "strava"],
  zones: [null, null, "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"],
};

const athletes: fc.Arbitrary<Athlete> = fc.constantFrom(
  anAthleteOfAllKinds(),
  anAthleteOfAllKinds("America/New_York", { events: ["2026-11-20"], phase: "combined", restDaysPerWeek: 3 }),
  anAthlete({ profile: aProfile({ maxHeartRate: 190, birthYear: 2011 }) }),
);

describe("a log that is met again", () => {
  it("has the status and the plan of one met for the first time, on every day", () => {
    fc.assert(
      fc.property(logs(SHAPE), athletes, (log, athlete) => {
        for (const days of daysAgo(OLDEST, 0)) {
          const day = TODAY - days;

          expect(outcome(atEndOf(day, log, athlete))).toEqual(outcome(atEndOf(day, copies(log), athlete)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("has them too when its workouts arrive in any order, some late and some edited", () => {
    const arrivals = logs({ ...SHAPE, newest: 1 }).chain((log) =>
      fc.record({
        log: fc.shuffledSubarray([...log], { minLength: log.length }),
        orderly: fc.integer({ min: 0, max: 3 }),
        edited: fc.array(fc.nat(), { maxLength: 5 }),
      }),
    );

    fc.assert(
      fc.property(arrivals, athletes, ({ log, orderly, edited }, athlete) => {
        let held: readonly Workout[] = [];
        for (const [at, workout] of mostlyInOrder(log, orderly).entries()) {
          held = [...held, workout].map((each, i) =>
            at === edited[0] && i === edited[1] ? { ...each, rpe: 1 } : each,
          );
          const nowMs = workout.endMs + (at % 30) * DAY_MS;

          expect(outcome(atInstant(nowMs, held, athlete))).toEqual(outcome(atInstant(nowMs, copies(held), athlete)));
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** By start, but for every so many-th; 0 leaves the order as it is. */
function mostlyInOrder(log: readonly Workout[], orderly: number): readonly Workout[] {
  if (orderly === 0) return log;
  const late = log.filter((_, at) => at % (orderly * 7) === 0);
  const inTime = log.filter((workout) => !late.includes(workout));
  return [...inTime.toSorted((a, b) => a.startMs - b.startMs), ...late];
}
