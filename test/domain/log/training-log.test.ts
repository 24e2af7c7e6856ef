import { describe, expect, it } from "vitest";
import { instantMs } from "../../../lib/domain/local-time.ts";
import {
  type DayView,
  dayOn,
  isTrainingDay,
  lastDays,
  logAtEndOf,
  sessionsIn,
  sumOver,
} from "../../../lib/domain/log/training-log.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, logOf, TODAY, ZONE } from "../../support/training.ts";

const WORKOUTS = [aRunAgo(4), aLiftAgo(2), aRunAgo(1), aRunAgo(0), aLiftAgo(0)];

function keysOf(view: DayView): readonly string[] {
  return sessionsIn({ from: TODAY - 9, to: TODAY }, view).map(({ key }) => key);
}

describe("a log at the end of an earlier day", () => {
  it("holds the sessions, totals and training days up to that day", () => {
    const earlier = logAtEndOf(TODAY - 1, logOf(WORKOUTS));

    const minutes = daysAgo(4, 0).map((days) => dayOn(TODAY - days, earlier).totals.trainingMinutes);
    expect(keysOf(earlier)).toStrictEqual(WORKOUTS.slice(0, 3).map(({ key }) => key));
    expect(earlier.firstDay).toBe(TODAY - 4);
    expect(minutes).toStrictEqual([45, 0, 45, 45, 0]);
    expect(daysAgo(4, 0).filter((days) => isTrainingDay(TODAY - days, earlier))).toStrictEqual([4, 2, 1]);
  });

  it("ends with that day, and its history too", () => {
    const earlier = logAtEndOf(TODAY - 1, logOf(WORKOUTS));

    expect(earlier.today).toBe(TODAY - 1);
    expect(earlier.nowMs).toBe(instantMs("2026-11-22T04:59:59.999Z"));
    expect(earlier.historyDays).toBe(4);
  });

  it("is in the zone that the workouts up to that day named last", () => {
    const workouts = [
      aRunAgo(9, { zone: "Europe/Paris" }),
      aRunAgo(2, { zone: "Asia/Tokyo" }),
      aRunAgo(0, { zone: ZONE }),
    ];

    const zones = [0, 1, 2, 3].map((days) => logAtEndOf(TODAY - days, logOf(workouts)).zone.name);

    expect(zones).toStrictEqual([ZONE, "Asia/Tokyo", "Asia/Tokyo", "Europe/Paris"]);
  });

  it("is in the phase of that day, unless the athlete set one", () => {
    const workouts = daysAgo(16, 1).flatMap((days) => (days <= 8 ? [aRunAgo(days), aLiftAgo(days)] : [aRunAgo(days)]));
    const combined = anAthlete({ profile: aProfile({ phase: "combined" }) });

    expect(logOf(workouts).phase).toBe("combined");
    expect(logAtEndOf(TODAY - 1, logOf(workouts)).phase).toBe("combined");
    expect(logAtEndOf(TODAY - 2, logOf(workouts)).phase).toBe("foundation");
    expect(logAtEndOf(TODAY - 2, logOf(workouts, { athlete: combined })).phase).toBe("combined");
  });

  it("before the first workout holds nothing", () => {
    const earlier = logAtEndOf(TODAY - 6, logOf(WORKOUTS));

    expect(keysOf(earlier)).toStrictEqual([]);
    expect(earlier.historyDays).toBe(0);
    expect(dayOn(TODAY - 4, earlier).totals.runs).toBe(0);
  });

  it("is the log itself when the day is its last", () => {
    const log = logOf(WORKOUTS);

    expect(logAtEndOf(TODAY, log)).toBe(log);
  });
});

describe("the days of a log", () => {
  it("tell the first and the last day of each kind; none without one", () => {
    const { history } = dayOn(TODAY, logOf([aLiftAgo(9), aRunAgo(3), aRunAgo(1)]));

    expect(history).toMatchObject({ firstRunDay: TODAY - 3, lastRunDay: TODAY - 1 });
    expect(history).toMatchObject({ lastStrengthDay: TODAY - 9 });
    expect(dayOn(TODAY, logOf([aLiftAgo(9)])).history).toMatchObject({ firstRunDay: null, lastRunDay: null });
  });

  it("are summed over a span, days before the log counting nothing", () => {
    const log = logOf(WORKOUTS);

    expect(sumOver(lastDays(3, log), "runs", log)).toBe(2);
    expect(sumOver({ from: TODAY - 99, to: TODAY - 1 }, "runs", log)).toBe(2);
  });
});
