import { epochDay, localDayAt } from "../domain/local-time.ts";
import type { ReminderFacts } from "../domain/reminder-facts.ts";
import { formatDays, formatKilometers, formatShortDate, formatWeekdays } from "../languages/format.ts";
import type { BigDaySlots, RestAfterSlots } from "../languages/milestone-texts.ts";
import { emailOpening, type RenderContext, type TextDraft, wordingsOfDay } from "./compose.ts";

type FactsOf<Kind extends ReminderFacts["kind"]> = Extract<ReminderFacts, { readonly kind: Kind }>;

/** After a race, or a run of marathon length: well done, and until when to take it easy (docs/rules.md 6). */
export function bigDayText(facts: FactsOf<"big-day">, context: RenderContext): TextDraft {
  const { formats, reminderTexts } = context.language;
  const { bigDay: texts } = reminderTexts;
  const slots: BigDaySlots = {
    km: facts.runMeters === null ? null : formatKilometers(facts.runMeters, formats),
    hardFrom: formatShortDate(epochDay(facts.hardWorkFrom), formats),
  };
  const lines = facts.namesFood ? [...texts.withFood, ...texts.withoutFood] : texts.withoutFood;
  const wordings = lines.map((line) => line(slots));
  return {
    wordings,
    plain: texts.plain(slots),
    email: () => ({ subject: texts.subject, paragraphs: [emailOpening(wordings), texts.why(slots)] }),
  };
}

/** The rest days after a big day, in place of the rest-day text (docs/rules.md 8). */
export function restAfterText(facts: FactsOf<"rest-after">, context: RenderContext): TextDraft {
  const { formats, reminderTexts } = context.language;
  const { restAfter: texts } = reminderTexts;
  const today = localDayAt(context.nowMs, context.zone);
  const slots: RestAfterSlots = {
    and: formatDays(facts.restDates, { today, join: "and", formats }),
    weekdays: formatWeekdays(facts.restDates, formats),
    hardFrom: formatShortDate(epochDay(facts.hardWorkFrom), formats),
  };
  const wordings = wordingsOfDay(texts.wordings, slots, context);
  return {
    wordings,
    plain: texts.plain(slots),
    email: () => ({ subject: texts.subject(slots), paragraphs: [emailOpening(wordings), texts.why(slots)] }),
  };
}

/** After the first lift of somebody new to lifting, or back to it: how to begin (docs/rules.md 6). */
export function starterText(facts: FactsOf<"starter">, { language }: RenderContext): TextDraft {
  const { meal, starter: texts } = language.reminderTexts;
  const slots = { km: facts.aimKilometers === null ? null : String(facts.aimKilometers) };
  const wordings = (facts.again ? texts.again : texts.first).map((line) => line(slots));
  return {
    wordings,
    plain: texts.plain(slots),
    question: facts.asksRpe ? meal.question : undefined,
    email: () => ({
      subject: texts.subject,
      paragraphs: [emailOpening(wordings), ...texts.why(slots)],
      note: facts.asksRpe ? meal.noteRpe : undefined,
    }),
  };
}
