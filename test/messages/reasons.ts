import type { LanguageCode } from "../../lib/domain/language.ts";
import {
  APPENDED_CODES,
  type AppendedReason,
  type Reason,
  type ReasonCode,
  type ReasonOf,
} from "../../lib/domain/rules/reason.ts";
import { FORMATS, REASON_TEXTS, REMINDER_TEXTS } from "../../lib/languages/index.ts";
import type { RenderContext } from "../../lib/messages/compose.ts";

const DRIFTING = { recentRpe: 7, usualRpe: 5, recentSessions: 4, usualSessions: 15, recentDays: 7 };

/** Examples of every reason with ordinary numbers: a reason without one does not compile. */
const EXAMPLES: { readonly [Code in ReasonCode]: readonly ReasonOf<Code>["evidence"][] } = {
  RED_FLAG: [{ since: "2026-11-20T10:00:00.000Z" }],
  SICK: [{ sickFrom: "2026-11-20", sickUntil: "2026-11-23" }],
  EVENT: [{ date: "2026-11-23" }],
  BIG_DAY: [
    {
      date: "2026-11-22",
      isEvent: true,
      runMeters: 42_200,
      minutes: 231,
      days: 7,
      restDays: 2,
      hardWorkFrom: "2026-11-30",
    },
    { date: "2026-11-22", isEvent: true, runMeters: 0, minutes: 90, days: 1, restDays: 0, hardWorkFrom: "2026-11-24" },
  ],
  REST_QUOTA: [{ trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 }],
  ILLNESS: [{ sickDays: 3, easyDates: ["2026-11-23", "2026-11-24", "2026-11-25"] }],
  BUILDING: [{ historyDays: 3, neededDays: 7 }],
  RETURN: [
    {
      daysWithoutRun: 16,
      neededDays: 14,
      easyDays: 7,
      easyDates: ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"],
    },
  ],
  RUN_SPIKE: [
    {
      distanceMeters: 18_340,
      longestMeters: 14_200,
      limitRatio: 1.1,
      windowDays: 30,
      easyDates: ["2026-11-23", "2026-11-24"],
    },
  ],
  DRIFT: [
    { kind: "run", ...DRIFTING, easyDates: ["2026-11-24"] },
    { kind: "strength", ...DRIFTING, easyDates: ["2026-11-23", "2026-11-24"] },
  ],
  RISING: [{ weekLoadAu: 2_400, usualWeekLoadAu: 1_500, limitRatio: 1.3, weeks: 3 }],
  MONOTONY: [
    {
      monotony: 2.08,
      limit: 2,
      meanLoadAu: 142,
      sampleDeviationAu: 68,
      historyDays: 180,
      easyDates: ["2026-11-23"],
    },
  ],
  ALTERNATE: [
    { phase: "foundation", runs: 1, strengthWorkouts: 1, gapHours: 9, neededHours: null },
    { phase: "combined", runs: 1, strengthWorkouts: 1, gapHours: 2, neededHours: 3 },
  ],
  LIGHTER: [{ rpe: 9, toFailure: true, hardRpe: 9 }],
  STRENGTH_CAP: [{ strengthDays: 3, maxStrengthDays: 2, windowDays: 7, daysSinceFirstStrength: 12 }],
  MILEAGE_HIGH: [
    {
      weekMeters: 32_400,
      usualWeekMeters: 35_000,
      limitShare: 0.8,
      daysSinceFirstStrength: 9,
      baseRuns: 12,
      aimKilometers: 28,
    },
  ],
  NEGLECTED_MUSCLE: [
    { areas: ["pull", "core"], unliftedDays: 14, strengthWorkouts: 5, neededWorkouts: 4, windowDays: 28 },
  ],
};

export const REASONS: readonly Reason[] = Object.entries(EXAMPLES).flatMap(([code, examples]) =>
  examples.map((evidence) => ({ code, evidence }) as Reason),
);

/** Those that may be appended to a text. */
export const APPENDED: readonly AppendedReason[] = REASONS.flatMap((reason) => (isAppended(reason) ? [reason] : []));

export const RUN_SPIKE: AppendedReason = {
  code: "RUN_SPIKE",
  evidence: {
    distanceMeters: 18_340,
    longestMeters: 14_200,
    limitRatio: 1.1,
    windowDays: 30,
    easyDates: ["2026-11-30", "2026-12-01"],
  },
};

function isAppended(reason: Reason): reason is AppendedReason {
  return APPENDED_CODES.some((code) => code === reason.code);
}

/** What a text of one language is composed of. */
export function wordsIn(language: LanguageCode): RenderContext["language"] {
  return {
    formats: FORMATS[language],
    reasonTexts: REASON_TEXTS[language],
    reminderTexts: REMINDER_TEXTS[language],
  };
}
