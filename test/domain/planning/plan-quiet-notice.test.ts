import { describe, expect, it } from "vitest";
import { anAthlete, aReminder, sentAt } from "../../support/builders.ts";
import { applied, inALine, type PlanInput, placed, planAt, workoutAt } from "../../support/planning.ts";

/** 2026-11-01 10:00 in New York was the consent, so 2026-11-16 is the fifteenth day after the welcome. */
const MORNING = "2026-11-16 03:10";

function noticesAt(now: string, input: PlanInput = {}): readonly string[] {
  return placed(planAt(now, input), "notice-quiet").map(inALine);
}

function loggedOf(input: PlanInput): unknown {
  return placed(planAt(MORNING, input), "notice-quiet").map(({ facts }) => facts);
}

describe("fifteen days after the welcome", () => {
  it("an athlete of whom nothing was logged is asked whether the app is connected, between 10:00 and 20:00", () => {
    expect(placed(planAt(MORNING), "notice-quiet")).toMatchObject([
      {
        localDate: "2026-11-16",
        state: "PENDING",
        plannedAt: "2026-11-16T15:00:00.000Z",
        sendBefore: "2026-11-17T01:00:00.000Z",
        facts: { kind: "notice-quiet", logged: "nothing" },
        reason: { code: "NOTHING_TO_SAY", evidence: { welcomedOn: "2026-11-01", days: 15 } },
      },
    ]);
  });

  it.each([
    { what: "walks", over: { kind: "recovery" } },
    { what: "a ride that felt like 3", over: { kind: "cross", rpe: 3 } },
  ] as const)("an athlete of whom $what alone were logged hears that those count as recovery", ({ over }) => {
    const workouts = [workoutAt("2026-11-05 18:00", over), workoutAt("2026-11-15 18:00", { kind: "recovery" })];

    expect(loggedOf({ workouts })).toStrictEqual([{ kind: "notice-quiet", logged: "recovery" }]);
  });

  it.each([
    { what: "a run among the walks", over: { kind: "run" }, notices: 0 },
    { what: "a ride that felt like 4", over: { kind: "cross", rpe: 4 }, notices: 0 },
    { what: "a run that was imported", over: { kind: "run", silent: true }, notices: 1 },
  ] as const)("$what makes $notices notices", ({ over, notices }) => {
    const workouts = [workoutAt("2026-11-05 18:00", over)];

    expect(noticesAt(MORNING, { workouts })).toHaveLength(notices);
  });

  it("what came before the welcome does not count", () => {
    const workouts = [workoutAt("2026-10-30 18:00")];

    expect(loggedOf({ workouts })).toStrictEqual([{ kind: "notice-quiet", logged: "nothing" }]);
  });

  it.each(["2026-11-15 23:59", "2026-11-17 00:01", "2026-12-01 03:10"])("nothing is planned at %s", (now) => {
    expect(noticesAt(now)).toStrictEqual([]);
  });

  it("it is planned once, and never again after it went", () => {
    const sent = { kind: "notice-quiet", localDate: "2026-11-16" } as const;
    const existing = [aReminder(sent, sentAt("2026-11-16T15:00:30.000Z"))];

    expect(noticesAt("2026-11-16 12:00", { existing })).toStrictEqual([]);
  });

  it("is withdrawn when a workout comes before it goes", () => {
    const existing = applied([], planAt(MORNING));

    const next = planAt("2026-11-16 09:00", { workouts: [workoutAt("2026-11-16 08:00")], existing });

    expect(next.withdraw.map(({ reminder, settled }) => [reminder.kind, settled])).toMatchObject([
      ["notice-quiet", { state: "CANCELLED", outcome: "EDITED" }],
    ]);
  });

  it.each([
    { what: "paused", over: { pausedUntil: "2026-11-18T05:00:00.000Z" }, line: "SKIPPED PAUSED" },
    { what: "snoozed", over: { snoozedUntil: "2026-11-17T01:00:00.000Z" }, line: "SKIPPED SNOOZED" },
    {
      what: "snoozed for the morning",
      over: { snoozedUntil: "2026-11-16T18:00:00.000Z" },
      line: "PENDING for 2026-11-16 13:00",
    },
  ])("waits for the end of the day's pause, else is skipped, for an athlete who is $what", ({ over, line }) => {
    expect(noticesAt(MORNING, { athlete: anAthlete(over) })).toStrictEqual([`2026-11-16 notice-quiet n1 g1 ${line}`]);
  });

  it("goes to nobody under a red flag, without consent or without a usable channel", () => {
    const athletes = [
      anAthlete({ redFlagAt: "2026-11-15T15:00:00.000Z" }),
      anAthlete({ consent: {} }),
      anAthlete({ carrierOptOutAt: "2026-11-10T05:00:00.000Z" }),
    ];

    expect(athletes.flatMap((athlete) => noticesAt(MORNING, { athlete }))).toStrictEqual([]);
  });

  it("is counted from the morning on which a welcome of the night went", () => {
    const consent = { sms: { state: "given", at: "2026-11-02T03:00:00.000Z", method: "form", by: "Lee" } } as const;
    const athlete = anAthlete({ consent });
    const lines = ["2026-11-16 03:10", "2026-11-17 03:10"].flatMap((now) => noticesAt(now, { athlete }));

    expect(lines).toStrictEqual(["2026-11-17 notice-quiet n1 g1 PENDING for 2026-11-17 10:00"]);
  });
});
