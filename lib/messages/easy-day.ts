import { epochDay, localDayAt } from "../domain/local-time.ts";
import type { ReminderFacts } from "../domain/reminder.ts";
import { daysInWords } from "./days.ts";
import { type Draft, nameless, type Scene, type Wording } from "./draft.ts";
import type { Language } from "./language.ts";
import { rotated } from "./rotate.ts";
import { SOURCES } from "./sources.ts";

type EasyDayFacts = Extract<ReminderFacts, { readonly kind: "easy-day" }>;

interface Slots {
  /** "tomorrow (Mon) and Tue" */
  readonly days: string;
  /** "18" */
  readonly km: string;
  readonly longestKm: string;
  readonly windowDays: number;
}

interface EasyDayText {
  readonly wordings: readonly ((slots: Slots) => Wording)[];
  readonly plain: (slots: Slots) => Wording;
  readonly subject: (slots: Slots) => string;
  readonly why: (slots: Slots) => readonly string[];
}

const TEXT: Readonly<Record<Language, EasyDayText>> = {
  en: {
    wordings: [
      (s) => (n) =>
        `${n.lead}longest run in ${s.windowDays} days: ${s.km} km, before it ${s.longestKm}. Keep ${s.days} easy - feet up or a gentle jog.`,
      (s) => (n) =>
        `${s.km} km is a step up from ${s.longestKm}${n.tail}. Make ${s.days} easy so the legs catch up. Lifting arms and back is fine.`,
    ],
    plain: (s) => () => `Longest run in ${s.windowDays} days: ${s.km} km. Keep ${s.days} easy.`,
    subject: (s) => `Keep ${s.days} easy`,
    why: (s) => [
      `Why: your run of ${s.km} km is more than a tenth longer than the longest of the ${s.windowDays} days before it (${s.longestKm} km). Legs get used to distance in small steps.`,
      `Source: ${SOURCES.frandsen2025}`,
    ],
  },
};

/** The evening after a run that was a long step up: which days to keep easy, and the distances behind it (rules.md 8). */
export function easyDayDraft(facts: EasyDayFacts, scene: Scene): Draft {
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

function slotsOf(facts: EasyDayFacts, { language, nowMs, zone }: Scene): Slots {
  const today = localDayAt(nowMs, zone);
  return {
    days: daysInWords(facts.easyDates, { today, join: "and", language }),
    km: km(facts.distanceMeters),
    longestKm: km(facts.longestMeters),
    windowDays: facts.windowDays,
  };
}

/** Kilometres with at most one decimal. */
function km(meters: number): string {
  return String(Math.round(meters / 100) / 10);
}
