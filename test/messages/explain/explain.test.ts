import { describe, expect, it } from "vitest";
import type { Reason } from "../../../lib/domain/reason.ts";
import type { RecoveryStatus } from "../../../lib/domain/status.ts";
import { explainForAthlete } from "../../../lib/messages/explain/explain-for-athlete.ts";
import { explainForCoach } from "../../../lib/messages/explain/explain-for-coach.ts";
import { reasonSentence } from "../../../lib/messages/explain/reason-sentence.ts";
import { forbiddenWordsIn } from "../../../lib/messages/forbidden-words.ts";
import { septets } from "../../../lib/messages/gsm7.ts";

const SENTENCES: readonly (readonly [Reason, string])[] = [
  [
    { code: "RED_FLAG", evidence: { since: "2026-11-20T10:00:00.000Z" } },
    "You wrote that you felt unwell, so training tips are off for now.",
  ],
  [
    { code: "REST_QUOTA", evidence: { trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 } },
    "5 training days in the last 6.",
  ],
  [
    { code: "RETURN", evidence: { daysWithoutRun: 16, neededDays: 14, daysSinceReturn: 0, easyDays: 7 } },
    "First run after 16 days off: build up gently this week.",
  ],
  [
    {
      code: "ALTERNATE",
      evidence: { phase: "foundation", runs: 1, strengthWorkouts: 1, gapHours: 9, neededHours: null },
    },
    "A run and a lift on one day: for now, take turns by day.",
  ],
  [
    { code: "ALTERNATE", evidence: { phase: "combined", runs: 1, strengthWorkouts: 1, gapHours: 2, neededHours: 6 } },
    "Run and lift close together: 6 h between them suits both better.",
  ],
  [
    { code: "RUN_SPIKE", evidence: { distanceMeters: 18_040, longestMeters: 14_000, limitRatio: 1.1, windowDays: 30 } },
    "Longest run in 30 days: 18 km, before it 14 km.",
  ],
  [
    {
      code: "MONOTONY",
      evidence: { monotony: 2.08, limit: 2, meanLoadAu: 142, sampleDeviationAu: 68, historyDays: 180 },
    },
    "Your days have looked much alike lately: an easy one helps.",
  ],
  [
    {
      code: "STRENGTH_CAP",
      evidence: { strengthDays: 3, maxStrengthDays: 2, windowDays: 7, strengthWorkouts: 6, neededWorkouts: 16 },
    },
    "3 lifting days in a week: 2 are plenty to start with.",
  ],
  [
    {
      code: "MILEAGE_HIGH",
      evidence: {
        weekMeters: 32_400,
        usualWeekMeters: 35_000,
        limitShare: 0.8,
        daysSinceFirstStrength: 9,
        baseRuns: 12,
      },
    },
    "New to lifting? Run a bit less for now: 32.4 km this week.",
  ],
  [
    {
      code: "NEGLECTED_MUSCLE",
      evidence: { areas: ["pull", "core"], unliftedDays: 14, strengthWorkouts: 5, neededWorkouts: 4, windowDays: 28 },
    },
    "No pull or core lifts for 14 days: worth a set or two.",
  ],
  [
    { code: "BUILDING", evidence: { historyDays: 3, neededDays: 7 } },
    "Day 3 of 7: still getting to know your training.",
  ],
];

function aStatus(over: Partial<RecoveryStatus> = {}): RecoveryStatus {
  return {
    asOf: "2026-11-22T23:10:00.000Z",
    localDate: "2026-11-22",
    today: null,
    level: "rest",
    phase: "foundation",
    reasons: [{ code: "REST_QUOTA", evidence: { trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 } }],
    readyFrom: { hardRun: null, lowerLift: null, upperLift: null },
    muscles: {},
    context: {
      dayLoadAu: 315,
      weekLoadAu: 1460,
      fitness: 48.23,
      fatigue: 56.91,
      form: -8.12,
      monotony: 1.123,
      strain: 1640,
      recentVsUsual: null,
    },
    ...over,
  };
}

describe("the sentence of a reason", () => {
  it.each(SENTENCES)("of %j", (reason, sentence) => {
    expect(reasonSentence(reason, "en")).toBe(sentence);
  });

  it.each(SENTENCES)("is short, in GSM-7 and holds no forbidden word: %j", (reason) => {
    const sentence = reasonSentence(reason, "en");

    expect(septets(sentence)).toBeLessThanOrEqual(75);
    expect(forbiddenWordsIn(sentence, "en")).toStrictEqual([]);
  });
});

describe("a status explained to its athlete", () => {
  it("gives the advice and then why", () => {
    const sentences = explainForAthlete(aStatus(), "en");

    expect(sentences).toStrictEqual(["Plan nothing for tomorrow (Mon): rest.", "5 training days in the last 6."]);
  });

  it("says first that today is a rest day", () => {
    const sentences = explainForAthlete(aStatus({ today: "rest", level: "ready", reasons: [] }), "en");

    expect(sentences).toStrictEqual(["Today is a rest day.", "Tomorrow (Mon) can be a training day like any other."]);
  });

  it("has no figure of context and no forbidden word at any level", () => {
    const texts = (["rest", "building", "easy", "ready"] as const).flatMap((level) =>
      explainForAthlete(aStatus({ level, reasons: SENTENCES.map(([reason]) => reason) }), "en"),
    );

    expect(texts.flatMap((text) => forbiddenWordsIn(text, "en"))).toStrictEqual([]);
    expect(texts.join(" ")).not.toMatch(/fitness|fatigue|monotony|strain/i);
  });
});

describe("a status explained to a coach", () => {
  it("gives every number, its source, and the context", () => {
    const lines = explainForCoach(aStatus(), "en");

    expect(lines).toStrictEqual([
      "2026-11-22: level rest for the next day, phase foundation.",
      "REST_QUOTA: 5 training days in the last 6. (trainingDays 5, windowDays 6, restDaysPerWeek 2)",
      "  Source: Cooldown's founding article; AAP asks for at least one day off a week (doi 10.1542/peds.2023-065129).",
      "Load: 315.0 AU on the day, 1460.0 AU in 7 days (session RPE x minutes, Foster 2001).",
      "Fitness 48.2, fatigue 56.9, form -8.1 (42 and 7 days, GoldenCheetah's variant).",
      "Monotony 1.12, strain 1640.00 (Foster 1998).",
      "Recent against usual: not defined yet (Williams 2017; a description, not a forecast: Impellizzeri 2020).",
    ]);
  });
});
