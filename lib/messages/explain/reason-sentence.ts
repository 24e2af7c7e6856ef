import type { Reason } from "../../domain/reason.ts";
import type { Language } from "../language.ts";
import { EXPLAIN_WORDS } from "./explain-words.ts";

/** One short sentence that tells an athlete a reason with its numbers; rules.md section 4. */
export function reasonSentence(reason: Reason, language: Language): string {
  return EXPLAIN_WORDS[language].sentence(reason);
}
