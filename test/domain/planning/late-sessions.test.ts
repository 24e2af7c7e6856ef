import { describe, expect, it } from "vitest";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { anAthlete, aProfile, sentAt } from "../../support/builders.ts";
import { applied, linesOf, localOf, type PlanInput, placed, planAt, workoutAt } from "../../support/planning.ts";

type ProfileOver = Parameters<typeof aProfile>[0];

/** An athlete who wants meal texts alone and wakes at 06:30. */
function anEater(over: ProfileOver = {}) {
  return anAthlete({ profile: aProfile({ channels: { meal: ["sms"] }, wake: { default: "06:30" }, ...over }) });
}

const LATE_LIFT: Workout = workoutAt("2026-11-20 20:30", { kind: "strength", minutes: 60 });

function plan(now: string, workouts: readonly Workout[], over: PlanInput = {}) {
  return planAt(now, { athlete: anEater(), workouts, ...over });
}

describe("a session that ends too late for its text", () => {
  it("is answered at breakfast, until noon, on the day on which the text goes", () => {
    const [reminder] = placed(plan("2026-11-20 21:31", [LATE_LIFT]), "meal");

    expect(reminder).toMatchObject({ localDate: "2026-11-21", state: "PENDING" });
    expect(localOf(reminder?.plannedAt ?? "")).toBe("2026-11-21 06:45");
    expect(localOf(reminder?.sendBefore ?? "")).toBe("2026-11-21 12:00");
    expect(reminder?.facts).toMatchObject({ session: "lift", focus: "protein", forBreakfast: true });
  });

  it.each([
    {
      what: "ends at 20:45: its text is due when quiet hours begin",
      start: "20:00",
      minutes: 45,
      line: "2026-11-21 meal n1 g1 PENDING for 2026-11-21 06:45",
    },
    {
      what: "ends at 20:44: its text goes",
      start: "20:00",
      minutes: 44,
      line: "2026-11-20 meal n1 g1 PENDING for 2026-11-20 20:59",
    },
    {
      what: "ends after midnight",
      start: "23:30",
      minutes: 60,
      line: "2026-11-21 meal n1 g1 PENDING for 2026-11-21 06:45",
    },
    { what: "ends at 03:59", start: "01:59", minutes: 120, line: "2026-11-20 meal n1 g1 PENDING for 2026-11-20 06:45" },
    { what: "ends at 04:00", start: "01:59", minutes: 121, line: "2026-11-20 meal n1 g1 SKIPPED QUIET_HOURS" },
  ])("$what", ({ start, minutes, line }) => {
    const workout = workoutAt(`2026-11-20 ${start}`, {
      minutes,
      endMs: workoutAt(`2026-11-20 ${start}`).startMs + minutes * 60_000,
    });

    expect(linesOf(plan(localOf(new Date(workout.endMs).toISOString()), [workout]))).toStrictEqual([line]);
  });

  it.each([
    {
      what: "at the end of quiet hours without a wake time",
      profile: { wake: {} },
      line: "PENDING for 2026-11-21 08:00",
    },
    { what: "after a late alarm", profile: { wake: { default: "09:30" } }, line: "PENDING for 2026-11-21 09:45" },
    {
      what: "after a fast",
      profile: { fasting: { from: "20:00", to: "11:00" } },
      line: "PENDING for 2026-11-21 11:00",
    },
  ] as const)("goes $what", ({ profile, line }) => {
    const lines = linesOf(plan("2026-11-20 21:31", [LATE_LIFT], { athlete: anEater(profile) }));

    expect(lines).toStrictEqual([`2026-11-21 meal n1 g1 ${line}`]);
  });

  it("gets none where breakfast comes after noon", () => {
    const lines = linesOf(plan("2026-11-20 21:31", [LATE_LIFT], { athlete: anEater({ wake: { default: "12:00" } }) }));

    expect(lines).toStrictEqual(["2026-11-20 meal n1 g1 SKIPPED QUIET_HOURS"]);
  });

  it("stands the next morning as it was planned (I4)", () => {
    const existing = applied([], plan("2026-11-20 21:31", [LATE_LIFT]));

    const next = plan("2026-11-21 03:20", [LATE_LIFT], { existing });

    expect([next.place, next.withdraw]).toStrictEqual([[], []]);
    expect(next.plan).toMatchObject({ "2026-11-21#meal#1": 1 });
  });

  it("is still answered when it is received in the morning, and not from noon on", () => {
    expect(linesOf(plan("2026-11-21 11:59", [LATE_LIFT]))).toStrictEqual([
      "2026-11-21 meal n1 g1 PENDING for 2026-11-21 06:45",
    ]);
    expect(linesOf(plan("2026-11-21 12:00", [LATE_LIFT]))).toStrictEqual(["2026-11-21 meal n1 g1 SKIPPED PAST"]);
  });
});

describe("a session of the next day", () => {
  const EARLY_RUN = workoutAt("2026-11-21 05:30", { minutes: 45 });
  const LATER_RUN = workoutAt("2026-11-21 07:30", { minutes: 45 });

  it("that ended before breakfast replaces the late one", () => {
    const existing = applied([], plan("2026-11-20 21:31", [LATE_LIFT]));

    const next = plan("2026-11-21 06:16", [LATE_LIFT, EARLY_RUN], { existing });

    expect(linesOf(next)).toStrictEqual(["2026-11-21 meal n1 g2 PENDING for 2026-11-21 06:30"]);
    expect(placed(next, "meal")[0]?.facts).toMatchObject({ session: "run", forBreakfast: false });
  });

  it("that comes later gets no text of its own", () => {
    const existing = applied([], plan("2026-11-20 21:31", [LATE_LIFT]));

    const next = plan("2026-11-21 08:16", [LATE_LIFT, LATER_RUN], { existing });

    expect(linesOf(next)).toStrictEqual([]);
    expect(next.plan).toMatchObject({ "2026-11-21#meal#1": 1 });
  });

  it("gets none either once the text about the late one was sent, whenever it ended", () => {
    const standing = applied([], plan("2026-11-20 21:31", [LATE_LIFT]));
    const existing = standing.map((reminder) => ({ ...reminder, ...sentAt(reminder.plannedAt) }));

    const next = plan("2026-11-21 08:16", [LATE_LIFT, EARLY_RUN], { existing });

    expect(linesOf(next)).toStrictEqual([]);
  });
});
