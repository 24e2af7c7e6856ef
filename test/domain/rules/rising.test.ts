import { describe, expect, it } from "vitest";
import { isoDate } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { daysAhead } from "../../../lib/domain/recovery/days-ahead.ts";
import { RISING } from "../../../lib/domain/rules/rising.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aRunAgo, logOf, TODAY } from "../../support/training.ts";

const USUAL = [100, 100, 100, 100];

/** Two runs a week whose loads come to these, oldest week first: one on its first day, one on its last. */
function weeks(loads: readonly number[]): readonly Workout[] {
  return loads.flatMap((loadAu, at) => {
    const lastAgo = (loads.length - 1 - at) * 7;
    return [lastAgo + 6, lastAgo].map((ago) => aRunAgo(ago, { rpe: 5, minutes: loadAu / 10 }));
  });
}

describe("RISING", () => {
  it("fires when three weeks running rose by a tenth, to over 1.3 times the month before, with both", () => {
    expect(RISING.evaluate(logOf(weeks([...USUAL, 100, 110, 121, 140])))?.evidence).toMatchObject({
      usualWeekLoadAu: 100,
      limitRatio: 1.3,
      weeks: 3,
    });
  });

  it("counts a rise of a tenth to the very load", () => {
    expect(RISING.evaluate(logOf(weeks([...USUAL, 100, 110, 130, 143])))).not.toBeNull();
  });

  it.each([
    { what: "rose twice", loads: [...USUAL, 120, 120, 132, 146] },
    { what: "came to 1.3 times the month before", loads: [...USUAL, 97, 107, 118, 130] },
    { what: "held one without load", loads: [100, 0, 100, 100, 100, 110, 121, 140] },
    { what: "are seven in all", loads: [100, 100, 100, 100, 115, 130, 145] },
  ])("does not fire when the weeks $what", ({ loads }) => {
    expect(RISING.evaluate(logOf(weeks(loads)))).toBeNull();
  });

  it("does not fire on a day without training, nor in the week of an event", () => {
    const workouts = weeks([...USUAL, 100, 120, 140, 170]);
    const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY - 6)] }) });

    expect(RISING.evaluate(logOf(workouts, { athlete }))).toBeNull();
    expect(RISING.evaluate(logOf(workouts.slice(0, -1)))).toBeNull();
    expect(RISING.evaluate(logOf(workouts))).not.toBeNull();
  });

  it("makes no day easy", () => {
    expect(daysAhead(logOf(weeks([...USUAL, 100, 120, 140, 170])))[2]).toMatchObject({ level: "ready", cause: null });
  });
});
