import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../lib/domain/local-time.ts";
import { runSpikes } from "../../../lib/domain/log/run-spikes.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { aLiftAgo, aRunAgo, logOf } from "../../support/training.ts";

describe("runSpikes", () => {
  it("names a run longer than 1.10 times the longest before it, with both distances", () => {
    const runs = [run(3, 10_000), run(2, 8000), run(0, 11_001)];

    const spikes = logOf(runs).spikes;

    expect([...spikes]).toEqual([[runs[2]?.key, { distanceMeters: 11_001, longestMeters: 10_000 }]]);
  });

  it.each([5000, 10_000, 15_000, 20_000])("leaves a run of exactly 1.10 times %d m alone", (longest) => {
    const runs = [run(3, longest), run(0, (longest * 11) / 10)];

    const spikes = logOf(runs).spikes;

    expect(spikes.size).toBe(0);
  });

  it("needs an earlier run with a distance", () => {
    const onlyOne = logOf([run(0, 30_000)]);
    const unmeasured = logOf([aRunAgo(2), aRunAgo(1, { distanceMeters: 0 }), run(0, 30_000)]);
    const lifted = logOf([aLiftAgo(1, { distanceMeters: 5000 }), run(0, 30_000)]);

    expect([onlyOne.spikes.size, unmeasured.spikes.size, lifted.spikes.size]).toEqual([0, 0, 0]);
  });

  it("looks back 30 times 24 hours from the start of the run, and not a moment more", () => {
    const today = run(0, 12_000);
    const within = run(30, 10_000, { startMs: today.startMs - 30 * DAY_MS });
    const before = run(30, 10_000, { startMs: today.startMs - 30 * DAY_MS - 1 });

    const spikes = logOf([within, today]).spikes;
    const none = logOf([before, today]).spikes;

    expect(spikes.has(today.key)).toBe(true);
    expect(none.size).toBe(0);
  });

  it("names those from a place on alone, by all that came before", () => {
    const { sessions } = logOf([run(9, 10_000), run(5, 12_000), run(0, 14_000)]);

    const spikes = runSpikes(sessions, 2, DEFAULT_POLICY);

    expect([...spikes.values()]).toEqual([{ distanceMeters: 14_000, longestMeters: 12_000 }]);
  });

  it("compares with an earlier run of the same day and not with one of the same start", () => {
    const morning = run(0, 10_000, { at: "06:30" });
    const evening = run(0, 12_000, { at: "18:00" });
    const sameStart = run(0, 12_000, { at: "06:30", key: "cooldown#twin" });

    expect(logOf([morning, evening]).spikes.has(evening.key)).toBe(true);
    expect(logOf([morning, sameStart]).spikes.size).toBe(0);
  });
});

function run(days: number, distanceMeters: number, over: Parameters<typeof aRunAgo>[1] = {}): Workout {
  return aRunAgo(days, { distanceMeters, ...over });
}
