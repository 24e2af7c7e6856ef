import { epochDay, isoDate, localDayAt } from "../domain/local-time.ts";
import type { ReminderFacts } from "../domain/reminder-facts.ts";
import { besideRest } from "../domain/rules/easy-dates.ts";
import { formatDates, formatDays, formatKilometers, formatWeekdays } from "../languages/format.ts";
import type { EasyDaySlots, RestDaySlots } from "../languages/reminder-texts.ts";
import { CITATIONS } from "./citations.ts";
import { emailOpening, type RenderContext, type TextDraft, wordingsOfDay } from "./compose.ts";
import { longStepParagraph } from "./reasons.ts";

type RestDayFacts = Extract<ReminderFacts, { readonly kind: "rest-day" }>;
type EasyDayFacts = Extract<ReminderFacts, { readonly kind: "easy-day" }>;

/** Which days to keep free, and the count behind it; sent the evening before or that morning (docs/rules.md 8). */
export function restDayText(facts: RestDayFacts, context: RenderContext): TextDraft {
  const { greetingAndFooter, restDay: texts } = context.language.reminderTexts;
  const rider = facts.rider && besideRest(facts.rider, facts.restDates);
  const slots = restDaySlots(facts, context);
  const long = wordingsOfDay(texts.wordings, slots, context);
  const short = wordingsOfDay(texts.short, slots, context);
  const longRun = wordingsOfDay(texts.longRun, slots, context);
  return {
    wordings: facts.longRunCalls ? longRun : rider === null ? [...long, ...short] : short,
    plain: texts.plain(slots),
    appended: rider,
    question: facts.offersRestOne ? texts.offer : undefined,
    email: () => ({
      subject: texts.subject(slots),
      paragraphs: [
        emailOpening(facts.longRunCalls ? longRun : long),
        ...texts.why(slots),
        greetingAndFooter.sources([CITATIONS.kellmann2018]),
      ],
    }),
  };
}

function restDaySlots(facts: RestDayFacts, { language, nowMs, zone }: RenderContext): RestDaySlots {
  const { formats, reminderTexts } = language;
  const today = localDayAt(nowMs, zone);
  return {
    count: reminderTexts.restDay.count(facts.trainingDays, facts.windowDays),
    and: formatDays(facts.restDates, { today, join: "and", formats }),
    or: formatDays(facts.restDates, { today, join: "or", formats }),
    weekdays: formatWeekdays(facts.restDates, formats),
    dates: formatDates(facts.restDates, formats),
    several: facts.restDates.length > 1,
    dayLater: formatWeekdays(facts.restDates.slice(0, 1).map(dayAfter), formats),
  };
}

function dayAfter(date: string): string {
  return isoDate(epochDay(date) + 1);
}

/** Which days to keep easy after a run that was a long step up, and the distances behind it (docs/rules.md 8). */
export function easyDayText(facts: EasyDayFacts, context: RenderContext): TextDraft {
  const { greetingAndFooter, easyDay: texts } = context.language.reminderTexts;
  const slots = easyDaySlots(facts, context);
  const wordings = wordingsOfDay(texts.wordings, slots, context);
  return {
    wordings,
    plain: texts.plain(slots),
    email: () => ({
      subject: texts.subject(slots),
      paragraphs: [
        emailOpening(wordings),
        texts.easy,
        longStepParagraph(facts, context.language),
        greetingAndFooter.sources([CITATIONS.frandsen2025]),
      ],
    }),
  };
}

function easyDaySlots(facts: EasyDayFacts, { language, nowMs, zone }: RenderContext): EasyDaySlots {
  const { formats } = language;
  const today = localDayAt(nowMs, zone);
  return {
    days: formatDays(facts.easyDates, { today, join: "and", formats }),
    km: formatKilometers(facts.distanceMeters, formats),
    longestKm: formatKilometers(facts.longestMeters, formats),
    windowDays: facts.windowDays,
  };
}
