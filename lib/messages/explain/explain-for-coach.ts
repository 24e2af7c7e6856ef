import type { LanguageCode } from "../../domain/language.ts";
import type { LoadContext, RecoveryStatus } from "../../domain/recovery/status.ts";
import type { Reason } from "../../domain/rules/reason.ts";
import { decimal } from "../numbers.ts";
import { EXPLAIN_WORDS } from "./explain-words.ts";
import { reasonSentence } from "./reason-sentence.ts";
import type { ContextFigures } from "./words.ts";

/**
 * A status for a coach: each reason with every number behind it and its source, the figures of context, and from when
 * hard work fits again.
 */
export function explainForCoach(status: RecoveryStatus, language: LanguageCode): readonly string[] {
  const words = EXPLAIN_WORDS[language].coach;
  const { hardRun, lowerLift, upperLift } = status.readyFrom;
  return [
    words.heading({ date: status.localDate, level: status.level, phase: status.phase }),
    ...status.reasons.flatMap((reason) => [
      `${reason.code}: ${reasonSentence(reason, language)} (${numbersOf(reason, language)})`,
      `  ${words.source(words.citations[reason.code])}.`,
    ]),
    ...words.context(figuresOf(status.context, language)),
    words.readyFrom({
      hardRun: hardRun ?? words.now,
      legs: lowerLift ?? words.now,
      upperBody: upperLift ?? words.now,
    }),
  ];
}

function numbersOf({ evidence }: Reason, language: LanguageCode): string {
  return Object.entries(evidence)
    .map(([name, value]: [string, unknown]) => `${name} ${shown(value, language)}`)
    .join(", ");
}

function shown(value: unknown, language: LanguageCode): string {
  const { and, none } = EXPLAIN_WORDS[language].coach;
  if (typeof value === "number") return decimal(Math.round(value * 100) / 100, language);
  if (Array.isArray(value)) return value.join(` ${and} `);
  return typeof value === "string" ? value : none;
}

function figuresOf(context: LoadContext, language: LanguageCode): ContextFigures {
  const one = (value: number): string => decimal(value.toFixed(1), language);
  const two = (value: number | null): string =>
    value === null ? EXPLAIN_WORDS[language].coach.undefined : decimal(value.toFixed(2), language);
  return {
    dayLoad: one(context.dayLoadAu),
    weekLoad: one(context.weekLoadAu),
    fitness: one(context.fitness),
    fatigue: one(context.fatigue),
    form: one(context.form),
    monotony: two(context.monotony),
    strain: two(context.strain),
    recentVsUsual: two(context.recentVsUsual),
  };
}
