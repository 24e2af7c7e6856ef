import { describe, expect, it } from "vitest";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { logAtEndOf } from "../../../lib/domain/log/earlier-log.ts";
import type { TrainingLog } from "../../../lib/domain/log/training-log.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, logOf, TODAY } from "../../support/training.ts";

const WORKOUTS = [aRunAgo(4), aLiftAgo(2), aRunAgo(1), aRunAgo(0), aLiftAgo(0)];

function keysOf(log: TrainingLog): readonly (readonly string[])[] {
  return [log.sessions.map(({ key }) => key), log.recent.map(({ key }) => key)];
}

describe("a log at the end of an earlier day", () => {
  it("holds the sessions, totals and training days up to that day", () => {
    const earlier = logAtEndOf(TODAY - 1, logOf(WORKOUTS));

    const keys = WORKOUTS.slice(0, 3).map(({ key }) => key);
    expect(keysOf(earlier)).toStrictEqual([keys, keys]);
    expect(earlier.totals).toMatchObject({ firstDay: TODAY - 4, lastDay: TODAY - 1 });
    expect(earlier.totals.days.map(({ trainingMinutes }) => trainingMinutes)).toStrictEqual([45, 0, 45, 45]);
    expect([...earlier.trainingDays]).toStrictEqual([TODAY - 4, TODAY - 2, TODAY - 1]);
  });

  it("ends with that day, and its history too", () => {
    const earlier = logAtEndOf(TODAY - 1, logOf(WORKOUTS));

    expect(earlier.today).toBe(TODAY - 1);
    expect(earlier.nowMs).toBe(instantMs("2026-11-22T04:59:59.999Z"));
    expect(earlier.historyDays).toBe(4);
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

    expect(keysOf(earlier)).toStrictEqual([[], []]);
    expect(earlier).toMatchObject({ historyDays: 0, trainingDays: new Set(), totals: { days: [] } });
  });

  it("is the log itself when the day is its last", () => {
    const log = logOf(WORKOUTS);

    expect(logAtEndOf(TODAY, log)).toBe(log);
  });
});
