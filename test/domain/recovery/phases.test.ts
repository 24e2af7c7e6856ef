import { describe, expect, it } from "vitest";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import type { Phase } from "../../../lib/domain/profile.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, logOf } from "../../support/training.ts";

const SIXTEEN_RUNS = daysAgo(17, 2).map((days) => aRunAgo(days));
const EIGHT_LIFTS = [0, 3, 6, 9, 12, 15, 18, 21].map((days) => aLiftAgo(days));

describe("the phase", () => {
  it("is foundation without workouts", () => {
    expect(logOf([]).phase).toBe("foundation");
  });

  it.each<{ said: string; workouts: readonly Workout[]; phase: Phase }>([
    { said: "8 lifts and 16 runs", workouts: [...SIXTEEN_RUNS, ...EIGHT_LIFTS], phase: "combined" },
    { said: "7 lifts and 16 runs", workouts: [...SIXTEEN_RUNS, ...EIGHT_LIFTS.slice(1)], phase: "foundation" },
    { said: "8 lifts and 15 runs", workouts: [...SIXTEEN_RUNS.slice(1), ...EIGHT_LIFTS], phase: "foundation" },
  ])("is $phase with $said in the last 56 days", ({ workouts, phase }) => {
    expect(logOf(workouts).phase).toBe(phase);
  });

  it.each([
    { oldest: 55, phase: "combined" },
    { oldest: 56, phase: "foundation" },
  ])("counts a run $oldest days ago: $phase", ({ oldest, phase }) => {
    const runs = [aRunAgo(oldest), ...SIXTEEN_RUNS.slice(1)];

    expect(logOf([...runs, ...EIGHT_LIFTS]).phase).toBe(phase);
  });

  it.each([
    { oldest: 55, phase: "combined" },
    { oldest: 56, phase: "foundation" },
  ])("counts a lift $oldest days ago: $phase", ({ oldest, phase }) => {
    const lifts = [aLiftAgo(oldest), ...EIGHT_LIFTS.slice(0, -1)];

    expect(logOf([...SIXTEEN_RUNS, ...lifts]).phase).toBe(phase);
  });

  it("is entered by what the last 56 days hold, however long the log", () => {
    const workouts = [aRunAgo(100), aLiftAgo(100), ...SIXTEEN_RUNS, ...EIGHT_LIFTS];

    expect(logOf(workouts).phase).toBe("combined");
  });

  it("stays combined though the last 56 days hold too few, until a lapse", () => {
    const sparse = [20, 40, 60].flatMap((days) => [aRunAgo(-days), aLiftAgo(-days)]);
    const workouts = [...SIXTEEN_RUNS, ...EIGHT_LIFTS, ...sparse];

    expect(logOf(workouts, { daysLater: 87 }).phase).toBe("combined");
    expect(logOf(workouts, { daysLater: 88 }).phase).toBe("foundation");
  });

  it.each([
    { kept: "runs", workouts: [...SIXTEEN_RUNS, ...EIGHT_LIFTS, ...daysAgo(0, -40).map((days) => aRunAgo(days))] },
    { kept: "lifts", workouts: [...SIXTEEN_RUNS, ...EIGHT_LIFTS, ...daysAgo(0, -40).map((days) => aLiftAgo(days))] },
  ])("falls back to foundation after 28 days of $kept alone", ({ kept, workouts }) => {
    const last = kept === "runs" ? 0 : -2;

    expect(logOf(workouts, { daysLater: last + 27 }).phase).toBe("combined");
    expect(logOf(workouts, { daysLater: last + 28 }).phase).toBe("foundation");
  });

  it("is the athlete's choice first", () => {
    const athlete = anAthlete({ profile: aProfile({ phase: "combined" }) });

    expect(logOf([], { athlete }).phase).toBe("combined");
  });
});
