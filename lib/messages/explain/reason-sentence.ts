import type { LanguageCode } from "../../domain/language.ts";
import type { Reason } from "../../domain/rules/reason.ts";
import { de } from "./reasons/de.ts";
import { en } from "./reasons/en.ts";
import { es } from "./reasons/es.ts";
import { fr } from "./reasons/fr.ts";

const SENTENCES: Readonly<Record<LanguageCode, (reason: Reason) => string>> = { en, es, de, fr };

/**
 * One short sentence that tells an athlete a reason with its numbers (rules.md section 4): at most 75 characters, at most
 * 55 septets where it rides on a text.
 */
export function reasonSentence(reason: Reason, language: LanguageCode): string {
  return SENTENCES[language](reason);
}
