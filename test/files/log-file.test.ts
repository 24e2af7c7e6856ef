import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readLogFile } from "../support/read-log-file.ts";
import { aRecordedRun, asFit, asGpx, asTcx, RUN_START } from "../support/recordings.ts";

const OURS = { id: "w-1", kind: "run", startedAt: "2026-11-22T06:30:00-05:00", durationMinutes: 45 };
const STRAVA = { id: 1, type: "Run", start_date: "2026-11-22T11:30:00Z", moving_time: 2700, elapsed_time: 2760 };
const HEVY = { id: "h-1", start_time: "2026-11-22T11:30:00Z", end_time: "2026-11-22T12:15:00Z", exercises: [] };
const sourcesOf = (content: string | Uint8Array, fileName = "log"): readonly string[] =>
  readLogFile(fileName, content).workouts.map(({ source }) => source);

describe("a log whose format nobody named", () => {
  it.each([
    ["our format", JSON.stringify({ workouts: [OURS] }), "cooldown"],
    ["Strava's API", JSON.stringify([STRAVA]), "strava"],
    ["Hevy's API", JSON.stringify([HEVY]), "hevy"],
    [
      "Strava's export",
      "Activity ID,Activity Date,Activity Type,Elapsed Time\n1,2026-11-22 11:30:00,Run,2700",
      "strava",
    ],
    [
      "Hevy's export",
      "title,start_time,end_time,exercise_title\nA,2026-11-22 06:30:00,2026-11-22 07:30:00,Plank",
      "hevy-csv",
    ],
    [
      "semicolons",
      "title;start_time;end_time;exercise_title\nA;2026-11-22 06:30:00;2026-11-22 07:30:00;Plank",
      "hevy-csv",
    ],
    ["GPX", asGpx(aRecordedRun()), "gpx"],
    ["TCX", asTcx(aRecordedRun()), "tcx"],
    ["FIT", asFit([{ start: RUN_START }]), "fit"],
  ])("is told by its content: %s", (_what, content, source) => {
    expect(sourcesOf(content)).toStrictEqual([source]);
  });

  it("may hold records of several formats", () => {
    expect(sourcesOf(JSON.stringify([OURS, STRAVA, HEVY]))).toStrictEqual(["cooldown", "strava", "hevy"]);
  });

  it.each([
    ["GPX", asGpx(aRecordedRun()), "gpx"],
    ["FIT", asFit([{ start: RUN_START }]), "fit"],
  ])("may be packed with gzip: %s", (_what, content, source) => {
    expect(sourcesOf(gzipSync(content), "run.gz")).toStrictEqual([source]);
  });

  it("may begin with a byte order mark, of UTF-16 too", () => {
    const text = `\uFEFF${JSON.stringify([OURS])}`;

    expect([sourcesOf(text), sourcesOf(new Uint8Array(Buffer.from(text, "utf16le")))]).toStrictEqual([
      ["cooldown"],
      ["cooldown"],
    ]);
  });

  it.each([
    ["empty.gpx", "", "is empty"],
    ["blank.json", " \r\n\uFEFF", "is empty"],
    ["photo.jpg", new Uint8Array([0xff, 0xd8, 0xff]), "is no log and is skipped"],
    ["notes.txt", "ran 5 km", "is no log and is skipped"],
    ["bikes.csv", "Bike Name,Bike Brand\nOld,Steel", "is a table without workouts and is passed over"],
    ["map.gpx", "<html></html>", "is a web page, most likely one that asks to sign in"],
    ["export.zip", new Uint8Array([0x50, 0x4b, 3, 4]), "found a zip that cannot be unpacked: invalid zip data"],
    [
      "cut.fit.gz",
      gzipSync("a long enough text").subarray(0, 15),
      "found gzip that cannot be unpacked: unexpected end of file",
    ],
  ])("is named with the reason when it is none: %s", (fileName, content, said) => {
    const { workouts, problems } = readLogFile(fileName, content);

    expect(workouts).toStrictEqual([]);
    expect(problems.map((problem) => problem.split(";")[0])).toStrictEqual([`${fileName}: ${said}`]);
  });
});

