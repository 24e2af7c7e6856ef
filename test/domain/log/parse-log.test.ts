import { describe, expect, it } from "vitest";
import { epochDay, instantMs, isoInstant } from "../../../lib/domain/local-time.ts";
import { endOfReport, type LogReading, parseLog, readStoredLog } from "../../../lib/domain/log/parse-log.ts";
import type { LoggedWorkout, WorkoutReport } from "../../../lib/domain/log/workout.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { aLoggedWorkout, anAthlete, aProfile, aReport } from "../../support/builders.ts";

const NOW_MS = instantMs("2026-11-23T12:00:00Z");
const HOME = "America/New_York";

describe("parseLog", () => {
  it("reads nothing of nothing", () => {
    expect(parseLog([], HOME)).toStrictEqual([]);
  });

  it("reads what the source said and leaves null what it did not", () => {
    const logged = aLoggedWorkout({ source: "strava", externalId: "7", report: aReport({ distanceMeters: 8200 }) });

    const workouts = parseLog([logged], HOME);

    expect(workouts).toEqual([
      {
        key: "strava#7",
        source: "strava",
        kind: "run",
        startMs: instantMs("2026-11-22T11:30:00Z"),
        endMs: instantMs("2026-11-22T12:15:00Z"),
        localDay: epochDay("2026-11-22"),
        minutes: 45,
        distanceMeters: 8200,
        ascentMeters: null,
        rpe: null,
        ratedByAthlete: false,
        averageHeartRate: null,
        muscleGroups: [],
        toFailure: false,
        zone: null,
        silent: false,
        firstReceivedMs: instantMs("2026-11-22T12:15:00Z"),
      },
    ]);
  });

  it.each([
    { said: "the athlete's number over the report's", athleteRpe: 8, rpe: 5, expected: 8 },
    { said: "an athlete's zero over the report's", athleteRpe: 0, rpe: 5, expected: 0 },
    { said: "the report's number otherwise", athleteRpe: undefined, rpe: 5, expected: 5 },
    { said: "nothing when nobody said", athleteRpe: undefined, rpe: undefined, expected: null },
  ])("takes $said", ({ athleteRpe, rpe, expected }) => {
    const logged = aLoggedWorkout({ report: aReport({ rpe }), athleteRpe });

    const [workout] = parseLog([logged], HOME);

    expect(workout?.rpe).toBe(expected);
    expect(workout?.ratedByAthlete).toBe(athleteRpe !== undefined);
  });

  it.each<{ said: string; report: Partial<WorkoutReport>; expected: string }>([
    {
      said: "the zone the source named, over its offset",
      report: { startedAt: "2026-11-22T23:30:00.000Z", zone: "Asia/Tokyo", offsetMinutes: -300 },
      expected: "2026-11-23",
    },
    {
      said: "the offset the source named, over home",
      report: { startedAt: "2026-11-22T23:30:00.000Z", zone: undefined, offsetMinutes: 540 },
      expected: "2026-11-23",
    },
    {
      said: "an offset of zero",
      report: { startedAt: "2026-11-23T03:30:00.000Z", offsetMinutes: 0 },
      expected: "2026-11-23",
    },
    {
      said: "home when the source named no place",
      report: { startedAt: "2026-11-23T03:30:00.000Z", zone: undefined, offsetMinutes: undefined },
      expected: "2026-11-22",
    },
    {
      said: "summer time in summer",
      report: { startedAt: "2026-07-05T03:59:00.000Z", zone: "America/New_York", offsetMinutes: undefined },
      expected: "2026-07-04",
    },
    {
      said: "the end of what takes over a day",
      report: { startedAt: "2026-10-03T12:00:00.000Z", zone: "America/New_York", durationMinutes: 40 * 60 },
      expected: "2026-10-04",
    },
    {
      said: "the start of what takes a day",
      report: { startedAt: "2026-10-03T12:00:00.000Z", zone: "America/New_York", durationMinutes: 24 * 60 },
      expected: "2026-10-03",
    },
    {
      said: "standard time in winter",
      report: { startedAt: "2026-12-05T04:59:00.000Z", zone: "America/New_York", offsetMinutes: undefined },
      expected: "2026-12-04",
    },
    {
      said: "the date of the second 01:30 when the clocks go back",
      report: { startedAt: "2026-11-01T06:30:00.000Z", zone: "America/New_York", offsetMinutes: undefined },
      expected: "2026-11-01",
    },
  ])("dates a workout by $said", ({ report, expected }) => {
    const logged = aLoggedWorkout({ report: aReport(report) });

    const [workout] = parseLog([logged], HOME);

    expect(workout?.localDay).toBe(epochDay(expected));
  });
});

