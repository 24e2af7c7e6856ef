import { describe, expect, it } from "vitest";
import {
  aFitFile,
  after,
  aLap,
  aSession,
  aSport,
  aTimerEvent,
  COURSE_FILE,
  recordsFrom,
  START,
} from "../support/fit-messages.ts";
import { readLogFile } from "../support/read-log-file.ts";
import { asFit } from "../support/recordings.ts";

const RUNNING = 1;
const CYCLING = 2;
const MULTISPORT = 18;
const HALF_HOUR = { start: START, seconds: 1800 };
const reportsIn = (bytes: Uint8Array) => readLogFile("a.fit", bytes).workouts.map(({ report }) => report);

describe("what the only session of a FIT file lacks", () => {
  it.each([
    {
      what: "a distance, by its lap",
      messages: [aLap({ ...HALF_HOUR, sport: RUNNING, meters: 5400 }), aSession({ ...HALF_HOUR, sport: RUNNING })],
    },
    {
      what: "a distance, by its records",
      messages: [...recordsFrom(0, 1800), aSession({ ...HALF_HOUR, sport: RUNNING })],
    },
    { what: "a sport, by the sport message", messages: [aSport(RUNNING), aSession({ ...HALF_HOUR, meters: 5400 })] },
    {
      what: "a sport, by its lap",
      messages: [aLap({ ...HALF_HOUR, sport: RUNNING }), aSession({ ...HALF_HOUR, meters: 5400 })],
    },
    {
      what: "times, by its lap",
      messages: [
        aLap({ ...HALF_HOUR, sport: RUNNING, meters: 5400 }),
        aSession({ start: START, end: START, sport: RUNNING }),
      ],
    },
    {
      what: "times, by its records",
      messages: [...recordsFrom(0, 1800), aSession({ start: START, end: START, sport: RUNNING })],
    },
  ])("is taken from the rest of the file: $what", ({ messages }) => {
    const { workouts, problems } = readLogFile("a.fit", aFitFile(messages));

    expect(problems).toStrictEqual([]);
    expect(workouts.map(({ report }) => report)).toMatchObject([
      { kind: "run", startedAt: "2026-11-22T11:30:00.000Z", durationMinutes: 30, distanceMeters: 5400 },
    ]);
  });

  it("is not taken where the session tells it", () => {
    const lap = aLap({ start: START, sport: CYCLING, seconds: 900, meters: 2000 });

    const reports = reportsIn(aFitFile([lap, aSession({ ...HALF_HOUR, sport: RUNNING, meters: 5400 })]));

    expect(reports).toMatchObject([{ kind: "run", durationMinutes: 30, distanceMeters: 5400 }]);
  });
});

describe("a FIT file without a session", () => {
  it("is a workout for each sport of its laps", () => {
    const laps = [
      aLap({ start: START, sport: RUNNING, seconds: 900, meters: 2700 }),
      aLap({ start: after(900), sport: RUNNING, seconds: 900, meters: 2700 }),
      aLap({ start: after(1860), sport: CYCLING, seconds: 3600, meters: 30_000 }),
    ];

    const { workouts, problems } = readLogFile("a.fit", aFitFile(laps));

    expect(workouts.map(({ report }) => report)).toMatchObject([
      { kind: "run", durationMinutes: 30, distanceMeters: 5400 },
      { kind: "cross", startedAt: "2026-11-22T12:01:00.000Z", durationMinutes: 60, distanceMeters: 30_000 },
    ]);
    expect(problems).toStrictEqual(["a.fit: holds no session; it is read from its laps"]);
  });

  it.each([
    { what: "a pause of the timer", silent: [aTimerEvent(900, 4), aTimerEvent(2700, 0)], minutes: 30 },
    { what: "two stops in one", silent: [aTimerEvent(900, 4), aTimerEvent(960, 4), aTimerEvent(2700, 0)], minutes: 30 },
    { what: "a time without records and without a stop", silent: [], minutes: 60 },
  ])("moves for $minutes minutes of an hour with $what", ({ silent, minutes }) => {
    const records = [...recordsFrom(0, 900), ...recordsFrom(2700, 3600, 2700)];

    const reports = reportsIn(aFitFile([aSport(RUNNING), aTimerEvent(0, 0), ...records, ...silent]));

    expect(reports).toMatchObject([{ durationMinutes: minutes, elapsedMinutes: 60, distanceMeters: 5400 }]);
  });

  it("keeps moving where there are records between a stop and a start of the timer", () => {
    const messages = [aSport(RUNNING), ...recordsFrom(0, 3600), aTimerEvent(905, 4), aTimerEvent(2700, 0)];

    expect(reportsIn(aFitFile(messages))).toMatchObject([{ durationMinutes: 60 }]);
  });
});

describe("a FIT file", () => {
  it("that is a course is refused", () => {
    const lap = aLap({ start: START, seconds: 14_400, meters: 42_195 });

    const { workouts, problems } = readLogFile("a.fit", aFitFile([lap, ...recordsFrom(0, 14_400)], COURSE_FILE));

    expect(workouts).toStrictEqual([]);
    expect(problems).toStrictEqual(["a.fit: is a course, which is a planned route and no recorded activity"]);
  });

  it("counts the parts of a multisport session, and not the whole beside them", () => {
    const sessions = [
      aSession({ start: START, sport: MULTISPORT, seconds: 7200, meters: 35_400 }),
      aSession({ ...HALF_HOUR, sport: RUNNING, meters: 5400 }),
      aSession({ start: after(1860), sport: CYCLING, seconds: 5340, meters: 30_000 }),
    ];

    const { workouts, problems } = readLogFile("a.fit", aFitFile(sessions));

    expect(workouts.map(({ report }) => [report.kind, report.durationMinutes])).toStrictEqual([
      ["run", 30],
      ["cross", 89],
    ]);
    expect(problems).toStrictEqual(["a.fit: holds a multisport session whose parts stand beside it; the parts count"]);
  });

  it.each([
    ["2026-11-22T07:01:02Z", -300],
    ["2026-11-22T17:46:02Z", 345],
    ["2026-11-22T07:02:30Z", undefined],
  ])("names the place whose quarter hour the local time %s is next to: %s", (local, offsetMinutes) => {
    const bytes = asFit([{ start: START }], { at: "2026-11-22T12:01:00Z", local });

    expect(reportsIn(bytes).map((report) => report.offsetMinutes)).toStrictEqual([offsetMinutes]);
  });
});
