/** The languages every text of the catalogue is written in. */
export const LANGUAGES = ["en", "es", "de", "fr"] as const;
export type LanguageCode = (typeof LANGUAGES)[number];
