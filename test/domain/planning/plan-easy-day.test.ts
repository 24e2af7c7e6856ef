import { describe, expect, it } from "vitest";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { EMPTY_HISTORY } from "../../../lib/domain/planning/text-history.ts";
import type { ReminderFacts } from "../../../lib/domain/reminder-facts.ts";
import { anAthlete, aProfile, aReminder, endedAs, sentAt } from "../../support/builders.ts";
import { applied, inALine, linesOf, type PlanInput, placed, planAt, workoutAt } from "../../support/planning.ts";

/** Runs without a distance, so that the log is four weeks old and no run is the first after a break. */
const OLDER: readonly Workout[] = ["2026-10-18", "2026-10-29", "2026-11-08"].map((date) => workoutAt(`${date} 09:00`));
const BEFORE: Workout = workoutAt("2026-11-15 09:00", { distanceMeters: 14_000, minutes: 80 });
const LONG: Workout = workoutAt("2026-11-20 09:00", { distanceMeters: 18_000, minutes: 110 });

const SENT = sentAt("2026-11-20T16:15:00.000Z");
const FAILED = endedAs("FAILED", "REFUSED");
const EASY_FACTS = {
  kind: "easy-day",
  easyDates: ["2026-11-21"],
  distanceMeters: 18_000,
  longestMeters: 14_000,
  windowDays: 30,
} as const;

function aRunner(over: Parameters<typeof aProfile>[0] = {}) {
  return anAthlete({ profile: aProfile({ channels: { "rest-day": ["sms"] }, ...over }) });
}

function plan(now: string, workouts: readonly Workout[], over: PlanInput = {}) {
  return planAt(now, { athlete: aRunner(), workouts: [...OLDER, ...workouts], ...over });
}

