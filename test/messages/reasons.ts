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

/** Examples of every reason with ordinary numbers: a reason without one does not compile. */
const EXAMPLES: { readonly [Code in ReasonCode]: readonly ReasonOf<Code>["evidence"][] } = {
  RED_FLAG: [{ since: "2026-11-20T10:00:00.000Z" }],
  REST_QUOTA: [{ trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 }],
  RETURN: [{ daysWithoutRun: 16, neededDays: 14, daysSinceReturn: 0, easyDays: 7 }],
  ALTERNATE: [
    { phase: "foundation", runs: 1, strengthWorkouts: 1, gapHours: 9, neededHours: null },
    { phase: "combined", runs: 1, strengthWorkouts: 1, gapHours: 2, neededHours: 6 },
  ],
  RUN_SPIKE: [{ distanceMeters: 18_340, longestMeters: 14_200, limitRatio: 1.1, windowDays: 30 }],
  MONOTONY: [{ monotony: 2.08, limit: 2, meanLoadAu: 142, sampleDeviationAu: 68, historyDays: 180 }],
  STRENGTH_CAP: [{ strengthDays: 3, maxStrengthDays: 2, windowDays: 7, strengthWorkouts: 6, neededWorkouts: 16 }],
  MILEAGE_HIGH: [
    { weekMeters: 32_400, usualWeekMeters: 35_000, limitShare: 0.8, daysSinceFirstStrength: 9, baseRuns: 12 },
  ],
  NEGLECTED_MUSCLE: [
    { areas: ["pull", "core"], unliftedDays: 14, strengthWorkouts: 5, neededWorkouts: 4, windowDays: 28 },
  ],
  BUILDING: [{ historyDays: 3, neededDays: 7 }],
};

export const REASONS: readonly Reason[] = Object.entries(EXAMPLES).flatMap(([code, examples]) =>
  examples.map((evidence) => ({ code, evidence }) as Reason),
);

/** Those that may be appended to a text. */
export const APPENDED: readonly AppendedReason[] = REASONS.flatMap((reason) => (isAppended(reason) ? [reason] : []));

export const RUN_SPIKE: AppendedReason = {
  code: "RUN_SPIKE",
  evidence: { distanceMeters: 18_340, longestMeters: 14_200, limitRatio: 1.1, windowDays: 30 },
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
