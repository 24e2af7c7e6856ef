import { epochDay } from "../../domain/local-time.ts";
import type { Level, RecoveryStatus } from "../../domain/status.ts";
import { weekdayName } from "../days.ts";
import type { Language } from "../language.ts";
import { reasonSentence } from "./reason-sentence.ts";

/** What a status means for its athlete, in plain sentences: the advice for the next day, then why. */
export function explainForAthlete(status: RecoveryStatus, language: Language): readonly string[] {
  const tomorrow = weekdayName(epochDay(status.localDate) + 1, language);
  const today = status.today === "rest" ? [TODAY_RESTS[language]] : [];
  const reasons = status.reasons.map((reason) => reasonSentence(reason, language));
  return [...today, ADVICE[language][status.level](tomorrow), ...reasons];
}

const TODAY_RESTS: Readonly<Record<Language, string>> = { en: "Today is a rest day." };

const ADVICE: Readonly<Record<Language, Readonly<Record<Level, (weekday: string) => string>>>> = {
  en: {
    rest: (weekday) => `Plan nothing for tomorrow (${weekday}): rest.`,
    building: (weekday) => `Tomorrow (${weekday}) is yours to choose: advice comes once a week is logged.`,
    easy: (weekday) => `Keep tomorrow (${weekday}) easy.`,
    ready: (weekday) => `Tomorrow (${weekday}) can be a training day like any other.`,
  },
};
