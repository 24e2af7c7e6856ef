import { epochDay } from "../domain/local-time.ts";
import type { ReminderFacts } from "../domain/reminder-facts.ts";
import { formatDates } from "../languages/format.ts";
import { emailOpening, type RenderContext, rotateByDay, type TextDraft } from "./compose.ts";

type EventFacts = Extract<ReminderFacts, { readonly kind: "event" }>;

/** The eve of a race: get ready, and enjoy it (docs/rules.md 8). It names no time of bed: the bedtime text does. */
export function eventText({ date }: EventFacts, { language, localDate }: RenderContext): TextDraft {
  const { event: texts } = language.reminderTexts;
  const wordings = rotateByDay(texts.wordings, epochDay(localDate));
  return {
    wordings,
    plain: () => texts.plain,
    email: () => ({
      subject: texts.subject,
      paragraphs: [emailOpening(wordings), texts.why(formatDates([date], language.formats))],
    }),
  };
}
