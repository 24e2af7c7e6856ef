import { describe, expect, it } from "vitest";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { aReminder, sentAt } from "../../support/builders.ts";
import {
  anAthleteOfAllKinds,
  applied,
  dailyUntil,
  inALine,
  linesOf,
  planAt,
  workoutAt,
} from "../../support/planning.ts";

const ATHLETE = anAthleteOfAllKinds();
const WORKOUTS = dailyUntil("2026-11-20", 5, { at: "07:00" });
const STOOD = applied([], planAt("2026-11-20 07:46", { workouts: WORKOUTS, athlete: ATHLETE }));

/** A walk at an instant in New York, logged in another zone. */
function aWalkIn(zone: string, local: string): Workout {
  return workoutAt(local, { kind: "recovery", zone, minutes: 10 });
}

function ofToday(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.startsWith("2026-11-20"));
}

describe("travel", () => {
  it("moves what stands to the new zone", () => {
    const workouts = [...WORKOUTS, aWalkIn("America/Los_Angeles", "2026-11-20 15:00")];

    const next = planAt("2026-11-20 15:11", { workouts, athlete: ATHLETE, existing: STOOD });

    expect(ofToday(linesOf(next))).toStrictEqual([
      "2026-11-20 rest-day n1 g2 PENDING for 2026-11-20 19:00",
      "2026-11-20 bedtime n1 g2 PENDING for 2026-11-20 21:15",
    ]);
    expect(next.place.map(({ zone }) => zone)).toStrictEqual(["America/Los_Angeles", "America/Los_Angeles"]);
  });

  it("moves it back when the flight was logged by mistake", () => {
    const away = [...WORKOUTS, aWalkIn("America/Los_Angeles", "2026-11-20 15:00")];
    const first = planAt("2026-11-20 15:11", { workouts: away, athlete: ATHLETE, existing: STOOD });
    const existing = applied(STOOD, first);

    const next = planAt("2026-11-20 15:20", { workouts: WORKOUTS, athlete: ATHLETE, existing, plan: first.plan });

    expect(ofToday(linesOf(next))).toStrictEqual([
      "2026-11-20 rest-day n1 g3 PENDING for 2026-11-20 19:00",
      "2026-11-20 bedtime n1 g3 PENDING for 2026-11-20 21:15",
    ]);
  });

  it("doubles nothing that was sent before it", () => {
    const sent = STOOD.map((each) =>
      each.localDate === "2026-11-20" ? aReminder(each, sentAt("2026-11-21T02:15:00.000Z")) : each,
    );
    const workouts = [...WORKOUTS, aWalkIn("America/Los_Angeles", "2026-11-20 22:00")];

    const next = planAt("2026-11-20 22:30", { workouts, athlete: ATHLETE, existing: sent });

    expect(ofToday(linesOf(next))).toStrictEqual([]);
  });

  it("leaves the meal text that stands alone under its date, though a later session would take that date now", () => {
    const first = [workoutAt("2026-11-20 13:48", { kind: "strength" }), workoutAt("2026-11-20 14:30", { minutes: 76 })];
    const existing = applied([], planAt("2026-11-20 15:50", { workouts: first, athlete: ATHLETE }));
    const evening = workoutAt("2026-11-20 18:00", { minutes: 59, key: "cooldown#evening" });
    const athlete = anAthleteOfAllKinds("Asia/Kolkata");

    const next = planAt("2026-11-21 05:40", { workouts: [...first, evening], athlete, existing });

    expect(ofToday(linesOf(next)).filter((line) => line.includes("meal"))).toStrictEqual([
      "2026-11-20 meal n1 g2 PENDING for 2026-11-21 06:45",
    ]);
    expect(next.plan["2026-11-20#meal#1"]).toBe(2);
  });

  it("leaves a workout on the day it was where it was done", () => {
    const tokyo = workoutAt("2026-11-20 07:00", { zone: "Asia/Tokyo" }, "Asia/Tokyo");

    const lines = linesOf(planAt("2026-11-19 18:00", { workouts: [tokyo], athlete: ATHLETE }));

    expect(lines).toStrictEqual([
      "2026-11-20 meal n1 g1 PENDING for 2026-11-20 08:00",
      "2026-11-20 bedtime n1 g1 PENDING for 2026-11-20 21:15",
    ]);
  });
});

describe("an edit", () => {
  it("that makes one session of two withdraws the second one's text as MERGED", () => {
    const athlete = anAthleteOfAllKinds(undefined, { quietHours: { from: "09:00", to: "10:00" } });
    const evening = workoutAt("2026-11-20 21:30");
    const night = workoutAt("2026-11-21 00:30", { minutes: 30 });
    const apart = [evening, night];
    const first = planAt("2026-11-20 22:16", { workouts: [evening], athlete });
    const sent = applied([], first).map((each) =>
      each.kind === "meal" ? aReminder(each, sentAt("2026-11-21T03:30:00.000Z")) : each,
    );
    const second = planAt("2026-11-21 01:01", { workouts: apart, athlete, existing: sent, plan: first.plan });
    const existing = applied(sent, second);
    const bridge = workoutAt("2026-11-20 22:30", { minutes: 60 });

    const next = planAt("2026-11-21 01:05", { workouts: [...apart, bridge], athlete, existing, plan: second.plan });

    expect(existing.map(inALine)).toContain("2026-11-21 meal n1 g1 PENDING for 2026-11-21 01:15");
    expect(applied(existing, next).map(inALine)).toContain("2026-11-21 meal n1 g1 CANCELLED MERGED");
  });
});