describe("a log whose format is named", () => {
  it("is read as such, and refused with what that format wants", () => {
    const { problems } = readLogFile("log.json", JSON.stringify([{ ...OURS, id: 7 }]), { format: "strava" });

    expect(problems).toStrictEqual([
      "log.json: record 1 start_date: found nothing; expected an instant such as 2025-10-11T12:40:29Z",
    ]);
  });

  it("is no FIT file when it is another", () => {
    const { problems } = readLogFile("run.gpx", asGpx(aRecordedRun()), { format: "fit" });

    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("run.gpx: found FIT that cannot be read");
  });
});

describe("a log in our format", () => {
  it("loses no workout by a field that cannot be, and names the field", () => {
    const log = [{ ...OURS, rpe: 11, distanceKm: 60, elapsedMinutes: 30, mood: "fine" }];

    const { workouts, problems } = readLogFile("log.json", JSON.stringify(log));

    expect(workouts).toMatchObject([{ externalId: "w-1", report: { kind: "run", durationMinutes: 45 } }]);
    expect(workouts[0]?.report).toMatchObject({ rpe: undefined, distanceMeters: undefined, elapsedMinutes: undefined });
    expect(problems).toStrictEqual([
      "log.json: record 1 rpe: found 11; expected a number from 0 to 10",
      "log.json: record 1 mood: there is no such field; there are id, kind, startedAt, timeZone, durationMinutes, distanceKm, ascentMeters, elapsedMinutes, rpe, averageHeartRate, muscleGroups, toFailure, title, updatedAt",
      "log.json: record 1 elapsed time: found 30 minutes; expected at least the 45 minutes of moving",
      "log.json: record 1 distance: found 60000; expected at most 18900 m in 45 minutes",
    ]);
  });

  it("loses no workout by a zone or a muscle group that is none, and keeps the groups beside it", () => {
    const lift = {
      ...OURS,
      kind: "strength",
      timeZone: "Mars/Olympus",
      muscleGroups: ["wings", "Beine", "tail", "abs"],
    };

    const { workouts, problems } = readLogFile("log.json", JSON.stringify([lift]));

    expect(workouts).toMatchObject([
      { report: { zone: undefined, muscleGroups: ["quads", "hamstrings", "glutes", "calves", "core"] } },
    ]);
    expect(problems.map((problem) => problem.split(";")[0])).toStrictEqual([
      'log.json: record 1 timeZone: found "Mars/Olympus"',
      'log.json: record 1 muscleGroups.0: found "wings"',
      'log.json: record 1 muscleGroups.2: found "tail"',
    ]);
  });

  it.each([
    { over: { durationMinutes: "30 min" }, report: { durationMinutes: 30 } },
    { over: { durationMinutes: "0:45:30" }, report: { durationMinutes: 45.5 } },
    { over: { distanceKm: "5,4 km" }, report: { distanceMeters: 5400 } },
    { over: { distanceKm: "3.4 mi" }, report: { distanceMeters: undefined } },
    { over: { rpe: "7/10" }, report: { rpe: 7 } },
    { over: { averageHeartRate: "151 bpm" }, report: { averageHeartRate: 151 } },
    { over: { startedAt: "2026-11-22 06:30:00 -0500" }, report: { startedAt: "2026-11-22T11:30:00.000Z" } },
    { over: { startedAt: "2026-11-22T06:30-0500" }, report: { startedAt: "2026-11-22T11:30:00.000Z" } },
    { over: { kind: "strength", muscleGroups: "chest, abs" }, report: { muscleGroups: ["core", "chest"] } },
  ])("is read as people write it: $over", ({ over, report }) => {
    expect(readLogFile("log.json", JSON.stringify([{ ...OURS, ...over }])).workouts).toMatchObject([{ report }]);
  });

  it("begins at home's time, or in its zone, where it names no offset, and counts as its day alone where it names no time", () => {
    const starts = [
      { startedAt: "2026-11-20 06:30" },
      { startedAt: "2026-11-20T06:30", timeZone: "Europe/Berlin" },
      { startedAt: "2026-11-21" },
      { startedAt: "2026-11-21", durationMinutes: 20 },
    ];
    const { id: _, ...ours } = OURS;

    const read = readLogFile("log.json", JSON.stringify(starts.map((start) => ({ ...ours, ...start }))));

    expect(read.workouts.map(({ report }) => [report.startedAt.slice(0, 16), report.dayOnly ?? false])).toStrictEqual([
      ["2026-11-20T11:30", false],
      ["2026-11-20T05:30", false],
      ["2026-11-21T17:00", true],
      ["2026-11-21T17:00", true],
    ]);
    expect(new Set(read.workouts.map(({ externalId }) => externalId)).size).toBe(4);
    expect(read.leftOut).toBe(0);
    expect(read.problems).toContain("log.json: record 1 startedAt: names no offset; it is read at home's time");
    expect(read.problems).toContain("log.json: record 3 startedAt: names a day alone; only the day counts");
  });

  it("may be a table headed by its fields", () => {
    const csv =
      "kind;startedAt;durationMinutes;distanceKm;rpe;muscleGroups;toFailure;title\n" +
      "run;2026-11-20T06:30:00-05:00;42,5;8,1;6;;;Hills\n" +
      "Krafttraining;2026-11-21T18:00:00-05:00;1:00:00;;elf;Beine, Bauch;true;\n";

    const { workouts, problems } = readLogFile("log.csv", csv);

    expect(workouts.map(({ report }) => report)).toMatchObject([
      { kind: "run", durationMinutes: 42.5, distanceMeters: 8100, rpe: 6, title: "Hills", offsetMinutes: -300 },
      { kind: "strength", durationMinutes: 60, toFailure: true, rpe: undefined },
    ]);
    expect(problems).toStrictEqual(['log.csv: line 3 rpe: found "elf"; expected a number from 0 to 10']);
  });

  it("says nothing of fields that are null", () => {
    const log = [{ ...OURS, title: null, rpe: null, elapsedMinutes: null, muscleGroups: null }];

    const { workouts, problems } = readLogFile("log.json", JSON.stringify(log));

    expect([workouts.length, problems]).toStrictEqual([1, []]);
  });

  it.each([
    { kind: "Trail Running", read: "run" },
    { kind: "Krafttraining", read: "strength" },
    { kind: "Natation", read: "cross" },
    { kind: "strength", read: "strength" },
  ])("may name the activity as its kind: $kind", ({ kind, read }) => {
    const { workouts } = readLogFile("log.json", JSON.stringify([{ ...OURS, kind, durationMinutes: "45,5" }]));

    expect(workouts).toMatchObject([{ report: { kind: read, durationMinutes: 45.5 } }]);
  });

  it.each([
    ["quidditch", ["cross"], 'activity: "quidditch" is not known; it counts as cross-training'],
    ["baby carrying", ["cross"], 'activity: "baby carrying" is not known; it counts as cross-training'],
    ["gaming", [], 'activity: "gaming" is no training and is left out'],
    [" ", [], 'kind: found " "; expected "run" or "strength" or "cross" or "recovery", or the name of an activity'],
  ])("may name what nobody knows, or what is no training: %j", (kind, kinds, problem) => {
    const { workouts, problems } = readLogFile("log.json", JSON.stringify([{ ...OURS, kind }]));

    expect(workouts.map(({ report }) => report.kind)).toStrictEqual(kinds);
    expect(problems.map((each) => each.replace(/^log.json: record 1:? /, ""))).toStrictEqual([problem]);
  });
});

describe("a Strava activity of the API", () => {
  it.each([
    ["2027-01-01T00:00:00Z", "in the future"],
    ["1999-12-31T23:59:59Z", "before 2000"],
  ])("that starts %s is refused, as it lies %s", (start_date) => {
    const { workouts, problems } = readLogFile("log.json", JSON.stringify([{ ...STRAVA, start_date }, STRAVA]));

    expect(workouts).toHaveLength(1);
    expect(problems).toStrictEqual([
      `log.json: record 1 start: found "${start_date.replace("Z", ".000Z")}"; expected an instant since 2000, at most 15 minutes from now`,
    ]);
  });
});
