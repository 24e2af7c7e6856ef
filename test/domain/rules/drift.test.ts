import { describe, expect, it } from "vitest";
import { isoDate } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { daysAhead } from "../../../lib/domain/recovery/days-ahead.ts";
import { DRIFT } from "../../../lib/domain/rules/drift.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aLiftAgo, aRunAgo, logOf, TODAY } from "../../support/training.ts";

type Over = Parameters<typeof aRunAgo>[1];

/** Six runs of RPE 4 in the four weeks before, and three in the last seven days, the last one today. */
function runs(recent: Over, usual: Over = {}): readonly Workout[] {
  return [
    ...[34, 29, 24, 19, 14, 7].map((ago) => aRunAgo(ago, { rpe: 4, minutes: 40, ...usual })),
    ...[6, 3, 0].map((ago) => aRunAgo(ago, { minutes: 40, ...recent })),
  ];
}

describe("DRIFT", () => {
  it("fires when runs of the last week feel 1.5 harder than those of the four weeks before, with both", () => {
    expect(DRIFT.evaluate(logOf(runs({ rpe: 5.5 })))?.evidence).toStrictEqual({
      kind: "run",
      recentRpe: 5.5,
      usualRpe: 4,
      recentSessions: 3,
      usualSessions: 6,
      recentDays: 7,
      easyDates: [],
    });
  });

  it("fires for lifts as well", () => {
    const lifts = [
      ...[34, 29, 24, 19, 14, 7].map((ago) => aLiftAgo(ago, { rpe: 6 })),
      ...[6, 3, 0].map((ago) => aLiftAgo(ago, { rpe: 8 })),
    ];

    expect(DRIFT.evaluate(logOf(lifts))?.evidence).toMatchObject({ kind: "strength", recentRpe: 8, usualRpe: 6 });
  });

  it.each([
    { what: "hardly harder", workouts: runs({ rpe: 5.4 }) },
    { what: "over 1.15 times as long", workouts: runs({ rpe: 7, minutes: 46.1 }) },
    { what: "rated by nobody", workouts: runs({ rpe: null }) },
    { what: "two in the week", workouts: runs({ rpe: 7 }).filter((_, at) => at !== 7) },
    { what: "five before it", workouts: runs({ rpe: 7 }).slice(1) },
    {
      what: "none today",
      workouts: runs({ rpe: 7 })
        .slice(0, -1)
        .concat(aRunAgo(2, { rpe: 7 })),
    },
  ])("does not fire for runs that are $what", ({ workouts }) => {
    expect(DRIFT.evaluate(logOf(workouts))).toBeNull();
  });

  it("fires at 1.15 times as long", () => {
    expect(DRIFT.evaluate(logOf(runs({ rpe: 7, minutes: 46 })))).not.toBeNull();
  });

  it("takes neither an event nor a big day for a run of the week", () => {
    const athlete = anAthlete({ profile: aProfile({ events: [isoDate(TODAY - 3)] }) });

    expect(DRIFT.evaluate(logOf(runs({ rpe: 9 }), { athlete }))).toBeNull();
  });

  it("makes the two days after it easy", () => {
    const log = logOf(runs({ rpe: 6 }));

    expect(
      daysAhead(log)
        .map(({ level, cause }) => `${level} ${cause}`)
        .slice(1, 4),
    ).toStrictEqual(["easy DRIFT", "easy DRIFT", "ready null"]);
  });
});
