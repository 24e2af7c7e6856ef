import type { LanguageCode } from "../../domain/language.ts";
import { epochDay } from "../../domain/local-time.ts";
import type { LoadContext, RecoveryStatus } from "../../domain/recovery/status.ts";
import type { Reason } from "../../domain/rules/reason.ts";
import type { ContextFigures } from "../../languages/explanation-texts.ts";
import { type Formats, formatDecimal, formatWeekday } from "../../languages/format.ts";
import { EXPLANATION_TEXTS, FORMATS, REASON_SOURCES, REASON_TEXTS } from "../../languages/index.ts";

import { reasonSentence } from "../reasons.ts";

/** What a status means for its athlete, in plain sentences: the advice for the next day, then why. */
export function explainForAthlete(status: RecoveryStatus, language: LanguageCode): readonly string[] {
  const { advice, todayRests } = EXPLANATION_TEXTS[language];
  const tomorrow = formatWeekday(epochDay(status.localDate) + 1, FORMATS[language]);
  const today = status.today === "rest" ? [todayRests] : [];
  const reasons = status.reasons.map((reason) => reasonSentence(reason, REASON_TEXTS[language]));
  return [...today, advice[status.level](tomorrow), ...reasons];
}

/**
 * A status for a coach: each reason with every number behind it and its source, the load figures, and from when
 * hard work is possible again.
 */
export function explainForCoach(status: RecoveryStatus, language: LanguageCode): readonly string[] {
  const texts = EXPLANATION_TEXTS[language].coach;
  const { hardRun, lowerLift, upperLift } = status.readyFrom;
  const from = (instant: string | null): string =>
    instant === null || instant <= status.asOf ? texts.now : minuteOf(instant);
  return [
    texts.heading({ date: status.localDate, level: status.level, phase: status.phase }),
    ...status.reasons.flatMap((reason) => [
      `${reason.code}: ${reasonSentence(reason, REASON_TEXTS[language])} (${numbersOf(reason, language)})`,
      `  ${texts.source(REASON_SOURCES[language][reason.code])}.`,
    ]),
    ...texts.context(figuresOf(status.context, FORMATS[language], texts.undefined)),
    texts.readyFrom({
      hardRun: from(hardRun),
      legs: from(lowerLift),
      upperBody: from(upperLift),
    }),
  ];
}

/** "2026-11-25 05:00 UTC"; "held" stays. */
function minuteOf(instant: string): string {
  return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/, "$1 $2 UTC");
}

function numbersOf({ evidence }: Reason, language: LanguageCode): string {
  return Object.entries(evidence)
    .map(([name, value]: [string, unknown]) => `${name} ${formatEvidence(value, language)}`)
    .join(", ");
}

function formatEvidence(value: unknown, language: LanguageCode): string {
  const formats = FORMATS[language];
  if (typeof value === "number") return formatDecimal(Math.round(value * 100) / 100, formats);
  if (Array.isArray(value)) return value.join(` ${formats.and} `);
  return typeof value === "string" ? value : EXPLANATION_TEXTS[language].coach.none;
}

function figuresOf(context: LoadContext, formats: Formats, notDefined: string): ContextFigures {
  const whole = (value: number): string => formatDecimal(value.toFixed(0), formats);
  const one = (value: number): string => formatDecimal(value.toFixed(1), formats);
  const two = (value: number | null): string =>
    value === null ? notDefined : formatDecimal(value.toFixed(2), formats);
  return {
    dayLoad: whole(context.dayLoadAu),
    weekLoad: whole(context.weekLoadAu),
    fitness: one(context.fitness),
    fatigue: one(context.fatigue),
    form: one(context.form),
    monotony: two(context.monotony),
    strain: context.strain === null ? notDefined : whole(context.strain),
    recentVsUsual: two(context.recentVsUsual),
  };
}
