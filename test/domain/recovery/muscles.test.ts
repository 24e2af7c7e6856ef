import { describe, expect, it } from "vitest";
import type { TrainingHolds } from "../../../lib/domain/log/log-day.ts";
import { dayOn, type TrainingLog } from "../../../lib/domain/log/training-log.ts";
import { MUSCLE_GROUPS, type MuscleGroup, type Workout } from "../../../lib/domain/log/workout.ts";
import { aLiftAgo, aRunAgo, hoursAfter, logOf } from "../../support/training.ts";

const LONG_AGO = aLiftAgo(40);

describe("the groups a workout loads", () => {
  it("are quads, calves and lower back for a run", () => {
    expect(loadedBy(aRunAgo(0))).toEqual(["calves", "lowerBack", "quads"]);
  });

  it.each([
    { ascentMeters: 80, groups: ["calves", "glutes", "hamstrings", "lowerBack", "quads"] },
    { ascentMeters: 79.9, groups: ["calves", "lowerBack", "quads"] },
  ])("are $groups for a run of 8 km with $ascentMeters m of ascent", ({ ascentMeters, groups }) => {
    expect(loadedBy(aRunAgo(0, { distanceMeters: 8000, ascentMeters }))).toEqual(groups);
  });

  it("leave hills out when the distance is unknown or zero", () => {
    const unknown = loadedBy(aRunAgo(0, { ascentMeters: 500 }));
    const zero = loadedBy(aRunAgo(0, { ascentMeters: 500, distanceMeters: 0 }));

    expect([unknown, zero]).toEqual([
      ["calves", "lowerBack", "quads"],
      ["calves", "lowerBack", "quads"],
    ]);
  });

  it("are the ones a lift names, else all", () => {
    expect(loadedBy(aLiftAgo(0, { muscleGroups: ["chest", "arms"] }))).toEqual(["arms", "chest"]);
    expect(loadedBy(aLiftAgo(0))).toEqual(MUSCLE_GROUPS.toSorted());
  });

  it("are none for cross-training and recovery", () => {
    expect(loadedBy(aRunAgo(0, { kind: "cross", rpe: 9 }))).toEqual([]);
    expect(loadedBy(aRunAgo(0, { kind: "recovery" }))).toEqual([]);
  });
});

describe("the window of a run", () => {
  it.each([
    { said: "RPE 4", over: { rpe: 4 }, hours: 12 },
    { said: "RPE 4.1", over: { rpe: 4.1 }, hours: 24 },
    { said: "RPE 6.9", over: { rpe: 6.9 }, hours: 24 },
    { said: "RPE 7", over: { rpe: 7 }, hours: 48 },
    { said: "nothing (RPE 4 assumed)", over: {}, hours: 12 },
    { said: "RPE 2 over 74 minutes", over: { rpe: 2, minutes: 74 }, hours: 12 },
    { said: "RPE 2 over 75 minutes", over: { rpe: 2, minutes: 75 }, hours: 24 },
    { said: "RPE 2 over 119 minutes", over: { rpe: 2, minutes: 119 }, hours: 24 },
    { said: "RPE 2 over 120 minutes", over: { rpe: 2, minutes: 120 }, hours: 48 },
    { said: "RPE 8 over 75 minutes", over: { rpe: 8, minutes: 75 }, hours: 48 },
    { said: "RPE 2 over 209 minutes", over: { rpe: 2, minutes: 209 }, hours: 48 },
    { said: "40 km, which is a big day", over: { rpe: 2, minutes: 210, distanceMeters: 40_000 }, hours: 48 },
  ])("is $hours h with $said", ({ over, hours }) => {
    const run = aRunAgo(0, over);

    expect(musclesReadyMs(logOf([run])).quads).toBe(hoursAfter(run, hours));
  });

  it("is 48 h for an easy run that is a spike", () => {
    const run = aRunAgo(0, { rpe: 2, distanceMeters: 12_000 });

    const ready = musclesReadyMs(logOf([aRunAgo(40), aRunAgo(5, { distanceMeters: 10_000 }), run]));

    expect(ready.quads).toBe(hoursAfter(run, 48));
  });
});

