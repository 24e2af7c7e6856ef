import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, instantAt, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { type LogReading, readStoredLog } from "../../../lib/domain/log/parse-log.ts";
import type { TrainingLog } from "../../../lib/domain/log/training-log.ts";
import type { LoggedWorkout, Workout } from "../../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { logs } from "../../support/arbitrary-logs.ts";
import { aLoggedWorkout, anAthlete, aProfile, aReport } from "../../support/builders.ts";
import { anAthleteOfAllKinds } from "../../support/planning.ts";
import { runs } from "../../support/property-runs.ts";
import { atEndOf, atInstant, outcome } from "../../support/read-forward.ts";
import { daysAgo, TODAY, ZONE } from "../../support/training.ts";

const OLDEST = 70;
const SOURCES = ["cooldown", "garmin", "strava"];
const SHAPE = {
  oldest: OLDEST,
  sources: SOURCES,
  zones: [null, null, "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"],
};
const RUNS = runs(60);

const athletes: fc.Arbitrary<Athlete> = fc.constantFrom(
  anAthleteOfAllKinds(),
  anAthleteOfAllKinds("America/New_York", { events: ["2026-11-20"], phase: "combined", restDaysPerWeek: 3 }),
  anAthlete({ profile: aProfile({ maxHeartRate: 190, birthYear: 2011 }) }),
);

/** Logs of somebody who flies, trains over midnight, with records of one effort on either side of it, and races for over a day. */
const restless: fc.Arbitrary<readonly Workout[]> = fc
  .tuple(
    logs({ ...SHAPE, oldest: 12 }),
    fc.array(fc.record({ hours: fc.integer({ min: -9, max: 9 }), days: fc.constantFrom(-1, 0, 0, 0, 1) }), {
      minLength: 60,
      maxLength: 60,
    }),
  )
  .map(([log, moves]) =>
    log.map((workout, i) => {
      const { hours, days } = moves[i] ?? { hours: 0, days: 0 };
      const [startMs, endMs] = [workout.startMs + hours * 60 * MINUTE_MS, workout.endMs + hours * 60 * MINUTE_MS];
      if (i % 12 === 5) return { ...workout, startMs, endMs: endMs + 1.6 * DAY_MS, localDay: workout.localDay + 2 };
      return { ...workout, startMs, endMs, localDay: workout.localDay + days };
    }),
  );

describe("a log that is read forward", () => {
  it("is on every day what it is when it is read whole", () => {
    fc.assert(
      fc.property(fc.oneof(logs(SHAPE), restless), athletes, (workouts, athlete) => {
        let earlier: TrainingLog | undefined;
        for (const days of daysAgo(OLDEST, -2)) {
          earlier = atEndOf(TODAY - days, { workouts, athlete, earlier });

          expect(earlier).toStrictEqual(atEndOf(TODAY - days, { workouts, athlete }));
        }
      }),
      runs(10),
    );
  });

  it("is what it is when it is read whole, whatever comes late, is edited, or goes", () => {
    const histories = fc.oneof(logs({ ...SHAPE, newest: 1 }), restless).chain((log) =>
      fc.record({
        log: fc.oneof(fc.constant(log.toSorted((a, b) => a.startMs - b.startMs)), shuffled(log)),
        // Steps of time, some of them back.
        steps: fc.array(fc.integer({ min: -30, max: 90 }), { minLength: log.length, maxLength: log.length }),
        edited: fc.array(fc.nat(log.length), { maxLength: 5 }),
        removed: fc.array(fc.nat(log.length), { maxLength: 5 }),
      }),
    );

    fc.assert(
      fc.property(histories, athletes, ({ log, steps, edited, removed }, athlete) => {
        let held: readonly Workout[] = [];
        let earlier: TrainingLog | undefined;
        for (const [at, workout] of log.entries()) {
          held = [...held, workout].map((each, i) =>
            edited[0] === at && i === edited[1] ? { ...each, rpe: 1 } : each,
          );
          if (removed.includes(at)) held = held.toSpliced(at % held.length, 1);
          const nowMs = workout.endMs + (steps[at] ?? 0) * 60 * MINUTE_MS;
          earlier = atInstant(nowMs, { workouts: held, athlete, earlier });

          expect(earlier).toStrictEqual(atInstant(nowMs, { workouts: held, athlete }));
        }
        if (earlier !== undefined)
          expect(outcome(earlier)).toEqual(outcome(atInstant(earlier.nowMs, { workouts: held, athlete })));
      }),
      RUNS,
    );
  });

  it("has the same log from stored entries in any order, some of them new, edited or gone", () => {
    const entries = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 200 })), {
      maxLength: 20,
      selector: ([id]) => id,
    });

    fc.assert(
      fc.property(
        fc.array(entries, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (stores, seeds) => {
          const made = new Map<string, LoggedWorkout>();
          let earlier: LogReading | undefined;
          for (const [at, store] of stores.entries()) {
            const athlete = anAthlete({
              profile: aProfile({ timeZone: (seeds[at] ?? 1) % 3 === 0 ? "Asia/Tokyo" : ZONE }),
            });
            const logged = store.map(([id, hours]) => {
              const entry = made.get(`${id}-${hours}`) ?? stored(id, hours);
              made.set(`${id}-${hours}`, entry);
              return entry;
            });
            const input = { logged, athlete, policy: DEFAULT_POLICY, nowMs: instantAt(TODAY, "23:00", ZONE) };
            earlier = readStoredLog(input, earlier);

            expect(earlier).toStrictEqual(readStoredLog(input));
          }
        },
      ),
      RUNS,
    );
  });
});

function shuffled(log: readonly Workout[]): fc.Arbitrary<readonly Workout[]> {
  return fc.shuffledSubarray([...log], { minLength: log.length });
}

function stored(id: number, hoursAgo: number): LoggedWorkout {
  const startMs = instantAt(TODAY, "22:00", ZONE) - hoursAgo * (DAY_MS / 24);
  return aLoggedWorkout({ externalId: `${id}`, report: aReport({ startedAt: new Date(startMs).toISOString() }) });
}
