import { describe, expect, it } from "vitest";
import { readLogFile } from "../support/read-log-file.ts";

const OURS = { kind: "run", startedAt: "2026-10-05T08:00:00+02:00", durationMinutes: 30 };
const STRAVA = { id: 1, type: "Run", start_date: "2026-10-05T06:00:00Z", moving_time: 1800, elapsed_time: 1860 };
const GARMIN = {
  activityId: 111,
  name: "Morning Run",
  activityType: "running",
  sportType: "RUNNING",
  beginTimestamp: 1_791_180_000_000,
  startTimeGmt: 1_791_180_000_000,
  startTimeLocal: 1_791_187_200_000,
  duration: 1_800_000,
  elapsedDuration: 1_860_000,
  distance: 540_000,
  elevationGain: 4500,
  avgHr: 150,
};
const SUUNTO = { ActivityType: 3, DateTime: "2026-10-05T08:00:00.000+02:00", Duration: 1800.2 };
const LISTED = {
  activityId: 1,
  activityName: "Run",
  activityType: { typeKey: "running" },
  startTimeGMT: "2026-10-05 06:00:00",
  startTimeLocal: "2026-10-05 08:00:00",
  duration: 1800.4,
};
const POLAR = {
  exportVersion: "1.6",
  startTime: "2026-10-05T08:00:00.000",
  duration: "PT1800.5S",
  distance: 5400,
  exercises: [{ sport: "RUNNING", timezoneOffset: 120, heartRate: { avg: 150 } }],
};
const exerciseOf = (sport: string, startTime: string, duration: string) => ({
  sport,
  startTime,
  duration,
  timezoneOffset: 120,
});
const APPLE = {
  id: "A1",
  name: "Laufen im Freien",
  start: "2026-10-05 08:00:00 +0200",
  end: "2026-10-05 08:31:00 +0200",
  duration: 1800,
};

const read = (json: unknown) => readLogFile("log.json", typeof json === "string" ? json : JSON.stringify(json));

