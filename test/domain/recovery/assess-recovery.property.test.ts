import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantAt, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { readTrainingLog } from "../../../lib/domain/log/read-log.ts";
import { MUSCLE_GROUPS, type Workout } from "../../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import type { RecoveryStatus } from "../../../lib/domain/recovery/status.ts";
import { logs, logsWithoutOverlap } from "../../support/arbitrary-logs.ts";
import { anAthlete } from "../../support/builders.ts";
import { runs } from "../../support/property-runs.ts";
import { logOf, TODAY, ZONE } from "../../support/training.ts";

const RUNS = runs(200);
const SOURCES = ["cooldown", "garmin", "strava"];
const ZONES = [null, "America/New_York", "Asia/Tokyo", "Europe/Paris"];
const NOW = instantAt(TODAY, "23:00", ZONE);

describe("a status", () => {
  it("is the same for every order and any repetition of the log (I3)", () => {
    const cases = logs({ oldest: 70, sources: SOURCES, zones: ZONES }).chain((log) =>
      fc.record({
        log: fc.constant(log),
        rearranged: fc
          .shuffledSubarray([...log])
          .chain((again) => fc.shuffledSubarray([...log, ...again], { minLength: log.length + again.length })),
      }),
    );

    fc.assert(
      fc.property(cases, ({ log, rearranged }) => {
        expect(statusOf(rearranged)).toEqual(statusOf(log));
      }),
      RUNS,
    );
  });

  it("never moves a muscle later, nor takes back today's rest day, while nothing is logged", () => {
    const cases = fc.tuple(logs({ oldest: 40, sources: SOURCES, zones: ZONES }), fc.nat(20 * 1440));

    fc.assert(
      fc.property(cases, ([log, minutes]) => {
        const before = statusOf(log);
        const after = statusOf(log, NOW + minutes * MINUTE_MS);

        for (const group of MUSCLE_GROUPS) {
          expect((after.muscles[group] ?? "") <= (before.muscles[group] ?? "")).toBe(true);
        }
        if (after.localDate === before.localDate) expect(after.today).toBe(before.today);
      }),
      RUNS,
    );
  });

  it("has a monotony of at least 0, or none", () => {
    fc.assert(
      fc.property(logs({ oldest: 20, sources: SOURCES }), (log) => {
        const { monotony, strain } = statusOf(log).context;

        expect(monotony === null ? strain === null : monotony >= 0 && Number.isFinite(strain)).toBe(true);
      }),
      RUNS,
    );
  });

  it("counts an effort once when a second source tells of it too", () => {
    const cases = fc.tuple(logsWithoutOverlap({ oldest: 70 }), fc.double({ min: -0.4, max: 0.4, noNaN: true }));

    fc.assert(
      fc.property(cases, ([log, shift]) => {
        const mirror = log.map((workout) => mirrored(workout, shift));

        const both = logOf([...log, ...mirror]);

        expect(both.sessions.flatMap(({ workouts }) => workouts).toSorted()).toEqual(keysOf([...log, ...mirror]));
        expect(both.sessions).toHaveLength(log.length);
        expect(both.days.map(({ totals }) => totals)).toEqual(logOf(log).days.map(({ totals }) => totals));
      }),
      RUNS,
    );
  });

  it("keeps every record in exactly one session, and no session longer than its longest record", () => {
    fc.assert(
      fc.property(logs({ oldest: 10, sources: SOURCES }), (log) => {
        const { sessions } = logOf(log);

        expect(sessions.flatMap(({ workouts }) => workouts).toSorted()).toEqual(keysOf(log));
        for (const session of sessions) {
          const records = log.filter(({ key }) => session.workouts.includes(key));
          expect(session.minutes).toBe(Math.max(...records.map(({ minutes }) => minutes)));
        }
      }),
      RUNS,
    );
  });
});

/** The same effort as another source recorded it: shifted by a share of its length, shorter, and unrated. */
function mirrored(workout: Workout, shift: number): Workout {
  const lengthMs = (workout.endMs - workout.startMs) * 0.9;
  const startMs = workout.startMs + shift * lengthMs;
  const mirror = {
    ...workout,
    source: "mirror",
    key: `mirror-${workout.key}`,
    rpe: null,
    startMs,
    endMs: startMs + lengthMs,
  };
  return { ...mirror, minutes: workout.minutes * 0.9 };
}

function statusOf(log: readonly Workout[], nowMs: number = NOW): RecoveryStatus {
  return assessRecovery(readTrainingLog({ workouts: log, athlete: anAthlete(), policy: DEFAULT_POLICY, nowMs }));
}

function keysOf(log: readonly Workout[]): readonly string[] {
  return log.map(({ key }) => key).toSorted();
}
