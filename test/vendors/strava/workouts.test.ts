import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { looksLikeStrava, stravaActivity } from "../../../lib/vendors/strava/workouts.ts";

/** A run of Strava's API on a summer evening in New York. */
const ACTIVITY = {
  id: 12_345_678_987,
  type: "Run",
  sport_type: "TrailRun",
  name: "Evening Run",
  start_date: "2026-07-04T23:30:00Z",
  start_date_local: "2026-07-04T19:30:00Z",
  timezone: "(GMT-05:00) America/New_York",
  utc_offset: -14_400,
  moving_time: 2_700,
  elapsed_time: 2_820,
  distance: 8_200.4,
  total_elevation_gain: 120,
  average_heartrate: 151.2,
  perceived_exertion: 7,
  kudos_count: 3,
};

function read(over: Readonly<Record<string, unknown>> = {}) {
  return z.parse(stravaActivity, { ...ACTIVITY, ...over });
}

describe("a Strava activity", () => {
  it("is read in our units, its place by the zone's name and the offset in force", () => {
    expect(read()).toStrictEqual({
      source: "strava",
      externalId: "12345678987",
      sourceVersion: null,
      report: {
        kind: "run",
        startedAt: "2026-07-04T23:30:00.000Z",
        zone: "America/New_York",
        offsetMinutes: -240,
        durationMinutes: 45,
        elapsedMinutes: 47,
        distanceMeters: 8_200.4,
        ascentMeters: 120,
        rpe: 7,
        averageHeartRate: 151.2,
        title: "Evening Run",
      },
    });
  });

  it.each([
    { type: "Run", kind: "run" },
    { type: "TrailRun", kind: "run" },
    { type: "VirtualRun", kind: "run" },
    { type: "WeightTraining", kind: "strength" },
    { type: "Crossfit", kind: "strength" },
    { type: "HighIntensityIntervalTraining", kind: "strength" },
    { type: "Walk", kind: "recovery" },
    { type: "Yoga", kind: "recovery" },
    { type: "Pilates", kind: "recovery" },
    { type: "Golf", kind: "recovery" },
    { type: "Ride", kind: "cross" },
    { type: "Swim", kind: "cross" },
    { type: "Hike", kind: "cross" },
    { type: "SomethingNew", kind: "cross" },
  ])("of type $type is $kind, by its sport type or, without one, its type", ({ type, kind }) => {
    const kinds = [read({ sport_type: type, type: "Workout" }), read({ sport_type: null, type })].map(
      ({ report }) => report.kind,
    );

    expect(kinds).toStrictEqual([kind, kind]);
  });

  it("has nothing where Strava writes 0 or null for what was not measured", () => {
    const { report } = read({ distance: 0, average_heartrate: null, perceived_exertion: null, elapsed_time: 0 });

    expect([report.distanceMeters, report.averageHeartRate, report.rpe, report.elapsedMinutes]).toStrictEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  it.each(["(GMT+00:00) Mars/Olympus", "America/New_York", null])("names no zone by the label %s", (timezone) => {
    expect(read({ timezone }).report).toMatchObject({ zone: undefined, offsetMinutes: -240 });
  });

  it.each([
    { over: { moving_time: 0 }, what: "without time" },
    { over: { moving_time: 86_401 }, what: "over 24 hours" },
    { over: { start_date: "2026-07-04T19:30:00" }, what: "of no instant" },
    { over: { id: "abc" }, what: "without an id" },
    { over: { perceived_exertion: 11 }, what: "of RPE 11" },
  ])("$what is refused", ({ over }) => {
    expect(z.safeParse(stravaActivity, { ...ACTIVITY, ...over }).success).toBe(false);
  });
});

describe("looksLikeStrava", () => {
  it.each([
    { value: ACTIVITY, looks: true },
    { value: { start_date: 1, moving_time: "x" }, looks: true },
    { value: { kind: "run", startedAt: "2026-07-04T23:30:00Z" }, looks: false },
    { value: null, looks: false },
    { value: "Run", looks: false },
  ])("is $looks of $value", ({ value, looks }) => {
    expect(looksLikeStrava(value)).toBe(looks);
  });
});
