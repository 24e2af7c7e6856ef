import type { LanguageCode } from "../../domain/language.ts";
import type { AppendedReason } from "../../domain/rules/reason.ts";
import { reasonSentence } from "../explain/reason-sentence.ts";
import { FRAME } from "../frame.ts";
import { kilometers } from "../numbers.ts";
import { SOURCES } from "../sources.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { RiderWords } from "./words.ts";

const WORDS: Readonly<Record<LanguageCode, RiderWords>> = { en, es, de, fr };

/** The short sentence by which a reason rides on an SMS, at most 55 septets with ordinary numbers (rules.md 8). */
export function riderSentence(rider: AppendedReason | null, language: LanguageCode): string | null {
  return rider === null ? null : reasonSentence(rider, language);
}

/** The paragraphs by which a reason rides on an e-mail: its numbers, and the study they rest on if there is one. */
export function riderParagraphs(rider: AppendedReason | null, language: LanguageCode): readonly string[] {
  if (rider === null) return [];
  const paragraph =
    rider.code === "RUN_SPIKE"
      ? longStepParagraph(rider.evidence, language)
      : `${reasonSentence(rider, language)} ${WORDS[language].detail(rider)}`;
  const source = sourceOf(rider);
  return [paragraph, ...(source === null ? [] : [FRAME[language].sources([source])])];
}

/** What an e-mail says about a run that was a long step up. */
export function longStepParagraph(
  step: { readonly distanceMeters: number; readonly longestMeters: number; readonly windowDays: number },
  language: LanguageCode,
): string {
  return WORDS[language].longStep({
    km: kilometers(step.distanceMeters, language),
    longestKm: kilometers(step.longestMeters, language),
    windowDays: step.windowDays,
    percentLonger: Math.round((step.distanceMeters / step.longestMeters - 1) * 100),
  });
}

/** The study behind a rider; null for a rule of thumb, whose words say that it is one. */
function sourceOf(rider: AppendedReason): string | null {
  switch (rider.code) {
    case "RUN_SPIKE":
      return SOURCES.frandsen2025;
    case "MONOTONY":
      return SOURCES.foster1998;
    case "ALTERNATE":
      return rider.evidence.neededHours === null ? null : SOURCES.robineau2016;
    case "RETURN":
    case "STRENGTH_CAP":
    case "MILEAGE_HIGH":
    case "NEGLECTED_MUSCLE":
      return null;
  }
}
