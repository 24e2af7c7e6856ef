import type { Reason } from "../../domain/rules/reason.ts";
import { REASON_TEXTS } from "../../languages/index.ts";
import { reasonSentence } from "../reasons.ts";
import type { DayFacts } from "./day-facts.ts";

/**
 * Strava's agreement lets nobody but the athlete see a record that came from it (I11). An explanation is read by
 * coaches and operators, so it says that such a record exists and counts, and none of its fields.
 */
export const SHOWN_TO_ITS_ATHLETE_ONLY = "came from Strava, shown to its athlete only";

/** Said in place of the words of a text. */
export const WORDS_ARE_HIDDEN: string = `Its words hold distances that ${SHOWN_TO_ITS_ATHLETE_ONLY}.`;

/** Whether any record of an effort came from Strava. */
export function isFromStrava({ workouts }: { readonly workouts: readonly string[] }): boolean {
  return workouts.some((key) => key.startsWith("strava#"));
}

/** Whether distances that a rule compares may come from Strava; rules look back over weeks. */
export function distancesAreFromStrava({ log }: Pick<DayFacts, "log">): boolean {
  return log.sessions.some((session) => session.kind === "run" && isFromStrava(session));
}

/** A reason in one sentence for somebody other than the athlete. */
export function reasonForOthers(reason: Reason, facts: Pick<DayFacts, "log">): string {
  if (!distancesAreFromStrava(facts)) return reasonSentence(reason, REASON_TEXTS.en);
  if (reason.code === "RUN_SPIKE") {
    return `A run was longer than any of the ${reason.evidence.windowDays} days before it, by more than the rule allows; distances ${SHOWN_TO_ITS_ATHLETE_ONLY}.`;
  }
  if (reason.code === "BIG_DAY") {
    return reasonSentence({ ...reason, evidence: { ...reason.evidence, runMeters: 0 } }, REASON_TEXTS.en);
  }
  return reason.code === "MILEAGE_HIGH"
    ? `New to lifting, and running much of the usual distance still; distances ${SHOWN_TO_ITS_ATHLETE_ONLY}.`
    : reasonSentence(reason, REASON_TEXTS.en);
}

/** Whether a text that was sent quotes distances. */
export function quotesDistance(text: string): boolean {
  return /\d\s?km\b/u.test(text);
}
