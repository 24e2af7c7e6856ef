import { describe, expect, it } from "vitest";
import { DAY_MS, isoDate } from "../../../lib/domain/local-time.ts";
import type { RunSpike } from "../../../lib/domain/log/sessions.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { RUN_SPIKE } from "../../../lib/domain/rules/run-spike.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, logOf, TODAY } from "../../support/training.ts";

/** The log is four weeks old. */
const OLD = aRunAgo(60);
const BASE = aRunAgo(10, { distanceMeters: 10_000 });

describe("RUN_SPIKE", () => {
  it("fires on the day of the run, with both distances", () => {
    const log = logOf([OLD, BASE, aRunAgo(0, { distanceMeters: 11_500 })]);

    expect(RUN_SPIKE.evaluate(log)).toEqual({
      code: "RUN_SPIKE",
      evidence: { distanceMeters: 11_500, longestMeters: 10_000, limitRatio: 1.1, windowDays: 30, easyDates: [] },
    });
  });

  it("does not fire at 1.10 times the longest", () => {
    expect(RUN_SPIKE.evaluate(logOf([OLD, BASE, aRunAgo(0, { distanceMeters: 11_000 })]))).toBeNull();
  });

  it("does not fire the day after", () => {
    expect(RUN_SPIKE.evaluate(logOf([OLD, BASE, aRunAgo(1, { distanceMeters: 15_000 })]))).toBeNull();
  });

  it("does not fire in the first four weeks of a log", () => {
    const long = aRunAgo(0, { distanceMeters: 15_000 });

    expect(RUN_SPIKE.evaluate(logOf([aRunAgo(27), BASE, long]))).toBeNull();
    expect(RUN_SPIKE.evaluate(logOf([aRunAgo(28), BASE, long]))?.evidence.windowDays).toBe(29);
  });

  it("does not fire on the day of an event", () => {
    const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY)] }) });

    expect(RUN_SPIKE.evaluate(logOf([OLD, BASE, aRunAgo(0, { distanceMeters: 15_000 })], { athlete }))).toBeNull();
  });

  it("makes the two days after it easy", () => {
    const log = logOf([OLD, BASE, aRunAgo(0, { distanceMeters: 15_000 })]);

    expect([1, 2, 3].map((ahead) => RUN_SPIKE.holdsOn(TODAY + ahead, log)?.level)).toEqual(["easy", "easy", undefined]);
  });

  it("does not fire on a first run", () => {
    expect(RUN_SPIKE.evaluate(logOf([aRunAgo(0, { distanceMeters: 15_000 })]))).toBeNull();
  });

  it("names the longest of several", () => {
    const first = aRunAgo(0, { distanceMeters: 12_000, at: "06:00" });
    const second = aRunAgo(0, { distanceMeters: 14_000, at: "18:00" });

    const reason = RUN_SPIKE.evaluate(logOf([OLD, BASE, first, second]));

    expect(reason?.evidence).toMatchObject({ distanceMeters: 14_000, longestMeters: 12_000 });
  });

  it("names the longer of two that started together", () => {
    const longer = aRunAgo(0, { distanceMeters: 14_000, key: "cooldown#a" });
    const shorter = aRunAgo(0, { distanceMeters: 12_000, key: "cooldown#b" });

    const reason = RUN_SPIKE.evaluate(logOf([OLD, BASE, longer, shorter]));

    expect(reason?.evidence).toMatchObject({ distanceMeters: 14_000, longestMeters: 10_000 });
  });
});

describe("the spikes of a log", () => {
  it("names a run longer than 1.10 times the longest before it, with both distances", () => {
    const runs = [run(3, 10_000), run(2, 8000), run(0, 11_001)];

    const spikes = spikesOf(runs);

    expect([...spikes]).toEqual([[runs[2]?.key, { distanceMeters: 11_001, longestMeters: 10_000 }]]);
  });

  it.each([5000, 10_000, 15_000, 20_000])("leaves a run of exactly 1.10 times %d m alone", (longest) => {
    const runs = [run(3, longest), run(0, (longest * 11) / 10)];

    const spikes = spikesOf(runs);

    expect(spikes.size).toBe(0);
  });

  it("needs an earlier run with a distance", () => {
    const onlyOne = spikesOf([run(0, 30_000)]);
    const unmeasured = spikesOf([aRunAgo(2), aRunAgo(1, { distanceMeters: 0 }), run(0, 30_000)]);
    const lifted = spikesOf([aLiftAgo(1, { distanceMeters: 5000 }), run(0, 30_000)]);

    expect([onlyOne.size, unmeasured.size, lifted.size]).toEqual([0, 0, 0]);
  });

  it("looks back 30 times 24 hours from the start of the run, and not a moment more", () => {
    const today = run(0, 12_000);
    const within = run(30, 10_000, { startMs: today.startMs - 30 * DAY_MS });
    const before = run(30, 10_000, { startMs: today.startMs - 30 * DAY_MS - 1 });

    const spikes = spikesOf([within, today]);
    const none = spikesOf([before, today]);

    expect(spikes.has(today.key)).toBe(true);
    expect(none.size).toBe(0);
  });

  it("compares with an earlier run of the same day and not with one of the same start", () => {
    const morning = run(0, 10_000, { at: "06:30" });
    const evening = run(0, 12_000, { at: "18:00" });
    const sameStart = run(0, 12_000, { at: "06:30", key: "cooldown#twin" });

    expect(spikesOf([morning, evening]).has(evening.key)).toBe(true);
    expect(spikesOf([morning, sameStart]).size).toBe(0);
  });
});

function run(days: number, distanceMeters: number, over: Parameters<typeof aRunAgo>[1] = {}): Workout {
  return aRunAgo(days, { distanceMeters, ...over });
}

/** By key of the session. */
function spikesOf(workouts: readonly Workout[]): ReadonlyMap<string, RunSpike> {
  return new Map(
    logOf([OLD, ...workouts]).sessions.flatMap(({ key, spike }) => (spike === null ? [] : [[key, spike]])),
  );
}
