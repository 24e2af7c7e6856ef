import type { LanguageCode } from "../../domain/language.ts";
import { epochDay } from "../../domain/local-time.ts";
import type { RecoveryStatus } from "../../domain/recovery/status.ts";
import { weekdayName } from "../days.ts";
import { EXPLAIN_WORDS } from "./explain-words.ts";
import { reasonSentence } from "./reason-sentence.ts";

/** What a status means for its athlete, in plain sentences: the advice for the next day, then why. */
export function explainForAthlete(status: RecoveryStatus, language: LanguageCode): readonly string[] {
  const { advice, todayRests } = EXPLAIN_WORDS[language];
  const tomorrow = weekdayName(epochDay(status.localDate) + 1, language);
  const today = status.today === "rest" ? [todayRests] : [];
  const reasons = status.reasons.map((reason) => reasonSentence(reason, language));
  return [...today, advice[status.level](tomorrow), ...reasons];
}
