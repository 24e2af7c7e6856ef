import type { Language } from "./language.ts";

/**
 * Whole words no text holds, with their inflections (rules.md 10): none may diagnose, predict harm, promise safety,
 * press, or speak of body shape. Names aside.
 */
const FORBIDDEN: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "overtraining",
    "overtrained",
    "injury",
    "injuries",
    "injured",
    "risk",
    "risks",
    "risky",
    "diagnose",
    "diagnosis",
    "burn",
    "burns",
    "burned",
    "burning",
    "calorie",
    "calories",
    "kcal",
    "fat",
    "lean",
    "weight",
    "weights",
    "tone",
    "toned",
    "physique",
    "metabolism",
    "earn",
    "earned",
    "cheat",
    "must",
    "guarantee",
    "guaranteed",
    "skip",
    "safe to train",
    "prevents inflammation",
  ],
};

/** The forbidden words a text holds. */
export function forbiddenWordsIn(text: string, language: Language): readonly string[] {
  const words = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
  return FORBIDDEN[language].filter((word) => words.includes(` ${word} `));
}
