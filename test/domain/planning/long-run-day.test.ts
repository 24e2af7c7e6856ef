import { describe, expect, it } from "vitest";
import { epochDay, isoDate } from "../../../lib/domain/local-time.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { dailyUntil, type PlanInput, placed, planAt, workoutAt } from "../../support/planning.ts";

/** Training from Monday to Friday of the week before Saturday 2026-11-21. */
const WEEK = dailyUntil("2026-11-20", 5, { at: "09:00" });

function datesFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => isoDate(epochDay(first) + i));
}

function longRunsOn(dates: readonly string[]) {
  return dates.map((date) => workoutAt(`${date} 09:00`, { minutes: 120 }));
}

function longRunCalls(dates: readonly string[], over: PlanInput = {}): unknown {
  const week = dates.includes("2026-11-20") ? [] : WEEK;
  const workouts = [...longRunsOn(dates), ...(over.workouts ?? week)];
  return placed(planAt("2026-11-20 12:00", { ...over, workouts }), "rest-day").map(
    ({ facts }) => facts.kind === "rest-day" && facts.longRunCalls,
  );
}

describe("a rest day on the weekday of the long run", () => {
  it.each([
    { dates: ["2026-10-24", "2026-10-31", "2026-11-07"], calls: true },
    { dates: ["2026-10-31", "2026-11-07", "2026-11-14"], calls: true },
    { dates: ["2026-10-31", "2026-11-07"], calls: false },
    { dates: ["2026-10-25", "2026-11-01", "2026-11-08"], calls: false },
    // Runs that are all alike have no longest one.
    { dates: [], calls: false },
    { dates: datesFrom("2026-10-26", 26), calls: false },
  ])("after long runs on $dates: $calls", ({ dates, calls }) => {
    expect(longRunCalls(dates)).toStrictEqual([calls]);
  });

  const LONG_SATURDAYS = ["2026-10-17", "2026-10-24", "2026-10-31", "2026-11-07"];

  it.each([
    { what: "on the next day", event: "2026-11-22" },
    { what: "a week later", event: "2026-11-28" },
  ])("asks for no long run before a race $what", ({ event }) => {
    const athlete = anAthlete({ profile: aProfile({ events: [event] }) });

    expect(longRunCalls(LONG_SATURDAYS, { athlete })).toStrictEqual([false]);
  });

  it("asks for no long run after a run that was a long step up", () => {
    const stepUp = workoutAt("2026-11-20 09:00", { minutes: 150, distanceMeters: 25_000 });
    const measured = WEEK.slice(0, -1).map((run) => ({ ...run, distanceMeters: 8_000 }));

    expect(longRunCalls(LONG_SATURDAYS, { workouts: [...measured, stepUp] })).toStrictEqual([false]);
  });

  it("leaves two rest days to somebody under 18", () => {
    const guardianConsent = { name: "Maria", at: "2026-09-01" };
    const aged = (birthYear: number) => anAthlete({ profile: aProfile({ birthYear, guardianConsent }) });

    expect(longRunCalls(LONG_SATURDAYS, { athlete: aged(2012) })).toStrictEqual([false]);
    expect(longRunCalls(LONG_SATURDAYS, { athlete: aged(1990) })).toStrictEqual([true]);
  });
});
