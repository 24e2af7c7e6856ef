import { expect, it } from "vitest";
import { RUN_SPIKE } from "../../../lib/domain/rules/run-spike.ts";
import { aRunAgo, logOf } from "../../support/training.ts";

const BASE = aRunAgo(10, { distanceMeters: 10_000 });

it("fires on the day of the run, with both distances", () => {
  const log = logOf([BASE, aRunAgo(0, { distanceMeters: 11_500 })]);

  expect(RUN_SPIKE.evaluate(log)).toEqual({
    code: "RUN_SPIKE",
    evidence: { distanceMeters: 11_500, longestMeters: 10_000, limitRatio: 1.1, windowDays: 30 },
  });
});

it("does not fire at 1.10 times the longest", () => {
  expect(RUN_SPIKE.evaluate(logOf([BASE, aRunAgo(0, { distanceMeters: 11_000 })]))).toBeNull();
});

it("does not fire the day after", () => {
  expect(RUN_SPIKE.evaluate(logOf([BASE, aRunAgo(1, { distanceMeters: 15_000 })]))).toBeNull();
});

it("does not fire on a first run", () => {
  expect(RUN_SPIKE.evaluate(logOf([aRunAgo(0, { distanceMeters: 15_000 })]))).toBeNull();
});

it("names the longest of several", () => {
  const first = aRunAgo(0, { distanceMeters: 12_000, at: "06:00" });
  const second = aRunAgo(0, { distanceMeters: 14_000, at: "18:00" });

  const reason = RUN_SPIKE.evaluate(logOf([BASE, first, second]));

  expect(reason?.evidence).toMatchObject({ distanceMeters: 14_000, longestMeters: 12_000 });
});

it("names the longer of two that started together", () => {
  const longer = aRunAgo(0, { distanceMeters: 14_000, key: "cooldown#a" });
  const shorter = aRunAgo(0, { distanceMeters: 12_000, key: "cooldown#b" });

  const reason = RUN_SPIKE.evaluate(logOf([BASE, longer, shorter]));

  expect(reason?.evidence).toMatchObject({ distanceMeters: 14_000, longestMeters: 10_000 });
});
