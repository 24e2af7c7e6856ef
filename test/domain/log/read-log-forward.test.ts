import { describe, expect, it } from "vitest";
import { HOUR_MS, instantMs, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { trainingLogAtEndOf } from "../../../lib/domain/log/read-log.ts";
import type { TrainingLog } from "../../../lib/domain/log/training-log.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { anAthlete, aProfile, aWorkout } from "../../support/builders.ts";
import { anAthleteOfAllKinds } from "../../support/planning.ts";
import { atEndOf, atInstant, outcome } from "../../support/read-forward.ts";
import { aLiftAgo, aRunAgo, daysAgo, TODAY } from "../../support/training.ts";

/** Runs, lifts, rides and walks of 150 days, with a gap of a month, hills, spikes, hard days and records told twice. */
const A_LIFE: readonly Workout[] = daysAgo(150, 0)
  .filter((days) => days > 100 || days < 65)
  .flatMap((days) => [
    ...(days % 2 === 0 ? [aRunAgo(days, { distanceMeters: 5000 + 900 * (days % 7), rpe: 1 + (days % 9) })] : []),
    ...(days % 6 === 0 ? [aRunAgo(days, { source: "strava", key: `strava#${days}`, ascentMeters: 90 })] : []),
    ...(days % 3 === 0 ? [aLiftAgo(days, { rpe: days % 4 === 0 ? null : 4 + (days % 7) })] : []),
    ...(days % 5 === 0 ? [aRunAgo(days, { kind: "cross", at: "12:00", rpe: 3 + (days % 6), minutes: 130 })] : []),
    ...(days % 4 === 1 ? [aRunAgo(days, { kind: "recovery", at: "20:00" })] : []),
  ]);

/** Lifts that leave the legs alone, and for the last two months walks. */
const GIVEN_UP: readonly Workout[] = A_LIFE.flatMap((workout) => {
  if (workout.kind === "recovery") return [workout];
  const muscleGroups = ["chest"] as const;
  return workout.kind === "strength" && workout.localDay < TODAY - 100 ? [{ ...workout, muscleGroups }] : [];
});
const QUIET_NOON = { from: "12:00", to: "12:30" } as const;
const COMBINED = anAthlete({ profile: aProfile({ phase: "combined" }) });

describe("a log that is read forward", () => {
  it("takes over the days and sessions that no later workout can have changed", () => {
    const workouts = daysAgo(60, 0).map((days) => aRunAgo(days));
    const earlier = atEndOf(TODAY - 1, { workouts });

    const log = atEndOf(TODAY, { workouts, earlier });

    expect(log.days).toHaveLength(61);
    expect(log.days.slice(0, 60).every((day, i) => day === earlier.days[i])).toBe(true);
    expect(log.sessions.slice(0, 60).every((session, i) => session === earlier.sessions[i])).toBe(true);
  });

  it("reads again from where a later workout reaches back to", () => {
    const long = aRunAgo(1, { at: "23:00", endMs: aRunAgo(0, { at: "07:00" }).startMs });
    const workouts = [aRunAgo(60), long];
    const earlier = atEndOf(TODAY - 1, { workouts });

    const log = atEndOf(TODAY, { workouts: [...workouts, aRunAgo(0)], earlier });

    expect(log.sessions[0]).toBe(earlier.sessions[0]);
    expect(log.sessions[1]).not.toBe(earlier.sessions[1]);
    expect(log.days[58]).toBe(earlier.days[58]);
    expect(log.days[59]).not.toBe(earlier.days[59]);
  });

  it("takes over a workout that ends just as the next one begins", () => {
    const long = aRunAgo(1, { at: "23:00", endMs: aRunAgo(0).startMs });
    const workouts = [aRunAgo(60), long];
    const earlier = atEndOf(TODAY - 1, { workouts });

    const log = atEndOf(TODAY, { workouts: [...workouts, aRunAgo(0)], earlier });

    expect(log.sessions[1]).toBe(earlier.sessions[1]);
    expect(log.days[59]).toBe(earlier.days[59]);
  });

  it("reads a day again on which a later workout lies, as after a flight to the west", () => {
    const west = aRunAgo(0, { at: "07:30", localDay: TODAY - 1 });
    const workouts = [aRunAgo(60), aRunAgo(1)];
    const earlier = atEndOf(TODAY - 1, { workouts });

    const log = atEndOf(TODAY, { workouts: [...workouts, west], earlier });

    expect(log.days[58]).toBe(earlier.days[58]);
    expect(log.days[59]?.totals.runs).toBe(2);
  });

  it("puts a workout of tomorrow's date on its own day once that day has come", () => {
    const nowMs = instantMs("2026-11-23T04:50:00Z");
    const run = aWorkout({ startMs: nowMs + 10 * MINUTE_MS, localDay: TODAY + 1 });
    const earlier = atInstant(nowMs, { workouts: [run] });

    const log = atInstant(nowMs + HOUR_MS, { workouts: [run], earlier });

    expect(earlier.sessions.map(({ localDay }) => localDay)).toEqual([TODAY]);
    expect(log.sessions.map(({ localDay }) => localDay)).toEqual([TODAY + 1]);
    expect(log).toStrictEqual(atInstant(nowMs + HOUR_MS, { workouts: [run] }));
  });

  it.each([
    { said: "a year of training", workouts: A_LIFE, athlete: anAthleteOfAllKinds() },
    { said: "runs alone", workouts: A_LIFE.filter(({ kind }) => kind === "run"), athlete: anAthlete() },
    { said: "lifts alone", workouts: A_LIFE.filter(({ kind }) => kind === "strength"), athlete: anAthlete() },
    { said: "rides alone", workouts: A_LIFE.filter(({ kind }) => kind === "cross"), athlete: anAthlete() },
    { said: "upper lifts given up, in a phase set by hand", workouts: GIVEN_UP, athlete: COMBINED },
    { said: "sparse runs", workouts: A_LIFE.filter((_, i) => i % 17 === 0), athlete: anAthlete() },
  ])("says of $said what it says when it is read whole, as days go by", ({ workouts, athlete }) => {
    let earlier: TrainingLog | undefined;
    for (const days of [75, 68, 60, 50, 49, 40, 30, 14, 7, 1, 0]) {
      earlier = atEndOf(TODAY - days, { workouts, athlete, earlier });
      const whole = atEndOf(TODAY - days, { workouts, athlete });

      expect(earlier).toStrictEqual(whole);
      expect(outcome(earlier)).toEqual(outcome(whole));
    }
  });

  it("tells yesterday's reasons by the four weeks before yesterday", () => {
    const chest = { muscleGroups: ["chest"] } as const;
    const lifts = [60, 28, 20, 15, 1].map((days) => aLiftAgo(days, { ...chest, at: "22:30" }));
    const athlete = anAthlete({ profile: aProfile({ channels: { meal: ["sms"] }, quietHours: QUIET_NOON }) });
    const earlier = atEndOf(TODAY - 2, { workouts: lifts, athlete });
    const nowMs = (lifts.at(-1)?.endMs ?? 0) + HOUR_MS;

    const log = atInstant(nowMs, { workouts: lifts, athlete, earlier });

    expect(outcome(log)).toEqual(outcome(atInstant(nowMs, { workouts: lifts, athlete })));
    expect(JSON.stringify(outcome(log))).toContain("NEGLECTED_MUSCLE");
  });

  it("says of an edited log what it says when it is read whole", () => {
    const edited = A_LIFE.map((workout, i) => (i === 100 ? { ...workout, rpe: 10, minutes: 200 } : workout));
    const earlier = atEndOf(TODAY, { workouts: A_LIFE });

    const log = atEndOf(TODAY, { workouts: edited, earlier });

    expect(log).toStrictEqual(atEndOf(TODAY, { workouts: edited }));
  });

  it("says of an earlier day what it says when it is read whole", () => {
    const later = atEndOf(TODAY, { workouts: A_LIFE });

    const log = atEndOf(TODAY - 20, { workouts: A_LIFE, earlier: later });

    expect(log).toStrictEqual(atEndOf(TODAY - 20, { workouts: A_LIFE }));
  });

  it("of an earlier day counts the lifts of the weeks before it", () => {
    const lifts = [80, 36, 34, 32, 10].map((days) => aLiftAgo(days, { muscleGroups: ["chest"] }));
    const later = atEndOf(TODAY, { workouts: lifts });

    const log = atEndOf(TODAY - 10, { workouts: lifts, earlier: later });

    expect(outcome(log)).toEqual(outcome(atEndOf(TODAY - 10, { workouts: lifts })));
    expect(JSON.stringify(outcome(log))).toContain("NEGLECTED_MUSCLE");
  });

  it("is read whole for another policy and another maximum heart rate", () => {
    const workouts = [
      ...daysAgo(90, 0).map((days) => aRunAgo(days, { rpe: null, averageHeartRate: 150 })),
      aLiftAgo(70),
    ];
    const earlier = atEndOf(TODAY, { workouts });
    const policy = { ...DEFAULT_POLICY, assumedRunRpe: 8 };
    const athlete = anAthlete({ profile: aProfile({ maxHeartRate: 210 }) });

    const harder = trainingLogAtEndOf({ workouts, athlete: anAthlete(), policy, day: TODAY }, earlier);
    const other = atEndOf(TODAY, { workouts, athlete, earlier });

    expect(harder.sessions[0]?.loadAu).toBe(8 * 45);
    expect(other.sessions[0]?.loadAu).toBe(5 * 45);
  });

  it("goes on for a policy of the same values", () => {
    const workouts = daysAgo(9, 0).map((days) => aRunAgo(days));
    const earlier = atEndOf(TODAY, { workouts });
    const policy = { ...DEFAULT_POLICY, heartRateBands: [...DEFAULT_POLICY.heartRateBands] };

    const log = trainingLogAtEndOf({ workouts, athlete: anAthlete(), policy, day: TODAY }, earlier);

    expect(log.sessions).toBe(earlier.sessions);
  });
});
