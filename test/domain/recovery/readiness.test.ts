import { describe, expect, it } from "vitest";
import { epochDay, HOUR_MS, instantMs, isoDate, startOfDay } from "../../../lib/domain/local-time.ts";
import { readinessOf } from "../../../lib/domain/recovery/readiness.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, daysAgo, hoursAfter, logOf, TODAY, ZONE } from "../../support/training.ts";

const COMBINED = anAthlete({ profile: aProfile({ phase: "combined" }) });

describe("readiness", () => {
  it("is bound by nothing without workouts", () => {
    expect(readinessOf(logOf([]))).toEqual({ hardRunMs: null, lowerLiftMs: null, upperLiftMs: null });
  });

  it("keeps lifts of a foundation athlete to the day after a run", () => {
    const run = aRunAgo(0, { rpe: 2, at: "06:30" });

    const ready = readinessOf(logOf([run], { at: "08:00" }));

    expect(ready).toEqual({
      hardRunMs: hoursAfter(run, 12),
      lowerLiftMs: startOfDay(TODAY + 1, ZONE),
      upperLiftMs: startOfDay(TODAY + 1, ZONE),
    });
  });

  it("keeps runs of a foundation athlete to the day after a lift", () => {
    const old = aLiftAgo(20);
    const lift = aLiftAgo(0, { at: "06:30", rpe: 5, muscleGroups: ["chest"] });

    const ready = readinessOf(logOf([old, lift]));

    expect(ready).toEqual({
      hardRunMs: startOfDay(TODAY + 1, ZONE),
      lowerLiftMs: hoursAfter(old, 48),
      upperLiftMs: hoursAfter(lift, 24),
    });
  });

  it("keeps run and lift of a combined athlete 6 hours apart", () => {
    const run = aRunAgo(0, { rpe: 2 });
    const lift = aLiftAgo(0, { muscleGroups: ["core"], rpe: 5 });

    const afterRun = readinessOf(logOf([run], { athlete: COMBINED }));
    const afterLift = readinessOf(logOf([lift], { athlete: COMBINED }));

    expect(afterRun.upperLiftMs).toBe(hoursAfter(run, 6));
    expect(afterRun.lowerLiftMs).toBe(hoursAfter(run, 12));
    expect(afterLift.hardRunMs).toBe(hoursAfter(lift, 6));
  });

  it("leaves a later walk out of the 6 hours", () => {
    const walk = aRunAgo(0, { at: "20:00", kind: "recovery" });
    const run = aRunAgo(0, { at: "06:00", rpe: 2 });
    const lift = aLiftAgo(0, { at: "06:00", muscleGroups: ["core"], rpe: 5 });

    const afterRun = readinessOf(logOf([run, walk], { athlete: COMBINED }));
    const afterLift = readinessOf(logOf([lift, walk], { athlete: COMBINED }));

    expect(afterRun.upperLiftMs).toBe(hoursAfter(run, 6));
    expect(afterLift.hardRunMs).toBe(hoursAfter(lift, 6));
  });

  it("counts the latest end, not the latest start, of the other kind", () => {
    const long = aRunAgo(0, { at: "06:00", minutes: 180 });
    const short = aRunAgo(0, { at: "07:00", minutes: 20 });

    const ready = readinessOf(logOf([long, short], { athlete: COMBINED }));

    expect(ready.upperLiftMs).toBe(hoursAfter(long, 6));
  });

  it("gives an instant even when it lies in the past", () => {
    const run = aRunAgo(10, { rpe: 2 });

    const ready = readinessOf(logOf([run]));

    expect(ready.hardRunMs).toBe(hoursAfter(run, 12));
  });

  it("holds hard runs and lower lifts, not upper ones, after hard cross-training", () => {
    const ride = aRunAgo(0, { kind: "cross", rpe: 8 });

    const ready = readinessOf(logOf([ride]));

    expect(ready).toEqual({ hardRunMs: hoursAfter(ride, 24), lowerLiftMs: hoursAfter(ride, 24), upperLiftMs: null });
  });

  it("takes lower-body groups for runs and lower lifts, upper-body ones for upper lifts, core for none", () => {
    const legs = aLiftAgo(20, { muscleGroups: ["glutes"], rpe: 9 });
    const push = aLiftAgo(10, { muscleGroups: ["shoulders"], rpe: 9 });
    const core = aLiftAgo(9, { muscleGroups: ["core"], rpe: 9 });

    const ready = readinessOf(logOf([legs, push, core], { athlete: COMBINED }));

    expect(ready).toEqual({
      hardRunMs: hoursAfter(core, 6),
      lowerLiftMs: hoursAfter(legs, 72),
      upperLiftMs: hoursAfter(push, 72),
    });
  });

  it.each(["quads", "hamstrings", "glutes", "calves", "lowerBack"] as const)(
    "of the lower body waits for %s",
    (group) => {
      const lift = aLiftAgo(20, { muscleGroups: [group], rpe: 9 });

      const ready = readinessOf(logOf([lift], { athlete: COMBINED }));

      expect(ready).toEqual({ hardRunMs: hoursAfter(lift, 72), lowerLiftMs: hoursAfter(lift, 72), upperLiftMs: null });
    },
  );

  it.each(["chest", "upperBack", "shoulders", "arms"] as const)("of the upper body waits for %s", (group) => {
    const lift = aLiftAgo(20, { muscleGroups: [group], rpe: 9 });

    const ready = readinessOf(logOf([lift], { athlete: COMBINED }));

    expect(ready).toEqual({ hardRunMs: hoursAfter(lift, 6), lowerLiftMs: null, upperLiftMs: hoursAfter(lift, 72) });
  });

  it("waits for the end of the rest days that follow a training day", () => {
    const log = logOf(daysAgo(4, 0).map((days) => aRunAgo(days, { rpe: 2 })));

    const end = startOfDay(TODAY + 3, ZONE);

    expect(readinessOf(log)).toEqual({ hardRunMs: end, lowerLiftMs: end, upperLiftMs: end });
  });

  it("waits for the end of a rest day that is today", () => {
    const log = logOf(daysAgo(6, 2).map((days) => aRunAgo(days, { rpe: 2 })));

    expect(readinessOf(log).upperLiftMs).toBe(startOfDay(TODAY + 1, ZONE));
  });

  it("waits for the next rest day when one was trained on", () => {
    const log = logOf([6, 5, 4, 3, 2, 0].map((days) => aRunAgo(days, { rpe: 2 })));

    expect(readinessOf(log).hardRunMs).toBe(startOfDay(TODAY + 2, ZONE));
  });

  it("waits for the end of sickness, and of the rest days after a race", () => {
    const sick = anAthlete({ sickSpells: [{ sickFrom: isoDate(TODAY - 1), sickUntil: isoDate(TODAY + 2) }] });
    const racer = anAthlete({ profile: aProfile({ events: [isoDate(TODAY)] }) });
    const race = aRunAgo(0, { minutes: 250, distanceMeters: 42_200 });

    expect(readinessOf(logOf([], { athlete: sick })).hardRunMs).toBe(startOfDay(TODAY + 2, ZONE));
    expect(readinessOf(logOf([race], { athlete: racer }))).toEqual({
      hardRunMs: startOfDay(TODAY + 8, ZONE),
      lowerLiftMs: startOfDay(TODAY + 8, ZONE),
      upperLiftMs: startOfDay(TODAY + 3, ZONE),
    });
  });

  it("does not wait when tomorrow is an event", () => {
    const athlete = anAthlete({ profile: aProfile({ phase: "combined", events: [isoDate(TODAY + 1)] }) });
    const runs = daysAgo(5, 0).map((days) => aRunAgo(days, { rpe: 2, at: "06:00" }));

    const ready = readinessOf(logOf(runs, { athlete }));

    expect(ready.hardRunMs).toBe(instantMs("2026-11-22T23:45:00Z"));
  });

  it("starts the day after the clocks go back at its own midnight", () => {
    const day = epochDay("2026-11-01");
    const run = aRunAgo(TODAY - day, { rpe: 2 });

    const ready = readinessOf(logOf([run], { daysLater: day - TODAY }));

    expect(ready.upperLiftMs).toBe(instantMs("2026-11-02T05:00:00Z"));
    expect(startOfDay(day, ZONE)).toBe(instantMs("2026-11-02T05:00:00Z") - 25 * HOUR_MS);
  });
});
