import { describe, expect, it } from "vitest";
import { epochDay, isoDate } from "../../../lib/domain/local-time.ts";
import { dailyUntil, placed, planAt, workoutAt } from "../../support/planning.ts";

/** Training from Monday to Friday of the week before Saturday 2026-11-21. */
const WEEK = dailyUntil("2026-11-20", 5, { at: "09:00" });

function datesFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => isoDate(epochDay(first) + i));
}

function longRunsOn(dates: readonly string[]) {
  return dates.map((date) => workoutAt(`${date} 09:00`, { minutes: 120 }));
}

function longRunCalls(dates: readonly string[]): unknown {
  const week = dates.includes("2026-11-20") ? [] : WEEK;
  const workouts = [...longRunsOn(dates), ...week];
  return placed(planAt("2026-11-20 12:00", { workouts }), "rest-day").map(
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
});
