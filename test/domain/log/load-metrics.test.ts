import { describe, expect, it } from "vitest";
import { loadMetrics } from "../../../lib/domain/log/load-metrics.ts";
import { dayOn } from "../../../lib/domain/log/training-log.ts";
import { aRunAgo, logOf, runsWithLoads } from "../../support/training.ts";

const TOLERANCE = 5e-5;

const S1 = [...Array.from({ length: 21 }, () => 30), ...Array.from({ length: 7 }, () => 50)];
const S2 = [
  15, 15, 20, 20, 20, 25, 25, 25, 25, 30, 30, 30, 35, 35, 35, 35, 35, 40, 45, 45, 45, 40, 40, 45, 45, 50, 60, 70,
];
const S3 = [55, 50, 40, 60, 45, 50, 50, 20, 30, 80, 25, 10, 30, 15, 20, 15, 5, 5, 15, 5, 5, 5, 5, 15, 45, 90, 95, 95];

describe("fitness, fatigue and recent-vs-usual", () => {
  it.each([
    { name: "S1", loads: S1, fitness: 17.6679, fatigue: 42.0929, recentVsUsual: 1.2497, monotony: null },
    { name: "S2", loads: S2, fitness: 18.1682, fatigue: 46.2905, recentVsUsual: 1.4062, monotony: 4.4721 },
    { name: "S3", loads: S3, fitness: 17.1454, fatigue: 44.3012, recentVsUsual: 1.5507, monotony: 1.1704 },
  ])("match the published vectors: $name", ({ loads, fitness, fatigue, recentVsUsual, monotony }) => {
    const log = logOf(runsWithLoads(loads));

    const context = loadMetrics(log);

    expectClose(context.fitness, fitness);
    expectClose(context.fatigue, fatigue);
    expectClose(context.recentVsUsual, recentVsUsual);
    expectClose(context.monotony, monotony);
    expect(context.weekLoadAu).toBe(350);
  });

  it.each([
    { name: "S1", loads: S1, recent: 47.3303, usual: 37.872 },
    { name: "S2", loads: S2, recent: 53.673, usual: 38.1688 },
    { name: "S3", loads: S3, recent: 62.1242, usual: 40.0614 },
  ])("weight recent and usual load as the published vectors do: $name", ({ loads, recent, usual }) => {
    const log = logOf(runsWithLoads(loads));

    const { averages } = dayOn(log.today, log);

    expectClose(averages.recent, recent);
    expectClose(averages.usual, usual);
  });

  it("reach 63.2121 of fitness after 42 days of load 100", () => {
    const log = logOf(runsWithLoads(Array.from({ length: 42 }, () => 100)));

    const context = loadMetrics(log);

    expectClose(context.fitness, 63.2121);
  });

  it("give form as of the morning, before today's load", () => {
    const today = loadMetrics(logOf(runsWithLoads(S3)));
    const yesterday = loadMetrics(logOf(runsWithLoads(S3), { daysLater: -1 }));

    expect(today.form).toBe(yesterday.fitness - yesterday.fatigue);
  });

  it("decay on days without a workout", () => {
    const log = logOf(runsWithLoads([100]), { daysLater: 7 });

    const context = loadMetrics(log);

    expectClose(context.fatigue, 100 * (1 - Math.exp(-1 / 7)) * Math.exp(-1));
    expect(context.dayLoadAu).toBe(0);
    expect(context.weekLoadAu).toBe(0);
  });

  it("are zero before the first workout", () => {
    const log = logOf([]);

    const context = loadMetrics(log);

    expect(context).toEqual({
      dayLoadAu: 0,
      weekLoadAu: 0,
      fitness: 0,
      fatigue: 0,
      form: 0,
      monotony: null,
      strain: null,
      recentVsUsual: null,
    });
  });

  it("compare recent with usual load from the 28th day of history on", () => {
    const loads = Array.from({ length: 27 }, () => 60);

    const before = loadMetrics(logOf(runsWithLoads(loads)));
    const after = loadMetrics(logOf(runsWithLoads(loads), { daysLater: 1 }));

    expect(before.recentVsUsual).toBeNull();
    expectClose(after.recentVsUsual, 0.75 / (1 - 2 / 29));
  });

  it("have no ratio when the usual load is zero", () => {
    const log = logOf([aRunAgo(27, { rpe: 0 })]);

    const context = loadMetrics(log);

    expect(context.recentVsUsual).toBeNull();
  });
});

describe("monotony and strain", () => {
  it("match Foster 2001, Table 5, by day", () => {
    const log = logOf(runsWithLoads([940, 50, 1120, 180, 390, 50, 670]));

    const context = loadMetrics(log);

    expectClose(context.monotony, 1.1217);
    expect(context.weekLoadAu).toBe(3400);
    expect(context.strain).toBe(3400 * (context.monotony ?? 0));
  });

  it("leave recovery out of monotony and in the week's load", () => {
    const runs = runsWithLoads([940, 50, 1120, 180, 390, 50, 670]);
    const walk = aRunAgo(3, { kind: "recovery", minutes: 60, rpe: 2, at: "18:00" });

    const context = loadMetrics(logOf([...runs, walk]));

    expectClose(context.monotony, 1.1217);
    expect(context.weekLoadAu).toBe(3520);
  });
});

function expectClose(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(TOLERANCE);
}
