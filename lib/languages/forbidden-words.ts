import type { LanguageCode } from "../domain/language.ts";
import { FORBIDDEN_WORDS } from "./index.ts";

/**
 * The forbidden words that a text holds: those that diagnose, predict harm, promise safety, put pressure on, or speak of
 * body shape (docs/rules.md 10).
 */
export function forbiddenWordsIn(text: string, language: LanguageCode): readonly string[] {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = ` ${plain.replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
  return FORBIDDEN_WORDS[language]
    .split(",")
    .map((word) => word.trim())
    .filter((word) => words.includes(` ${word} `));
}
