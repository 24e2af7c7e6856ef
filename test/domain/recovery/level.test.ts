import { describe, expect, it } from "vitest";
import { instantAt } from "../../../lib/domain/local-time.ts";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import { levelOf } from "../../../lib/domain/recovery/level.ts";
import type { Reason } from "../../../lib/domain/rules/reason.ts";
import { anAthlete } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, logOf, TODAY, ZONE } from "../../support/training.ts";

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
