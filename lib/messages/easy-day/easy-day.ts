import type { LanguageCode } from "../../domain/language.ts";
import { localDayAt } from "../../domain/local-time.ts";
import type { ReminderFacts } from "../../domain/reminder.ts";
import { daysInWords } from "../days.ts";
import { type Draft, inTurn, nameless, type Scene } from "../draft.ts";
import { FRAME } from "../frame.ts";
import { kilometers } from "../numbers.ts";
import { longStepParagraph } from "../rider/rider.ts";
import { SOURCES } from "../sources.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { EasyDaySlots, EasyDayWords } from "./words.ts";

type EasyDayFacts = Extract<ReminderFacts, { readonly kind: "easy-day" }>;

const WORDS: Readonly<Record<LanguageCode, EasyDayWords>> = { en, es, de, fr };

/** The evening after a run that was a long step up: which days to keep easy, and the distances behind it (rules.md 8). */
export function easyDayDraft(facts: EasyDayFacts, scene: Scene): Draft {
  const words = WORDS[scene.language];
  const slots = slotsOf(facts, scene);
  const wordings = inTurn(words.wordings, slots, scene);
  return {
    wordings,
    plain: words.plain(slots),
    rider: null,
    question: null,
    saysHowToStop: false,
    subject: words.subject(slots),
    paragraphs: [
      nameless(wordings),
      words.easy,
      longStepParagraph(facts, scene.language),
      FRAME[scene.language].sources([SOURCES.frandsen2025]),
    ],
  };
}

function slotsOf(facts: EasyDayFacts, { language, nowMs, zone }: Scene): EasyDaySlots {
  const today = localDayAt(nowMs, zone);
  return {
    days: daysInWords(facts.easyDates, { today, join: "and", language }),
    km: kilometers(facts.distanceMeters, language),
    longestKm: kilometers(facts.longestMeters, language),
    windowDays: facts.windowDays,
  };
}
