import { describe, expect, it } from "vitest";
import { DAY_MS, epochDay, instantMs, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { readTrainingLog, trainingLogAtEndOf } from "../../../lib/domain/log/read-log.ts";
import { isTrainingDay, type TrainingLog } from "../../../lib/domain/log/training-log.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { anAthlete, aWorkout } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, logOf, TODAY } from "../../support/training.ts";

describe("what counts at an instant", () => {
  it("is every workout that started by 15 minutes after it", () => {
    const run = aWorkout();

    const before = logAt(run.startMs - 15 * MINUTE_MS - 1, [run]);
    const at = logAt(run.startMs - 15 * MINUTE_MS, [run]);

    expect(before.sessions).toEqual([]);
    expect(at.sessions).toHaveLength(1);
  });

  it("counts a local day after today on today", () => {
    const nowMs = instantMs("2026-11-23T04:50:00Z");
    const run = aWorkout({ startMs: nowMs + 10 * MINUTE_MS, localDay: epochDay("2026-11-23") });

    const log = logAt(nowMs, [run]);

    expect(log.today).toBe(epochDay("2026-11-22"));
    expect(isTrainingDay(log.today, log)).toBe(true);
    expect(log.historyDays).toBe(1);
  });

  it("is judged before duplicates are merged", () => {
    const watch = aWorkout({ key: "garmin#1", source: "garmin" });
    const app = aWorkout({ key: "strava#1", source: "strava", startMs: watch.startMs + 20 * MINUTE_MS, rpe: 8 });

    const early = logAt(watch.startMs, [watch, app]);
    const late = logAt(watch.endMs, [watch, app]);

    expect(early.sessions.map(({ workouts }) => workouts)).toEqual([["garmin#1"]]);
    expect(late.sessions.map(({ workouts }) => workouts)).toEqual([["garmin#1", "strava#1"]]);
  });
});

describe("a session", () => {
  it("carries the load and role of the merged effort", () => {
    const watch = aWorkout({ key: "garmin#1", source: "garmin", kind: "cross", minutes: 60 });
    const app = aWorkout({ key: "strava#1", source: "strava", kind: "cross", minutes: 58, rpe: 3 });

    const [session] = logAt(watch.endMs, [app, watch]).sessions;

    expect(session).toMatchObject({
      key: "garmin#1",
      workouts: ["garmin#1", "strava#1"],
      kind: "cross",
      role: "recovery",
      effectiveRpe: 3,
      provenance: "reported",
      loadAu: 180,
    });
  });

  it.each([
    { said: "the athlete", ratedByAthlete: true, expected: true },
    { said: "a source", ratedByAthlete: false, expected: false },
    { said: "nobody", ratedByAthlete: undefined, expected: false },
  ])("says whether the athlete rated it: $said did", ({ ratedByAthlete, expected }) => {
    const run = aWorkout({ rpe: 5, ...(ratedByAthlete !== undefined && { ratedByAthlete }) });

    const [session] = logAt(run.endMs, [run]).sessions;

    expect(session?.ratedByAthlete).toBe(expected);
  });

  it("is a run when a cross record merges into one, however easy", () => {
    const watch = aWorkout({ key: "garmin#1", source: "garmin", kind: "cross", rpe: 2 });
    const app = aWorkout({ key: "strava#1", source: "strava", kind: "run" });

    const log = logAt(watch.endMs, [app, watch]);

    expect(log.sessions.map(({ role }) => role)).toEqual(["run"]);
    expect(isTrainingDay(log.today, log)).toBe(true);
  });
});

describe("the current zone", () => {
  it("is the profile's when no workout names one", () => {
    expect(logOf([aRunAgo(0)]).zone.name).toBe("America/New_York");
  });

  it("is that of the newest workout that names one", () => {
    const workouts = [
      aRunAgo(3, { zone: "Europe/Paris" }),
      aRunAgo(1, { zone: "Asia/Tokyo" }),
      aRunAgo(0, { zone: null }),
    ];

    expect(logOf(workouts).zone.name).toBe("Asia/Tokyo");
    expect(logOf(workouts.toReversed()).zone.name).toBe("Asia/Tokyo");
  });

  it("holds 7 days", () => {
    const run = aRunAgo(7, { zone: "Asia/Tokyo" });

    expect(logAt(run.startMs + 7 * DAY_MS, [run]).zone.name).toBe("Asia/Tokyo");
    expect(logAt(run.startMs + 7 * DAY_MS + 1, [run]).zone.name).toBe("America/New_York");
  });

  it("looks past a workout that names none to one that started with it, on the last instant of the 7 days", () => {
    const tokyo = aRunAgo(7, { key: "cooldown#a", zone: "Asia/Tokyo" });
    const nowhere = aRunAgo(7, { key: "cooldown#b", zone: null });

    expect(logAt(tokyo.startMs + 7 * DAY_MS, [tokyo, nowhere]).zone.name).toBe("Asia/Tokyo");
  });

  it("does not depend on the order of workouts that start together", () => {
    const tokyo = aRunAgo(0, { key: "cooldown#b", zone: "Asia/Tokyo" });
    const paris = aRunAgo(0, { key: "cooldown#a", zone: "Europe/Paris" });

    expect(logOf([tokyo, paris]).zone.name).toBe("Asia/Tokyo");
    expect(logOf([paris, tokyo]).zone.name).toBe("Asia/Tokyo");
  });

  it("decides what day it is", () => {
    const run = aRunAgo(0, { zone: "Asia/Tokyo" });

    expect(logOf([run]).today).toBe(TODAY + 1);
  });
});

describe("history", () => {
  it("is counted in days from the first workout of any kind to today, both counted", () => {
    const walk = aRunAgo(6, { kind: "recovery" });

    expect(logOf([aLiftAgo(2), walk]).historyDays).toBe(7);
    expect(logOf([]).historyDays).toBe(0);
  });
});

describe("trainingLogAtEndOf", () => {
  it("holds every workout of that local day and before, and no other", () => {
    const workouts = [aRunAgo(2), aRunAgo(1, { at: "23:50" }), aRunAgo(0, { at: "00:10" })];

    const log = logAtEndOf(TODAY - 1, workouts);

    expect(log.sessions.map(({ localDay }) => TODAY - localDay)).toEqual([2, 1]);
    expect(log.today).toBe(TODAY - 1);
    expect(log.nowMs).toBe(instantMs("2026-11-22T04:59:59.999Z"));
  });

  it("ends a day of 25 hours at its own midnight", () => {
    const log = logAtEndOf(epochDay("2026-11-01"), []);

    expect(log.nowMs).toBe(instantMs("2026-11-02T04:59:59.999Z"));
  });

  it("ends the day in the zone the athlete was in", () => {
    const log = logAtEndOf(TODAY, [aRunAgo(0, { zone: "Asia/Tokyo" })]);

    expect(log.zone.name).toBe("Asia/Tokyo");
    expect(log.nowMs).toBe(instantMs("2026-11-22T14:59:59.999Z"));
  });

  it("counts the 7 days of a zone back from the end of the day at home", () => {
    const endMs = instantMs("2026-11-23T04:59:59.999Z");
    const within = aRunAgo(7, { startMs: endMs - 7 * DAY_MS, zone: "Asia/Tokyo" });
    const before = { ...within, startMs: within.startMs - 1 };

    expect(logAtEndOf(TODAY, [within]).zone.name).toBe("Asia/Tokyo");
    expect(logAtEndOf(TODAY, [before]).zone.name).toBe("America/New_York");
  });
});

function logAt(nowMs: number, workouts: readonly Workout[]): TrainingLog {
  return readTrainingLog({ workouts, athlete: anAthlete(), policy: DEFAULT_POLICY, nowMs });
}

function logAtEndOf(day: number, workouts: readonly Workout[]): TrainingLog {
  return trainingLogAtEndOf({ workouts, athlete: anAthlete(), policy: DEFAULT_POLICY, day });
}
