import { describe, expect, it } from "vitest";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { aReminder, sentAt } from "../../support/builders.ts";
import {
  anAthleteOfAllKinds,
  applied,
  dailyUntil,
  inALine,
  linesOf,
  type PlanInput,
  placed,
  planAt,
  workoutAt,
} from "../../support/planning.ts";

const RACE_DAY = "2026-11-22";
const RACER = anAthleteOfAllKinds(undefined, { events: [RACE_DAY] });
/** Four hours from 09:00 on, so that it ends at 13:00. */
const MARATHON = workoutAt(`${RACE_DAY} 09:00`, { minutes: 240, distanceMeters: 42_400 });

function racePlan(now: string, input: PlanInput = {}) {
  return planAt(now, { athlete: RACER, workouts: [MARATHON], ...input });
}

function factsOf(kind: "big-day" | "starter" | "rest-day", result: ReturnType<typeof planAt>): readonly unknown[] {
  return placed(result, kind).map(({ facts }) => facts);
}

describe("after a race", () => {
  it("its own text goes in place of the meal text, and its rest days in place of the rest-day text", () => {
    const today = linesOf(racePlan("2026-11-22 13:05")).filter((line) => line.startsWith(RACE_DAY));

    expect(today).toStrictEqual([
      "2026-11-22 rest-day n1 g1 PENDING for 2026-11-22 19:00",
      "2026-11-22 bedtime n1 g1 PENDING for 2026-11-22 20:45",
      "2026-11-22 big-day n1 g1 PENDING for 2026-11-22 13:15",
    ]);
  });

  it("they say from when on hard training is open", () => {
    const result = racePlan("2026-11-22 13:05");

    expect(factsOf("big-day", result)).toStrictEqual([
      {
        kind: "big-day",
        runMeters: 42_400,
        hardWorkFrom: "2026-11-30",
        namesFood: true,
        workouts: [MARATHON.key],
      },
    ]);
    expect(factsOf("rest-day", result)).toStrictEqual([
      { kind: "rest-after", restDates: ["2026-11-23", "2026-11-24"], hardWorkFrom: "2026-11-30" },
    ]);
  });

  it("they name the later date when an earlier race still asks for easy days", () => {
    const athlete = anAthleteOfAllKinds(undefined, { events: ["2026-11-18", RACE_DAY] });
    const earlier = workoutAt("2026-11-18 09:00", { minutes: 320, distanceMeters: 50_500 });
    const race = workoutAt(`${RACE_DAY} 09:00`, { minutes: 50, distanceMeters: 10_000, rpe: 9 });

    const result = racePlan("2026-11-22 09:55", { athlete, workouts: [earlier, race] });

    expect(factsOf("big-day", result)).toMatchObject([{ runMeters: 10_000, hardWorkFrom: "2026-11-29" }]);
  });

  it.each([
    { what: "wants no food advice", over: { noFoodAdvice: true } },
    { what: "fasts in that hour", over: { fasting: { from: "06:00", to: "18:00" } } },
  ] as const)("an athlete who $what is told of no food, at the same time", ({ over }) => {
    const athlete = anAthleteOfAllKinds(undefined, { events: [RACE_DAY], ...over });

    const result = racePlan("2026-11-22 13:05", { athlete });

    expect(placed(result, "big-day").map(inALine)).toStrictEqual([
      "2026-11-22 big-day n1 g1 PENDING for 2026-11-22 13:15",
    ]);
    expect(factsOf("big-day", result)).toMatchObject([{ namesFood: false }]);
  });

  it("it goes though a warm-up's text went, and no other session of the day gets one", () => {
    const warmUp = workoutAt(`${RACE_DAY} 07:00`, { minutes: 25 });
    const evening = workoutAt(`${RACE_DAY} 17:00`, { kind: "cross", minutes: 40 });
    const sent = aReminder({ localDate: RACE_DAY }, sentAt("2026-11-22T12:40:00.000Z"));

    const result = racePlan("2026-11-22 17:45", { workouts: [warmUp, MARATHON, evening], existing: [sent] });

    expect(placed(result, "meal").filter(({ localDate }) => localDate === RACE_DAY)).toStrictEqual([]);
    expect(placed(result, "big-day").map(inALine)).toStrictEqual(["2026-11-22 big-day n1 g1 SKIPPED PAST"]);
  });

  it("it never fades, not even for an athlete who texted LESS", () => {
    const athlete: Athlete = { ...RACER, frequency: "less" };

    expect(placed(racePlan("2026-11-22 13:05", { athlete }), "big-day").map(inALine)).toStrictEqual([
      "2026-11-22 big-day n1 g1 PENDING for 2026-11-22 13:15",
    ]);
  });

  it.each([
    { what: "PAUSE", over: { pausedUntil: "2026-11-25T05:00:00.000Z" }, outcome: "SKIPPED PAUSED" },
    { what: "SNOOZE", over: { snoozedUntil: "2026-11-23T05:00:00.000Z" }, outcome: "SKIPPED SNOOZED" },
  ])("both are silent under $what", ({ over, outcome }) => {
    const result = racePlan("2026-11-22 13:05", { athlete: { ...RACER, ...over } });

    expect([...placed(result, "rest-day"), ...placed(result, "big-day")].map(inALine)).toStrictEqual([
      `2026-11-22 rest-day n1 g1 ${outcome}`,
      `2026-11-22 big-day n1 g1 ${outcome}`,
    ]);
  });

  it("a race that ends at night is answered at breakfast", () => {
    const late = workoutAt(`${RACE_DAY} 18:00`, { minutes: 240, distanceMeters: 42_400 });

    expect(placed(racePlan("2026-11-22 22:05", { workouts: [late] }), "big-day").map(inALine)).toStrictEqual([
      "2026-11-22 big-day n1 g1 PENDING for 2026-11-23 06:45",
    ]);
  });

  it("a ride names no distance", () => {
    const ride = workoutAt(`${RACE_DAY} 09:00`, { kind: "cross", minutes: 240, distanceMeters: 100_000 });

    expect(factsOf("big-day", racePlan("2026-11-22 13:05", { workouts: [ride] }))).toMatchObject([
      { runMeters: null, hardWorkFrom: "2026-11-27" },
    ]);
  });

  it("before another race the next day there is an ordinary meal text, and the eve's", () => {
    const athlete = anAthleteOfAllKinds(undefined, { events: [RACE_DAY, "2026-11-23"] });

    const kinds = racePlan("2026-11-22 13:05", { athlete }).place.filter(({ localDate }) => localDate === RACE_DAY);

    expect(kinds.map(({ kind }) => kind)).toStrictEqual(["meal", "bedtime", "event"]);
  });
});

