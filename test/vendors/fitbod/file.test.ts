import { describe, expect, it } from "vitest";
import { readLogFile } from "../../support/read-log-file.ts";

const FITBOD =
  "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier\n" +
  "2026-03-04 18:02:11 +0000,Barbell Bench Press, 10,40.0,0.0,0.0,0.0,0.0,true,, 1.0\n" +
  "2026-03-04 18:02:11 +0000,Barbell Bench Press, 8,60.0,0.0,0.0,0.0,0.0,false,, 1.0\n" +
  "2026-03-04 18:40:11 +0000,Barbell Squat, 5,100.0,0.0,0.0,0.0,0.0,false,, 1.0\n" +
  "2026-03-06 18:10:00 +0000,Running - Treadmill, 0,0.0,1800.0,5000.0,0.0,0.0,false,, 0.0\n" +
  "2026-03-06 18:10:00 +0000,Barbell Squat, 5,100.0,0.0,0.0,0.0,0.0,false,, 1.0\n";

describe("a table of sets", () => {
  it("of Fitbod gives a workout for the sets that follow each other, three minutes a set, and says so", () => {
    const { workouts, problems, leftOut } = readLogFile("WorkoutExport.csv", FITBOD);

    expect(workouts.map(({ report }) => [report.kind, report.startedAt, report.durationMinutes])).toStrictEqual([
      ["strength", "2026-03-04T18:02:11.000Z", 41],
      ["strength", "2026-03-06T18:10:00.000Z", 33],
    ]);
    expect(workouts.map(({ source }) => source)).toStrictEqual(["fitbod", "fitbod"]);
    expect(leftOut).toBe(0);
    expect(problems).toStrictEqual([
      "WorkoutExport.csv: how long workouts took is not told; 3 minutes a set are assumed",
    ]);
  });

  it("of FitNotes, which tells days alone, begins at noon", () => {
    const csv = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n";

    const { workouts } = readLogFile("FitNotes.csv", `${csv}2026-03-04,Deadlift,Back,100,kgs,5,,,,\n`);

    expect(workouts[0]?.report).toMatchObject({ startedAt: "2026-03-04T17:00:00.000Z", durationMinutes: 3 });
  });

  it.each([
    { row: "Running (Outdoor),Cardio,,,,12.0,km,1:05:00,", kind: "run", minutes: 65, meters: 12_000 },
    { row: "Running (Treadmill),Cardio,,,,3.0,mi,0:32:06,", kind: "run", minutes: 32.1, meters: 4828 },
    { row: "Rowing Machine,Cardio,,,,5000,m,20:00,", kind: "cross", minutes: 20, meters: 5000 },
  ])("of FitNotes tells the time and the distance of $row", ({ row, kind, minutes, meters }) => {
    const csv = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n";

    const { workouts, problems } = readLogFile("FitNotes.csv", `${csv}2026-10-05,${row}\n`);

    const told = workouts.map(({ report }) => [
      report.kind,
      Math.round(report.durationMinutes * 10) / 10,
      report.distanceMeters,
    ]);
    expect(told).toStrictEqual([[kind, minutes, meters]]);
    expect(workouts[0]?.report.dayOnly).toBe(true);
    expect(problems).toStrictEqual(["FitNotes.csv: only the day counts"]);
  });

  it("takes no time of day for how long a set took", () => {
    const csv = "Date,Time,Exercise,Reps\n2026-10-05,20:00,Squat,8\n";

    const { workouts } = readLogFile("sets.csv", csv);

    expect(workouts.map(({ report }) => report.durationMinutes)).toStrictEqual([3]);
  });

  it("counts sets of a day without a time of day as of that day alone", () => {
    const csv =
      "Date,Exercise,Category,Weight (kgs),Reps\n2026-10-05,Bench Press,Chest,60,8\n2026-10-05,Squat,Legs,80,8\n";

    const { workouts, problems } = readLogFile("FitNotes.csv", csv);

    expect(workouts.map(({ report }) => [report.dayOnly, report.durationMinutes])).toStrictEqual([[true, 6]]);
    expect(problems).toStrictEqual([
      "FitNotes.csv: how long workouts took is not told; 3 minutes a set are assumed, and only the day counts",
    ]);
  });
});