describe("the window of a lift", () => {
  it.each([
    { said: "nothing", over: {}, hours: 48 },
    { said: "RPE 6.9", over: { rpe: 6.9 }, hours: 24 },
    { said: "RPE 7", over: { rpe: 7 }, hours: 48 },
    { said: "RPE 8.9", over: { rpe: 8.9 }, hours: 48 },
    { said: "RPE 9", over: { rpe: 9 }, hours: 72 },
    { said: "a set to failure at RPE 5", over: { rpe: 5, toFailure: true }, hours: 72 },
  ])("is $hours h with $said", ({ over, hours }) => {
    const lift = aLiftAgo(0, over);

    expect(musclesReadyMs(logOf([LONG_AGO, lift])).chest).toBe(hoursAfter(lift, hours));
  });

  it.each([
    { days: 13, rpe: null, hours: 72 },
    { days: 13, rpe: 7, hours: 72 },
    { days: 13, rpe: 6.9, hours: 48 },
    { days: 13, rpe: 9, hours: 72 },
    { days: 14, rpe: null, hours: 48 },
    { days: 14, rpe: 6.9, hours: 24 },
  ])("is $hours h with RPE $rpe, $days days after the first of a runner", ({ days, rpe, hours }) => {
    const lift = aLiftAgo(0, { rpe });
    const runs = [50, 30, 20, 15].map((ago) => aRunAgo(ago));

    expect(musclesReadyMs(logOf([...runs, aLiftAgo(days), lift])).chest).toBe(hoursAfter(lift, hours));
  });

  it("is 48 h for the first of a log that nobody knows more of", () => {
    const lift = aLiftAgo(0);

    expect(musclesReadyMs(logOf([lift])).chest).toBe(hoursAfter(lift, 48));
    expect(musclesReadyMs(logOf([aRunAgo(40), lift])).chest).toBe(hoursAfter(lift, 48));
  });
});

describe("a muscle group", () => {
  it("is ready when the last of its windows is over", () => {
    const hard = aLiftAgo(1, { rpe: 9, muscleGroups: ["quads"] });
    const easy = aRunAgo(0, { rpe: 2 });

    const ready = musclesReadyMs(logOf([hard, easy]));

    expect(ready).toEqual({
      quads: hoursAfter(hard, 72),
      calves: hoursAfter(easy, 12),
      lowerBack: hoursAfter(easy, 12),
    });
  });
});

describe("crossHoldMs", () => {
  it.each([
    { said: "RPE 7", over: { rpe: 7 }, holds: true },
    { said: "RPE 6.9", over: { rpe: 6.9 }, holds: false },
    { said: "120 minutes", over: { minutes: 120 }, holds: true },
    { said: "119 minutes", over: { minutes: 119 }, holds: false },
    { said: "120 minutes at RPE 3, which is recovery", over: { minutes: 120, rpe: 3 }, holds: false },
  ])("with $said: $holds", ({ over, holds }) => {
    const ride = aRunAgo(0, { kind: "cross", ...over });

    expect(holdsOf(logOf([ride])).crossHoldMs).toBe(holds ? hoursAfter(ride, 24) : null);
  });

  it("lasts until the latest of several", () => {
    const long = aRunAgo(1, { kind: "cross", minutes: 180, at: "06:00" });
    const hard = aRunAgo(0, { kind: "cross", rpe: 8, at: "07:00" });

    expect(holdsOf(logOf([long, hard])).crossHoldMs).toBe(hoursAfter(hard, 24));
  });

  it("lasts until the latest end, not the latest start", () => {
    const tour = aRunAgo(0, { kind: "cross", minutes: 600, at: "06:00" });
    const hard = aRunAgo(0, { kind: "cross", rpe: 8, at: "07:00" });

    expect(holdsOf(logOf([tour, hard])).crossHoldMs).toBe(hoursAfter(tour, 24));
  });
});

function loadedBy(workout: Workout): readonly string[] {
  return Object.keys(musclesReadyMs(logOf([workout]))).toSorted();
}

function holdsOf(log: TrainingLog): TrainingHolds {
  return dayOn(log.today, log).holds;
}

/** When each group that was ever loaded is ready. */
function musclesReadyMs(log: TrainingLog): Readonly<Partial<Record<MuscleGroup, number>>> {
  const readyMs = MUSCLE_GROUPS.flatMap((group, place) => [
    [group, holdsOf(log).musclesReadyMs[place] ?? -Infinity] as const,
  ]);
  return Object.fromEntries(readyMs.filter(([, ms]) => ms !== -Infinity));
}
