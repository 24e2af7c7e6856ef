import { epochDay, localDayAt } from "../domain/local-time.ts";
import type { ReminderFacts } from "../domain/reminder.ts";
import { datesInWords, daysInWords } from "./days.ts";
import { type Draft, nameless, type Scene, type Wording } from "./draft.ts";
import type { Language } from "./language.ts";
import { rotated } from "./rotate.ts";
import { SOURCES } from "./sources.ts";

type RestDayFacts = Extract<ReminderFacts, { readonly kind: "rest-day" }>;

interface Slots {
  /** "5 training days in the last 6" */
  readonly count: string;
  /** "tomorrow (Sat) and Sun" */
  readonly and: string;
  readonly or: string;
  /** "Saturday 28 November and Sunday 29 November" */
  readonly dates: string;
  readonly several: boolean;
}

interface RestDayText {
  readonly count: (trainingDays: number, windowDays: number) => string;
  readonly wordings: readonly ((slots: Slots) => Wording)[];
  readonly plain: (slots: Slots) => Wording;
  readonly subject: (slots: Slots) => string;
  readonly why: (slots: Slots) => readonly string[];
}

const TEXT: Readonly<Record<Language, RestDayText>> = {
  en: {
    count: (trainingDays, windowDays) =>
      trainingDays === windowDays
        ? `${trainingDays} training days in a row`
        : `${trainingDays} training days in the last ${windowDays}`,
    wordings: [
      (s) => (n) => `${n.lead}${s.count}. Plan nothing ${s.or}: that's when this week sinks in. A walk is fine.`,
      (s) => (n) => `${n.lead}take ${s.and} off: ${s.count}, and muscles rebuild while you rest. A walk is fine.`,
      (s) => (n) => `Nice work${n.tail}: ${s.count}. Keep ${s.and} free and let it settle. Stretching is fine.`,
      (s) => (n) => `${restDaysEn(s)} ${s.and}${n.tail}. ${s.count} is plenty, and rest turns it into fitness.`,
      (s) => (n) => `${n.lead}your log shows ${s.count}. Leave ${s.and} open: rest is training too.`,
    ],
    plain: (s) => () => `${s.count}. Rest ${s.and}.`,
    subject: (s) => `${restDaysEn(s)}: ${s.and}`,
    why: (s) => [
      `${restDaysEn(s)}: ${s.dates}. That means no run, no lift and no hard ride; a walk or some stretching is fine.`,
      `Why: your log holds ${s.count}. Getting better takes training and recovery in balance. How many rest days a week is a setting, not a law: your coach can change it.`,
      `Source: ${SOURCES.kellmann2018}`,
    ],
  },
};

/** The evening before a rest day, or its morning: which days to keep free, and the count behind it (rules.md 8). */
export function restDayDraft(facts: RestDayFacts, scene: Scene): Draft {
  const text = TEXT[scene.language];
  const slots = slotsOf(facts, scene);
  const wordings = rotated(text.wordings, epochDay(scene.localDate)).map((wording) => wording(slots));
  return {
    wordings,
    plain: text.plain(slots),
    question: null,
    namesContact: false,
    subject: text.subject(slots),
    paragraphs: [nameless(wordings), ...text.why(slots)],
  };
}

function slotsOf(facts: RestDayFacts, scene: Scene): Slots {
  const { language } = scene;
  const today = localDayAt(scene.nowMs, scene.zone);
  return {
    count: TEXT[language].count(facts.trainingDays, facts.windowDays),
    and: daysInWords(facts.restDates, { today, join: "and", language }),
    or: daysInWords(facts.restDates, { today, join: "or", language }),
    dates: datesInWords(facts.restDates, language),
    several: facts.restDates.length > 1,
  };
}

function restDaysEn(slots: Slots): string {
  return slots.several ? "Rest days" : "Rest day";
}
