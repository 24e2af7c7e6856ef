import { describe, expect, it } from "vitest";
import { epochDay, isoDate } from "../../../lib/domain/local-time.ts";
import { EMPTY_HISTORY, type TextHistory } from "../../../lib/domain/planning/text-history.ts";
import { anAthleteOfAllKinds, dailyUntil, linesOf, placed, planAt, workoutAt } from "../../support/planning.ts";

const athlete = anAthleteOfAllKinds();
const RUN = workoutAt("2026-11-20 12:00", { rpe: 4 });

/** Meal and bedtime texts from the one day to the other, and when one said that they become fewer. */
function textsFrom(first: string, last: string, told: string | null): TextHistory {
  const [from, to] = [epochDay(first), epochDay(last)];
  return {
    ...EMPTY_HISTORY,
    firstDay: { meal: from, bedtime: from },
    lastDay: { meal: to, bedtime: to },
    fadingToldDay: told === null ? null : epochDay(told),
  };
}

function announcing(plan: ReturnType<typeof planAt>): readonly string[] {
  return plan.place
    .filter(({ facts, state }) => state === "PENDING" && "announcesFading" in facts && facts.announcesFading)
    .map(({ kind }) => kind);
}

describe("that texts become fewer", () => {
  it("is said by the first meal or bedtime text from day 28 on", () => {
    const before = planAt("2026-11-20 12:46", {
      athlete,
      workouts: [RUN],
      history: textsFrom("2026-10-24", "2026-11-19", null),
    });
    const from = planAt("2026-11-20 12:46", {
      athlete,
      workouts: [RUN],
      history: textsFrom("2026-10-23", "2026-11-19", null),
    });

    expect([announcing(before), announcing(from)]).toStrictEqual([[], ["meal", "bedtime"]]);
  });

  it("is said once: then both kinds fade", () => {
    const history = textsFrom("2026-10-20", "2026-11-19", "2026-11-19");

    expect(linesOf(planAt("2026-11-20 12:46", { athlete, workouts: [RUN], history }))).toStrictEqual([
      "2026-11-20 meal n1 g1 SKIPPED FADED",
      "2026-11-20 bedtime n1 g1 SKIPPED FADED",
    ]);
  });

  it.each([{ frequency: "less" }, { frequency: "more" }] as const)(
    "is not said to somebody who texted $frequency",
    ({ frequency }) => {
      const history = textsFrom("2026-10-20", "2026-11-19", null);
      const plan = planAt("2026-11-20 12:46", { athlete: { ...athlete, frequency }, workouts: [RUN], history });

      expect(announcing(plan)).toStrictEqual([]);
    },
  );

  it("waits for a night without a change of the clocks", () => {
    const history = textsFrom("2026-09-20", "2026-10-30", null);
    const sleeper = anAthleteOfAllKinds("America/New_York", { channels: { bedtime: ["sms"] } });
    const saidOn = (date: string) =>
      announcing(
        planAt(`${date} 12:46`, { athlete: sleeper, workouts: [workoutAt(`${date} 12:00`, { rpe: 4 })], history }),
      );

    expect([saidOn("2026-10-31"), saidOn("2026-11-01")]).toStrictEqual([[], ["bedtime"]]);
  });

  it("waits for the next text where a reason rides on this one", () => {
    const history = textsFrom("2026-10-20", "2026-11-19", null);
    const workouts = [
      ...dailyUntil("2026-11-19", 4, { distanceMeters: 8_000, rpe: 4 }),
      workoutAt("2026-11-20 09:00", { kind: "strength", minutes: 15 }),
      workoutAt("2026-11-20 12:00", { rpe: 4 }),
    ];

    const plan = planAt("2026-11-20 12:46", { athlete, workouts, history });

    const today = plan.place.filter(({ localDate }) => localDate === "2026-11-20");
    const meal = today.find(({ kind }) => kind === "meal");
    expect(meal?.facts).toMatchObject({ rider: { code: "ALTERNATE" }, announcesFading: false });
    const bedtime = today.find(({ kind }) => kind === "bedtime");
    expect(bedtime?.facts).toMatchObject({ announcesFading: true });
  });
});

/** A run on a day before the break [epoch day]. */
function runOn(lastDay: number) {
  return workoutAt(`${isoDate(lastDay)} 12:00`, { rpe: 4 });
}

describe("after a break from all workouts", () => {
  const HISTORY = textsFrom("2026-01-10", "2026-10-20", "2026-02-10");

  it.each([
    { days: 28, ago: 29, lines: ["2026-11-20 meal n1 g1 PENDING for 2026-11-20 13:00"] },
    { days: 27, ago: 28, lines: ["2026-11-20 meal n1 g1 SKIPPED FADED"] },
  ])("of $days days texts begin anew", ({ ago, lines }) => {
    const workouts = [runOn(epochDay("2026-11-20") - ago), RUN];
    const history = { ...HISTORY, lastDay: { meal: epochDay("2026-11-19") } };

    const eater = anAthleteOfAllKinds("America/New_York", { channels: { meal: ["sms"] } });

    expect(linesOf(planAt("2026-11-20 12:46", { athlete: eater, workouts, history }))).toStrictEqual(lines);
  });

  it("a walk is a workout, too", () => {
    const walk = workoutAt("2026-11-01 12:00", { kind: "recovery" });
    const workouts = [runOn(epochDay("2026-10-10")), walk, RUN];
    const history = { ...HISTORY, lastDay: { meal: epochDay("2026-11-19"), bedtime: epochDay("2026-11-19") } };

    const [meal] = placed(planAt("2026-11-20 12:46", { athlete, workouts, history }), "meal");

    expect(meal).toMatchObject({ state: "SKIPPED", outcome: "FADED" });
  });

  it("texts become fewer, and say so, 28 days after it", () => {
    const resumed = dailyUntil("2026-11-20", 29, { at: "12:00", rpe: 4 });
    const saidAfter = (days: number) => {
      const date = isoDate(epochDay("2026-10-23") + days);
      const workouts = [runOn(epochDay("2026-09-20")), ...resumed.filter(({ localDay }) => isoDate(localDay) <= date)];
      return announcing(planAt(`${date} 12:46`, { athlete, workouts, history: HISTORY })).includes("meal");
    };

    expect([saidAfter(27), saidAfter(28)]).toStrictEqual([false, true]);
  });
});

describe("rest-day texts that are ignored", () => {
  const DAILY = dailyUntil("2026-11-20", 61);
  /** Three a week apart, each followed by training. */
  const days = ["2026-10-30", "2026-11-06", "2026-11-13"].map(epochDay);
  const history: TextHistory = {
    ...EMPTY_HISTORY,
    firstDay: { "rest-day": epochDay("2026-10-01") },
    lastDay: { "rest-day": epochDay("2026-11-13") },
    namedRestDays: days.map((day) => [day + 1]),
  };

  it.each([
    { who: "an adult", birthYear: 1990, end: "SKIPPED IGNORED" },
    { who: "a minor", birthYear: 2010, end: "PENDING for 2026-11-20 19:00" },
  ])("come to $who in the fourth week: $end", ({ birthYear, end }) => {
    const rester = anAthleteOfAllKinds("America/New_York", { channels: { "rest-day": ["sms"] }, birthYear });

    const lines = linesOf(planAt("2026-11-20 08:00", { athlete: rester, workouts: DAILY, history }));

    expect(lines.filter((line) => line.startsWith("2026-11-20"))).toStrictEqual([`2026-11-20 rest-day n1 g1 ${end}`]);
  });
});
