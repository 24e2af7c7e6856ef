import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
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
/** On a day with a run: ALTERNATE. */
const EARLY_LIFT: Workout = workoutAt("2026-11-20 09:00", { kind: "strength", minutes: 15 });
const LIFT: Workout = workoutAt("2026-11-20 15:00", { kind: "strength", minutes: 30 });

function plan(now: string, workouts: readonly Workout[], over: PlanInput = {}) {
  return planAt(now, { athlete: anAthleteOf(), workouts, ...over });
}

/** The reason appended to each text that a plan puts down for 2026-11-20. */
function appendedTo({ place }: ReturnType<typeof planAt>): Readonly<Record<string, AppendedCode | undefined>> {
  const today = place.filter(({ localDate, state }) => localDate === "2026-11-20" && state === "PENDING");
  return Object.fromEntries(today.map((reminder) => [reminder.kind, reasonTold(reminder)]));
}

function tellingOf(code: AppendedCode, date: string) {
  return { ...EMPTY_HISTORY, reasonDay: { [code]: epochDay(date) } };
}

/** Reminders of which every one of a kind went at an instant. */
function withSent(existing: readonly Reminder[], kind: string, at: string): readonly Reminder[] {
  return existing.map((reminder) => (reminder.kind === kind ? aReminder(reminder, sentAt(at)) : reminder));
}

