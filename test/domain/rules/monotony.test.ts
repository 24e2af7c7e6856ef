import { describe, expect, it } from "vitest";
import { MONOTONY } from "../../../lib/domain/rules/monotony.ts";
import { aRunAgo, logOf, runsWithLoads } from "../../support/training.ts";

/** Mean 120 and sample deviation 60: exactly 2.0. */
const AT_LIMIT = [180, 60, 180, 60, 180, 60, 120];
const OLD = aRunAgo(13);

describe("MONOTONY", () => {
  it("fires over a mean of 2.0 deviations, with both", () => {
    const log = logOf([OLD, ...runsWithLoads([60, 60, 60, 60, 60, 60, 130])]);

    const reason = MONOTONY.evaluate(log);

    expect(reason?.code).toBe("MONOTONY");
    expect(reason?.evidence).toMatchObject({ limit: 2, meanLoadAu: 70, historyDays: 14 });
    expect(reason?.evidence.sampleDeviationAu).toBeCloseTo(Math.sqrt(700), 10);
    expect(reason?.evidence.monotony).toBeCloseTo(70 / Math.sqrt(700), 10);
  });

  it("fires on days that are all equal", () => {
    const log = logOf([OLD, ...runsWithLoads([100, 100, 100, 100, 100, 100, 100])]);

    expect(MONOTONY.evaluate(log)).toEqual({
      code: "MONOTONY",
      evidence: { monotony: null, limit: 2, meanLoadAu: 100, sampleDeviationAu: 0, historyDays: 14 },
    });
  });

  it("does not fire at 2.0", () => {
    const log = logOf([OLD, ...runsWithLoads(AT_LIMIT)]);
    const below = logOf([OLD, ...runsWithLoads(AT_LIMIT)], { policy: { monotonyLimit: 1.99 } });

    expect(MONOTONY.evaluate(log)).toBeNull();
    expect(MONOTONY.evaluate(below)?.evidence.monotony).toBe(2);
  });

  it("does not fire on a week without load", () => {
    expect(MONOTONY.evaluate(logOf([aRunAgo(20)]))).toBeNull();
  });

  it("does not fire below 14 days of history", () => {
    const week = runsWithLoads([100, 100, 100, 100, 100, 100, 100]);

    expect(MONOTONY.evaluate(logOf([aRunAgo(12), ...week]))).toBeNull();
  });

  it("leaves recovery out", () => {
    const week = runsWithLoads([100, 100, 100, 100, 100, 100, 100]);
    const walk = aRunAgo(3, { kind: "recovery", minutes: 200, at: "18:00" });

    expect(MONOTONY.evaluate(logOf([OLD, ...week, walk]))?.evidence.sampleDeviationAu).toBe(0);
  });
});
