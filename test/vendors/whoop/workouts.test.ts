import { describe, expect, it } from "vitest";
import { activityOrCross } from "../../../lib/vendors/activities.ts";
import { vendorWorkout } from "../../../lib/vendors/vendor-record.ts";
import { whoopWorkout } from "../../../lib/vendors/whoop/workouts.ts";
import { fixture } from "../../support/hook-source.ts";

const WORKOUT = fixture("whoop", "workout");
const NOW_MS = Date.parse("2026-11-22T17:00:00Z");

const read = (over: Readonly<Record<string, unknown>>) =>
  vendorWorkout({ ...WORKOUT, ...over }, { schema: whoopWorkout, nowMs: NOW_MS });

describe("a WHOOP workout", () => {
  it.each([
    { sport: "running", kind: "run" },
    { sport: "stroller-jogging", kind: "run" },
    { sport: "weightlifting", kind: "strength" },
    { sport: "powerlifting", kind: "strength" },
    { sport: "functional-fitness", kind: "strength" },
    { sport: "Functional Fitness", kind: "strength" },
    { sport: "strength-trainer", kind: "strength" },
    { sport: "hiit", kind: "strength" },
    { sport: "dog-walking", kind: "recovery" },
    { sport: "hot-yoga", kind: "recovery" },
    { sport: "meditation", kind: "recovery" },
    { sport: "hiking-rucking", kind: "cross" },
    { sport: "cycling", kind: "cross" },
    { sport: "activity", kind: "cross" },
  ])("of sport $sport is $kind", ({ sport, kind }) => {
    expect(activityOrCross(sport)).toBe(kind);
  });

  it("is of WHOOP's own version", () => {
    expect(read({})).toMatchObject({ workout: { sourceVersion: "2026-11-22T16:44:44.774Z" } });
  });

  it.each([
    { designator: "+05:45", offset: 345 },
    { designator: "+00:00", offset: 0 },
    { designator: "Z", offset: undefined },
  ])("with the designator $designator was $offset minutes from UTC", ({ designator, offset }) => {
    expect(read({ timezone_offset: designator })).toMatchObject({ workout: { report: { offsetMinutes: offset } } });
  });

  it.each(["America/New_York", "+99:00", 300])("counts without the offset %j, which is named", (timezone_offset) => {
    const record = read({ timezone_offset });

    expect(record).toMatchObject({ kind: "workout", leftOut: ["timezone_offset"] });
    expect("workout" in record && record.workout.report.offsetMinutes).toBeUndefined();
  });

  it.each([null, undefined])("counts with the offset %j at home", (timezone_offset) => {
    const record = read({ timezone_offset });

    expect(record.kind).toBe("workout");
    expect("workout" in record && record.workout.report.offsetMinutes).toBeUndefined();
  });

  it.each([
    { sport: "sauna", isNone: true },
    { sport: "Watching Sports", isNone: true },
    { sport: "running", isNone: false },
    { sport: undefined, isNone: false },
  ])("of sport $sport is none: $isNone", ({ sport, isNone }) => {
    expect(read({ sport_name: sport }).kind === "ignored").toBe(isNone);
  });

  it.each([
    { over: { end: undefined }, reason: "end: came nothing; expected an RFC 3339 instant" },
    { over: { end: WORKOUT["start"] }, reason: "duration: came 0 minutes; expected above 0" },
    { over: { id: 1043 }, reason: "id: came 1043; expected a UUID" },
    { over: { sport_name: 0 }, reason: "sport_name: came 0; expected a sport such as running" },
    { over: { updated_at: "now" }, reason: 'updated_at: came "now"; expected an RFC 3339 instant' },
  ])("with $over is quarantined rather than guessed", ({ over, reason }) => {
    const record = read(over);

    expect("reason" in record && record.reason).toContain(reason);
  });
});
