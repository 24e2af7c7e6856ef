import { describe, expect, it } from "vitest";
import { readLogFile } from "../../support/read-log-file.ts";

const CLASSIC = `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2026-06-01 18:00:00,"Push, heavy",1h 5m,"Bench Press (Barbell)",1,60,8,0,0,,,
2026-06-01 18:00:00,"Push, heavy",1h 5m,"Bench Press (Barbell)",2,65,6,0,0,,,10
2026-06-03 18:00:00,Legs,55m,"Squat (Barbell)",1,100,5,0,0,,,`;
const ANDROID = `Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration
2026-06-01 18:00:00;Push;Bench Press (Barbell);1;60,5;kg;8;8,5;0;mi.;0;;;65m
2026-06-01 18:00:00;Push;Bench Press (Barbell);Rest Timer;0;kg;0;;0;mi.;90;;;65m
2026-06-01 18:00:00;Push;Bench Press (Barbell);F;65;kg;6;;0;mi.;0;;;65m
2026-06-03 18:00:00;Legs;Squat (Barbell);W;100;kg;5;;0;mi.;0;;;55m`;
const NEWER = `Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes
1;2026-06-01 18:00:00;Push;3900;Bench Press (Barbell);F;60;8;;;;;
2;2026-06-03 18:00:00;Legs;3300;Squat (Barbell);1;100;5;;;;;`;
const GERMAN = `Datum;Trainingsname;Dauer;Übungsname;Satzreihenfolge;Gewicht;Wdh;RPE
2026-06-01 18:00:00;Push;1h 5m;Bench Press (Barbell);F;60,5;8;
03.06.2026 18:00;Beine;55m;Squat (Barbell);1;100;5;`;

describe("Strong's export", () => {
  it.each([
    { version: "the classic one", csv: CLASSIC },
    { version: "Android's", csv: ANDROID },
    { version: "the newer one", csv: NEWER },
    { version: "one with German headings", csv: GERMAN },
  ])("is a lift for each start, in $version", ({ csv }) => {
    const { workouts, problems } = readLogFile("strong.csv", csv);

    expect(problems).toStrictEqual([]);
    expect(workouts).toMatchObject([
      {
        source: "strong-csv",
        externalId: "strength-20260601T180000",
        report: {
          kind: "strength",
          startedAt: "2026-06-01T22:00:00.000Z",
          durationMinutes: 65,
          muscleGroups: ["chest", "shoulders", "arms"],
          toFailure: true,
        },
      },
      { report: { durationMinutes: 55, muscleGroups: ["quads", "hamstrings", "glutes"], toFailure: false } },
    ]);
  });

  it.each(["long", "", "0s"])("assumes three minutes a set where the length is %j, and says so", (length) => {
    const { workouts, problems, leftOut } = readLogFile("strong.csv", CLASSIC.replaceAll("1h 5m", length));

    expect(workouts.map(({ report }) => report.durationMinutes)).toStrictEqual([6, 55]);
    expect(leftOut).toBe(0);
    expect(problems).toStrictEqual([
      "strong.csv: line 2 duration: how long it took is not told; 3 minutes a set are assumed, 6 in all",
    ]);
  });

  it("says so where no row is a set", () => {
    const notes = CLASSIC.split("\n").slice(0, 1).concat("2026-06-01 18:00:00,A,1h,Squat,Note,0,0,0,0,,,").join("\n");

    expect(readLogFile("strong.csv", notes)).toMatchObject({
      workouts: [],
      problems: ["strong.csv: holds no workout"],
    });
  });
});
