import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { judgeRecord } from "../../../lib/vendors/plausibility.ts";
import { looksLikeStrava, stravaActivity } from "../../../lib/vendors/strava/workouts.ts";

/** A run of Strava's API on a summer evening in New York. */
const NOW_MS = Date.parse("2026-11-29T00:00:00Z");
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
  it.each(["(GMT-05:00) America/Gotham", "EDT"])(
    "is kept without a zone that is none, which is named: %s",
    (timezone) => {
      expect(judgeRecord({ ...ACTIVITY, timezone }, stravaActivity, NOW_MS)).toMatchObject({
        kind: "workout",
        workout: { report: { zone: undefined, offsetMinutes: -240 } },
        remarks: [
          {
            path: "timezone",
            came: JSON.stringify(timezone),
            expected: 'an IANA time zone such as "America/New_York"',
          },
        ],
      });
    },
  );

  it("is read in our units, its place by the zone's name and the offset in force", () => {
    expect(read()).toStrictEqual({
      source: "strava",
      externalId: "12345678987",
      sourceVersion: null,
      activityName: "TrailRun",
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

  it.each([
    { timezone: null, zone: undefined },
    { timezone: "", zone: undefined },
    { timezone: "America/New_York", zone: "America/New_York" },
    { timezone: "(GMT-08:00) US/Pacific", zone: "US/Pacific" },
  ])("names the zone $zone by the label $timezone", ({ timezone, zone }) => {
    expect(read({ timezone }).report).toMatchObject({ zone, offsetMinutes: -240 });
  });

  it.each([
    { over: { start_date: "2026-07-04T19:30:00" }, what: "of no instant" },
    { over: { id: "abc" }, what: "without an id" },
    { over: { moving_time: 0, elapsed_time: 0 }, what: "without time" },
    { over: { moving_time: 172_801, elapsed_time: 172_801 }, what: "over 48 hours" },
  ])("$what is refused", ({ over }) => {
    expect(judgeRecord({ ...ACTIVITY, ...over }, stravaActivity, NOW_MS).kind).toBe("impossible");
  });

  it.each([
    { over: { perceived_exertion: 11 }, remark: { path: "perceived_exertion", came: "11", expected: "from 0 to 10" } },
    {
      over: { total_elevation_gain: -5 },
      remark: { path: "total_elevation_gain", came: "-5", expected: "0 or more" },
    },
    {
      over: { average_heartrate: 12 },
      remark: { path: "average heart rate", came: "12", expected: "from 30 to 250 beats a minute" },
    },
    {
      over: { sport_type: "Run", moving_time: 1800, distance: 10_578_000 },
      remark: { path: "distance", came: "10578000", expected: "at most 12600 m in 30 minutes" },
    },
  ])("is stored without what cannot be, which is named: $over", ({ over, remark }) => {
    const judged = judgeRecord({ ...ACTIVITY, ...over }, stravaActivity, NOW_MS);

    expect(judged).toMatchObject({ kind: "workout", remarks: [remark] });
  });

  it("of no moving time took the elapsed one, as manual lifts do", () => {
    const manual = { ...ACTIVITY, sport_type: "WeightTraining", manual: true, moving_time: 0, elapsed_time: 3600 };

    expect(judgeRecord(manual, stravaActivity, NOW_MS)).toMatchObject({
      workout: { report: { kind: "strength", durationMinutes: 60, elapsedMinutes: 60 } },
    });
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
