import { describe, expect, it } from "vitest";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { dailyUntil, placed, planAt, workoutAt } from "../../support/planning.ts";

const athlete = anAthlete({ profile: aProfile({ channels: { meal: ["sms"] } }) });

/** What the meal text may say of a session at noon, after runs of so many minutes on the days before. */
function saidOf(session: Partial<Workout>, before: readonly Workout[] = []) {
  const workouts = [...before, workoutAt("2026-11-20 13:00", session)];
  const planned = placed(planAt("2026-11-20 17:00", { athlete, workouts }), "meal");
  const facts = planned.find(({ localDate }) => localDate === "2026-11-20")?.facts;
  return facts?.kind === "meal" ? { long: facts.long, hard: facts.hard, drink: facts.asksToDrink } : undefined;
}

const RUNS_OF_60 = dailyUntil("2026-11-19", 5, { minutes: 60 });

describe("a session is called long", () => {
  it.each([
    { what: "75 minutes, usually 60", session: { minutes: 75 }, before: RUNS_OF_60, long: true },
    { what: "74 minutes, usually 60", session: { minutes: 74 }, before: RUNS_OF_60, long: false },
    {
      what: "80 minutes, usually 65",
      session: { minutes: 80 },
      before: dailyUntil("2026-11-19", 5, { minutes: 65 }),
      long: false,
    },
    {
      what: "74 minutes, usually 30",
      session: { minutes: 74 },
      before: dailyUntil("2026-11-19", 5, { minutes: 30 }),
      long: false,
    },
    { what: "119 minutes, usually nothing", session: { minutes: 119 }, before: [], long: false },
    {
      what: "120 minutes, usually 110",
      session: { minutes: 120 },
      before: dailyUntil("2026-11-19", 5, { minutes: 110 }),
      long: true,
    },
    {
      what: "a ride of 100 minutes, runs usually 60",
      session: { kind: "cross", minutes: 100 },
      before: RUNS_OF_60,
      long: false,
    },
    {
      what: "75 minutes, 60 four weeks ago",
      session: { minutes: 75 },
      before: dailyUntil("2026-10-23", 1, { minutes: 60 }),
      long: true,
    },
    {
      what: "75 minutes, 60 before that",
      session: { minutes: 75 },
      before: dailyUntil("2026-10-22", 1, { minutes: 60 }),
      long: false,
    },
  ] as const)("when it is for this athlete: $what: $long", ({ session, before, long }) => {
    expect(saidOf({ rpe: 4, ...session }, before)?.long).toBe(long);
  });

  it("beside the mean of the middle two", () => {
    const before = [...dailyUntil("2026-11-19", 1, { minutes: 50 }), ...dailyUntil("2026-11-18", 1, { minutes: 70 })];

    expect([75, 74].map((minutes) => saidOf({ rpe: 4, minutes }, before)?.long)).toStrictEqual([true, false]);
  });
});

it.each([
  { rpe: 7, hard: true },
  { rpe: 6, hard: false },
])("a session of RPE $rpe is called hard: $hard", ({ rpe, hard }) => {
  expect(saidOf({ rpe })?.hard).toBe(hard);
});

it.each([
  { minutes: 90, drink: true },
  { minutes: 89, drink: false },
])("a session of $minutes minutes brings a word on drinking: $drink", ({ minutes, drink }) => {
  expect(saidOf({ rpe: 4, minutes })?.drink).toBe(drink);
});

describe("a ride and a run in one go", () => {
  it.each([
    { rideMinutes: 180, runMinutes: 25, session: "cross" },
    { rideMinutes: 20, runMinutes: 60, session: "run" },
  ])(
    "of $rideMinutes and $runMinutes min is called after the longer: $session",
    ({ rideMinutes, runMinutes, session }) => {
      const ride = workoutAt("2026-11-20 09:00", { kind: "cross", minutes: rideMinutes });
      const run = workoutAt("2026-11-20 12:10", { minutes: runMinutes });
      const startMs = ride.endMs + 3 * 60_000;

      const plan = planAt("2026-11-20 14:00", {
        athlete,
        workouts: [ride, { ...run, startMs, endMs: startMs + runMinutes * 60_000 }],
      });

      expect(placed(plan, "meal").map(({ facts }) => facts)).toMatchObject([{ kind: "meal", session }]);
    },
  );
});
