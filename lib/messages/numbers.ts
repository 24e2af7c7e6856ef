import type { LanguageCode } from "../domain/language.ts";

const DECIMAL_MARK: Readonly<Record<LanguageCode, string>> = { en: ".", es: ",", de: ",", fr: "," };

/** A number with the decimal mark of a language: "8.5", "8,5". */
export function decimal(value: number | string, language: LanguageCode): string {
  return String(value).replace(".", DECIMAL_MARK[language]);
}

/** Kilometres with at most one decimal: "18", "32.4". */
export function kilometers(meters: number, language: LanguageCode): string {
  return decimal(Math.round(meters / 100) / 10, language);
}
