import { describe, expect, it } from "vitest";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { anAthleteOfAllKinds, dailyUntil, inALine, linesOf, placed, planAt } from "../../support/planning.ts";

/** A fifth training day in a row, which asks for a text of every kind. */
const WORKOUTS = dailyUntil("2026-11-20", 5, { at: "12:00" });
const NOW = "2026-11-20 12:46";

describe("a day that asks for every kind", () => {
  it.each([
    {
      maxTextsPerDay: 3,
      meal: "PENDING for 2026-11-20 13:00",
      bedtime: "PENDING for 2026-11-20 21:15",
      restDay: "PENDING for 2026-11-20 19:00",
    },
    {
      maxTextsPerDay: 2,
      meal: "SKIPPED BUDGET",
      bedtime: "PENDING for 2026-11-20 21:15",
      restDay: "PENDING for 2026-11-20 19:00",
    },
    { maxTextsPerDay: 1, meal: "SKIPPED BUDGET", bedtime: "SKIPPED BUDGET", restDay: "PENDING for 2026-11-20 19:00" },
    { maxTextsPerDay: 0, meal: "SKIPPED BUDGET", bedtime: "SKIPPED BUDGET", restDay: "SKIPPED BUDGET" },
  ])("drops whole kinds, meal first, then bedtime, for a budget of $maxTextsPerDay", (example) => {
    const { maxTextsPerDay, meal, bedtime, restDay } = example;

    const result = planAt(NOW, { workouts: WORKOUTS, athlete: anAthleteOfAllKinds(), policy: { maxTextsPerDay } });

    const today = linesOf(result).filter((line) => line.startsWith("2026-11-20"));
    expect(today).toStrictEqual([
      `2026-11-20 rest-day n1 g1 ${restDay}`,
      `2026-11-20 meal n1 g1 ${meal}`,
      `2026-11-20 bedtime n1 g1 ${bedtime}`,
    ]);
  });

  it("says in the welcome how many texts a day there will be at most", () => {
    const athlete = anAthlete({
      consent: { sms: { state: "given", at: "2026-11-20T15:00:00.000Z", method: "form", by: "Lee" } },
    });

    const [welcome] = placed(planAt(NOW, { athlete, plan: {}, policy: { maxTextsPerDay: 1 } }), "welcome");

    expect(welcome?.facts).toStrictEqual({ kind: "welcome", maxTextsPerDay: 1 });
  });

  it("records what yesterday's came too late for", () => {
    const result = planAt(NOW, { workouts: WORKOUTS, athlete: anAthleteOfAllKinds() });

    const yesterday = linesOf(result).filter((line) => line.startsWith("2026-11-19"));
    expect(yesterday).toStrictEqual(["2026-11-19 meal n1 g1 SKIPPED PAST", "2026-11-19 bedtime n1 g1 SKIPPED PAST"]);
  });

  it.each([
    { what: "under a red flag", athlete: anAthlete({ redFlagAt: "2026-11-20T17:00:00.000Z" }) },
    { what: "without consent", athlete: anAthlete({ consent: {} }) },
    { what: "without channels", athlete: anAthlete({ profile: aProfile({ channels: {} }) }) },
  ])("asks for nothing of an athlete $what", ({ athlete }) => {
    const result = planAt(NOW, { workouts: WORKOUTS, athlete });

    expect(result.place.map(inALine)).toStrictEqual([]);
  });
});