describe("the easy-day text", () => {
  it("takes the rest-day text's turn after a long step up in distance", () => {
    const [reminder] = placed(plan("2026-11-20 11:00", [BEFORE, LONG]), "rest-day");

    expect(reminder && inALine(reminder)).toBe("2026-11-20 rest-day n1 g1 PENDING for 2026-11-20 19:00");
    expect(reminder).toMatchObject({
      sendBefore: "2026-11-21T17:00:00.000Z",
      facts: {
        kind: "easy-day",
        easyDates: ["2026-11-21", "2026-11-22"],
        distanceMeters: 18_000,
        longestMeters: 14_000,
        windowDays: 30,
      },
      reason: { code: "RUN_SPIKE", evidence: { distanceMeters: 18_000, longestMeters: 14_000, limitRatio: 1.1 } },
    });
  });

  it("is sent in the morning to an athlete who wants it then", () => {
    const athlete = aRunner({ restDayAt: "morning" });

    const lines = linesOf(plan("2026-11-20 11:00", [BEFORE, LONG], { athlete }));

    expect(lines).toStrictEqual(["2026-11-20 rest-day n1 g1 PENDING for 2026-11-21 08:00"]);
  });

  it.each([
    { what: "a spike of 1 km", before: 5_000, run: 6_000, texts: 1 },
    { what: "a spike of 999 m", before: 5_000, run: 5_999, texts: 0 },
    { what: "1.5 km more that are no spike", before: 15_000, run: 16_500, texts: 0 },
    { what: "a first run", before: 0, run: 18_000, texts: 0 },
  ])("after $what: $texts", ({ before, run, texts }) => {
    const workouts = [
      { ...BEFORE, distanceMeters: before },
      { ...LONG, distanceMeters: run },
    ];

    expect(placed(plan("2026-11-20 11:00", workouts), "rest-day")).toHaveLength(texts);
  });

  it("gives way to the rest-day text when tomorrow is a rest day", () => {
    const days = ["16", "17", "18", "19"].map((day) => workoutAt(`2026-11-${day} 06:30`, { distanceMeters: 5_000 }));

    const [reminder] = placed(plan("2026-11-20 11:00", [BEFORE, ...days, LONG]), "rest-day").slice(-1);

    expect(reminder?.facts.kind).toBe("rest-day");
  });

  it("is not caused by a silent run", () => {
    const workouts = [BEFORE, { ...LONG, silent: true }, workoutAt("2026-11-20 14:00", { kind: "strength" })];

    expect(placed(plan("2026-11-20 15:00", workouts), "rest-day")).toStrictEqual([]);
  });

  it.each([
    { what: "tomorrow", date: "2026-11-21", texts: 0 },
    { what: "in a week", date: "2026-11-27", texts: 0 },
    { what: "in eight days", date: "2026-11-28", texts: 1 },
  ])("with an event $what: $texts", ({ date, texts }) => {
    const athlete = aRunner({ events: [date] });

    expect(placed(plan("2026-11-20 11:00", [BEFORE, LONG], { athlete }), "rest-day")).toHaveLength(texts);
  });

  it.each([
    { policy: { maxEasyDays: 1 }, easyDates: ["2026-11-21"] },
    { policy: { maxEasyDays: 4 }, easyDates: ["2026-11-21", "2026-11-22"] },
  ])("asks for the days that the status gives that cause, $policy: $easyDates", ({ policy, easyDates }) => {
    const [reminder] = placed(plan("2026-11-20 11:00", [BEFORE, LONG], { policy }), "rest-day");

    expect(reminder?.facts).toMatchObject({ easyDates });
  });

  it("is about the longest of two such runs of a day", () => {
    const second = workoutAt("2026-11-20 15:00", { distanceMeters: 16_500, minutes: 90 });
    const earlier = workoutAt("2026-11-20 05:00", { distanceMeters: 16_000, minutes: 90 });

    const [reminder] = placed(plan("2026-11-20 17:00", [BEFORE, earlier, LONG, second]), "rest-day");

    expect(reminder?.facts).toMatchObject({ kind: "easy-day", distanceMeters: 18_000 });
  });

  it("is about the longer of two that started together", () => {
    const shorter = { ...LONG, key: "cooldown#z", distanceMeters: 17_000 };

    const [reminder] = placed(plan("2026-11-20 11:00", [BEFORE, LONG, shorter]), "rest-day");

    expect(reminder?.facts).toMatchObject({ kind: "easy-day", distanceMeters: 18_000 });
  });

  it.each([
    { what: "told of the run", meal: { localDate: "2026-11-20" }, code: "RUN_SPIKE", at: SENT, texts: 0 },
    { what: "told of another reason", meal: { localDate: "2026-11-20" }, code: "ALTERNATE", at: SENT, texts: 1 },
    { what: "of the day before told", meal: { localDate: "2026-11-19" }, code: "RUN_SPIKE", at: SENT, texts: 1 },
    { what: "was to tell and failed", meal: { localDate: "2026-11-20" }, code: "RUN_SPIKE", at: FAILED, texts: 1 },
  ] as const)("is needless once a meal text told of the run; it $what: $texts", ({ meal, code, at, texts }) => {
    const facts = { ...aReminder({ kind: "meal" }).facts, rider: { code, evidence: {} } } as unknown as ReminderFacts;
    const existing = [aReminder({ ...meal, kind: "meal", facts }, at)];

    const { place } = plan("2026-11-20 12:00", [BEFORE, LONG], { existing, history: EMPTY_HISTORY });

    expect(place.filter((reminder) => reminder.facts.kind === "easy-day")).toHaveLength(texts);
  });

  it("is not made needless by what an earlier text of its own place told", () => {
    const ended = aReminder(
      { kind: "rest-day", localDate: "2026-11-20", facts: { ...EASY_FACTS } },
      endedAs("CANCELLED", "EDITED"),
    );

    expect(placed(plan("2026-11-20 12:00", [BEFORE, LONG], { existing: [ended] }), "rest-day")).toHaveLength(1);
  });

  it("is cancelled when the athlete trains on the easy day before it went", () => {
    const athlete = aRunner({ restDayAt: "morning" });
    const existing = applied([], plan("2026-11-20 11:00", [BEFORE, LONG], { athlete }));

    const next = plan("2026-11-21 07:30", [BEFORE, LONG, workoutAt("2026-11-21 06:30")], { athlete, existing });

    expect(next.withdraw.map(({ settled }) => settled)).toMatchObject([{ outcome: "TRAINED" }]);
  });

  it("is cancelled when the run's distance is corrected", () => {
    const existing = applied([], plan("2026-11-20 11:00", [BEFORE, LONG]));

    const next = plan("2026-11-20 12:00", [BEFORE, { ...LONG, distanceMeters: 13_000 }], { existing });

    expect(next.withdraw.map(({ settled }) => settled)).toMatchObject([{ outcome: "EDITED" }]);
  });
});