describe("JSON as apps export it", () => {
  it.each([
    {
      what: "a list of activities under their name",
      json: { activities: [STRAVA] },
      source: "strava",
      offset: undefined,
    },
    { what: "one activity of Strava", json: STRAVA, source: "strava", offset: undefined },
    { what: "one workout of ours", json: OURS, source: "cooldown", offset: 120 },
    {
      what: "Garmin's summarized activities",
      json: [{ summarizedActivitiesExport: [GARMIN] }],
      source: "garmin",
      offset: 120,
    },
    { what: "a training session of Polar", json: POLAR, source: "polar-export", offset: 120 },
    {
      what: "what Health Auto Export writes",
      json: { data: { metrics: [], workouts: [APPLE] } },
      source: "health-auto-export",
      offset: 120,
    },
    {
      what: "activities of intervals.icu",
      json: [{ ...STRAVA, id: "i55", start_date_local: "2026-10-05T08:00:00" }],
      source: "intervals-icu",
      offset: 120,
    },
    {
      what: "the log of a Suunto watch",
      json: {
        DeviceLog: {
          Header: SUUNTO,
          Samples: [],
        },
      },
      source: "suunto-export",
      offset: 120,
    },
    {
      what: "a session of Google Fit",
      json: {
        fitnessActivity: "running",
        startTime: "2026-10-05T06:00:00Z",
        endTime: "2026-10-05T06:31:00Z",
        duration: "1800s",
      },
      source: "google-fit",
      offset: undefined,
    },
    {
      what: "a session of adidas Running",
      json: {
        id: "b1",
        sport_type_id: "1",
        start_time: 1_791_180_000_000,
        end_time: 1_791_181_860_000,
        start_time_timezone_offset: 7_200_000,
        duration: 1_800_000,
        features: [
          { type: "track_metrics", attributes: { distance: 5400 } },
          { type: "weather", attributes: {} },
        ],
      },
      source: "adidas-running",
      offset: 120,
    },
    {
      what: "what Garmin Connect lists",
      json: [LISTED],
      source: "garmin",
      offset: 120,
    },
    {
      what: "what Garmin pushes",
      json: {
        activities: [
          {
            userId: "u",
            activityId: 1,
            activityType: "RUNNING",
            startTimeInSeconds: 1_791_180_000,
            durationInSeconds: 1800,
          },
        ],
      },
      source: "garmin",
      offset: undefined,
    },
  ])("is read: $what", ({ json, source, offset }) => {
    const { workouts, problems } = read(json);

    expect(problems).toStrictEqual([]);
    expect(workouts).toMatchObject([{ source, report: { kind: "run", startedAt: "2026-10-05T06:00:00.000Z" } }]);
    expect(workouts.map(({ report }) => [Math.round(report.durationMinutes), report.offsetMinutes])).toStrictEqual([
      [30, offset],
    ]);
  });

  it.each([
    [3, "run"],
    [82, "run"],
    [93, "run"],
    [23, "strength"],
    [12, "recovery"],
    [66, "recovery"],
    [1, "cross"],
    [22, "cross"],
  ])("of a Suunto watch names activities by the watch's own ids: %i is %s", (ActivityType, kind) => {
    const { workouts, problems } = read({ DeviceLog: { Header: { ...SUUNTO, ActivityType } } });

    expect(workouts).toMatchObject([{ report: { kind } }]);
    expect(problems).toStrictEqual([]);
  });

  it.each([{ HR: { Avg: 2.5 } }, { HR: [{ Avg: 2.5 }] }, { HR: [{ Avg: null }, { Avg: 2.5 }] }])(
    "of a Suunto watch tells its average in beats a second: %j",
    (rates) => {
      const { workouts } = read({ DeviceLog: { Header: { ...SUUNTO, ...rates } } });

      expect(workouts).toMatchObject([{ report: { averageHeartRate: 150 } }]);
    },
  );

  it("of Garmin is in milliseconds and centimetres", () => {
    expect(read([{ summarizedActivitiesExport: [GARMIN] }]).workouts).toMatchObject([
      {
        externalId: "111",
        report: {
          elapsedMinutes: 31,
          distanceMeters: 5400,
          ascentMeters: 45,
          averageHeartRate: 150,
          title: "Morning Run",
        },
      },
    ]);
  });

  it("is read a record a line", () => {
    const second = { ...OURS, startedAt: "2026-10-06T08:00:00+02:00" };

    expect(read(`${JSON.stringify(OURS)}\n\n${JSON.stringify(second)}\n`).workouts).toHaveLength(2);
    expect(read(`${JSON.stringify(OURS)}\n{"kind":`).problems).toStrictEqual([
      'log.json: found a text that is not JSON: look at line 2, column 1; expected an array of workouts, or {"workouts":[...]}',
    ]);
  });

  it("is refused with its field where a session of Polar names no offset", () => {
    expect(read({ ...POLAR, exercises: [{ sport: "RUNNING" }] }).problems).toStrictEqual([
      "log.json: record 1 timeZoneOffset: found nothing; expected minutes from UTC",
    ]);
  });

  it("of Polar with several exercises is a workout of each", () => {
    const exercises = [
      { ...exerciseOf("RUNNING", "2026-10-05T08:00:00.000", "PT25M"), distance: 5000 },
      { ...exerciseOf("ROAD_BIKING", "2026-10-05T08:26:00.000", "PT1H9M"), distance: 35_000 },
      { ...exerciseOf("RUNNING", "2026-10-05T09:36:00.000", "PT29M"), distance: 5200, heartRate: { avg: 160 } },
    ];

    const { workouts } = read({ ...POLAR, duration: "PT2H5M", distance: 45_200, averageHeartRate: 150, exercises });

    expect(workouts.map(({ report }) => report)).toMatchObject([
      { kind: "run", startedAt: "2026-10-05T06:00:00.000Z", durationMinutes: 25, distanceMeters: 5000 },
      { kind: "cross", startedAt: "2026-10-05T06:26:00.000Z", durationMinutes: 69, distanceMeters: 35_000 },
      { kind: "run", durationMinutes: 29, distanceMeters: 5200, averageHeartRate: 160 },
    ]);
    expect(workouts[0]?.report.averageHeartRate).toBeUndefined();
  });

  it.each([
    {
      what: "its export",
      parent: { ...GARMIN, activityId: 3, activityType: "multi_sport", sportType: "MULTISPORT", parent: true },
      part: { ...GARMIN, parentId: 3 },
    },
    {
      what: "its list",
      parent: { ...LISTED, activityId: 3, activityType: { typeKey: "multi_sport" }, parent: true },
      part: { ...LISTED, parentId: 3 },
    },
  ])("of Garmin is no multisport activity where its parts stand beside it in $what", ({ parent, part }) => {
    const whole = read([parent, part]);
    const alone = read([parent]);

    expect(whole.workouts.map(({ report }) => report.kind)).toStrictEqual(["run"]);
    expect(whole.problems).toStrictEqual([
      "log.json: record 1: is a multisport activity whose parts stand beside it; the parts count",
    ]);
    expect(alone.workouts.map(({ report }) => report.kind)).toStrictEqual(["cross"]);
  });

  it("is refused where it is of another shape, such as a webhook's event", () => {
    expect(read({ object_type: "activity", object_id: 1 }).problems).toStrictEqual([
      'log.json: found JSON of another shape; expected an array of workouts, or {"workouts":[...]}',
    ]);
  });

  it("named as a table's columns are is read by its first 500 fields, so that records of ever new ones are no flood", () => {
    const told = { date: "2026-10-05 08:00", activity: "Run", duration: "30:00", distance: "5 km" };
    const fields = Array.from({ length: 500 }, (_, at) => [`extra ${at}`, 1] as const);

    const { workouts } = read([{ ...told, ...Object.fromEntries(fields), title: "Hills" }]);

    expect(workouts).toMatchObject([{ report: { kind: "run", durationMinutes: 30 } }]);
    expect(workouts.map(({ report }) => report.title)).toStrictEqual([undefined]);
  });

  it("of an app that is not read is refused by its fields, in one sentence a record", () => {
    expect(read([{ logId: 1, dateOfSleep: "2026-10-05", minutesAsleep: 400, efficiency: 90 }]).problems).toStrictEqual([
      "log.json: record 1: found a record of no known format, with the fields logId, dateOfSleep, minutesAsleep, efficiency; expected a workout of ours or of an app that is read",
    ]);
  });
});
