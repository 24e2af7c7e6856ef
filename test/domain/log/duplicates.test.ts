import { describe, expect, it } from "vitest";
import { instantMs, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { mergeDuplicates } from "../../../lib/domain/log/duplicates.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { aWorkout } from "../../support/builders.ts";

const START = instantMs("2026-11-22T11:00:00Z");

describe("mergeDuplicates", () => {
  it("merges two records of one effort from different sources", () => {
    const watch = record("garmin", { minutes: 60 });
    const app = record("strava", { from: 5, minutes: 50 });

    const efforts = merged([watch, app]);

    expect(efforts).toEqual([["garmin#1", "strava#1"]]);
  });

  it.each([
    { said: "of one source", a: record("garmin", { id: "1" }), b: record("garmin", { id: "2" }) },
    { said: "of a run and a lift", a: record("garmin", {}), b: record("hevy", { kind: "strength" }) },
    { said: "of a run and a walk", a: record("garmin", {}), b: record("apple", { kind: "recovery" }) },
    { said: "of which one tells a day alone", a: record("garmin", {}), b: record("table", { dayOnly: true }) },
    { said: "that follow each other", a: record("garmin", { minutes: 60 }), b: record("strava", { from: 60 }) },
    {
      said: "that overlap by less than half of the shorter",
      a: record("garmin", { minutes: 60 }),
      b: record("strava", { from: 45.1, minutes: 30 }),
    },
  ])("keeps records apart $said", ({ a, b }) => {
    const efforts = merged([a, b]);

    expect(efforts).toHaveLength(2);
  });

  it("merges records that overlap by exactly half of the shorter", () => {
    const long = record("garmin", { minutes: 60 });
    const short = record("strava", { from: 45, minutes: 30 });

    const efforts = merged([long, short]);

    expect(efforts).toEqual([["garmin#1", "strava#1"]]);
  });

  it("merges records that overlap by half of the shorter, whichever starts first", () => {
    const short = record("garmin", { minutes: 30 });
    const long = record("strava", { from: 10, minutes: 100 });

    const efforts = merged([short, long]);

    expect(efforts).toEqual([["garmin#1", "strava#1"]]);
  });

  it("keeps a record without length apart from the one it lies in", () => {
    const run = record("garmin", { minutes: 60 });
    const moment = record("strava", { from: 30, endMs: endOf(30) });

    const efforts = merged([run, moment]);

    expect(efforts).toHaveLength(2);
  });

  it.each(["run", "strength", "recovery"] as const)("merges cross-training with a %s", (kind) => {
    const app = record("strava", { kind: "cross" });
    const watch = record("garmin", { kind });

    const efforts = merged([app, watch]);

    expect(efforts).toHaveLength(1);
  });

  it("merges a chain of overlaps though its ends do not overlap", () => {
    const chain = [
      record("a", { from: 0, minutes: 40 }),
      record("b", { from: 20, minutes: 40 }),
      record("c", { from: 40, minutes: 40 }),
    ];

    const efforts = merged(chain);

    expect(efforts).toEqual([["a#1", "b#1", "c#1"]]);
  });

  it("merges two chains when a later record joins them", () => {
    const first = record("a", { from: 0, minutes: 30 });
    const second = record("b", { from: 20, minutes: 30 });
    const joining = record("c", { kind: "cross", from: 14, minutes: 31 });
    const apart = merged([first, second]);

    const together = merged([first, second, joining]);

    expect(apart).toHaveLength(2);
    expect(together).toHaveLength(1);
  });

  it("looks past a short record inside a long one", () => {
    const ride = record("garmin", { kind: "cross", minutes: 120 });
    const walk = record("garmin", { kind: "recovery", from: 10, minutes: 10, id: "2" });
    const run = record("strava", { from: 60, minutes: 50 });

    const efforts = merged([ride, walk, run]);

    expect(efforts).toEqual([["garmin#1", "strava#1"], ["garmin#2"]]);
  });

  it("finds the same efforts in any order", () => {
    const records = [
      record("a", { from: 0, minutes: 40 }),
      record("b", { from: 20, minutes: 40 }),
      record("c", { from: 600, minutes: 40 }),
    ];

    const efforts = mergeDuplicates(records.toReversed(), 0.5);

    expect(efforts).toEqual(mergeDuplicates(records, 0.5));
    expect(efforts.map(({ workout }) => workout.startMs)).toEqual([START, START + 600 * MINUTE_MS]);
  });

  it("leaves a workout alone that overlaps none, though others do", () => {
    const [watch, app, later] = [record("garmin", {}), record("strava", {}), record("garmin", { from: 600, id: "2" })];

    const efforts = mergeDuplicates([watch, app, later], 0.5);

    expect(efforts[1]?.workout).toBe(later);
  });

  it("counts a repeated record once", () => {
    const run = record("garmin", {});

    const efforts = merged([run, run, run]);

    expect(efforts).toEqual([["garmin#1"]]);
  });
});

describe("a merged effort", () => {
  it("takes the RPE from the record that reports one and every other field from the longer", () => {
    const watch = record("garmin", { minutes: 60, distanceMeters: 10_000, averageHeartRate: 150 });
    const app = record("hevy", { from: 2, minutes: 50, distanceMeters: 9000, averageHeartRate: 140, rpe: 8 });

    const workout = mergedOne([watch, app]);

    expect(workout).toEqual({ ...watch, rpe: 8, firstReceivedMs: app.firstReceivedMs });
  });

  it("takes the RPE of the longer when both report one", () => {
    const long = record("garmin", { minutes: 60, rpe: 5 });
    const short = record("strava", { minutes: 50, rpe: 8 });

    const workout = mergedOne([long, short]);

    expect(workout?.rpe).toBe(5);
  });

  it("takes the athlete's own RPE before any source's", () => {
    const long = record("garmin", { minutes: 60, rpe: 5 });
    const short = record("strava", { minutes: 50, rpe: 8, ratedByAthlete: true });

    const workout = mergedOne([long, short]);

    expect(workout).toMatchObject({ rpe: 8, ratedByAthlete: true });
  });

  it("is not rated by the athlete when no record is", () => {
    const unrated = mergedOne([record("garmin", {}), record("strava", {})]);
    const bySource = mergedOne([record("garmin", {}), record("strava", { rpe: 6 })]);

    expect(unrated).toMatchObject({ rpe: null, ratedByAthlete: false });
    expect(bySource).toMatchObject({ rpe: 6, ratedByAthlete: false });
  });

  it("takes from the shorter what the longer does not say", () => {
    const watch = record("apple", { kind: "strength", minutes: 60 });
    const app = record("hevy", { kind: "strength", minutes: 55, muscleGroups: ["chest"], toFailure: true });

    const workout = mergedOne([watch, app]);

    expect(workout).toMatchObject({ minutes: 60, muscleGroups: ["chest"], toFailure: true });
  });

  it("takes distance, ascent, heart rate and zone from the shorter when the longer has none", () => {
    const said = { distanceMeters: 10_000, ascentMeters: 120, averageHeartRate: 150, zone: "Europe/Paris" };
    const watch = record("apple", { minutes: 60 });
    const app = record("strava", { minutes: 55, ...said });

    const workout = mergedOne([watch, app]);

    expect(workout).toMatchObject({ key: "apple#1", ...said });
  });

  it("takes every field it can from the longer, ascent and zone too", () => {
    const watch = record("apple", { minutes: 60, ascentMeters: 0, zone: "Europe/Paris", muscleGroups: ["core"] });
    const app = record("strava", { minutes: 55, ascentMeters: 120, zone: "Asia/Tokyo", muscleGroups: ["chest"] });

    const workout = mergedOne([watch, app]);

    expect(workout).toMatchObject({ ascentMeters: 0, zone: "Europe/Paris", muscleGroups: ["core"], toFailure: false });
  });

  it.each([
    { said: "elapsed time", longer: record("z", { minutes: 50, endMs: START + 61 * MINUTE_MS }) },
    { said: "moving time when both lasted as long", longer: record("z", { minutes: 59.5, endMs: endOf(60) }) },
    { said: "the first key when both are alike", longer: record("a", { minutes: 59, endMs: endOf(60) }) },
  ])("takes for the longer of two the one by $said", ({ longer }) => {
    const other = record("b", { minutes: 59, endMs: endOf(60) });

    const [effort] = mergeDuplicates([other, longer], 0.5);
    const [reversed] = mergeDuplicates([longer, other], 0.5);

    expect(effort?.keys).toEqual([longer.key, "b#1"]);
    expect(reversed?.keys).toEqual(effort?.keys);
  });

  it("has been received with the first of several that are not silent", () => {
    const early = record("garmin", { firstReceivedMs: START + 50 * MINUTE_MS });
    const late = record("strava", { firstReceivedMs: START + 90 * MINUTE_MS });

    const workout = mergedOne([late, early]);

    expect(workout?.firstReceivedMs).toBe(START + 50 * MINUTE_MS);
  });

  it.each(["run", "strength"] as const)("is a %s though the longer record says cross", (kind) => {
    const cross = record("strava", { kind: "cross", minutes: 60 });
    const trained = record("garmin", { kind, minutes: 50 });

    const workout = mergedOne([cross, trained]);

    expect(workout).toMatchObject({ kind, minutes: 60 });
  });

  it("is silent only when every record is, and received with the first that is not", () => {
    const imported = record("strava", { silent: true, firstReceivedMs: START });
    const live = record("garmin", { silent: false, firstReceivedMs: START + 90 * MINUTE_MS });

    const mixed = mergedOne([imported, live]);
    const silent = mergedOne([imported, { ...live, silent: true }]);

    expect(mixed).toMatchObject({ silent: false, firstReceivedMs: START + 90 * MINUTE_MS });
    expect(silent).toMatchObject({ silent: true, firstReceivedMs: START });
  });
});

function record(source: string, over: Partial<Workout> & { readonly from?: number; readonly id?: string }): Workout {
  const { from = 0, id = "1", ...rest } = over;
  return aWorkout({
    source,
    key: `${source}#${id}`,
    startMs: START + from * MINUTE_MS,
    ratedByAthlete: false,
    ...rest,
  });
}

function endOf(minutes: number): number {
  return START + minutes * MINUTE_MS;
}

function merged(records: readonly Workout[]): readonly (readonly string[])[] {
  return mergeDuplicates(records, 0.5).map(({ keys }) => keys.toSorted());
}

function mergedOne(records: readonly Workout[]): Workout | undefined {
  const efforts = mergeDuplicates(records, 0.5);
  expect(efforts).toHaveLength(1);
  return efforts[0]?.workout;
}
