import { describe, expect, it } from "vitest";
import { isoDate } from "../../../lib/domain/local-time.ts";
import { parseLog } from "../../../lib/domain/log/parse-log.ts";
import { aLoggedWorkout } from "../../support/builders.ts";
import { readLogFile } from "../../support/read-log-file.ts";

const HEADINGS =
  "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate," +
  "Relative Effort,Filename,Elapsed Time,Moving Time,Distance,Elevation Gain,Average Heart Rate,Perceived Exertion";
const RUN =
  '10482446557,"Jan 2, 2024, 10:36:49 PM","Evening Run, easy",Run,"two\nlines",1638,5.05,173,40,activities/1.fit.gz,' +
  "1638.0,1635.0,5049.4,25.0,146.9,4.0";
const lift = (date: string, type = "Weight Training"): string =>
  `2,"${date}",Gym,${type},,3600,0,,,,3600.0,3600.0,0.0,,,`;

describe("Strava's activities.csv", () => {
  it("gives each activity with its moving time, metres and effort", () => {
    const { workouts, problems } = readLogFile("activities.csv", `${HEADINGS}\r\n${RUN}\r\n`);

    expect(problems).toStrictEqual([]);
    expect(workouts).toStrictEqual([
      {
        source: "strava",
        externalId: "10482446557",
        sourceVersion: null,
        report: {
          kind: "run",
          startedAt: "2024-01-02T22:36:49.000Z",
          durationMinutes: 27.25,
          elapsedMinutes: 27.3,
          distanceMeters: 5049.4,
          ascentMeters: 25,
          rpe: 4,
          averageHeartRate: 146.9,
          title: "Evening Run, easy",
        },
      },
    ]);
  });

  it("takes the date for UTC, so that an evening in New York stays on its day and midnight in Berlin moves on", () => {
    const row = RUN.replace("10:36:49 PM", "11:30:00 PM");
    const { workouts } = readLogFile("activities.csv", `${HEADINGS}\n${row}`);

    const logged = workouts.map(({ report }) => aLoggedWorkout({ report }));

    const dayAt = (zone: string): readonly string[] => parseLog(logged, zone).map(({ localDay }) => isoDate(localDay));
    expect(dayAt("America/New_York")).toStrictEqual(["2024-01-02"]);
    expect(dayAt("Europe/Berlin")).toStrictEqual(["2024-01-03"]);
  });

  it.each([
    ["Jan 2, 2024, 10:36:49 PM"],
    ["Jan 2, 2024, 10:36:49\u202fPM"],
    ["2 Jan 2024, 22:36:49"],
    ["02.01.2024, 22:36:49"],
    ["2 janv. 2024, 22:36:49"],
    ["2 ene 2024, 22:36:49"],
    ["2024-01-02 22:36:49"],
  ])("reads the date as written: %s", (date) => {
    const { workouts } = readLogFile("activities.csv", `${HEADINGS}\n${lift(date)}`);

    expect(workouts.map(({ report }) => report.startedAt)).toStrictEqual(["2024-01-02T22:36:49.000Z"]);
  });

  it.each([
    ["Run", "run"],
    ["Trail Run", "run"],
    ["Virtual Run", "run"],
    ["Weight Training", "strength"],
    ["Crossfit", "strength"],
    ["High Intensity Interval Training", "strength"],
    ["HIIT", "strength"],
    ["Walk", "recovery"],
    ["Yoga", "recovery"],
    ["Hike", "cross"],
    ["E-Bike Ride", "cross"],
  ])("counts %s as %s", (type, kind) => {
    const { workouts } = readLogFile("activities.csv", `${HEADINGS}\n${lift("Jan 2, 2024, 6:00:00 AM", type)}`);

    expect(workouts.map(({ report }) => report.kind)).toStrictEqual([kind]);
  });

  it("leaves out what is no training, counts what nobody knows as cross, and names both once", () => {
    const types = ["Schlafen", "Quidditch", "Padel", "Quidditch"];
    const rows = types.map((type, at) => lift(`Jan ${at + 2}, 2024, 6:00:00 AM`, type).replace("2,", `${at},`));

    const { workouts, problems } = readLogFile("activities.csv", [HEADINGS, ...rows].join("\n"));

    expect(workouts.map(({ report }) => report.kind)).toStrictEqual(["cross", "cross", "cross"]);
    expect(problems).toStrictEqual([
      'activities.csv: line 2 activity: "Schlafen" is no training and is left out',
      'activities.csv: line 3 activity: "Quidditch" is not known; it counts as cross-training, in 2 records',
    ]);
  });

  it.each([
    { heading: "Distance (mi)", meters: 8047 },
    { heading: "Distance (km)", meters: 5000 },
  ])("reads a lone distance whose heading names its unit: $heading", ({ heading, meters }) => {
    const csv = `Activity ID,Activity Date,Activity Type,Elapsed Time,${heading}\n1,"Jul 7, 2018, 5:04:11 PM",Run,00:30:00,5`;

    const { workouts, problems } = readLogFile("activities.csv", csv);

    expect(problems).toStrictEqual([]);
    expect(
      workouts.map(({ report }) => [report.durationMinutes, Math.round(report.distanceMeters ?? 0)]),
    ).toStrictEqual([[30, meters]]);
  });

  it("reads 24:10 as ten past midnight, as clocks from 1 to 24 show it", () => {
    const { workouts } = readLogFile("activities.csv", `${HEADINGS}\n${lift("Jan 3, 2024, 24:10:00")}`);

    expect(workouts.map(({ report }) => report.startedAt)).toStrictEqual(["2024-01-03T00:10:00.000Z"]);
  });

  it("names a column as the file does", () => {
    const headings =
      "Aktivitäts-ID,Aktivitätsdatum,Aktivitätsart,Verstrichene Zeit,Distanz,Verstrichene Zeit,Distanz,Höhenzunahme";
    const row = '1,"01.06.2026, 17:05:11",Lauf,1800,5,1800,5000,"-35,0"';

    const { problems } = readLogFile("activities.csv", `${headings}\n${row}`);

    expect(problems).toStrictEqual([
      'activities.csv: line 2 Höhenzunahme: found "-35,0"; expected a number of 0 or more, or nothing',
    ]);
    expect(
      readLogFile("activities.csv", `${headings.replace("Verstrichene Zeit,", "A,")}\n${row}`).workouts,
    ).toHaveLength(1);
    expect(
      readLogFile("activities.csv", `${headings.replaceAll("Verstrichene Zeit", "A")}\n${row}`).problems,
    ).toStrictEqual([
      "activities.csv: line 1: found the columns Aktivitäts-ID, Aktivitätsdatum, Aktivitätsart, A, Distanz, A ...; expected the columns Verstrichene Zeit (Strava in German); or set Strava to English (strava.com, bottom of the page) and ask for the export again",
    ]);
  });

  it("reads no distance where the one column names no unit, and says so", () => {
    const headings = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance";
    const { workouts, problems } = readLogFile(
      "activities.csv",
      `${headings}\n1,"Jul 7, 2018, 5:04:11 PM",Run,Run,2371,7.21`,
    );

    expect(workouts.map(({ report }) => [report.durationMinutes, report.distanceMeters])).toStrictEqual([
      [2371 / 60, undefined],
    ]);
    expect(problems).toStrictEqual([
      "activities.csv: line 1 Distance: its unit is not named; --distances km or --distances mi says it, and until then no distance is read",
    ]);
  });

  it("names each row it cannot read by its line, with the reason, and counts the others", () => {
    const csv = [
      HEADINGS,
      RUN,
      lift("01/02/2024, 10:00"),
      lift("Jan 3, 2024, 6:00:00 AM").replace("2,", "x,"),
      "5,cut",
      lift("Jan 4, 2024, 6:00:00 AM"),
      lift("Jan 4, 2030, 6:00:00 AM"),
      lift("Jan 4, 1999, 6:00:00 AM"),
      lift("Jan 5, 2024, 6:00:00 AM").replaceAll("3600", "90000"),
      lift("Jan 6, 2024, 6:00:00 AM").replaceAll("3600", "0"),
    ].join("\n");

    const { workouts, problems } = readLogFile("activities.csv", csv);

    expect(workouts.map(({ report }) => report.startedAt)).toStrictEqual([
      "2024-01-02T22:36:49.000Z",
      "2024-01-04T06:00:00.000Z",
    ]);
    expect(problems).toStrictEqual([
      "activities.csv: line 6: found 2 cells; expected 16, one below each heading",
      'activities.csv: line 4 Activity Date: found "01/02/2024, 10:00"; expected a date that is one day only; --dates day-first or --dates month-first says which',
      'activities.csv: line 5 Activity ID: found "x"; expected an activity id',
      'activities.csv: line 8 start: found "2030-01-04T06:00:00.000Z"; expected an instant since 2000, at most 15 minutes from now',
      'activities.csv: line 9 start: found "1999-01-04T06:00:00.000Z"; expected an instant since 2000, at most 15 minutes from now',
      "activities.csv: line 10 duration: found 1500 minutes; expected above 0 and at most 1440 minutes",
      "activities.csv: line 11 duration: found 0 minutes; expected above 0 and at most 1440 minutes",
    ]);
  });

  it("says what an export in another language lacks", () => {
    const { problems } = readLogFile("activities.csv", "Aktivitäts-ID,Aktivitätsdatum\n1,x", { format: "strava" });

    expect(problems).toStrictEqual([
      "activities.csv: line 1: found the columns Aktivitäts-ID, Aktivitätsdatum ...; expected the columns Activity ID, Activity Date, Activity Type, Elapsed Time (Strava in English)",
    ]);
  });
});
