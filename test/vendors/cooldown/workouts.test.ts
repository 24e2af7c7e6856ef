import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { isWorkoutId } from "../../../lib/vendors/cooldown/workout-fields.ts";
import { cooldownWorkout } from "../../../lib/vendors/cooldown/workouts.ts";

const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
const WORKOUT = {
  id: "w-42",
  kind: "run",
  startedAt: "2026-11-22T06:30:00-05:00",
  durationMinutes: 45,
  distanceKm: 8.2,
  ascentMeters: 120,
  elapsedMinutes: 47,
  rpe: 7,
  averageHeartRate: 151,
  muscleGroups: ["quads"],
  toFailure: false,
  title: "Hills",
  updatedAt: "2026-11-22T12:20:00Z",
} as const;

function read(over: Readonly<Record<string, unknown>> = {}) {
  return z.parse(cooldownWorkout(NOW_MS), { ...WORKOUT, ...over });
}

function accepts(over: Readonly<Record<string, unknown>>): boolean {
  return z.safeParse(cooldownWorkout(NOW_MS), { ...WORKOUT, ...over }).success;
}

describe("a workout in our format", () => {
  it("is read whole, in our units", () => {
    expect(read()).toStrictEqual({
      source: "cooldown",
      externalId: "w-42",
      sourceVersion: "2026-11-22T12:20:00.000Z",
      report: {
        kind: "run",
        startedAt: "2026-11-22T11:30:00.000Z",
        offsetMinutes: -300,
        zone: undefined,
        durationMinutes: 45,
        elapsedMinutes: 47,
        distanceMeters: 8200,
        ascentMeters: 120,
        rpe: 7,
        averageHeartRate: 151,
        muscleGroups: ["quads"],
        toFailure: false,
        title: "Hills",
      },
    });
  });

  it("needs no more than kind, start and duration", () => {
    const { kind, startedAt, durationMinutes } = WORKOUT;

    const workout = z.parse(cooldownWorkout(NOW_MS), { kind, startedAt, durationMinutes });

    expect(workout).toMatchObject({ externalId: "run-20261122T113000000Z", sourceVersion: null });
  });

  it.each([
    { startedAt: "2026-11-22T11:30:00Z", offsetMinutes: undefined },
    { startedAt: "2026-11-22T11:30:00-00:00", offsetMinutes: undefined },
    { startedAt: "2026-11-22T11:30:00+00:00", offsetMinutes: 0 },
    { startedAt: "2026-11-22T17:00:00+05:30", offsetMinutes: 330 },
  ])("names an offset of $offsetMinutes minutes by $startedAt", ({ startedAt, offsetMinutes }) => {
    const { report } = read({ startedAt });

    expect(report).toMatchObject({ startedAt: "2026-11-22T11:30:00.000Z", offsetMinutes });
  });

  it.each([
    { startedAt: "2026-11-22T12:15:00-05:00", accepted: true },
    { startedAt: "2026-11-22T12:15:00.001-05:00", accepted: false },
    { startedAt: "2000-01-01T00:00:00Z", accepted: true },
    { startedAt: "1999-12-31T23:59:59Z", accepted: false },
  ])("may start at $startedAt when it is 12:00 in New York: $accepted", ({ startedAt, accepted }) => {
    expect(accepts({ startedAt })).toBe(accepted);
  });

  it.each([
    { durationMinutes: 1440, accepted: true },
    { durationMinutes: 2880, accepted: true },
    { durationMinutes: 2880.1, accepted: false },
    { durationMinutes: 0.5, accepted: true },
    { durationMinutes: 1e-200, accepted: false },
    { durationMinutes: Number.NaN, accepted: false },
    { durationMinutes: Number.POSITIVE_INFINITY, accepted: false },
  ])("may last $durationMinutes minutes: $accepted", ({ durationMinutes, accepted }) => {
    const { elapsedMinutes: _elapsed, distanceKm: _distance, ...workout } = WORKOUT;

    const { success } = z.safeParse(cooldownWorkout(NOW_MS), { ...workout, durationMinutes });

    expect(success).toBe(accepted);
  });

  it.each([
    {
      what: "a distance nobody runs in its minutes",
      over: { distanceKm: 60 },
      field: "distanceKm",
      expected: "at most 18.90 for a run of 45 minutes",
    },
    { what: "the fastest run", over: { distanceKm: 18.9 }, field: undefined, expected: undefined },
    { what: "that distance by bike", over: { kind: "cross", distanceKm: 60 }, field: undefined, expected: undefined },
    {
      what: "less time from start to end than moving",
      over: { elapsedMinutes: 30 },
      field: "elapsedMinutes",
      expected: "at least durationMinutes, which is 45",
    },
    { what: "a minute less, as each is rounded", over: { elapsedMinutes: 44 }, field: undefined, expected: undefined },
  ])("is refused by the field that cannot be: $what", ({ over, field, expected }) => {
    const { error } = z.safeParse(cooldownWorkout(NOW_MS), { ...WORKOUT, ...over });

    expect(error?.issues[0]?.path[0]).toBe(field);
    expect(error?.issues[0]?.message).toBe(expected);
  });

  it("never moves longer than from start to end", () => {
    expect(read({ elapsedMinutes: 44.2 }).report).toMatchObject({ durationMinutes: 45, elapsedMinutes: 45 });
  });

  it("keeps every number to a millionth, so that a table can store it", () => {
    const small = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(small, small, small, (rpe, ascentMeters, distanceKm) => {
        const { report } = read({ rpe, ascentMeters, distanceKm });

        const numbers = [report.rpe, report.ascentMeters, report.distanceMeters].filter((each) => each !== undefined);
        expect(numbers.filter((each) => each !== 0 && Math.abs(each) < 1e-6)).toStrictEqual([]);
        expect(Math.abs((report.rpe ?? 0) - rpe)).toBeLessThanOrEqual(5e-7);
        expect(Math.abs((report.distanceMeters ?? 0) - distanceKm * 1000)).toBeLessThanOrEqual(6e-7);
      }),
    );
  });

  it("has no distance when it is 0", () => {
    expect([read({ distanceKm: 0 }), read({ distanceKm: 1e-200 })]).toMatchObject([
      { report: { distanceMeters: undefined } },
      { report: { distanceMeters: undefined } },
    ]);
  });

  it("has a version to the millisecond in UTC, whatever its offset", () => {
    expect(read({ updatedAt: "2026-11-22T07:20:00.5-05:00" }).sourceVersion).toBe("2026-11-22T12:20:00.500Z");
  });

  it("names its zone", () => {
    expect(read({ timeZone: "Asia/Kolkata" }).report.zone).toBe("Asia/Kolkata");
  });
});

describe("isWorkoutId", () => {
  it.each([
    { id: "w-42", is: true },
    { id: "a.b_c:d~e", is: true },
    { id: "x".repeat(128), is: true },
    { id: "x".repeat(129), is: false },
    { id: "", is: false },
    { id: ".", is: false },
    { id: "..", is: false },
    { id: "...", is: true },
    { id: ".a", is: true },
    { id: "a b", is: false },
    { id: "a/b", is: false },
    { id: "a#b", is: false },
    { id: "ä", is: false },
    { id: "a\n", is: false },
  ])("is $is of '$id'", ({ id, is }) => {
    expect(isWorkoutId(id)).toBe(is);
  });
});