describe("after a run of marathon length that is no event", () => {
  it("one rest day and easy days follow", () => {
    const result = planAt("2026-11-22 13:05", { athlete: anAthleteOfAllKinds(), workouts: [MARATHON] });

    expect(factsOf("rest-day", result)).toStrictEqual([
      { kind: "rest-after", restDates: ["2026-11-23"], hardWorkFrom: "2026-11-27" },
    ]);
    expect(factsOf("big-day", result)).toMatchObject([{ hardWorkFrom: "2026-11-27" }]);
  });
});

/** Runs of 8 km on four days a week for six weeks until Thursday 2026-11-19: 32 km a week. */
const RUNS: readonly Workout[] = dailyUntil("2026-11-19", 42, { at: "07:00", distanceMeters: 8_000 }).filter((_, at) =>
  [0, 2, 4, 6].includes(at % 7),
);
const LIFT = workoutAt("2026-11-20 12:00", { kind: "strength" });

function starters(workouts: readonly Workout[], input: PlanInput = {}): readonly unknown[] {
  return factsOf("starter", planAt("2026-11-20 12:50", { workouts, canReply: true, ...input }));
}

describe("the first lift", () => {
  it("of a runner is answered with how to begin and what to keep running, in place of the meal text", () => {
    const result = planAt("2026-11-20 12:50", { workouts: [...RUNS, LIFT], canReply: true });
    const today = linesOf(result).filter((line) => line.startsWith("2026-11-20"));

    expect(today).toStrictEqual(["2026-11-20 starter n1 g1 PENDING for 2026-11-20 13:00"]);
    expect(factsOf("starter", result)).toStrictEqual([
      { kind: "starter", again: false, aimKilometers: 25, asksRpe: true, workouts: [LIFT.key] },
    ]);
  });

  it("goes to an athlete who wants no food advice, and to one who texted LESS", () => {
    const quiet = anAthleteOfAllKinds(undefined, { noFoodAdvice: true });
    const less: Athlete = { ...anAthleteOfAllKinds(), frequency: "less" };

    const found = [quiet, less].flatMap((athlete) => starters([...RUNS, LIFT], { athlete }));

    expect(found).toHaveLength(2);
  });

  it("after a long time without one says so", () => {
    const before = workoutAt("2026-09-01 12:00", { kind: "strength" });

    expect(starters([before, ...RUNS, LIFT])).toMatchObject([{ again: true }]);
  });

  it.each([
    { what: "runs that tell of less than 10 km a week", runs: RUNS.map((run) => ({ ...run, distanceMeters: 2_000 })) },
    { what: "runs without distances", runs: RUNS.map((run) => ({ ...run, distanceMeters: null })) },
  ])("names no kilometres after $what", ({ runs }) => {
    expect(starters([...runs, LIFT])).toMatchObject([{ aimKilometers: null }]);
  });

  it.each([
    { what: "a second lift", workouts: [...RUNS, workoutAt("2026-11-18 12:00", { kind: "strength" }), LIFT] },
    { what: "a first lift in a young log", workouts: [LIFT] },
    { what: "a run", workouts: [...RUNS, workoutAt("2026-11-20 12:00")] },
  ])("$what is no start", ({ workouts }) => {
    expect(starters(workouts)).toStrictEqual([]);
  });

  it("is told once: later assessments change nothing", () => {
    const first = planAt("2026-11-20 12:50", { workouts: [...RUNS, LIFT] });
    const existing = applied([], first);

    const next = planAt("2026-11-20 12:55", { workouts: [...RUNS, LIFT], existing, plan: first.plan });

    expect(next.place).toStrictEqual([]);
    expect(next.withdraw).toStrictEqual([]);
  });
});
