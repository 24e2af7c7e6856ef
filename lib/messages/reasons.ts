import type { AppendedReason, ReasonCode, ReasonOf } from "../domain/rules/reason.ts";
import { formatKilometers } from "../languages/format.ts";
import type { Language, ReasonTexts } from "../languages/language.ts";
import { citationOf } from "./citations.ts";

/** The parts of a language that tell a reason. */
type Words = Pick<Language, "formats" | "reasonTexts" | "reminderTexts">;

/** A reason in one short sentence with its numbers; it may be appended to an SMS (docs/rules.md 4, 8). */
export function reasonSentence<Code extends ReasonCode>(
  { code, evidence }: ReasonOf<Code>,
  { sentences }: Pick<ReasonTexts, "sentences">,
): string {
  return sentences[code](evidence);
}

/** The paragraphs of a reason appended to an e-mail: its numbers, and its study if there is one. */
export function appendedParagraphs(reason: AppendedReason, language: Words): readonly string[] {
  const { reasonTexts, reminderTexts } = language;
  const paragraph =
    reason.code === "RUN_SPIKE"
      ? longStepParagraph(reason.evidence, language)
      : `${reasonSentence(reason, reasonTexts)} ${detailOf(reason, reasonTexts)}`;
  const citation = citationOf(reason);
  return [paragraph, ...(citation === null ? [] : [reminderTexts.greetingAndFooter.sources([citation])])];
}

function detailOf<Code extends Exclude<AppendedReason["code"], "RUN_SPIKE">>(
  { code, evidence }: ReasonOf<Code>,
  { details }: ReasonTexts,
): string {
  return details[code](evidence);
}

/** What an e-mail says about a run that was a long step up. */
export function longStepParagraph(
  step: { readonly distanceMeters: number; readonly longestMeters: number; readonly windowDays: number },
  language: Words,
): string {
  return language.reasonTexts.longStep({
    km: formatKilometers(step.distanceMeters, language.formats),
    longestKm: formatKilometers(step.longestMeters, language.formats),
    windowDays: step.windowDays,
    percentLonger: Math.round((step.distanceMeters / step.longestMeters - 1) * 100),
  });
}
