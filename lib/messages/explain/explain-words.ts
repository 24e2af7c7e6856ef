import type { LanguageCode } from "../../domain/language.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { ExplainWords } from "./words.ts";

export const EXPLAIN_WORDS: Readonly<Record<LanguageCode, ExplainWords>> = { en, es, de, fr };
