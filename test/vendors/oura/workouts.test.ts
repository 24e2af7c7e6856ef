import { describe, expect, it } from "vitest";
import { activityOrCross } from "../../../lib/vendors/activities.ts";
import { ouraWorkout } from "../../../lib/vendors/oura/workouts.ts";
import { vendorWorkout } from "../../../lib/vendors/vendor-record.ts";
import { fixture } from "../../support/hook-source.ts";

const WORKOUT = fixture("oura", "workout");
const NOW_MS = Date.parse("2026-11-22T17:00:00Z");

const read = (over: Readonly<Record<string, unknown>>) =>
  vendorWorkout({ ...WORKOUT, ...over }, { schema: ouraWorkout, nowMs: NOW_MS });

describe("an Oura workout", () => {
  it.each([
    { activity: "running", kind: "run" },
    { activity: "trail_running", kind: "run" },
    { activity: "strength_training", kind: "strength" },
    { activity: "strengthTraining", kind: "strength" },
    { activity: "weightlifting", kind: "strength" },
    { activity: "functional_training", kind: "strength" },
    { activity: "coreExercise", kind: "strength" },
    { activity: "walking", kind: "recovery" },
    { activity: "yoga", kind: "recovery" },
    { activity: "houseWork", kind: "none" },
    { activity: "cycling", kind: "cross" },
    { activity: "something new", kind: "cross" },
  ])("of activity $activity is $kind", ({ activity, kind }) => {
    expect(activityOrCross(activity)).toBe(kind);
  });

  it("over a change of the clocks took the time that passed", () => {
    const over = { start_datetime: "2026-11-01T01:30:00-04:00", end_datetime: "2026-11-01T01:15:00-05:00" };

    expect(read(over)).toMatchObject({ workout: { report: { durationMinutes: 45, offsetMinutes: -240 } } });
  });

  it("in UTC without a place names no offset, and without a label no title", () => {
    const over = { start_datetime: "2026-11-22T15:50:00.000Z", label: null };

    expect(read(over)).toMatchObject({ workout: { report: { offsetMinutes: undefined, title: undefined } } });
  });

  it("with a distance that cannot be is stored without it, and says so", () => {
    expect(read({ distance: -1 })).toMatchObject({
      workout: { report: { distanceMeters: undefined } },
      remarks: ["distance: came -1; expected a number from 0 to 2000000"],
    });
  });

  it.each([
    {
      over: { start_datetime: "2026-11-22T10:50:00" },
      reason: 'start_datetime: came "2026-11-22T10:50:00"; expected a time with its offset',
    },
    { over: { end_datetime: undefined }, reason: "end_datetime: came nothing; expected a time with its offset" },
    { over: { end_datetime: "2026-11-22T09:50:00-05:00" }, reason: "duration: came -60 minutes; expected above 0" },
    { over: { activity: null }, reason: "activity: came null; expected an activity such as running" },
    { over: { id: "a/b" }, reason: 'id: came "a/b"; expected an id' },
  ])("with $over is quarantined rather than guessed", ({ over, reason }) => {
    const record = read(over);

    expect("reason" in record && record.reason).toContain(reason);
  });
});
