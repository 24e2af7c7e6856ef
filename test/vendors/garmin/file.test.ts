import { describe, expect, it } from "vitest";
import { readLogFile } from "../../support/read-log-file.ts";

const ENGLISH =
  "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Total Ascent,Moving Time,Elapsed Time";
const row = (distance: string): string =>
  `Running,2026-06-01 18:00:00,false,"Morning Run","${distance}","1,024","00:50:12","148","171","1,203","00:49:30","00:55:00"`;

describe("Garmin Connect's Activities.csv", () => {
  it("gives each activity with its moving time, ascent and heart rate, at home's time", () => {
    const { workouts, problems } = readLogFile("Activities.csv", `${ENGLISH}\n${row("10,02")}`);

    expect(problems).toStrictEqual([]);
    expect(workouts).toStrictEqual([
      {
        source: "garmin-csv",
        externalId: "run-20260601T180000",
        sourceVersion: null,
        report: {
          kind: "run",
          startedAt: "2026-06-01T22:00:00.000Z",
          durationMinutes: 49.5,
          elapsedMinutes: 55,
          distanceMeters: 10_020,
          ascentMeters: 1203,
          averageHeartRate: 148,
          title: "Morning Run",
        },
      },
    ]);
  });

  it("reads no distance where kilometres may be miles, and says so", () => {
    const { workouts, problems } = readLogFile("Activities.csv", `${ENGLISH}\n${row("6.21")}`);

    expect(workouts[0]?.report.distanceMeters).toBeUndefined();
    expect(problems).toStrictEqual([
      "Activities.csv: line 1 Distance: its unit is not named; --distances km or --distances mi says it, and until then no distance and no ascent is read",
    ]);
    expect(workouts[0]?.report.ascentMeters).toBeUndefined();
  });

  it("takes the unit that its reader names, and with miles feet", () => {
    const csv = `${ENGLISH}\n${row("6.21")}`;

    const read = (["km", "mi"] as const).map((distanceUnit) => readLogFile("Activities.csv", csv, { distanceUnit }));

    expect(read.flatMap(({ problems }) => problems)).toStrictEqual([]);
    expect(read.map(({ workouts }) => Math.round(workouts[0]?.report.distanceMeters ?? 0))).toStrictEqual([6210, 9994]);
    expect(read.map(({ workouts }) => workouts[0]?.report.ascentMeters)).toStrictEqual([1203, 367]);
  });

  it.each([
    { unit: "kilometres", distance: "5.48", meters: 5480, ascent: 215, said: "read as kilometres, which" },
    { unit: "miles", distance: "3.41", meters: 5488, ascent: 66, said: "read as miles, and ascents as feet, which" },
  ])("finds $unit by steps and strides, and says so", ({ distance, meters, ascent, said }) => {
    const headings = `${ENGLISH},Avg Run Cadence,Avg Stride Length`;
    const cells = `"${distance}","447","00:31:24","153","176","215","00:31:08","00:32:57","153","1.15"`;
    const csv = `${headings}\nRunning,2026-02-06 17:06:03,false,"Run",${cells}\n`;

    const { workouts, problems } = readLogFile("Activities.csv", csv);

    expect(workouts[0]?.report).toMatchObject({ ascentMeters: ascent });
    expect(Math.round(workouts[0]?.report.distanceMeters ?? 0)).toBe(meters);
    expect(problems).toStrictEqual([
      `Activities.csv: line 1 Distance: its unit is not named; ${said} steps and strides come to`,
    ]);
  });

  it("reads the unit that a cell names", () => {
    const csv =
      "Activity Type,Date,Title,Distance,Time\nRunning,2026-10-02 06:12:33,Run,6.23 mi,00:50:00\nRunning,2026-10-04 06:12:33,Run,10.02 km,01:00:00\n";

    const { workouts, problems } = readLogFile("Activities.csv", csv);

    expect(workouts.map(({ report }) => Math.round(report.distanceMeters ?? 0))).toStrictEqual([10_026, 10_020]);
    expect(problems).toStrictEqual([]);
  });

  it("counts a lift by its time, as a watch calls the least part of it moving", () => {
    const csv =
      "Activity Type,Date,Title,Time,Moving Time\nStrength Training,2026-10-02 06:12:33,A,00:45:00,00:12:00\n";

    expect(readLogFile("Activities.csv", csv).workouts[0]?.report.durationMinutes).toBe(45);
  });

  it("reads miles that are named", () => {
    const miles = ENGLISH.replace("Distance", "Distance (mi)");

    const { workouts, problems } = readLogFile("Activities.csv", `${miles}\n${row("6.21")}`);

    expect([Math.round(workouts[0]?.report.distanceMeters ?? 0), problems]).toStrictEqual([9994, []]);
  });

  it.each([
    {
      language: "German",
      csv:
        "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Max. HF,Positiver Höhenunterschied\n" +
        'Laufen,2026-06-01 18:00:00,false,"A","8.02","600","00:45:00","148","171","55"\n' +
        'Krafttraining,2026-06-03 18:00:00,false,"B","0.00","300","01:00:00","101","130","--"',
    },
    {
      language: "newer German",
      csv:
        "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Herzfrequenz,Maximale Herzfrequenz,Anstieg gesamt\n" +
        'Laufen,2026-06-01 18:00:00,false,"A","8,02","600","00:45:00","148","171","55"\n' +
        'Krafttraining,2026-06-03 18:00:00,false,"B","0,00","300","01:00:00","101","130","--"',
    },
    {
      language: "Spanish",
      csv:
        "Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo,Frecuencia cardiaca media,Ritmo medio,Ascenso total\n" +
        'Carrera,2026-06-01 18:00:00,false,"A","8.02","600","00:45:00","148","5:36","55"\n' +
        'Entrenamiento de fuerza,2026-06-03 18:00:00,false,"B","0.00","300","01:00:00","101","--","--"',
    },
    {
      language: "French",
      csv:
        "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,TE aérobie,Ascension totale\n" +
        'Course à pied,2026-06-01 18:00:00,false,"A","8.02","600","00:45:00","148","3.1","55"\n' +
        'Musculation,2026-06-03 18:00:00,false,"B","0.00","300","01:00:00","101","2.0","--"',
    },
  ])("is read in $language", ({ csv }) => {
    const { workouts, problems } = readLogFile("Activities.csv", csv);

    expect(problems).toStrictEqual([]);
    expect(workouts.map(({ report }) => report)).toMatchObject([
      { kind: "run", durationMinutes: 45, distanceMeters: 8020, ascentMeters: 55, averageHeartRate: 148 },
      { kind: "strength", durationMinutes: 60, distanceMeters: undefined, ascentMeters: undefined },
    ]);
  });

  it("names what it cannot read as the file heads it, and loses only that", () => {
    const german = "Aktivitätstyp,Datum,Titel,Distanz,Zeit,Ø HF";
    const rows = "Laufen,2026-06-01 18:00:00,A,8.02,00:45:00,viel\nLaufen,gestern,B,8.02,lang,140";

    const { workouts, problems } = readLogFile("Activities.csv", `${german}\n${rows}`);

    expect(workouts).toHaveLength(1);
    expect(problems).toStrictEqual([
      'Activities.csv: line 2 Ø HF: found "viel"; expected a number of 0 or more',
      'Activities.csv: line 3 Datum: found "gestern"; expected a time such as "22 Nov 2026, 18:00" or 2026-11-22 18:00:00',
      'Activities.csv: line 3 Zeit: found "lang"; expected a time such as 01:05:30',
    ]);
  });
});
