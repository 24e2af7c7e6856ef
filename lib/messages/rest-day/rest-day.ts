import type { LanguageCode } from "../../domain/language.ts";
import { localDayAt } from "../../domain/local-time.ts";
import type { ReminderFacts } from "../../domain/reminder.ts";
import { datesInWords, daysInWords, weekdaysInWords } from "../days.ts";
import { type Draft, inTurn, nameless, type Scene } from "../draft.ts";
import { FRAME } from "../frame.ts";
import { riderParagraphs, riderSentence } from "../rider/rider.ts";
import { SOURCES } from "../sources.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { RestDaySlots, RestDayWords } from "./words.ts";

type RestDayFacts = Extract<ReminderFacts, { readonly kind: "rest-day" }>;

const WORDS: Readonly<Record<LanguageCode, RestDayWords>> = { en, es, de, fr };

/** The evening before a rest day, or its morning: which days to keep free, and the count behind it (rules.md 8). */
export function restDayDraft(facts: RestDayFacts, scene: Scene): Draft {
  const words = WORDS[scene.language];
  const slots = slotsOf(facts, scene);
  const long = inTurn(words.wordings, slots, scene);
  const short = inTurn(words.short, slots, scene);
  return {
    wordings: facts.rider === null ? [...long, ...short] : short,
    plain: words.plain(slots),
    rider: riderSentence(facts.rider, scene.language),
    question: facts.offersRestOne ? words.offer : null,
    saysHowToStop: false,
    subject: words.subject(slots),
    paragraphs: [
      nameless(long),
      ...words.why(slots),
      FRAME[scene.language].sources([SOURCES.kellmann2018]),
      ...riderParagraphs(facts.rider, scene.language),
    ],
  };
}

function slotsOf(facts: RestDayFacts, scene: Scene): RestDaySlots {
  const { language } = scene;
  const today = localDayAt(scene.nowMs, scene.zone);
  return {
    count: WORDS[language].count(facts.trainingDays, facts.windowDays),
    and: daysInWords(facts.restDates, { today, join: "and", language }),
    or: daysInWords(facts.restDates, { today, join: "or", language }),
    weekdays: weekdaysInWords(facts.restDates, language),
    dates: datesInWords(facts.restDates, language),
    several: facts.restDates.length > 1,
  };
}
