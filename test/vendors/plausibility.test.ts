import { describe, expect, it } from "vitest";
import { judgeWorkout } from "../../lib/vendors/plausibility.ts";

const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
const startedAt = "2026-11-21T07:00:00.000Z";

function judged(over: object) {
  const report = { kind: "run", startedAt, durationMinutes: 480, ...over } as const;
  const read = judgeWorkout({ source: "suunto", externalId: "1", sourceVersion: null, report }, NOW_MS);
  if (read.kind !== "workout") return read;
  return {
    report: read.workout.report,
    remarks: read.remarks.map(({ path, came, expected }) => `${path}: ${came}; ${expected}`),
  };
}

describe("a long run, as a watch tells it that nobody stopped", () => {
  it("counts no more minutes than its distance takes at the slowest walk", () => {
    expect(judged({ distanceMeters: 3600 })).toMatchObject({
      report: { kind: "run", durationMinutes: 120, elapsedMinutes: 480 },
      remarks: ["duration: 480 minutes; at most 120 minutes for 3600 m on foot; so many count"],
    });
  });

  it("counts as recovery without a distance and with the heart rate of a desk", () => {
    expect(judged({ averageHeartRate: 64 })).toMatchObject({
      report: { kind: "recovery", durationMinutes: 480 },
      remarks: ["average heart rate: 64; at least 80 in a run of 480 minutes; it counts as recovery"],
    });
  });

  it.each([
    { what: "an ultra", over: { distanceMeters: 40_000 } },
    { what: "the slowest ultra", over: { distanceMeters: 14_400, averageHeartRate: 95 } },
    { what: "a treadmill that measured little, by the heart", over: { distanceMeters: 900, averageHeartRate: 140 } },
    { what: "one whose distance nobody measured", over: {} },
    { what: "an hour at a low heart rate", over: { durationMinutes: 60, averageHeartRate: 70 } },
    { what: "a slow hike", over: { kind: "cross", distanceMeters: 3600 } },
  ])("stays as it is told: $what", ({ over }) => {
    expect(judged(over)).toMatchObject({ report: { durationMinutes: 480, ...over }, remarks: [] });
  });
});
