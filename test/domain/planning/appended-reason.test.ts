import { describe, expect, it } from "vitest";
import { epochDay, isoDate } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { EMPTY_HISTORY, reasonTold } from "../../../lib/domain/planning/text-history.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import type { AppendedCode } from "../../../lib/domain/rules/reason.ts";
import { anAthlete, aProfile, aReminder, sentAt } from "../../support/builders.ts";
import { applied, dailyUntil, linesOf, type PlanInput, planAt, workoutAt } from "../../support/planning.ts";

function anAthleteOf(channels: Parameters<typeof aProfile>[0] = {}) {
  return anAthlete({ profile: aProfile({ channels: { "rest-day": ["sms"], meal: ["sms"] }, ...channels }) });
}

/** A first run after three weeks, and a lift on the same day: RETURN before ALTERNATE. */
const RETURN: readonly Workout[] = [workoutAt("2026-10-28 07:00"), workoutAt("2026-11-20 12:00")];
const LIFT: Workout = workoutAt("2026-11-20 15:00", { kind: "strength", minutes: 30 });

function plan(now: string, workouts: readonly Workout[], over: PlanInput = {}) {
  return planAt(now, { athlete: anAthleteOf(), workouts, ...over });
}

/** What rides on each text that a plan puts down for 2026-11-20. */
function ridersOf({ place }: ReturnType<typeof planAt>): Readonly<Record<string, AppendedCode | undefined>> {
  const today = place.filter(({ localDate, state }) => localDate === "2026-11-20" && state === "PENDING");
  return Object.fromEntries(today.map((reminder) => [reminder.kind, reasonTold(reminder)]));
}

function rode(code: AppendedCode, date: string) {
  return { ...EMPTY_HISTORY, reasonDay: { [code]: epochDay(date) } };
}

/** Reminders of which every one of a kind went at an instant. */
function withSent(existing: readonly Reminder[], kind: string, at: string): readonly Reminder[] {
  return existing.map((reminder) => (reminder.kind === kind ? aReminder(reminder, sentAt(at)) : reminder));
}

