import { describe, expect, it } from "vitest";
import { readLogFile } from "../support/read-log-file.ts";

const factsOf = (csv: string, over: Parameters<typeof readLogFile>[2] = {}) => {
  const { workouts, problems, leftOut } = readLogFile("table.csv", csv, over);
  const facts = workouts.map(({ report }) => [
    report.kind,
    report.startedAt.slice(0, 16),
    Math.round(report.durationMinutes),
    report.distanceMeters === undefined ? undefined : Math.round(report.distanceMeters),
  ]);
  return { facts, problems, leftOut, first: workouts[0]?.report };
};

const runkeeperHeadings = (km: string, m: string): string =>
  `Activity Id,Date,Type,Route Name,Distance (${km}),Duration,Average Pace,Average Speed (${km}/h),Calories Burned,Climb (${m}),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File\n`;

describe("a table of workouts", () => {
  it("of Runkeeper is read in kilometres and in miles, at home's time", () => {
    const rows = 'ababab,2026-05-02 15:16:17,Running,,2.00,12:31,6:15,9.6,62.0,30,151,"","",a.gpx\n';

    const [metric, statute] = [
      factsOf(runkeeperHeadings("km", "m") + rows),
      factsOf(runkeeperHeadings("mi", "ft") + rows),
    ];

    expect(metric).toMatchObject({ facts: [["run", "2026-05-02T19:16", 13, 2000]], problems: [] });
    expect(metric.first).toMatchObject({ ascentMeters: 30, averageHeartRate: 151 });
    expect(statute).toMatchObject({ facts: [["run", "2026-05-02T19:16", 13, 3219]], problems: [] });
    expect(statute.first?.ascentMeters).toBeCloseTo(9.144);
  });

  it("of TrainingPeaks is read in hours and metres, planned workouts are passed over, days begin at noon", () => {
    const csv =
      "Title,WorkoutType,WorkoutDescription,PlannedDuration,PlannedDistanceInMeters,WorkoutDay,CoachComments,DistanceInMeters,TimeTotalInHours,HeartRateAverage,TSS,Rpe,Feeling\n" +
      "Tempo,Run,x,1,10000,2026-01-02,,10000,0.75,151,75,7,5\nLift,Strength,,1,,2026-01-02,,,1.0,,40,6,\nLong,Run,,2,20000,2026-01-04,,,,,,,\n";

    const { facts, problems, leftOut, first } = factsOf(csv);

    expect(facts).toStrictEqual([
      ["run", "2026-01-02T17:00", 45, 10_000],
      ["strength", "2026-01-02T20:00", 60, undefined],
    ]);
    expect(first).toMatchObject({ rpe: 7, averageHeartRate: 151, title: "Tempo" });
    expect(leftOut).toBe(0);
    expect(problems).toStrictEqual([
      "table.csv: a row without a length is passed over",
      "table.csv: the times of day of 2 workouts are not known; only the day counts",
    ]);
  });

  it("of WHOOP is read at the offset of its cycle", () => {
    const csv =
      "Cycle start time,Cycle end time,Cycle timezone,Workout start time,Workout end time,Duration (min),Activity name,Activity Strain,Energy burned (cal),Max HR (bpm),Average HR (bpm),GPS enabled,Distance (meters),Altitude gain (meters)\n" +
      "2026-05-09 23:00:00,,UTC+02:00,2026-05-10 18:00:00,2026-05-10 19:00:00,60,Running,9.5,520,175,142,true,10500,80\n" +
      "2026-05-10 23:00:00,,UTCZ,2026-05-11 18:00:00,2026-05-11 19:00:00,60,Weightlifting,9.5,520,175,120,false,,\n";

    const { facts, problems, first } = factsOf(csv);

    expect(problems).toStrictEqual([]);
    expect(facts).toStrictEqual([
      ["run", "2026-05-10T16:00", 60, 10_500],
      ["strength", "2026-05-11T18:00", 60, undefined],
    ]);
    expect(first).toMatchObject({ offsetMinutes: 120, averageHeartRate: 142, ascentMeters: 80 });
  });

  it("of Zepp is read in seconds and metres, by its numbers", () => {
    const csv =
      "type,startTime,sportTime(s),maxPace(/meter),minPace(/meter),distance(m),avgPace(/meter),calories(kcal)\n" +
      "1,2026-01-01 18:03:16+0000,1800,3.4,2.2,5321,2.77,310\n52,2026-01-03 18:03:16+0000,3000,0,0,0,0,280\n999,2026-01-04 18:03:16+0000,1200,0,0,800,0,100\n";

    const { facts, problems, leftOut } = factsOf(csv);

    expect(facts).toStrictEqual([
      ["run", "2026-01-01T18:03", 30, 5321],
      ["strength", "2026-01-03T18:03", 50, undefined],
      ["cross", "2026-01-04T18:03", 20, 800],
    ]);
    expect(leftOut).toBe(0);
    expect(problems).toStrictEqual([
      'table.csv: line 4 activity: "number 999" is not known; it counts as cross-training',
    ]);
  });

  it.each([
    {
      language: "German",
      csv: "Datum;Uhrzeit;Sportart;Dauer;Strecke (km);Puls;Anstrengung\n05.10.2026;06:30;Laufen;45:10;8,2;151;7\n",
    },
    {
      language: "Spanish",
      csv: 'Fecha,Hora,Deporte,Duración (min),Distancia (km),FC media,Esfuerzo\n2026-10-05,06:30,Correr,"45,2","8,2",151,7\n',
    },
    {
      language: "French",
      csv: "Date;Heure;Sport;Durée (min);Distance (km);FC moyenne;RPE\n2026-10-05;06:30;Course à pied;45;8,2;151;7\n",
    },
  ])("of one's own is read in $language", ({ csv }) => {
    const { facts, problems, first } = factsOf(csv);

    expect(problems).toStrictEqual([]);
    expect(facts).toStrictEqual([["run", "2026-10-05T10:30", 45, 8200]]);
    expect(first).toMatchObject({ averageHeartRate: 151, rpe: 7 });
  });

  it("of intervals.icu is read in seconds and metres, as no one goes thousands of kilometres", () => {
    const csv =
      "id,start_date_local,type,name,moving_time,elapsed_time,distance,total_elevation_gain,average_heartrate,icu_rpe\n" +
      "i1,2026-10-05T07:01:22,Run,Morning,2698,2790,8200,85,151,6\n";

    const { facts, problems, first } = factsOf(csv);

    expect(problems).toStrictEqual([]);
    expect(facts).toStrictEqual([["run", "2026-10-05T11:01", 45, 8200]]);
    expect(first).toMatchObject({ rpe: 6, averageHeartRate: 151 });
  });

  it("of a few columns is read in hours and kilometres, each day in the order the file can only have", () => {
    const { facts, problems } = factsOf("date,sport,hours,km\n10/5/2026,run,0.75,8.2\n10/16/2026,lift,1,\n");

    expect(facts).toStrictEqual([
      ["run", "2026-10-05T16:00", 45, 8200],
      ["strength", "2026-10-16T16:00", 60, undefined],
    ]);
    expect(problems[0]).toContain('"10/5/2026" may be two days');
  });

  it("reads no number of no named unit, and says how to name it", () => {
    const csv = "Date,Type,Duration,Distance\n2026-10-05 06:30,Run,0:45:00,5.1\n2026-10-06 06:30,Run,4.5,5.1\n";

    const [open, named] = [factsOf(csv), factsOf(csv, { distanceUnit: "mi" })];

    expect(open.facts).toStrictEqual([["run", "2026-10-05T10:30", 45, undefined]]);
    expect(open.problems).toStrictEqual([
      "table.csv: Distance: its unit is not named; --distances km or --distances mi says it, and until then no distance is read",
      'table.csv: line 3 Duration: found "4.5"; expected a time such as 0:50:11, or a number under a heading with its unit, such as Duration (min)',
    ]);
    expect(named.facts).toStrictEqual([["run", "2026-10-05T10:30", 45, 8208]]);
  });

  it.each([
    {
      how: "a day and a start apart",
      csv: "Date,Start time,Sport,Distance (km),Duration (min)\n2026-10-05,6:30 PM,Run,8.2,45\n",
    },
    {
      how: "a day and a time apart",
      csv: "Date,Time,Sport,Distance (km),Duration (min)\n2026-10-05,18:30,Run,8.2,45\n",
    },
    {
      how: "German",
      csv: "Datum;Startzeit;Sportart;Strecke (km);Dauer (hh:mm)\n05.10.2026;18.30 Uhr;Laufen;8,2;00:45\n",
    },
    { how: "German, with an end", csv: "Tag;Beginn;Ende;Sport;Strecke\nMo, 05.10.2026;18:30;19:15;Laufen;8,2 km\n" },
    {
      how: "Spanish",
      csv: "Fecha;Hora;Deporte;Distancia (km);Duración (min)\n05/10/2026;18:30;Correr;8,2;45\n16/10/2026;;Correr;;\n",
    },
    {
      how: "French",
      csv: "Date;Heure;Sport;Distance (km);Durée (h:mm)\n05/10/2026;18h30;Course à pied;8,2;0:45\n16/10/2026;;Course;;\n",
    },
    {
      how: "a spreadsheet's midnight",
      csv: "Date,Start,Sport,Distance [m],Duration [h]\n2026-10-05 00:00:00,18:30:00,Run,8200,0.75\n",
    },
    {
      how: "hours by their size",
      csv: "Date,Start,Sport,Distance (km),Duration\n2026-10-05,18:30,Run,8.2,0:45\n2026-10-06,,Run,,\n",
    },
    { how: "minutes by their size", csv: "Date,Start,Sport,Km,Duration\n2026-10-05,18:30,Run,8.2,45\n" },
    {
      how: "minutes beside times of minutes and seconds",
      csv: "Date,Start,Sport,Km,Duration\n2026-10-05,18:30,Run,8.2,45\n2026-10-06,18:30,Sleep,,50:10\n",
    },
    {
      how: "a bracket nobody knows",
      csv: "Date (local),Start,Sport (main),Avg HR (strap),Km,Duration (net)\n2026-10-05,18:30,Run,,8.2,45 min\n",
    },
  ])("of one's own may have $how", ({ csv }) => {
    const { facts, problems } = factsOf(csv);

    expect(facts).toStrictEqual([["run", "2026-10-05T22:30", 45, 8200]]);
    expect(problems.filter((problem) => !/passed over|may be two days|no training/.test(problem))).toStrictEqual([]);
  });

  it("takes a column headed time for a length where it repeats one", () => {
    const { facts } = factsOf("Date,Time,Type,Km,Duration\n2026-10-05 18:30,0:45,Run,8.2,45\n");

    expect(facts).toStrictEqual([["run", "2026-10-05T22:30", 45, 8200]]);
  });

  it.each([
    { lengths: ["0:45", "1:30", "1:05:30"], minutes: [45, 90, 65.5] },
    { lengths: ["50:11", "28:30", "1:05:30"], minutes: [50.18, 28.5, 65.5] },
    { lengths: ["5:30", "28:30", "1:05:30"], minutes: [5.5, 28.5, 65.5] },
  ])("takes two parts of $lengths for what most of them can be", ({ lengths, minutes }) => {
    const rows = lengths.map((length, at) => `2026-10-0${at + 1} 18:30,Ride,${length}`);

    const { workouts } = readLogFile("table.csv", ["Date,Type,Duration", ...rows].join("\n"));

    expect(workouts.map(({ report }) => Math.round(report.durationMinutes * 100) / 100)).toStrictEqual(minutes);
  });

  it("invents no late hour where only the day is known", () => {
    const rows = ["300", "100", "60", "45"].map((minutes) => `2026-10-05,Ride,${minutes}`);

    const { workouts } = readLogFile("table.csv", ["Date,Sport,Duration (min)", ...rows].join("\n"), {
      homeZone: "UTC",
    });

    const starts = workouts.map(({ report }) => report.startedAt.slice(11, 16));
    expect(starts).toStrictEqual(["12:00", "15:00", "16:00", "16:00"]);
    const [long] = readLogFile("table.csv", "Date,Sport,Duration (min)\n2026-10-05,Ride,600\n", {
      homeZone: "UTC",
    }).workouts;
    expect(long?.report.startedAt).toBe("2026-10-05T08:00:00.000Z");
  });

  it("tells workouts of which only the day is known apart by what they were, in whatever order", () => {
    const rows = ["2026-10-05,Run,10,60", "2026-10-05,Run,21,130", "2026-10-05,Run,10,60"];
    const headings = "Date,Sport,Distance (km),Duration (min)";

    const [read, turned] = [rows, rows.toReversed()].map((some) => {
      return readLogFile("table.csv", [headings, ...some].join("\n"));
    });

    const ids = read?.workouts.map(({ externalId }) => externalId);
    expect(ids).toStrictEqual([
      "run-2026-10-05-3600s-10000m",
      "run-2026-10-05-7800s-21000m",
      "run-2026-10-05-3600s-10000m-2",
    ]);
    expect(new Set(turned?.workouts.map(({ externalId }) => externalId))).toStrictEqual(new Set(ids));
    expect(read?.workouts.map(({ report }) => report.dayOnly)).toStrictEqual([true, true, true]);
    expect(read?.problems).toStrictEqual([
      "table.csv: the times of day of 3 workouts are not known; only the day counts",
    ]);
  });

  it.each([
    "Date,Sleep Score,Duration\n2026-09-08,81,7:12\n",
    "date,steps,distance,runDistance,calories\n2026-09-08,4000,3000,0,100\n",
    "name,phone\nAna,1\n",
  ])("is none where it holds no workouts: %j", (csv) => {
    expect(factsOf(csv)).toMatchObject({ facts: [], leftOut: 0 });
  });
});
