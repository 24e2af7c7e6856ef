import { describe, expect, it } from "vitest";
import { anAthlete, aProfile, aSubscription } from "../../support/builders.ts";
import { anAthleteOfAllKinds, applied, dailyUntil, inALine, linesOf, placed, planAt } from "../../support/planning.ts";

/** A fifth training day in a row, which asks for a text of every kind. */
const WORKOUTS = dailyUntil("2026-11-20", 5, { at: "12:00" });
const NOW = "2026-11-20 12:46";

function ofToday(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.startsWith("2026-11-20"));
}

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

  it("leaves a silence its own reason, whatever the budget", () => {
    const late = "2026-11-20 15:00";

    const result = planAt(late, { workouts: WORKOUTS, athlete: anAthleteOfAllKinds(), policy: { maxTextsPerDay: 1 } });

    expect(linesOf(result)).toContain("2026-11-20 meal n1 g1 SKIPPED PAST");
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
    { what: "without consent", athlete: anAthlete({ consent: {} }) },
    { what: "without channels", athlete: anAthlete({ profile: aProfile({ channels: {} }) }) },
  ])("asks for nothing of an athlete $what", ({ athlete }) => {
    const result = planAt(NOW, { workouts: WORKOUTS, athlete });

    expect(result.place.map(inALine)).toStrictEqual([]);
  });

  it.each([
    { wanted: { meal: ["sms"] }, maxTextsPerDay: 1, meal: "PENDING for 2026-11-20 13:00" },
    { wanted: { meal: ["sms"], bedtime: ["sms"] }, maxTextsPerDay: 1, meal: "SKIPPED BUDGET" },
    { wanted: { meal: ["sms"], "rest-day": ["sms"] }, maxTextsPerDay: 2, meal: "PENDING for 2026-11-20 13:00" },
  ] as const)("drops none but the kinds an athlete wants: $wanted", ({ wanted, maxTextsPerDay, meal }) => {
    const athlete = anAthleteOfAllKinds(undefined, { channels: wanted });

    const result = planAt(NOW, { workouts: WORKOUTS, athlete, policy: { maxTextsPerDay } });

    expect(linesOf(result)).toContain(`2026-11-20 meal n1 g1 ${meal}`);
  });

  it("records that the carrier refuses the number, once, and plans anew when it does no more", () => {
    const refused = { ...anAthleteOfAllKinds(), carrierOptOutAt: "2026-11-19T15:00:00.000Z" };
    const input = { workouts: WORKOUTS, plan: {} };
    const first = planAt(NOW, { ...input, athlete: refused });
    const existing = applied([], first);

    const again = planAt(NOW, { ...input, athlete: refused, existing });
    const later = planAt(NOW, { ...input, athlete: anAthleteOfAllKinds(), existing });

    expect(ofToday(linesOf(first))).toStrictEqual([
      "2026-11-20 rest-day n1 g1 SKIPPED CARRIER_OPT_OUT",
      "2026-11-20 meal n1 g1 SKIPPED CARRIER_OPT_OUT",
      "2026-11-20 bedtime n1 g1 SKIPPED CARRIER_OPT_OUT",
    ]);
    expect(linesOf(again)).toStrictEqual([]);
    expect(ofToday(linesOf(later))).toStrictEqual([
      "2026-11-20 rest-day n2 g1 PENDING for 2026-11-20 19:00",
      "2026-11-20 meal n2 g1 PENDING for 2026-11-20 13:00",
      "2026-11-20 bedtime n2 g1 PENDING for 2026-11-20 21:15",
    ]);
  });

  it("ends what stands when the carrier turns the number away, and falls to e-mail where that is wanted too", () => {
    const email = { state: "given", at: "2026-11-01T15:00:00.000Z", method: "form", by: "Lee" } as const;
    const channels = { "rest-day": ["sms", "email"], meal: ["sms"] } as const;
    const reachable = anAthleteOfAllKinds(undefined, { channels });
    const athlete = { ...reachable, consent: { ...reachable.consent, email }, emailSubscription: aSubscription() };
    const existing = applied([], planAt(NOW, { workouts: WORKOUTS, athlete }));

    const next = planAt(NOW, {
      workouts: WORKOUTS,
      athlete: { ...athlete, carrierOptOutAt: "2026-11-20T17:46:00.000Z" },
      existing,
    });

    expect(next.place).toMatchObject([{ kind: "rest-day", channel: "email", generation: 2, state: "PENDING" }]);
    expect(next.withdraw.map(({ reminder, settled }) => [reminder.kind, settled])).toMatchObject([
      ["meal", { state: "SKIPPED", outcome: "CARRIER_OPT_OUT" }],
    ]);
  });

  it("records that an e-mail address is not confirmed", () => {
    const email = { state: "given", at: "2026-11-01T15:00:00.000Z", method: "form", by: "Lee" } as const;
    const athlete = anAthlete({
      consent: { email },
      emailSubscription: aSubscription("pending"),
      profile: aProfile({ channels: { meal: ["email"] } }),
    });

    const lines = linesOf(planAt(NOW, { workouts: WORKOUTS, athlete }));

    expect(lines).toContain("2026-11-20 meal n1 g1 SKIPPED EMAIL_UNCONFIRMED");
  });

  it("asks for nothing but the notice of an athlete under a red flag, and notes what it keeps quiet about", () => {
    const athlete = anAthlete({ redFlagAt: "2026-11-20T17:00:00.000Z" });

    const result = planAt(NOW, { workouts: WORKOUTS, athlete });

    expect(result.place.map(inALine)).toStrictEqual([
      "2026-11-23 notice n1 g1 PENDING for 2026-11-23 12:00",
      "2026-11-19 meal n1 g1 SKIPPED PAST",
      "2026-11-20 rest-day n1 g1 SKIPPED RED_FLAG",
      "2026-11-20 meal n1 g1 SKIPPED RED_FLAG",
    ]);
  });

  it("notes under a red flag what was too late anyway as that", () => {
    const athlete = anAthlete({ redFlagAt: "2026-11-20T17:00:00.000Z" });

    const lines = linesOf(planAt("2026-11-21 12:00", { workouts: WORKOUTS, athlete }));

    expect(lines).toContain("2026-11-20 rest-day n1 g1 SKIPPED PAST");
  });
});
