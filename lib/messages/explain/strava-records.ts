import type { Reason } from "../../domain/rules/reason.ts";
import { DAY_TEXTS, REASON_TEXTS } from "../../languages/index.ts";
import { reasonSentence } from "../reasons.ts";
import type { DayFacts } from "./day-facts.ts";

// Strava's agreement lets nobody but the athlete see a record that came from it (I11). An explanation is read by
// coaches and operators, so it says that such a record exists and counts, and none of its fields.

/** Whether any record of an effort came from Strava. */
export function isFromStrava({ workouts }: { readonly workouts: readonly string[] }): boolean {
  return workouts.some((key) => key.startsWith("strava#"));
}

/** Whether distances that a rule compares may come from Strava; rules look back over weeks. */
export function distancesAreFromStrava({ log }: Pick<DayFacts, "log">): boolean {
  return log.sessions.some((session) => session.kind === "run" && isFromStrava(session));
}

/** A reason in one sentence for somebody other than the athlete. */
export function reasonForOthers(reason: Reason, facts: Pick<DayFacts, "log" | "language">): string {
  const texts = REASON_TEXTS[facts.language];
  const { longStepHidden, mileageHidden } = DAY_TEXTS[facts.language].status;
  if (!distancesAreFromStrava(facts)) return reasonSentence(reason, texts);
  if (reason.code === "RUN_SPIKE") return longStepHidden(reason.evidence.windowDays);
  if (reason.code === "BIG_DAY") {
    return reasonSentence({ ...reason, evidence: { ...reason.evidence, runMeters: 0 } }, texts);
  }
  return reason.code === "MILEAGE_HIGH" ? mileageHidden : reasonSentence(reason, texts);
}

/** Whether a text that was sent quotes distances. */
export function quotesDistance(text: string): boolean {
  return /\d\s?km\b/u.test(text);
}
