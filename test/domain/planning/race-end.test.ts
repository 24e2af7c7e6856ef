import { describe, expect, it } from "vitest";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { anAthleteOfAllKinds, linesOf, placed, planAt, workoutAt } from "../../support/planning.ts";

const RACE_DAY = "2026-11-22";
const RACER = anAthleteOfAllKinds(undefined, { events: [RACE_DAY] });
const WARM_UP = workoutAt(`${RACE_DAY} 09:00`, { minutes: 30, distanceMeters: 4_000 });
const TEN_KILOMETRES = workoutAt(`${RACE_DAY} 10:00`, { minutes: 48, distanceMeters: 10_000, rpe: 9 });
const SWIM = workoutAt(`${RACE_DAY} 07:00`, { kind: "cross", minutes: 35 });
const RIDE = workoutAt(`${RACE_DAY} 07:40`, { kind: "cross", minutes: 160 });
const RUN = workoutAt(`${RACE_DAY} 10:25`, { minutes: 110, distanceMeters: 21_100 });

function bigDaysAt(now: string, workouts: readonly Workout[]): readonly string[] {
  return linesOf(planAt(now, { athlete: RACER, workouts })).filter((line) => line.includes("big-day"));
}

function metersAt(now: string, workouts: readonly Workout[]): readonly unknown[] {
  const planned = placed(planAt(now, { athlete: RACER, workouts }), "big-day");
  return planned.map(({ facts }) => (facts.kind === "big-day" ? facts.runMeters : undefined));
}

describe("the text after a race that is logged in parts", () => {
  it.each([
    { what: "a warm-up", now: "09:31", workouts: [WARM_UP], at: "12:15" },
    { what: "an easy run of the morning", now: "09:31", workouts: [{ ...WARM_UP, rpe: 3 }], at: "20:45" },
    { what: "the race after it", now: "10:49", workouts: [WARM_UP, TEN_KILOMETRES], at: "11:03" },
    { what: "the swim", now: "07:36", workouts: [SWIM], at: "11:50" },
    { what: "the ride after it", now: "10:21", workouts: [SWIM, RIDE], at: "13:05" },
    { what: "a race of one sport", now: "10:49", workouts: [TEN_KILOMETRES], at: "11:03" },
  ])("after $what is due at $at", ({ now, workouts, at }) => {
    const lines = bigDaysAt(`${RACE_DAY} ${now}`, workouts);

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`PENDING for ${RACE_DAY} ${at}$`, "u"));
  });

  it("names the kilometres of the race and not of the warm-up", () => {
    expect(metersAt(`${RACE_DAY} 10:49`, [WARM_UP, TEN_KILOMETRES])).toStrictEqual([10_000]);
  });

  it("names no kilometres after a triathlon", () => {
    expect(metersAt(`${RACE_DAY} 12:20`, [SWIM, RIDE, RUN])).toStrictEqual([null]);
  });

  it("waits no longer than 20:30 for what may follow", () => {
    const evening = workoutAt(`${RACE_DAY} 19:00`, { minutes: 35, distanceMeters: 5_000 });

    expect(bigDaysAt(`${RACE_DAY} 19:36`, [evening])[0]).toMatch(/PENDING for 2026-11-22 20:45$/u);
  });
});
