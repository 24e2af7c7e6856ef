import { describe, expect, it } from "vitest";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import { anAthlete, aReminder, endedAs, sentAt } from "../../support/builders.ts";
import { decided } from "../../support/conversing.ts";
import { workoutAt } from "../../support/planning.ts";

const RUN = workoutAt("2026-11-26 06:00");
const LIFT = workoutAt("2026-11-25 18:00", { kind: "strength" });
const RATED_BEFORE = anAthlete({ rpeAcknowledgedAt: "2026-11-20T15:00:00.000Z" });

/** A meal text about a workout that asked how hard it was, or did not. */
function asked(key: string, { at = "2026-11-26T12:00:00.000Z", asksRpe = true } = {}): Reminder {
  const facts = { kind: "meal", session: "run", focus: "both", endedAt: at, asksRpe, workouts: [key], rider: null };
  return aReminder({ facts: facts as Reminder["facts"] }, sentAt(at));
}

describe("a number", () => {
  it("rates the latest workout, and the first one ever is acknowledged", () => {
    expect(decided("7", { workouts: [RUN, LIFT] })).toStrictEqual({
      rating: { workouts: [RUN.key], rpe: 7 },
      change: { rpeAcknowledgedAt: "2026-11-26T15:00:00.000Z" },
      reply: { kind: "rpe-noted", rpe: 7, isBare: true },
    });
  });

  it("after the first is taken silently", () => {
    expect(decided("7.5", { workouts: [RUN], athlete: RATED_BEFORE })).toStrictEqual({
      rating: { workouts: [RUN.key], rpe: 7.5 },
    });
  });

  it("in words is acknowledged each time", () => {
    expect(decided("felt like an 8 today", { workouts: [RUN], athlete: RATED_BEFORE })).toStrictEqual({
      rating: { workouts: [RUN.key], rpe: 8 },
      reply: { kind: "rpe-noted", rpe: 8, isBare: false },
    });
  });

  it("goes to the workout last asked about", () => {
    const reminders = [asked(RUN.key, { at: "2026-11-26T11:00:00.000Z" }), asked(LIFT.key)];

    expect(decided("7", { workouts: [RUN, LIFT], reminders }).rating?.workouts).toStrictEqual([LIFT.key]);
    expect(decided("7", { workouts: [RUN, LIFT], reminders: reminders.toReversed() }).rating?.workouts).toStrictEqual([
      LIFT.key,
    ]);
  });

  it("goes to the workout asked about though other texts went since", () => {
    const bedtime = aReminder({ kind: "bedtime" }, sentAt("2026-11-26T13:00:00.000Z"));

    for (const reminders of [
      [asked(LIFT.key), bedtime],
      [bedtime, asked(LIFT.key)],
    ]) {
      expect(decided("7", { workouts: [RUN, LIFT], reminders }).rating?.workouts).toStrictEqual([LIFT.key]);
    }
  });

  it("goes to every record of the workout asked about, of which the text knew one", () => {
    const watch = workoutAt("2026-11-25 18:00", { kind: "strength", source: "garmin", key: "garmin#1" });

    const { rating } = decided("7", { workouts: [RUN, LIFT, watch], reminders: [asked(LIFT.key)] });

    expect(rating?.workouts.toSorted()).toStrictEqual([LIFT.key, watch.key]);
  });

  it("goes to the latest workout when the text did not ask, or never went", () => {
    const quiet = asked(LIFT.key, { asksRpe: false });
    const unsent = { ...asked(LIFT.key), ...endedAs("CANCELLED", "EDITED") } as Reminder;
    const other = aReminder({ kind: "bedtime" }, sentAt("2026-11-26T13:00:00.000Z"));

    for (const reminder of [quiet, unsent, other]) {
      expect(decided("7", { workouts: [RUN, LIFT], reminders: [reminder] }).rating?.workouts).toStrictEqual([RUN.key]);
    }
  });

  it("goes to the latest end, not the latest start", () => {
    const long = workoutAt("2026-11-26 05:00", { minutes: 200, kind: "cross", rpe: 5 });

    expect(decided("7", { workouts: [long, RUN] }).rating?.workouts).toStrictEqual([long.key]);
  });

  it("goes to the one that began first when two end together", () => {
    const tour = workoutAt("2026-11-26 05:00", { minutes: 105, kind: "strength" });

    expect(decided("7", { workouts: [tour, RUN] }).rating?.workouts).toStrictEqual([tour.key]);
  });

  it.each([
    { what: "no workout", workouts: [] },
    { what: "a walk", workouts: [workoutAt("2026-11-26 06:00", { kind: "recovery" })] },
    { what: "a run that ended 24 h ago", workouts: [workoutAt("2026-11-25 09:15")] },
  ])("with $what to rate is answered so", ({ workouts }) => {
    expect(decided("7", { workouts })).toStrictEqual({ reply: { kind: "rpe-without-workout" } });
  });

  it("rates a run that ended a minute less than 24 h ago, asked about or not", () => {
    const run = workoutAt("2026-11-25 09:16");

    expect(decided("7", { workouts: [run] }).rating?.workouts).toStrictEqual([run.key]);
    expect(decided("7", { workouts: [run], reminders: [asked(run.key)] }).rating?.workouts).toStrictEqual([run.key]);
  });
});