describe("a rider", () => {
  it("is the first reason of the day's status, with its numbers, on the meal text", () => {
    const [meal] = plan("2026-11-20 12:46", RETURN).place;

    expect(meal?.facts).toMatchObject({
      kind: "meal",
      rider: {
        code: "RETURN",
        evidence: { daysWithoutRun: 22, neededDays: 14, daysSinceReturn: 0, easyDays: 7 },
      },
    });
  });

  it("rides on none when no reason of the day may ride", () => {
    expect(ridersOf(plan("2026-11-20 12:46", [workoutAt("2026-11-20 12:00")]))).toStrictEqual({ meal: undefined });
  });

  it.each([
    { what: "the first", history: EMPTY_HISTORY, rider: "RETURN" },
    { what: "the next, when the first rode 6 days ago", history: rode("RETURN", "2026-11-14"), rider: "ALTERNATE" },
    { what: "the first, when it rode 7 days ago", history: rode("RETURN", "2026-11-13"), rider: "RETURN" },
  ])("is $what: $rider", ({ history, rider }) => {
    const workouts = [...RETURN, { ...LIFT, startMs: LIFT.startMs - 3_600_000, endMs: LIFT.endMs - 3_600_000 }];

    expect(ridersOf(plan("2026-11-20 14:31", workouts, { history }))).toStrictEqual({ meal: rider });
  });

  it.each([
    { rode: "2026-11-07", rider: undefined },
    { rode: "2026-11-06", rider: "ALTERNATE" },
  ] as const)("about what lasts for weeks rides once in 14 days: after $rode $rider", ({ rode: date, rider }) => {
    const runs = dailyUntil("2026-11-20", 1, { at: "12:00" });
    const lift = { ...LIFT, startMs: LIFT.startMs - 3_600_000, endMs: LIFT.endMs - 3_600_000 };

    const planned = plan("2026-11-20 14:31", [...runs, lift], { history: rode("ALTERNATE", date) });

    expect(ridersOf(planned)).toStrictEqual({ meal: rider });
  });

  it.each([
    { days: 13, rider: undefined },
    { days: 14, rider: "NEGLECTED_MUSCLE" },
  ] as const)("speaks of 14 days without the core only when $days days are logged: $rider", ({ days, rider }) => {
    const first = epochDay("2026-11-20") - days + 1;
    const dates = [isoDate(first), isoDate(first + 1), "2026-11-19", "2026-11-20"];
    const muscleGroups = ["chest", "upperBack", "quads"] as const;
    const lifts = dates.map((date) => workoutAt(`${date} 12:00`, { kind: "strength", muscleGroups }));

    expect(ridersOf(plan("2026-11-20 12:46", lifts))).toStrictEqual({ meal: rider });
  });

  it("about a long step up looks back as far as the log does", () => {
    const runs = [
      workoutAt("2026-11-15 09:00", { distanceMeters: 14_000 }),
      workoutAt("2026-11-20 09:00", { distanceMeters: 18_000 }),
    ];

    const [meal] = plan("2026-11-20 09:46", runs, { athlete: anAthleteOf({ channels: { meal: ["sms"] } }) }).place;

    expect(meal?.facts).toMatchObject({ rider: { code: "RUN_SPIKE", evidence: { windowDays: 6 } } });
  });

  it("rides on the text that goes first, and on that alone", () => {
    const workouts = [...RETURN.slice(0, 1), ...dailyUntil("2026-11-20", 5, { at: "12:00" })];

    expect(ridersOf(plan("2026-11-20 12:46", workouts))).toStrictEqual({ meal: "RETURN", "rest-day": undefined });
  });

  it("rides on the rest-day text when that goes first", () => {
    const workouts = [...RETURN.slice(0, 1), ...dailyUntil("2026-11-20", 5, { at: "18:40" })];

    const riders = ridersOf(plan("2026-11-20 19:26", workouts));

    expect(riders).toStrictEqual({ "rest-day": "RETURN", meal: undefined });
  });

  it("does not ride again on the rest-day text of a day whose meal text told it", () => {
    const workouts = [...RETURN.slice(0, 1), ...dailyUntil("2026-11-20", 5, { at: "12:00" })];
    const planned = applied([], plan("2026-11-20 12:46", workouts));
    const existing = withSent(planned, "meal", "2026-11-20T18:00:00.000Z");

    const next = plan("2026-11-20 14:00", [...workouts, LIFT], { existing });

    expect(next).toMatchObject({ place: [], withdraw: [] });
  });

  it("moves to the rest-day text when it comes up after the meal text went without one", () => {
    const runs = dailyUntil("2026-11-20", 5, { at: "12:00" });
    const existing = withSent(applied([], plan("2026-11-20 12:46", runs)), "meal", "2026-11-20T18:00:00.000Z");

    const next = plan("2026-11-20 15:31", [...runs, LIFT], { existing });

    expect(ridersOf(next)).toStrictEqual({ "rest-day": "ALTERNATE" });
  });

  it("moves to the rest-day text when the meal text is not sent", () => {
    const workouts = [...RETURN.slice(0, 1), ...dailyUntil("2026-11-20", 5, { at: "12:00" })];
    const athlete = anAthleteOf({ noFoodAdvice: true });

    expect(ridersOf(plan("2026-11-20 12:46", workouts, { athlete }))).toStrictEqual({ "rest-day": "RETURN" });
  });

  it("of yesterday stays as the end of yesterday had it (I4)", () => {
    const athlete = anAthleteOf({ restDayAt: "morning", noFoodAdvice: true });
    const workouts = [...RETURN.slice(0, 1), ...dailyUntil("2026-11-20", 5, { at: "12:00" })];
    const existing = applied([], plan("2026-11-20 12:46", workouts, { athlete }));

    const next = plan("2026-11-21 03:10", workouts, { athlete, existing });

    expect(ridersOf({ ...next, place: existing })).toStrictEqual({ "rest-day": "RETURN" });
    expect(next).toMatchObject({ place: [], withdraw: [] });
  });

  it("is left to the easy-day text when that tells of the run itself", () => {
    const runs = [
      workoutAt("2026-11-15 09:00", { distanceMeters: 14_000 }),
      workoutAt("2026-11-20 09:00", { distanceMeters: 18_000 }),
    ];

    const easy = plan("2026-11-20 09:46", runs);
    const withoutIt = plan("2026-11-20 09:46", runs, { athlete: anAthleteOf({ channels: { meal: ["sms"] } }) });

    expect(ridersOf(easy)).toStrictEqual({ "rest-day": "RUN_SPIKE", meal: undefined });
    expect(ridersOf(withoutIt)).toStrictEqual({ meal: "RUN_SPIKE" });
  });

  it("moves to the meal text when an event takes the easy-day text away", () => {
    const runs = [
      workoutAt("2026-11-15 09:00", { distanceMeters: 14_000 }),
      workoutAt("2026-11-20 09:00", { distanceMeters: 18_000 }),
    ];
    const existing = applied([], plan("2026-11-20 09:46", runs));

    const next = plan("2026-11-20 09:50", runs, { athlete: anAthleteOf({ events: ["2026-11-21"] }), existing });

    expect(ridersOf(next)).toStrictEqual({ meal: "RUN_SPIKE" });
  });

  it("moves to the meal text when an event takes the rest-day text away", () => {
    const workouts = [...RETURN.slice(0, 1), ...dailyUntil("2026-11-20", 5, { at: "18:40" })];
    const existing = applied([], plan("2026-11-20 19:26", workouts));

    const next = plan("2026-11-20 19:30", workouts, { athlete: anAthleteOf({ events: ["2026-11-21"] }), existing });

    expect(ridersOf(next)).toStrictEqual({ meal: "RETURN" });
  });

  it("about a run makes the easy-day text of that run needless once it went", () => {
    const athlete = anAthleteOf();
    const runs = [
      workoutAt("2026-11-15 09:00", { distanceMeters: 14_000 }),
      workoutAt("2026-11-20 09:00", { distanceMeters: 18_000 }),
    ];
    const byMealOnly = plan("2026-11-20 09:46", runs, { athlete: anAthleteOf({ channels: { meal: ["sms"] } }) });
    const existing = withSent(applied([], byMealOnly), "meal", "2026-11-20T15:00:00.000Z");

    const next = plan("2026-11-20 12:00", runs, { athlete, existing });

    expect(linesOf(next)).toStrictEqual([]);
  });
});
