import { describe, expect, it } from "vitest";
import { asOfDay, type TrainingLog } from "../../../lib/domain/log/training-log.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { MONOTONY } from "../../../lib/domain/rules/monotony.ts";
import { aRunAgo, daysAgo, logOf, runsWithLoads, TODAY } from "../../support/training.ts";

/** Mean 120 and sample deviation 60: exactly 2.0. */
const AT_LIMIT = [180, 60, 180, 60, 180, 60, 120];
const EQUAL = [100, 100, 100, 100, 100, 100, 100];
const OLD = aRunAgo(34);

describe("MONOTONY", () => {
  it("fires over a mean of 2.0 deviations, with both", () => {
    const log = logOf([OLD, ...runsWithLoads([60, 60, 60, 60, 60, 60, 130])]);

    const reason = MONOTONY.evaluate(log);

    expect(reason?.code).toBe("MONOTONY");
    expect(reason?.evidence).toMatchObject({ limit: 2, meanLoadAu: 70, historyDays: 35 });
    expect(reason?.evidence.sampleDeviationAu).toBeCloseTo(Math.sqrt(700), 10);
    expect(reason?.evidence.monotony).toBeCloseTo(70 / Math.sqrt(700), 10);
  });

  it("fires on days that are all equal", () => {
    const log = logOf([OLD, ...runsWithLoads(EQUAL)]);

    expect(MONOTONY.evaluate(log)).toEqual({
      code: "MONOTONY",
      evidence: { monotony: null, limit: 2, meanLoadAu: 100, sampleDeviationAu: 0, historyDays: 35, easyDates: [] },
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

  it("does not fire below 35 days of history", () => {
    expect(MONOTONY.evaluate(logOf([aRunAgo(33), ...runsWithLoads(EQUAL)]))).toBeNull();
  });

  it("does not fire with fewer than five training days, nor on a day without training", () => {
    const short = EQUAL.map((_, ago) => aRunAgo(ago, { minutes: 9 }));

    expect(MONOTONY.evaluate(logOf([OLD, ...short]))).toBeNull();
    expect(
      MONOTONY.evaluate(logOf([OLD, ...short.slice(5), ...runsWithLoads([100, 100, 100, 100, 100])])),
    ).not.toBeNull();
    expect(MONOTONY.evaluate(logOf([aRunAgo(34), ...EQUAL.map((_, ago) => aRunAgo(ago + 1))]))).toBeNull();
  });

  it("does not fire in a light week: a quarter of the four weeks before or less", () => {
    expect(MONOTONY.evaluate(logOf([OLD, ofLoad(2620), ...runsWithLoads(EQUAL)]))).toBeNull();
    expect(MONOTONY.evaluate(logOf([OLD, ofLoad(2615), ...runsWithLoads(EQUAL)]))).not.toBeNull();
  });

  it("having fired, does not fire again for a week, and makes one day easy", () => {
    const equal = Array.from({ length: 20 }, () => 100);
    const log = logOf([OLD, ...runsWithLoads(equal)]);

    expect(firedDays(log)).toEqual([0]);
    expect([1, 2].map((ahead) => MONOTONY.holdsOn(TODAY + ahead, log)?.level)).toEqual(["easy", undefined]);
    expect(firedDays(logOf([aRunAgo(44), ...runsWithLoads(equal)]))).toEqual([10, 3]);
  });

  it("leaves recovery out", () => {
    const week = runsWithLoads(EQUAL);
    const walk = aRunAgo(3, { kind: "recovery", minutes: 200, at: "18:00" });

    expect(MONOTONY.evaluate(logOf([OLD, ...week, walk]))?.evidence.sampleDeviationAu).toBe(0);
  });
});

/** Days ago on which the rule fired. */
function firedDays(log: TrainingLog): readonly number[] {
  return daysAgo(14, 0).filter((ago) => MONOTONY.evaluate(asOfDay(TODAY - ago, log)) !== null);
}

function ofLoad(loadAu: number): Workout {
  return aRunAgo(20, { minutes: loadAu / 5, rpe: 5 });
}
