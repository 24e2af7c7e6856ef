import { describe, expect, it } from "vitest";
import { readLogFile } from "../../support/read-log-file.ts";

const DTD = `<!DOCTYPE HealthData [\n<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n${"<!-- long -->\n".repeat(800)}]>`;
const exported = (...workouts: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${DTD}\n<HealthData locale="de_DE"><ExportDate value="2026-10-10 10:00:00 +0200"/>
<Record type="HKQuantityTypeIdentifierStepCount" unit="count" startDate="2026-10-05 08:00:00 +0200" value="900"/>
<Record type="HKCategoryTypeIdentifierSleepAnalysis" startDate="2026-10-04 23:00:00 +0200" endDate="2026-10-05 07:00:00 +0200"/>
${workouts.join("\n")}</HealthData>`;
const times = 'startDate="2026-10-05 08:00:00 +0200" endDate="2026-10-05 08:45:00 +0200"';
const workout = (type: string, inside = "", more = 'duration="42,5" durationUnit="min"'): string =>
  `<Workout workoutActivityType="HKWorkoutActivityType${type}" ${more} sourceName="Watch" ${times}>${inside}</Workout>`;

describe("the export of Apple's Health app", () => {
  it("gives its workouts among steps and sleep, each where it was", () => {
    const inside =
      '<MetadataEntry key="HKTimeZone" value="Europe/Berlin"/><MetadataEntry key="HKElevationAscended" value="4500 cm"/>' +
      '<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="151" unit="count/min"/>' +
      '<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="5" unit="mi"/>';

    const { workouts, problems } = readLogFile("export.xml", exported(workout("Running", inside)));

    expect(problems).toStrictEqual([]);
    expect(workouts).toStrictEqual([
      {
        source: "apple-health",
        externalId: "run-20261005T060000000Z",
        sourceVersion: null,
        report: {
          kind: "run",
          startedAt: "2026-10-05T06:00:00.000Z",
          zone: "Europe/Berlin",
          offsetMinutes: 120,
          durationMinutes: 42.5,
          elapsedMinutes: 45,
          distanceMeters: 8046.7,
          ascentMeters: 45,
          averageHeartRate: 151,
        },
      },
    ]);
  });

  it.each([
    ["TraditionalStrengthTraining", "strength"],
    ["FunctionalStrengthTraining", "strength"],
    ["HighIntensityIntervalTraining", "strength"],
    ["Walking", "recovery"],
    ["MindAndBody", "recovery"],
    ["Yoga", "recovery"],
    ["Cycling", "cross"],
    ["PaddleSports", "cross"],
    ["Other", "cross"],
  ])("knows %s as %s", (type, kind) => {
    const { workouts, problems } = readLogFile("export.xml", exported(workout(type)));

    expect([workouts.map(({ report }) => report.kind), problems]).toStrictEqual([[kind], []]);
  });

  it("reads the older form, whose distance is an attribute, in one element", () => {
    const more = 'duration="1800" durationUnit="s" totalDistance="5.4" totalDistanceUnit="km"';
    const older = workout("Running", "", more).replace("></Workout>", "/>");

    const { workouts } = readLogFile("export.xml", exported(older, workout("Running")));

    expect(workouts.map(({ report }) => [report.durationMinutes, report.distanceMeters])).toStrictEqual([
      [30, 5400],
      [42.5, undefined],
    ]);
  });

  it("says when it holds none, and which workout cannot be read", () => {
    const broken = workout("Running").replace("2026-10-05 08:00:00 +0200", "gestern");

    expect(readLogFile("export.xml", exported()).problems).toStrictEqual([
      "export.xml: found Apple's export without a workout; expected at least one <Workout>",
    ]);
    expect(readLogFile("export.xml", exported(workout("Running"), broken)).problems).toStrictEqual([
      'export.xml: workout 2 startDate: found "gestern"; expected a time with its offset',
    ]);
  });

  it("is read at a cost that grows as the file when no workout is closed", () => {
    const { workouts } = readLogFile("export.xml", exported("<Workout a='1'>".repeat(100_000)));

    expect(workouts).toStrictEqual([]);
  });
});
