import { describe, expect, it } from "vitest";
import { instantAt } from "../../../lib/domain/local-time.ts";
import { assessRecovery, levelOf } from "../../../lib/domain/recovery/assess-recovery.ts";
import type { Reason } from "../../../lib/domain/rules/reason.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, logOf, TODAY, ZONE } from "../../support/training.ts";

describe("assessRecovery", () => {
  it("says what a status of a first week has to say", () => {
    const run = aRunAgo(0, { rpe: 7 });

    const status = assessRecovery(logOf([run], { at: "18:10" }));

    expect(status).toEqual({
      asOf: "2026-11-22T23:10:00.000Z",
      localDate: "2026-11-22",
      today: null,
      level: "building",
      phase: "foundation",
      reasons: [{ code: "BUILDING", evidence: { historyDays: 1, neededDays: 7 } }],
      readyFrom: {
        hardRun: "2026-11-24T12:15:00.000Z",
        lowerLift: "2026-11-24T12:15:00.000Z",
        upperLift: "2026-11-23T05:00:00.000Z",
      },
      muscles: {
        quads: "2026-11-24T12:15:00.000Z",
        calves: "2026-11-24T12:15:00.000Z",
        lowerBack: "2026-11-24T12:15:00.000Z",
      },
      context: {
        dayLoadAu: 315,
        weekLoadAu: 315,
        fitness: 315 * (1 - Math.exp(-1 / 42)),
        fatigue: 315 * (1 - Math.exp(-1 / 7)),
        form: 0,
        monotony: 1 / Math.sqrt(7),
        strain: 315 / Math.sqrt(7),
        recentVsUsual: null,
      },
    });
  });

  it("gives every reason that holds, in the order of the rules", () => {
    const base = [60, 50, 45, 33, 30, 29].map((days) => aRunAgo(days, { distanceMeters: 5000 }));
    const week = daysAgo(6, 0).flatMap((days) => [
      aRunAgo(days, { distanceMeters: 6000 }),
      aLiftAgo(days, { muscleGroups: ["chest"] }),
    ]);
    const athlete = anAthlete({ redFlagAt: "2026-11-22T12:00:00.000Z" });

    const status = assessRecovery(logOf([...base, ...week], { athlete }));

    expect(status.reasons.map(({ code }) => code)).toEqual([
      "RED_FLAG",
      "REST_QUOTA",
      "RETURN",
      "ALTERNATE",
      "MONOTONY",
      "STRENGTH_CAP",
      "MILEAGE_HIGH",
      "NEGLECTED_MUSCLE",
    ]);
  });

  it("puts RUN_SPIKE after ALTERNATE and BUILDING last", () => {
    const log = logOf([aRunAgo(1, { distanceMeters: 5000 }), aRunAgo(0, { distanceMeters: 8000 }), aLiftAgo(0)]);

    const status = assessRecovery(log);

    expect(status.reasons.map(({ code }) => code)).toEqual(["ALTERNATE", "RUN_SPIKE", "BUILDING"]);
    expect(status.level).toBe("building");
  });

  it("says when today is a rest day, whatever was done on it", () => {
    const five = daysAgo(6, 2).map((days) => aRunAgo(days));

    expect(assessRecovery(logOf(five)).today).toBe("rest");
    expect(assessRecovery(logOf([...five, aRunAgo(0)])).today).toBe("rest");
    expect(assessRecovery(logOf(five.slice(1))).today).toBeNull();
  });

  it("leaves null what nothing bounds", () => {
    const status = assessRecovery(logOf([]));

    expect(status.readyFrom).toEqual({ hardRun: null, lowerLift: null, upperLift: null });
  });

  it("names the phase the athlete chose", () => {
    const athlete = anAthlete({ profile: aProfile({ phase: "combined" }) });

    expect(assessRecovery(logOf([], { athlete })).phase).toBe("combined");
  });
});