describe("a stored log that is read again", () => {
  const first = aLoggedWorkout({ externalId: "1" });
  const second = aLoggedWorkout({ externalId: "2" });
  const third = aLoggedWorkout({ externalId: "3" });

  it("keeps the workouts it shares with the one before, and parses those that are new or changed", () => {
    const before = read([first, second]);
    const edited = aLoggedWorkout({ externalId: "2", athleteRpe: 9 });

    const grown = read([first, second, third], before).parsed;
    const changed = read([first, edited, third], before).parsed;

    expect(grown.map(({ key }) => key)).toEqual(["cooldown#1", "cooldown#2", "cooldown#3"]);
    expect(grown.slice(0, 2).every((workout, at) => workout === before.parsed[at])).toBe(true);
    expect(changed.map(({ rpe }) => rpe)).toEqual([null, 9, null]);
  });

  it("keeps the workouts on either side of one that is put in, edited or taken out", () => {
    const before = read([first, third]);

    const grown = read([first, second, third], before);
    const shrunk = read([first, third], grown);

    expect([grown.parsed[0], grown.parsed[2]]).toEqual(before.parsed);
    expect(grown.parsed[2]).toBe(before.parsed[1]);
    expect(shrunk.parsed[1]).toBe(before.parsed[1]);
    expect(shrunk.workouts.map(({ key }) => key)).toEqual(["cooldown#1", "cooldown#3"]);
  });

  it("is the very same list when nothing changed, shorter when it lost its end, and dated anew in another zone", () => {
    const log = [
      aLoggedWorkout({ report: aReport({ startedAt: "2026-11-22T15:30:00Z", offsetMinutes: undefined }) }),
      aLoggedWorkout(),
    ];

    const before = read(log);

    expect(read([...log], before).parsed).toBe(before.parsed);
    expect(read(log.slice(0, 1), before).parsed).toEqual(before.parsed.slice(0, 1));
    expect(read(log, before, "Asia/Tokyo").parsed[0]?.localDay).toBe((before.parsed[0]?.localDay ?? 0) + 1);
  });
});

describe("endOfReport", () => {
  it.each([
    { said: "moving time when nothing was said of elapsed time", elapsedMinutes: undefined, end: "12:15:00" },
    { said: "elapsed time", elapsedMinutes: 50, end: "12:20:00" },
    { said: "elapsed time up to three times the moving time", elapsedMinutes: 135, end: "13:45:00" },
    { said: "moving time when the watch was never stopped", elapsedMinutes: 136, end: "12:15:00" },
  ])("adds $said to the start", ({ elapsedMinutes, end }) => {
    const report = aReport({ elapsedMinutes });

    const endMs = endOfReport(report);

    expect(endMs).toBe(instantMs(`2026-11-22T${end}Z`));
  });
});

it("counts of a local day the 200 workouts received first, whatever their order, and every one of the day before", () => {
  const flood = Array.from({ length: 230 }, (_, at) => {
    const startedAt = isoInstant(instantMs("2026-11-22T12:00:00Z") + at * 60_000);
    const firstReceivedAt = isoInstant(instantMs("2026-11-23T10:00:00Z") - at * 1000);
    return aLoggedWorkout({ report: aReport({ startedAt, durationMinutes: 1 }), firstReceivedAt });
  });
  const dayBefore = aLoggedWorkout({ report: aReport({ startedAt: "2026-11-21T12:00:00Z" }) });

  const { workouts } = read([dayBefore, ...flood]);

  expect(workouts.map(({ key }) => key)).toStrictEqual(
    [dayBefore, ...flood.slice(30)].map(({ externalId }) => `cooldown#${externalId}`),
  );
});

function read(logged: readonly LoggedWorkout[], earlier?: LogReading, timeZone: string = HOME): LogReading {
  const athlete = anAthlete({ profile: aProfile({ timeZone }) });
  return readStoredLog({ logged, athlete, policy: DEFAULT_POLICY, nowMs: NOW_MS }, earlier);
}
