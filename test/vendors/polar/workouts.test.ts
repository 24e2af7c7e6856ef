import { describe, expect, it } from "vitest";
import { polarExercise } from "../../../lib/vendors/polar/workouts.ts";
import { vendorWorkout } from "../../../lib/vendors/vendor-record.ts";
import { fixture } from "../../support/hook-source.ts";

const EXERCISE = fixture("polar", "exercise");
const NOW_MS = Date.parse("2026-11-22T17:00:00Z");

const read = (over: Readonly<Record<string, unknown>>) =>
  vendorWorkout({ ...EXERCISE, ...over }, { schema: polarExercise, nowMs: NOW_MS });
const reportOf = (over: Readonly<Record<string, unknown>>) => {
  const record = read(over);
  return record.kind === "workout" ? record.workout.report : record;
};

describe("a Polar exercise", () => {
  it.each([
    { sport: "RUNNING", detailed: "RUNNING", kind: "run" },
    { sport: "RUNNING", detailed: undefined, kind: "run" },
    { sport: "OTHER", detailed: "RUNNING_TREADMILL", kind: "run" },
    { sport: "OTHER", detailed: "TREADMILL_RUNNING", kind: "run" },
    { sport: "STRENGTH_TRAINING", detailed: "STRENGTH_TRAINING", kind: "strength" },
    { sport: "OTHER", detailed: "CORE", kind: "strength" },
    { sport: "OTHER", detailed: "CIRCUIT_TRAINING", kind: "strength" },
    { sport: "OTHER", detailed: "FUNCTIONAL_TRAINING", kind: "strength" },
    { sport: "OTHER", detailed: "HIIT", kind: "strength" },
    { sport: "WALKING", detailed: undefined, kind: "recovery" },
    { sport: "OTHER", detailed: "WALKING_NORDIC", kind: "recovery" },
    { sport: "OTHER", detailed: "FITNESS_YOGA", kind: "recovery" },
    { sport: "OTHER", detailed: "MOBILITY_DYNAMIC", kind: "recovery" },
    { sport: "OTHER", detailed: "WATERSPORTS_WATERSKI", kind: "cross" },
    { sport: "CYCLING", detailed: "CYCLING_ROAD", kind: "cross" },
    { sport: "OTHER", detailed: undefined, kind: "cross" },
  ])("of sport $sport, in detail $detailed, is $kind", ({ sport, detailed, kind }) => {
    expect(reportOf({ sport, detailed_sport_info: detailed })).toMatchObject({ kind });
  });

  it.each([
    {
      what: "east of UTC",
      over: { start_time: "2026-11-22T00:30:00", start_time_utc_offset: 180 },
      at: "2026-11-21T21:30:00.000Z",
    },
    {
      what: "at UTC",
      over: { start_time: "2026-11-22T10:50:00.000", start_time_utc_offset: 0 },
      at: "2026-11-22T10:50:00.000Z",
    },
    {
      what: "in Nepal",
      over: { start_time: "2026-11-22T10:50:00", start_time_utc_offset: 345 },
      at: "2026-11-22T05:05:00.000Z",
    },
  ])("$what began at its local time less its offset", ({ over, at }) => {
    expect(reportOf(over)).toMatchObject({ startedAt: at, offsetMinutes: over.start_time_utc_offset });
  });

  it.each([
    ["PT47M30.500S", 47.508_333],
    ["PT2H44M", 164],
    ["PT1H2M3S", 62.05],
    ["PT5400S", 90],
    ["P0DT1H0M0S", 60],
    ["PT30M15,5S", 30.258_333],
  ])("of %s took %d minutes", (duration, minutes) => {
    expect(reportOf({ duration })).toMatchObject({ durationMinutes: minutes });
  });

  it.each([
    { rpe: "RPE_EASY", is: 2 },
    { rpe: "RPE_MODERATE", is: 6 },
    { rpe: "RPE_EXTREME", is: 10 },
    { rpe: "RPE_NONE", is: undefined },
    { rpe: "UNKNOWN", is: undefined },
  ])("rated $rpe is rated $is", ({ rpe, is }) => {
    expect(reportOf({ training_load_pro: { "user-rpe": rpe } })).toMatchObject({ rpe: is });
  });

  it("with a false Z began at its local time, as older documentation shows it", () => {
    const over = { start_time: "2026-11-27T10:40:02Z", start_time_utc_offset: 60 };

    expect(
      vendorWorkout({ ...EXERCISE, ...over }, { schema: polarExercise, nowMs: Date.parse("2026-11-28") }),
    ).toMatchObject({
      workout: { report: { startedAt: "2026-11-27T09:40:02.000Z", offsetMinutes: 60 } },
    });
  });

  it("with a heart rate that cannot be is stored without it, and says so", () => {
    expect(read({ heart_rate: { average: 900 } })).toMatchObject({
      workout: { report: { averageHeartRate: undefined } },
      remarks: ["heart_rate.average: came 900; expected a number from 0 to 260"],
    });
  });

  it("without heart rate, distance, detail and load is known by the rest", () => {
    const bare = {
      heart_rate: undefined,
      distance: 0,
      detailed_sport_info: null,
      training_load_pro: null,
      sport: "RUNNING",
    };

    expect(JSON.parse(JSON.stringify(reportOf(bare)))).toStrictEqual({
      kind: "run",
      startedAt: "2026-11-22T15:50:00.000Z",
      offsetMinutes: -300,
      durationMinutes: 47.508_333,
    });
  });

  it.each([
    {
      over: { start_time: "2026-11-22T10:50:00+01:00" },
      reason: 'start_time: came "2026-11-22T10:50:00+01:00"; expected a local time',
    },
    {
      over: { start_time_utc_offset: undefined },
      reason: "start_time_utc_offset: came nothing; expected minutes from UTC",
    },
    { over: { start_time_utc_offset: 900 }, reason: "start_time_utc_offset: came 900; expected" },
    { over: { duration: "47:30" }, reason: 'duration: came "47:30"; expected an ISO 8601 duration' },
    { over: { duration: "PT" }, reason: 'duration: came "PT"; expected an ISO 8601 duration' },
    { over: { duration: "P1D1H" }, reason: 'duration: came "P1D1H"; expected an ISO 8601 duration' },
    { over: { duration: "PT0S" }, reason: "duration: came 0 minutes; expected above 0" },
    { over: { duration: "P3D" }, reason: "duration: came 4320 minutes; expected above 0 and at most 2880" },
    { over: { start_time: "2027-11-22T10:50:00" }, reason: "start: came" },
    { over: { sport: undefined }, reason: "sport: came nothing; expected a sport such as RUNNING" },
  ])("with $over is quarantined rather than guessed", ({ over, reason }) => {
    const record = read(over);

    expect(record.kind).toBe("not-understood");
    expect("reason" in record && record.reason).toContain(reason);
  });
});