const NOON_TOMORROW = instantAt(TODAY + 1, "12:00", ZONE);
const NOTHING_BOUND = { hardRunMs: null, lowerLiftMs: null, upperLiftMs: null };

const RED_FLAG: Reason = { code: "RED_FLAG", evidence: { since: "2026-11-22T12:00:00.000Z" } };
const REST_QUOTA: Reason = {
  code: "REST_QUOTA",
  evidence: { trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 },
};
const RETURN: Reason = {
  code: "RETURN",
  evidence: { daysWithoutRun: 20, neededDays: 14, daysSinceReturn: 0, easyDays: 7 },
};
const RUN_SPIKE: Reason = {
  code: "RUN_SPIKE",
  evidence: { distanceMeters: 12_000, longestMeters: 10_000, limitRatio: 1.1, windowDays: 30 },
};
const BUILDING: Reason = { code: "BUILDING", evidence: { historyDays: 3, neededDays: 7 } };

describe("levelOf", () => {
  it.each([
    { reasons: [RED_FLAG, BUILDING], level: "rest" },
    { reasons: [REST_QUOTA, RETURN, BUILDING], level: "rest" },
    { reasons: [RETURN, BUILDING], level: "building" },
    { reasons: [RETURN], level: "easy" },
    { reasons: [RUN_SPIKE], level: "easy" },
    { reasons: [], level: "ready" },
  ])("is $level for $reasons", ({ reasons, level }) => {
    expect(levelOf(reasons, NOTHING_BOUND, logOf([]))).toBe(level);
  });

  it.each([
    { hardRunMs: NOON_TOMORROW + 1, lowerLiftMs: NOON_TOMORROW + 1, level: "easy" },
    { hardRunMs: NOON_TOMORROW, lowerLiftMs: NOON_TOMORROW + 1, level: "ready" },
    { hardRunMs: NOON_TOMORROW + 1, lowerLiftMs: NOON_TOMORROW, level: "ready" },
    { hardRunMs: NOON_TOMORROW + 1, lowerLiftMs: null, level: "ready" },
    { hardRunMs: null, lowerLiftMs: NOON_TOMORROW + 1, level: "ready" },
  ])("is $level when a hard run is ready at $hardRunMs and a lower lift at $lowerLiftMs", (example) => {
    const readiness = { ...NOTHING_BOUND, hardRunMs: example.hardRunMs, lowerLiftMs: example.lowerLiftMs };

    expect(levelOf([], readiness, logOf([]))).toBe(example.level);
  });
});

describe("the level of a status", () => {
  it("is easy after a run that is a spike", () => {
    const runs = [aRunAgo(9, { distanceMeters: 10_000 }), aRunAgo(0, { distanceMeters: 12_000 })];

    expect(assessRecovery(logOf(runs)).level).toBe("easy");
  });

  it("is easy after a week of equal days", () => {
    const walks = daysAgo(6, 0).map((days) => aRunAgo(days, { minutes: 9 }));

    expect(assessRecovery(logOf([aRunAgo(13), ...walks])).level).toBe("easy");
  });

  it("is not moved by ALTERNATE", () => {
    const run = aRunAgo(0, { rpe: 2, at: "06:00" });
    const log = logOf([aRunAgo(10), aLiftAgo(10), run, aLiftAgo(0, { muscleGroups: ["chest"] })]);

    const status = assessRecovery(log);

    expect(status.reasons.map(({ code }) => code)).toEqual(["ALTERNATE"]);
    expect(status.level).toBe("ready");
  });

  it("is rest under a red flag and nothing else", () => {
    const athlete = anAthlete({ redFlagAt: "2026-11-20T12:00:00.000Z" });

    const status = assessRecovery(logOf([], { athlete }));

    expect(status.level).toBe("rest");
    expect(status.reasons.map(({ code }) => code)).toEqual(["RED_FLAG", "BUILDING"]);
  });
});
