import { describe, expect, it } from "vitest";
import { readLogFile } from "../support/read-log-file.ts";

/** Kind, start, minutes and metres of each workout, at home in New York. */
function factsOf(fileName: string, content: string) {
  const { workouts, problems, leftOut } = readLogFile(fileName, content);
  const facts = workouts.map(({ report }) => [
    report.kind,
    report.startedAt.slice(0, 16),
    Math.round(report.durationMinutes),
    report.distanceMeters === undefined ? undefined : Math.round(report.distanceMeters),
  ]);
  return { facts, problems, leftOut };
}

const RUN = ["run", "2026-10-05T10:30", 45, 8200];

describe("a table that nobody wrote a reader for", () => {
  it.each([
    {
      app: "MapMyRun",
      csv: 'Workout Date,Activity Type,Distance (km),Workout Time (seconds),Avg Pace (min/km)\n"Oct. 5, 2026 6:30 AM",Run,8.2,2700,5.48\n',
    },
    {
      app: "Health Auto Export",
      csv: "Workout Type,Start,End,Duration,Avg Heart Rate (bpm),Distance (km)\nRunning,2026-10-05 06:30,2026-10-05 07:15,00:45:10,151,8.2\n",
    },
    {
      app: "Oura",
      csv: "id,activity,day,distance,end_datetime,intensity,start_datetime\na1,running,2026-10-05,8200,2026-10-05T07:15:00-04:00,moderate,2026-10-05T06:30:00-04:00\n",
    },
    {
      app: "Final Surge",
      csv: "Date,Time of Day,Activity Type,Actual Duration,Actual Distance,Distance Unit\n2026-10-05,6:30 AM,Run,45:10,8.2,km\n",
    },
    {
      app: "Polar Flow, above a table of its seconds",
      csv:
        "Name,Sport,Date,Start time,Duration,Total distance (km),Running index,HR sit\nAna,RUNNING,05-10-2026,06:30:12,00:45:10,8.20,55,50\n" +
        "Sample rate,Time,HR (bpm)\n1,00:00:00,100\n,00:00:01,101\n",
    },
    {
      app: "Samsung, in UTC below a title",
      csv:
        "com.samsung.shealth.exercise,6230012,4\ncom.samsung.health.exercise.duration,com.samsung.health.exercise.exercise_type,com.samsung.health.exercise.start_time," +
        "com.samsung.health.exercise.time_offset,com.samsung.health.exercise.distance\n2700000,1002,2026-10-05 10:30:12.000,UTC-0400,8200.0\n",
    },
    { app: "Suunto's list", csv: "Date;Activity;Duration;Distance (km)\n5.10.2026 6:30;Trail running;0:45'10;8,20\n" },
    { app: "a notebook with bars", csv: "Date|Start|Sport|Minutes|Km\n2026-10-05|06:30|Run|45|8.2\n" },
    { app: "a notebook from when to when", csv: "Date,Time,Sport,Km\n2026-10-05,06:30-07:15,Run,8.2\n" },
    { app: "a spreadsheet's numbers", csv: "Date,Sport,Duration,Distance (km)\n46300.270833333336,Run,0.03125,8.2\n" },
    {
      app: "a diary below a title",
      csv: "Trainingstagebuch Anna;;;;;\n\nDatum;Wochentag;Uhrzeit;Was;Dauer;km\n05.10.26;Mo;6.30 Uhr;Laufen locker;45 min;8,2\n",
    },
    {
      app: "a Spanish diary",
      csv: "Fecha,Hora,Entrenamiento,Duración,Kms\nlunes 5/10/2026,06:30,Rodaje suave,45',8.2\n",
    },
    { app: "a Dutch diary", csv: "Datum;Tijdstip;Sport;Duur;Afstand (km)\n05-10-2026;06:30;Hardlopen;0:45:10;8,2\n" },
  ])("is read by its headings: $app", ({ csv }) => {
    expect(factsOf("log.csv", csv)).toStrictEqual({ facts: [RUN], problems: [], leftOut: 0 });
  });

  it("reads Concept2's logbook as cross-training", () => {
    const csv =
      '"Log ID","Date","Description","Work Time (Formatted)","Work Distance","Type"\n"1","2026-10-05 06:30:00","8000m row","33:20.0","8000","Indoor Rower"\n';

    expect(factsOf("log.csv", csv).facts).toStrictEqual([["cross", "2026-10-05T10:30", 33, 8000]]);
  });

  it("takes the athlete's name in Polar Flow's table for no title", () => {
    const csv = "Name,Sport,Date,Start time,Duration,Running index\nAna,RUNNING,05-10-2026,06:30:12,00:45:10,55\n";

    expect(readLogFile("log.csv", csv).workouts.map(({ report }) => report.title)).toStrictEqual([undefined]);
  });

  it("reads a title in Windows's letters above the headings", () => {
    const csv = "Trainingstagebuch Müller;;;;\r\nDatum;Uhrzeit;Was;Dauer;km\r\n05.10.2026;06:30;Laufen;45 min;8,2\r\n";

    expect(readLogFile("log.csv", Buffer.from(csv, "latin1")).workouts).toHaveLength(1);
  });

  it("reads each distance in the unit of its cell", () => {
    const csv =
      "Date,Start,Sport,Duration,Distance\n2026-10-05,06:30,Swim,00:40:00,1500 m\n2026-10-06,06:30,Run,00:40:00,5 mi\n";

    expect(factsOf("log.csv", csv).facts.map((facts) => facts.at(-1))).toStrictEqual([1500, 8047]);
  });
});

describe("JSON whose fields are named as the columns of a table", () => {
  it.each([
    {
      app: "Fitbit",
      json: [
        {
          logId: 1,
          activityName: "Run",
          activeDuration: 2_700_000,
          startTime: "10/05/26 06:30:00",
          distance: 8.2,
          distanceUnit: "Kilometer",
        },
      ],
    },
    {
      app: "one's own",
      json: { activities: [{ date: "2026-10-05", start: "06:30", sport: "run", minutes: 45, km: 8.2 }] },
    },
    {
      app: "milliseconds since 1970",
      json: {
        type: "run",
        start_epoch_ms: Date.UTC(2026, 9, 5, 10, 30),
        active_duration_ms: 2_700_000,
        distanceKm: 8.2,
      },
    },
  ])("is read as one: $app", ({ json }) => {
    expect(factsOf("log.json", JSON.stringify(json))).toStrictEqual({ facts: [RUN], problems: [], leftOut: 0 });
  });

  it("names the record it cannot read", () => {
    const records = [
      { date: "2026-10-05 06:30", sport: "run", minutes: 45, km: 8.2 },
      { date: "soon 06:30", sport: "run", minutes: 45, km: 8.2 },
    ];

    expect(factsOf("log.json", JSON.stringify(records))).toMatchObject({
      facts: [RUN],
      problems: [expect.stringContaining('log.json: record 2 date: found "soon 06:30"; expected a time')],
    });
  });
});
