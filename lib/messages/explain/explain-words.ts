import type { Language } from "../../domain/language.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { ExplainWords } from "./words.ts";

export const EXPLAIN_WORDS: Readonly<Record<Language, ExplainWords>> = { en, es, de, fr };
