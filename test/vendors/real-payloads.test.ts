import { describe, expect, it } from "vitest";
import { garmin } from "../../lib/vendors/garmin/hook.ts";
import { healthAutoExport } from "../../lib/vendors/health-auto-export/hook.ts";
import { openWearables } from "../../lib/vendors/open-wearables/hook.ts";
import type { Source } from "../../lib/vendors/source.ts";
import { suunto } from "../../lib/vendors/suunto/hook.ts";
import { vendorWorkout } from "../../lib/vendors/vendor-record.ts";
import { whoopWorkout } from "../../lib/vendors/whoop/workouts.ts";
import { fixture } from "../support/hook-source.ts";

const NOW_MS = Date.parse("2026-11-29T00:00:00Z");

const recordsOf = (source: Source, body: unknown) => source.parse(body, { nowMs: NOW_MS });

const RUN = {
  name: "Outdoor Run",
  start: "2026-11-27 07:00:00 +0100",
  end: "2026-11-27 07:45:00 +0100",
  duration: 2700,
};

function exported(over: object) {
  const [record] = recordsOf(healthAutoExport, { data: { workouts: [{ id: "n1", ...RUN, ...over }] } });
  return record;
}

describe("a payload as apps send it", () => {
  it.each([
    ["Outdoor Ausführen", "run"],
    ["Outdoor Gehen", "recovery"],
    ["Traditionelles Krafttraining", "strength"],
    ["Carrera al aire libre", "run"],
    ["Marche en extérieur", "recovery"],
  ])("of Health Auto Export named %s is %s, in the phone's language", (name, kind) => {
    expect(exported({ name })).toMatchObject({ kind: "workout", workout: { report: { kind } } });
  });

  it.each([
    { avgHeartRate: { qty: null, units: "bpm" } },
    { avgHeartRate: { qty: "NaN", units: "bpm" } },
    { elevationUp: { qty: -1, units: "m" } },
    { distance: { qty: 5, units: "laps" } },
    { heartRate: { avg: { qty: null, units: "bpm" } } },
    { rpe: 40 },
  ])("of Health Auto Export is stored without a field that cannot be: %j", (over) => {
    const record = exported(over);

    expect(record).toMatchObject({ kind: "workout", workout: { report: { kind: "run", durationMinutes: 45 } } });
    expect(record?.kind === "workout" ? record.remarks : []).toHaveLength(1);
  });

  it.each([
    ["2026-11-27 6:00:00 p. m. +0100", "2026-11-27T17:00:00.000Z"],
    ["2026-11-27 6:00:00\u202fPM +0100", "2026-11-27T17:00:00.000Z"],
    ["2026-11-27 6:00:00 a. m. +0100", "2026-11-27T05:00:00.000Z"],
    ["2026-11-27 下午6:00:00 +0100", "2026-11-27T17:00:00.000Z"],
    ["2026-11-27 오전 6:00:00 +0100", "2026-11-27T05:00:00.000Z"],
  ])("of Health Auto Export that starts at %s starts then", (start, startedAt) => {
    expect(exported({ start, end: undefined })).toMatchObject({ workout: { report: { startedAt } } });
  });

  it.each(["gaming", "work", "chores", "driving"])("of Open Wearables about %s is ignored", (type) => {
    const data = {
      id: "r1",
      user_id: "550e",
      type,
      start_time: "2026-11-27T18:00:00+00:00",
      end_time: "2026-11-27T20:00:00+00:00",
      zone_offset: "+01:00",
      duration_seconds: 7200,
      source: { provider: "whoop", device: null },
    };

    expect(recordsOf(openWearables, { type: "workout.created", data })).toStrictEqual([
      { kind: "ignored", reason: "no training, such as work, gaming or driving" },
    ]);
  });

  it.each([
    {
      source: garmin,
      body: {
        activities: [
          {
            userId: "u-1",
            activityId: 1,
            activityType: "RUNNING",
            startTimeInSeconds: 1_795_318_200,
            startTimeOffsetInSeconds: 60_000,
            durationInSeconds: 2700,
          },
        ],
      },
      left: "startTimeOffsetInSeconds: came 60000; expected seconds, at most 14 hours from UTC",
    },
    {
      source: suunto,
      body: {
        type: "WORKOUT_CREATED",
        username: "ana",
        workout: {
          workoutKey: "w1",
          activityId: 1,
          startTime: 1_795_318_200_000,
          timeOffsetInMinutes: 1000,
          totalTime: 2700,
        },
      },
      left: "timeOffsetInMinutes: came 1000; expected minutes, at most 14 hours from UTC",
    },
    {
      source: openWearables,
      body: {
        type: "workout.created",
        data: {
          id: "r1",
          user_id: "550e",
          type: "running",
          start_time: "2026-11-22T03:30:00+00:00",
          end_time: "2026-11-22T04:15:00+00:00",
          zone_offset: "EST",
        },
      },
      left: 'zone_offset: came "EST"; expected an offset such as "+01:00"',
    },
  ])("of $source.slug is stored without an offset that cannot be, by home's date", ({ source, body, left }) => {
    const [record] = recordsOf(source, body);

    expect(record).toMatchObject({
      kind: "workout",
      workout: { report: { kind: "run", durationMinutes: 45, offsetMinutes: undefined } },
      remarks: [left],
    });
  });

  it("of WHOOP about carrying a baby is a walk", () => {
    const workout = { ...fixture("whoop", "workout"), sport_name: "babywearing" };

    expect(vendorWorkout(workout, { schema: whoopWorkout, nowMs: NOW_MS })).toMatchObject({
      workout: { report: { kind: "recovery" } },
    });
  });
});
