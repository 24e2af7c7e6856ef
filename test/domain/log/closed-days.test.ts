import { describe, expect, it } from "vitest";
import { HOUR_MS } from "../../../lib/domain/local-time.ts";
import { trainingLogAtEndOf } from "../../../lib/domain/log/training-log.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { atEndOf, atInstant, copies, outcome } from "../../support/met-again.ts";
import { anAthleteOfAllKinds } from "../../support/planning.ts";
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

describe("a log that is met again", () => {
  it("closes all but the four weeks and a day whose workouts a rule looks at", () => {
    const workouts = daysAgo(60, 0).map((days) => aRunAgo(days));

    const [first, again] = [atEndOf(TODAY, workouts), atEndOf(TODAY, workouts)];

    expect(first.recent).toHaveLength(61);
    expect(again.past.lastDay).toBe(TODAY - 29);
    expect(again.recent).toHaveLength(29);
    expect(again.sessions).toHaveLength(61);
  });

  it("leaves days open while a later workout reaches back into them", () => {
    const long = aRunAgo(29, { at: "23:00", endMs: aRunAgo(28, { at: "07:00" }).startMs });
    const workouts = [aRunAgo(60), long, aRunAgo(28), aRunAgo(3)];

    const [, again] = [atEndOf(TODAY, workouts), atEndOf(TODAY, workouts)];

    expect(again.past.workouts).toEqual([]);
  });

  it("closes days when the next workout begins just as the last of them ends", () => {
    const long = aRunAgo(29, { at: "23:00", endMs: aRunAgo(28).startMs });
    const workouts = [aRunAgo(60), long, aRunAgo(28)];

    const [, again] = [atEndOf(TODAY, workouts), atEndOf(TODAY, workouts)];

    expect(again.past.workouts).toHaveLength(2);
  });

  it("leaves days open while a later workout lies on one of them, as after a flight to the west", () => {
    const west = aRunAgo(28, { at: "07:30", localDay: TODAY - 29 });
    const workouts = [aRunAgo(60), aRunAgo(28), west, aRunAgo(3)];

    const [, again] = [atEndOf(TODAY, workouts), atEndOf(TODAY, workouts)];

    expect(again.past.workouts).toEqual([]);
  });

  it("closes more days once they are a week", () => {
    const workouts = daysAgo(60, 0).map((days) => aRunAgo(days));
    const [, again] = [atEndOf(TODAY, workouts), atEndOf(TODAY, workouts)];

    expect(atEndOf(TODAY, workouts).past).toBe(again.past);
    expect(atEndOf(TODAY + 6, workouts).past).toBe(again.past);
    expect(atEndOf(TODAY + 7, workouts).past.lastDay).toBe(TODAY - 22);
  });

  it.each([
    { said: "a year of training", workouts: A_LIFE, athlete: anAthleteOfAllKinds() },
    { said: "runs alone", workouts: A_LIFE.filter(({ kind }) => kind === "run"), athlete: anAthlete() },
    { said: "lifts alone", workouts: A_LIFE.filter(({ kind }) => kind === "strength"), athlete: anAthlete() },
    { said: "rides alone", workouts: A_LIFE.filter(({ kind }) => kind === "cross"), athlete: anAthlete() },
    { said: "upper lifts given up, in a phase set by hand", workouts: GIVEN_UP, athlete: COMBINED },
    { said: "sparse runs", workouts: A_LIFE.filter((_, i) => i % 17 === 0), athlete: anAthlete() },
  ])("says of $said what it says of one met for the first time, as days go by", ({ workouts, athlete }) => {
    for (const days of [75, 68, 60, 50, 49, 40, 30, 14, 7, 1, 0]) {
      const again = atEndOf(TODAY - days, workouts, athlete);
      const first = atEndOf(TODAY - days, copies(workouts), athlete);

      expect(outcome(again)).toEqual(outcome(first));
    }
  });

  it("tells yesterday's reasons by the four weeks before yesterday", () => {
    const chest = { muscleGroups: ["chest"] } as const;
    const lifts = [60, 28, 20, 15, 1].map((days) => aLiftAgo(days, { ...chest, at: "22:30" }));
    const athlete = anAthlete({ profile: aProfile({ channels: { meal: ["sms"] }, quietHours: QUIET_NOON }) });
    atEndOf(TODAY, lifts, athlete);
    const nowMs = (lifts.at(-1)?.endMs ?? 0) + HOUR_MS;

    const again = atInstant(nowMs, lifts, athlete);

    expect(outcome(again)).toEqual(outcome(atInstant(nowMs, copies(lifts), athlete)));
    expect(JSON.stringify(outcome(again))).toContain("NEGLECTED_MUSCLE");
  });

  it("says of an edited log what it says of one met for the first time", () => {
    const edited = A_LIFE.map((workout, i) => (i === 100 ? { ...workout, rpe: 10, minutes: 200 } : workout));
    atEndOf(TODAY, A_LIFE);
    atEndOf(TODAY, A_LIFE);

    const again = atEndOf(TODAY, edited);

    expect(outcome(again)).toEqual(outcome(atEndOf(TODAY, copies(edited))));
  });

  it("says of an earlier day what it says of one met for the first time", () => {
    atEndOf(TODAY, A_LIFE);
    atEndOf(TODAY, A_LIFE);

    const earlier = atEndOf(TODAY - 20, A_LIFE);

    expect(outcome(earlier)).toEqual(outcome(atEndOf(TODAY - 20, copies(A_LIFE))));
  });

  it("of an earlier day opens the days again whose lifts a rule counts", () => {
    const lifts = [80, 36, 34, 32, 30, 12].map((days) => aLiftAgo(days, { muscleGroups: ["chest"] }));
    atEndOf(TODAY, lifts);
    atEndOf(TODAY, lifts);

    const earlier = atEndOf(TODAY - 10, lifts);

    expect(outcome(earlier)).toEqual(outcome(atEndOf(TODAY - 10, copies(lifts))));
    expect(JSON.stringify(outcome(earlier))).toContain("NEGLECTED_MUSCLE");
  });

  it("is folded anew for another policy and another maximum heart rate", () => {
    const workouts = [
      ...daysAgo(90, 0).map((days) => aRunAgo(days, { rpe: null, averageHeartRate: 150 })),
      aLiftAgo(70),
    ];
    atEndOf(TODAY, workouts);
    atEndOf(TODAY, workouts);
    const policy = { ...DEFAULT_POLICY, assumedRunRpe: 8 };
    const faster = anAthlete({ profile: aProfile({ maxHeartRate: 210 }) });

    const harder = trainingLogAtEndOf({ workouts, athlete: anAthlete(), policy, day: TODAY });
    const other = atEndOf(TODAY, workouts, faster);

    expect(harder.sessions[0]?.loadAu).toBe(8 * 45);
    expect(other.sessions[0]?.loadAu).toBe(5 * 45);
  });

  it("is folded anew for another maximum heart rate alone", () => {
    const workouts = daysAgo(90, 0).map((days) => aRunAgo(days, { rpe: null, averageHeartRate: 150 }));
    atEndOf(TODAY, workouts);
    atEndOf(TODAY, workouts);

    const other = atEndOf(TODAY, workouts, anAthlete({ profile: aProfile({ maxHeartRate: 210 }) }));

    expect(other.sessions[0]?.loadAu).toBe(5 * 45);
  });
});
