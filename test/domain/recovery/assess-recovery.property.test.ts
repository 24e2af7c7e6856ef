import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantAt, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { readTrainingLog } from "../../../lib/domain/log/read-log.ts";
import { MUSCLE_GROUPS, type Workout } from "../../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import type { Phase } from "../../../lib/domain/profile.ts";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import type { RecoveryStatus } from "../../../lib/domain/recovery/status.ts";
import type { Reason } from "../../../lib/domain/rules/reason.ts";
import { logs, logsWithoutOverlap } from "../../support/arbitrary-logs.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { reasonsByHand } from "../../support/reasons-by-hand.ts";
import { aRunAgo, logOf, TODAY, ZONE } from "../../support/training.ts";

const RUNS = { numRuns: 1000 };
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

  it("never gains REST_QUOTA by the removal of a workout that has no duplicate", () => {
    const cases = fc.tuple(logs({ oldest: 9, sources: SOURCES }), fc.nat());

    fc.assert(
      fc.property(cases, ([log, pick]) => {
        const alone = logOf(log).sessions.filter((session) => session.workouts.length === 1);
        const removed = alone[pick % Math.max(1, alone.length)]?.key;

        const without = log.filter((workout) => workout.key !== removed);

        expect(codesOf(statusOf(log)).has("REST_QUOTA") || !codesOf(statusOf(without)).has("REST_QUOTA")).toBe(true);
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

  /**
   * The phase remembers for longer than 56 days (it lasts until a lapse), RETURN and MILEAGE_HIGH ask for an earlier
   * run of any age and MONOTONY for 14 days of history: the phase is held, and a run 56 days ago stays. How long the
   * history is, which MONOTONY tells among its numbers, does change.
   */
  it("gives the same reasons, BUILDING aside, whatever lies more than 56 days back but the first lift", () => {
    const cases = fc.record({
      phase: fc.constantFrom<Phase>("foundation", "combined"),
      recent: logs({ oldest: 55 }),
      old: logs({ oldest: 120, newest: 58, kinds: ["run", "cross", "recovery"] }),
    });

    fc.assert(
      fc.property(cases, ({ phase, recent, old }) => {
        const athlete = anAthlete({ profile: aProfile({ phase }) });
        const kept = [aRunAgo(56, { distanceMeters: 9000 }), ...recent];
        const older = old.map((workout) => ({ ...workout, key: `old-${workout.key}` }));

        const withOld = assessRecovery(logOf([...older, ...kept], { athlete }));
        const without = assessRecovery(logOf(kept, { athlete }));

        expect(withOld.reasons.map(withoutHistory)).toEqual(without.reasons.map(withoutHistory));
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

  it("gives the reasons, in order and with the numbers, that the rules worked out by hand from raw workouts give", () => {
    const seen = new Set<string>();
    const cases = fc.oneof(logs({ oldest: 70 }), logs({ oldest: 25 }), logs({ oldest: 8 }), lateStarters());

    fc.assert(
      fc.property(cases, (log) => {
        const { reasons } = statusOf(log);

        for (const { code } of reasons) seen.add(code);
        expect(reasons).toEqual(reasonsByHand(log, TODAY));
      }),
      { ...RUNS, seed: 20_261_122 },
    );
    expect([...seen].toSorted()).toEqual([
      "ALTERNATE",
      "BUILDING",
      "MILEAGE_HIGH",
      "MONOTONY",
      "NEGLECTED_MUSCLE",
      "REST_QUOTA",
      "RETURN",
      "RUN_SPIKE",
      "STRENGTH_CAP",
    ]);
  });
});

/** Runners of two months who began to lift in the last four weeks. */
function lateStarters(): fc.Arbitrary<readonly Workout[]> {
  return fc
    .tuple(logs({ oldest: 70, kinds: ["run"] }), logs({ oldest: 27, kinds: ["strength"] }))
    .map(([runs, lifts]) => [...runs, ...lifts.slice(0, 10).map((lift) => ({ ...lift, key: `lift-${lift.key}` }))]);
}

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

function codesOf(status: RecoveryStatus): ReadonlySet<string> {
  return new Set(status.reasons.map(({ code }) => code));
}

function withoutHistory({ code, evidence }: Reason): unknown {
  return { code, evidence: { ...evidence, historyDays: undefined } };
}

function keysOf(log: readonly Workout[]): readonly string[] {
  return log.map(({ key }) => key).toSorted();
}
