import { describe, expect, it } from "vitest";
import { readLogFile } from "../support/read-log-file.ts";

const startsIn = (csv: string, over: Parameters<typeof readLogFile>[2] = {}) => {
  const { workouts, problems, leftOut } = readLogFile("activities.csv", csv, { homeZone: "UTC", ...over });
  return { starts: workouts.map(({ report }) => report.startedAt.slice(0, 16)), problems, leftOut };
};

const HEADINGS = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Moving Time\n";
const stravaOn = (...dates: readonly string[]): string =>
  HEADINGS + dates.map((date, at) => `${at + 1},"${date}",A,Run,1800,1800\n`).join("");

describe("dates such as 05/10/2026", () => {
  it("are read day first where another row can only be so, which is said and leaves nothing out", () => {
    const { starts, problems, leftOut } = startsIn(stravaOn("05/10/2026 06:00", "25/10/2026 06:00:30"));

    expect(starts).toStrictEqual(["2026-10-05T06:00", "2026-10-25T06:00"]);
    expect(leftOut).toBe(0);
    expect(problems).toStrictEqual([
      'activities.csv: Activity Date: "05/10/2026 06:00" may be two days; all dates are read day first, as "25/10/2026 06:00:30" can only be',
    ]);
  });

  it("are read month first where another row can only be so", () => {
    const { starts } = startsIn(stravaOn("5/10/26 6:00", "5/25/26, 6:00:00 PM"));

    expect(starts).toStrictEqual(["2026-05-10T06:00", "2026-05-25T18:00"]);
  });

  it("need nobody's word where each can be read one way only, or both ways are one day", () => {
    const { starts, problems } = startsIn(stravaOn("25/10/2026 06:00", "10/10/2026 06:00"));

    expect(starts).toStrictEqual(["2026-10-25T06:00", "2026-10-10T06:00"]);
    expect(problems).toStrictEqual([]);
  });

  it("are refused where nothing tells, and the option is named", () => {
    const { starts, problems, leftOut } = startsIn(stravaOn("05/10/2026 06:00"));

    expect([starts, leftOut]).toStrictEqual([[], 1]);
    expect(problems).toStrictEqual([
      'activities.csv: line 2 Activity Date: found "05/10/2026 06:00"; expected a date that is one day only; --dates day-first or --dates month-first says which',
    ]);
  });

  it("are read as the option says", () => {
    expect(startsIn(stravaOn("05/10/2026 06:00"), { dayOrder: "month-first" }).starts).toStrictEqual([
      "2026-05-10T06:00",
    ]);
    expect(startsIn(stravaOn("05-10-2026 06:00"), { dayOrder: "day-first" }).starts).toStrictEqual([
      "2026-10-05T06:00",
    ]);
  });

  it("are refused, but for those that can be read one way only, where rows contradict each other", () => {
    const { starts, leftOut } = startsIn(stravaOn("25/10/2026 06:00", "05/10/2026 06:00", "10/26/2026 06:00"));

    expect([starts, leftOut]).toStrictEqual([["2026-10-25T06:00", "2026-10-26T06:00"], 1]);
  });

  it.each([
    {
      app: "Garmin Connect",
      csv: "Activity Type,Date,Title,Time\nRunning,7/4/2020 15:36,A,0:49:12\nRunning,7/14/2020 15:36,B,0:49:12\n",
      first: "2020-07-04T15:36",
    },
    {
      app: "Strong",
      csv:
        "Date,Workout Name,Duration,Exercise Name,Set Order\n" +
        "04/07/2020 15:36,A,1h,Squat,1\n14/07/2020 15:36,A,1h,Squat,1\n",
      first: "2020-07-04T15:36",
    },
    {
      app: "Hevy",
      csv:
        "title,start_time,end_time,exercise_title,set_type\n" +
        "A,04/07/2020 15:36,04/07/2020 16:36,Squat,normal\nA,14/07/2020 15:36,14/07/2020 16:36,Squat,normal\n",
      first: "2020-07-04T15:36",
    },
  ])("of $app are read by the file too", ({ csv, first }) => {
    expect(startsIn(csv).starts[0]).toBe(first);
  });
});

describe("what is left out", () => {
  it("is counted in records and fields, and no remark is", () => {
    const rows = [
      "1,2026-10-05 06:00:00,A,Quidditch,1800,1800",
      "2,yesterday,A,Run,1800,x",
      "3,2026-10-06 06:00:00,A,Run,1800,x",
    ];

    const { starts, problems, leftOut } = startsIn(`${HEADINGS}${rows.join("\n")}\n`);

    expect([starts.length, problems.length, leftOut]).toStrictEqual([2, 4, 2]);
  });

  it("is no point of a track whose workout counts", () => {
    const fixes = [0, 1, 2].map(
      (at) => `<trkpt lat="${48 + at / 1000}" lon="11"><time>2026-10-05T06:0${at}:00Z</time></trkpt>`,
    );
    const gpx = `<gpx><trk><type>running</type><trkseg>${fixes.join("")}<trkpt lat="48" lon="11"/></trkseg></trk></gpx>`;

    const { workouts, problems, leftOut } = readLogFile("a.gpx", gpx);

    expect([workouts.length, problems.length, leftOut]).toStrictEqual([1, 1, 0]);
  });
});
