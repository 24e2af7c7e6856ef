import { describe, expect, it } from "vitest";
import { isoInstant } from "../../../lib/domain/local-time.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { aReminder, endedAs, sentAt } from "../../support/builders.ts";
import {
  anAthleteOfAllKinds,
  applied,
  dailyUntil,
  inALine,
  instantOf,
  linesOf,
  planAt,
  workoutAt,
} from "../../support/planning.ts";

const ATHLETE = anAthleteOfAllKinds();
/** A fifth training day in a row, which asks for a text of every kind. */
const WORKOUTS = dailyUntil("2026-11-20", 5, { at: "12:00" });

function pausedUntil(local: string): Athlete {
  return { ...ATHLETE, pausedUntil: isoInstant(instantOf(local)) };
}

function snoozedUntil(local: string): Athlete {
  return { ...ATHLETE, snoozedUntil: isoInstant(instantOf(local)) };
}

function today(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.startsWith("2026-11-20"));
}

describe("a pause", () => {
  it.each([
    { what: "PAUSED", athlete: pausedUntil("2026-11-27 12:30") },
    { what: "SNOOZED", athlete: snoozedUntil("2026-11-21 08:00") },
  ])("silences everything that falls into it as $what", ({ what, athlete }) => {
    const lines = today(linesOf(planAt("2026-11-20 12:46", { workouts: WORKOUTS, athlete })));

    expect(lines).toStrictEqual([
      `2026-11-20 rest-day n1 g1 SKIPPED ${what}`,
      `2026-11-20 meal n1 g1 SKIPPED ${what}`,
      `2026-11-20 bedtime n1 g1 SKIPPED ${what}`,
    ]);
  });

  it.each([
    { until: "2026-11-20 13:30", kind: "meal", planned: "PENDING for 2026-11-20 13:30" },
    { until: "2026-11-20 14:45", kind: "meal", planned: "SKIPPED SNOOZED" },
    { until: "2026-11-20 21:45", kind: "bedtime", planned: "PENDING for 2026-11-20 21:45" },
    { until: "2026-11-20 21:46", kind: "bedtime", planned: "SKIPPED SNOOZED" },
    { until: "2026-11-20 23:59", kind: "rest-day", planned: "PENDING for 2026-11-20 23:59" },
    { until: "2026-11-21 00:00", kind: "rest-day", planned: "SKIPPED SNOOZED" },
  ])("until $until makes of the $kind text: $planned", ({ until, kind, planned }) => {
    const lines = linesOf(planAt("2026-11-20 12:46", { workouts: WORKOUTS, athlete: snoozedUntil(until) }));

    expect(lines).toContain(`2026-11-20 ${kind} n1 g1 ${planned}`);
  });

  it("of the evening lets the text of a race's eve go when it is over", () => {
    const athlete = { ...snoozedUntil("2026-11-20 19:30"), profile: { ...ATHLETE.profile, events: ["2026-11-21"] } };

    expect(linesOf(planAt("2026-11-20 12:46", { workouts: WORKOUTS, athlete }))).toContain(
      "2026-11-20 event n1 g1 PENDING for 2026-11-20 19:30",
    );
  });

  it("leaves what is planned for after it", () => {
    const athlete = pausedUntil("2026-11-20 19:00");

    const lines = today(linesOf(planAt("2026-11-20 12:46", { workouts: WORKOUTS, athlete })));

    expect(lines).toStrictEqual([
      "2026-11-20 rest-day n1 g1 PENDING for 2026-11-20 19:00",
      "2026-11-20 meal n1 g1 SKIPPED PAUSED",
      "2026-11-20 bedtime n1 g1 PENDING for 2026-11-20 21:15",
    ]);
  });

  it("ends what stands; RESUME revives none of it and plans anew (I4)", () => {
    const before = applied([], planAt("2026-11-20 12:46", { workouts: WORKOUTS, athlete: ATHLETE }));
    const paused = planAt("2026-11-20 12:50", {
      workouts: WORKOUTS,
      athlete: pausedUntil("2026-11-27 12:50"),
      existing: before,
    });
    const existing = applied(before, paused);

    const resumed = planAt("2026-11-20 12:55", { workouts: WORKOUTS, athlete: ATHLETE, existing, plan: paused.plan });

    expect(today(existing.map(inALine))).toStrictEqual([
      "2026-11-20 rest-day n1 g1 SKIPPED PAUSED",
      "2026-11-20 meal n1 g1 SKIPPED PAUSED",
      "2026-11-20 bedtime n1 g1 SKIPPED PAUSED",
    ]);
    expect(today(applied(existing, resumed).map(inALine))).toStrictEqual([
      "2026-11-20 rest-day n1 g1 SKIPPED PAUSED",
      "2026-11-20 meal n1 g1 SKIPPED PAUSED",
      "2026-11-20 bedtime n1 g1 SKIPPED PAUSED",
      "2026-11-20 rest-day n2 g1 PENDING for 2026-11-20 19:00",
      "2026-11-20 meal n2 g1 PENDING for 2026-11-20 13:00",
      "2026-11-20 bedtime n2 g1 PENDING for 2026-11-20 21:15",
    ]);
  });

  it("also ends what is due and waits for its turn", () => {
    const waiting = aReminder(
      { localDate: "2026-11-20", plannedAt: "2026-11-20T18:00:00.000Z", sendBefore: "2026-11-20T19:45:00.000Z" },
      { state: "PENDING", dueAt: "2026-11-20T18:40:00.000Z", attempts: 0 },
    );
    const meal = { ...waiting, facts: { ...mealOf(WORKOUTS.at(-1)?.key ?? "") } };

    const next = planAt("2026-11-20 13:20", {
      workouts: WORKOUTS,
      athlete: snoozedUntil("2026-11-21 08:00"),
      existing: [meal],
    });

    expect(next.withdraw.map(({ settled }) => settled)).toMatchObject([{ state: "SKIPPED", outcome: "SNOOZED" }]);
  });

  it("that is over holds nothing back: a workout that arrives later gets its texts", () => {
    const athlete = pausedUntil("2026-11-20 12:55");

    const lines = today(linesOf(planAt("2026-11-20 13:05", { workouts: WORKOUTS, athlete })));

    expect(lines[1]).toBe("2026-11-20 meal n1 g1 PENDING for 2026-11-20 13:00");
  });

  it("of the morning leaves the meal text of an evening session, as the next n", () => {
    const morning = workoutAt("2026-11-20 06:30");
    const snoozed = planAt("2026-11-20 07:16", { workouts: [morning], athlete: snoozedUntil("2026-11-20 16:00") });
    const existing = applied([], snoozed);
    const evening = workoutAt("2026-11-20 17:00");

    const next = planAt("2026-11-20 17:46", { workouts: [morning, evening], athlete: ATHLETE, existing });

    expect(today(existing.map(inALine))).toContain("2026-11-20 meal n1 g1 SKIPPED SNOOZED");
    expect(today(linesOf(next))).toStrictEqual(["2026-11-20 meal n2 g1 PENDING for 2026-11-20 18:00"]);
  });

  it("that ends within minutes passes a waiting text's turn on to the session after it, in one go (I4)", () => {
    const workouts = [workoutAt("2026-11-20 11:00"), workoutAt("2026-11-20 13:20", { minutes: 20 })];
    const first = applied([], planAt("2026-11-20 11:46", { workouts: workouts.slice(0, 1), athlete: ATHLETE }));
    const input = { workouts, athlete: pausedUntil("2026-11-20 13:50") };

    const next = planAt("2026-11-20 13:41", { ...input, existing: first });
    const existing = applied(first, next);
    const again = planAt("2026-11-20 13:41", { ...input, existing, plan: next.plan });

    expect(today(linesOf(next))).toContain("2026-11-20 meal n1 g2 PENDING for 2026-11-20 13:55");
    expect(again).toMatchObject({ place: [], withdraw: [], plan: next.plan });
  });

  it("of what was sent or lost changes nothing (I4)", () => {
    const { facts } = { facts: mealOf(WORKOUTS.at(-1)?.key ?? "") };
    const ends = [sentAt("2026-11-20T18:00:00.000Z"), endedAs("UNKNOWN", "AMBIGUOUS"), endedAs("FAILED", "REFUSED")];

    const plans = ends.map((end) =>
      planAt("2026-11-20 13:20", {
        workouts: WORKOUTS,
        athlete: pausedUntil("2026-11-27 12:00"),
        existing: [aReminder({ localDate: "2026-11-20", facts }, end)],
      }),
    );

    expect(plans.map((plan) => linesOf(plan).filter((line) => line.includes("2026-11-20 meal")))).toStrictEqual([
      [],
      [],
      [],
    ]);
  });
});

function mealOf(key: string) {
  return {
    kind: "meal",
    session: "run",
    focus: "both",
    endedAt: "2026-11-20T17:45:00.000Z",
    long: false,
    hard: false,
    asksToDrink: false,
    forBreakfast: false,
    offersNew: false,
    announcesFading: false,
    asksRpe: false,
    workouts: [key],
    rider: null,
  } as const;
}