describe("an appended reason", () => {
  it("is the first reason of the day's status, with its numbers, on the meal text", () => {
    const [meal] = plan("2026-11-20 12:46", RETURN).place;

    expect(meal?.facts).toMatchObject({
      kind: "meal",
      rider: {
        code: "RETURN",
        evidence: {
          daysWithoutRun: 22,
          neededDays: 14,
          easyDays: 7,
          easyDates: ["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"],
        },
      },
    });
  });

  it("is missing when no reason of the day may be appended", () => {
    expect(appendedTo(plan("2026-11-20 12:46", [workoutAt("2026-11-20 12:00")]))).toStrictEqual({ meal: undefined });
  });

  it.each([
    { what: "the first", history: EMPTY_HISTORY, reason: "RETURN" },
    {
      what: "the next, when the first was told 6 days ago",
      history: tellingOf("RETURN", "2026-11-14"),
      reason: "ALTERNATE",
    },
    { what: "the first, when it was told 7 days ago", history: tellingOf("RETURN", "2026-11-13"), reason: "RETURN" },
  ])("is $what: $reason", ({ history, reason }) => {
    const workouts = [...RETURN, { ...LIFT, startMs: LIFT.startMs - 3_600_000, endMs: LIFT.endMs - 3_600_000 }];

    expect(appendedTo(plan("2026-11-20 14:31", workouts, { history }))).toStrictEqual({ meal: reason });
  });

  it.each([
    { told: "2026-11-14", reason: undefined },
    { told: "2026-11-13", reason: "ALTERNATE" },
  ] as const)("about what a day held is told once in 7 days: after $told $reason", ({ told: date, reason }) => {
    const runs = dailyUntil("2026-11-20", 1, { at: "12:00" });
    const lift = { ...LIFT, startMs: LIFT.startMs - 3_600_000, endMs: LIFT.endMs - 3_600_000 };

    const planned = plan("2026-11-20 14:31", [...runs, lift], { history: tellingOf("ALTERNATE", date) });

    expect(appendedTo(planned)).toStrictEqual({ meal: reason });
  });

  it.each([
    { told: "2026-10-24", reason: undefined },
    { told: "2026-10-23", reason: "NEGLECTED_MUSCLE" },
  ] as const)(
    "about a part of the body left out is told once in 28 days: after $told $reason",
    ({ told: date, reason }) => {
      const muscleGroups = ["chest", "upperBack", "quads"] as const;
      const lifts = ["2026-10-24", "2026-11-12", "2026-11-16", "2026-11-20"].map((day) =>
        workoutAt(`${day} 12:00`, { kind: "strength", muscleGroups }),
      );

      const planned = plan("2026-11-20 12:46", lifts, { history: tellingOf("NEGLECTED_MUSCLE", date) });

      expect(appendedTo(planned)).toStrictEqual({ meal: reason });
    },
  );

  it("about a long step up looks back as far as the log does, and names the days that are easy for it", () => {
    const runs = [
      workoutAt("2026-10-23 09:00", { distanceMeters: 14_000 }),
      workoutAt("2026-11-10 09:00", { distanceMeters: 14_000 }),
      workoutAt("2026-11-20 09:00", { distanceMeters: 18_000 }),
    ];

    const [meal] = plan("2026-11-20 09:46", runs, { athlete: anAthleteOf({ channels: { meal: ["sms"] } }) }).place;

    expect(meal?.facts).toMatchObject({
      rider: { code: "RUN_SPIKE", evidence: { windowDays: 29, easyDates: ["2026-11-21", "2026-11-22"] } },
    });
  });

  it("of an earlier day is told while it still holds, of the days that are left", () => {
    const workouts = [...RETURN, workoutAt("2026-11-22 12:00")];

    const [meal] = plan("2026-11-22 12:46", workouts, { athlete: anAthleteOf({ channels: { meal: ["sms"] } }) }).place;

    expect(meal?.facts).toMatchObject({
      rider: {
        code: "RETURN",
        evidence: { easyDates: ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"] },
      },
    });
  });

  it("is appended to the text that is sent first, and to that alone", () => {
    const workouts = [EARLY_LIFT, ...dailyUntil("2026-11-20", 5, { at: "12:00" })];

    expect(appendedTo(plan("2026-11-20 12:46", workouts))).toStrictEqual({ meal: "ALTERNATE", "rest-day": undefined });
  });

  it("is appended to the rest-day text when that is sent first", () => {
    const workouts = [EARLY_LIFT, ...dailyUntil("2026-11-20", 5, { at: "18:40" })];

    const appended = appendedTo(plan("2026-11-20 19:26", workouts));

    expect(appended).toStrictEqual({ "rest-day": "ALTERNATE", meal: undefined });
  });

  it("is not appended again to the rest-day text of a day whose meal text told it", () => {
    const workouts = [EARLY_LIFT, ...dailyUntil("2026-11-20", 5, { at: "12:00" })];
    const planned = applied([], plan("2026-11-20 12:46", workouts));
    const existing = withSent(planned, "meal", "2026-11-20T18:00:00.000Z");

    const next = plan("2026-11-20 14:00", [...workouts, LIFT], { existing });

    expect(next).toMatchObject({ place: [], withdraw: [] });
  });

  it("goes to the rest-day text when it fires after the meal text was sent without one", () => {
    const runs = dailyUntil("2026-11-20", 5, { at: "12:00" });
    const existing = withSent(applied([], plan("2026-11-20 12:46", runs)), "meal", "2026-11-20T18:00:00.000Z");

    const next = plan("2026-11-20 15:31", [...runs, LIFT], { existing });

    expect(appendedTo(next)).toStrictEqual({ "rest-day": "ALTERNATE" });
  });

  it("moves to the rest-day text when the meal text is not sent", () => {
    const workouts = [EARLY_LIFT, ...dailyUntil("2026-11-20", 5, { at: "12:00" })];
    const athlete = anAthleteOf({ noFoodAdvice: true });

    expect(appendedTo(plan("2026-11-20 12:46", workouts, { athlete }))).toStrictEqual({ "rest-day": "ALTERNATE" });
  });

  it("of yesterday stays what it was at the end of yesterday (I4)", () => {
    const athlete = anAthleteOf({ restDayAt: "morning", noFoodAdvice: true });
    const workouts = [EARLY_LIFT, ...dailyUntil("2026-11-20", 5, { at: "12:00" })];
    const existing = applied([], plan("2026-11-20 12:46", workouts, { athlete }));

    const next = plan("2026-11-21 03:10", workouts, { athlete, existing });

    expect(appendedTo({ ...next, place: existing })).toStrictEqual({ "rest-day": "ALTERNATE" });
    expect(next).toMatchObject({ place: [], withdraw: [] });
  });

  it("is missing when the easy-day text tells of the run itself", () => {
    const runs = [
      ...["2026-10-20", "2026-10-31", "2026-11-08"].map((date) => workoutAt(`${date} 09:00`)),
      workoutAt("2026-11-15 09:00", { distanceMeters: 14_000 }),
      workoutAt("2026-11-20 09:00", { distanceMeters: 18_000 }),
    ];

    const easy = plan("2026-11-20 09:46", runs);
    const withoutIt = plan("2026-11-20 09:46", runs, { athlete: anAthleteOf({ channels: { meal: ["sms"] } }) });

    expect(appendedTo(easy)).toStrictEqual({ "rest-day": "RUN_SPIKE", meal: undefined });
    expect(appendedTo(withoutIt)).toStrictEqual({ meal: "RUN_SPIKE" });
  });

  it("about a run is not told on the eve of an event", () => {
    const runs = [
      ...["2026-10-20", "2026-10-31", "2026-11-08"].map((date) => workoutAt(`${date} 09:00`)),
      workoutAt("2026-11-15 09:00", { distanceMeters: 14_000 }),
      workoutAt("2026-11-20 09:00", { distanceMeters: 18_000 }),
    ];
    const existing = applied([], plan("2026-11-20 09:46", runs));

    const next = plan("2026-11-20 09:50", runs, { athlete: anAthleteOf({ events: ["2026-11-21"] }), existing });

    expect(appendedTo(next)).toStrictEqual({ event: undefined });
  });

  it("is not told on the eve of an event, which replaces the rest-day text", () => {
    const workouts = [EARLY_LIFT, ...dailyUntil("2026-11-20", 5, { at: "18:40" })];
    const existing = applied([], plan("2026-11-20 19:26", workouts));

    const next = plan("2026-11-20 19:30", workouts, { athlete: anAthleteOf({ events: ["2026-11-21"] }), existing });

    expect(appendedTo(next)).toStrictEqual({ event: undefined });
  });

  it("about a run makes the easy-day text of that run unnecessary once it was sent", () => {
    const athlete = anAthleteOf();
    const runs = [
      ...["2026-10-20", "2026-10-31", "2026-11-08"].map((date) => workoutAt(`${date} 09:00`)),
      workoutAt("2026-11-15 09:00", { distanceMeters: 14_000 }),
      workoutAt("2026-11-20 09:00", { distanceMeters: 18_000 }),
    ];
    const byMealOnly = plan("2026-11-20 09:46", runs, { athlete: anAthleteOf({ channels: { meal: ["sms"] } }) });
    const existing = withSent(applied([], byMealOnly), "meal", "2026-11-20T15:00:00.000Z");

    const next = plan("2026-11-20 12:00", runs, { athlete, existing });

    expect(linesOf(next)).toStrictEqual([]);
  });
});
