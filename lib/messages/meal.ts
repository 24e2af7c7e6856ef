import { epochDay } from "../domain/local-time.ts";
import type { MealFocus, MealSession, ReminderFacts } from "../domain/reminder.ts";
import { type Draft, nameless, type Scene, type Wording } from "./draft.ts";
import { mealOfDay } from "./food-choice.ts";
import { proteinGrams } from "./grams.ts";
import type { Language } from "./language.ts";
import { rotated } from "./rotate.ts";
import { SOURCES } from "./sources.ts";
import { clockTime } from "./times.ts";

type MealFacts = Extract<ReminderFacts, { readonly kind: "meal" }>;

interface Slots {
  /** "run and lift" */
  readonly session: string;
  /** "tofu with brown rice" */
  readonly food: string;
  /** "18:00" */
  readonly endedAt: string;
}

interface MealText {
  readonly sessions: Readonly<Record<MealSession, string>>;
  readonly foods: (focus: MealFocus, protein: string, carbohydrate: string) => string;
  readonly withGrams: (food: string, grams: string) => string;
  readonly wordings: Readonly<Record<MealFocus, readonly ((slots: Slots) => Wording)[]>>;
  readonly plain: (slots: Slots) => Wording;
  readonly question: string;
  readonly subject: string;
  readonly why: Readonly<Record<MealFocus, (slots: Slots) => readonly string[]>>;
  readonly grams: (grams: string) => string;
  readonly noteRpe: string;
}

const NO_HURRY_EN =
  "No need to rush it: the effect of a session lasts a day or longer, so your next ordinary meal is early enough.";

const TEXT: Readonly<Record<Language, MealText>> = {
  en: {
    sessions: { run: "run", lift: "lift", cross: "session", "run-and-lift": "run and lift" },
    foods: (focus, protein, carbohydrate) =>
      focus === "protein" ? `${protein} with ${carbohydrate}` : `${carbohydrate} with ${protein}`,
    withGrams: (food, grams) => `${food} (${grams} g protein)`,
    wordings: {
      protein: [
        (s) => (n) =>
          `${n.lead}${s.session} logged. Muscle repair needs protein: ${s.food} at your next meal covers it.`,
        (s) => (n) => `Nice ${s.session}${n.tail}. Protein first at your next meal, to rebuild: how about ${s.food}?`,
        (s) => (n) => `${n.lead}an idea for your next meal: ${s.food}. Protein helps the muscles you just worked.`,
        (s) => (n) => `${s.session} done${n.tail}. Your next meal could be ${s.food}: protein for the repair work.`,
      ],
      carbohydrate: [
        (s) => (n) => `${n.lead}long or hard ${s.session} logged. Carbs first at your next meal to refuel: ${s.food}.`,
        (s) => (n) => `That ${s.session} used up fuel${n.tail}, so carbs first at your next meal: say, ${s.food}.`,
        (s) => (n) =>
          `${n.lead}an idea for your next meal: ${s.food}. After a long or hard ${s.session}, carbs come first.`,
        (s) => (n) =>
          `That ${s.session} asked a lot${n.tail}. Refill at your next meal, carbs first: how about ${s.food}?`,
      ],
      both: [
        (s) => (n) =>
          `${n.lead}${s.session} logged. Carbs refuel, protein repairs: ${s.food} at your next meal does both.`,
        (s) => (n) => `Nice ${s.session}${n.tail}. To refuel and repair, your next meal could be ${s.food}.`,
        (s) => (n) => `${n.lead}an idea for your next meal: ${s.food}. Carbs to refuel, protein to repair.`,
        (s) => (n) =>
          `${s.session} done${n.tail}. Your next meal has two jobs, refuel and repair: how about ${s.food}?`,
      ],
    },
    plain: (s) => () => `${s.session} logged. At your next meal: ${s.food}.`,
    question: "How hard, 0-10? Just text the number.",
    subject: "An idea for your next meal",
    why: {
      protein: (s) => [
        `Why: your ${s.session} ended at ${s.endedAt}. Working a muscle makes it rebuild, and it rebuilds from protein. ${NO_HURRY_EN}`,
        `Source: ${SOURCES.jager2017}`,
      ],
      carbohydrate: (s) => [
        `Why: your ${s.session} ended at ${s.endedAt}. A long or hard one draws on the carbohydrate stored in your muscles. Eating some puts it back; protein beside it helps repair.`,
        `Source: ${SOURCES.thomas2016}`,
      ],
      both: (s) => [
        `Why: your ${s.session} ended at ${s.endedAt}. It used stored carbohydrate and left muscle to repair, so both belong on the plate. ${NO_HURRY_EN}`,
        `Sources: ${SOURCES.thomas2016}; ${SOURCES.jager2017}`,
      ],
    },
    grams: (grams) => `For you that is about ${grams} g of protein in the meal (0.25 to 0.3 g per kg).`,
    noteRpe:
      "If your app lets you note how hard a session felt, from 0 to 10, fill it in: this one came without, so its effort was estimated.",
  },
};

/** After a session: what to put on the next plate, in the order its kind and length ask for (rules.md 6). */
export function mealDraft(facts: MealFacts, scene: Scene): Draft {
  const text = TEXT[scene.language];
  const grams = proteinGrams(scene.profile, scene.localDate);
  const foodOnly = slotsOf(facts, scene, null);
  const slots = slotsOf(facts, scene, grams);
  const day = epochDay(scene.localDate);
  const wordingsFor = (s: Slots): readonly Wording[] =>
    rotated(text.wordings[facts.focus], day).map((wording) => wording(s));
  return {
    wordings: [...wordingsFor(slots), text.plain(slots), ...wordingsFor(foodOnly)],
    plain: text.plain(foodOnly),
    question: facts.asksRpe ? text.question : null,
    namesContact: false,
    subject: text.subject,
    paragraphs: [
      nameless(wordingsFor(foodOnly)),
      ...(grams === null ? [] : [text.grams(grams)]),
      ...text.why[facts.focus](slots),
      ...(facts.asksRpe ? [text.noteRpe] : []),
    ],
  };
}

function slotsOf(facts: MealFacts, scene: Scene, grams: string | null): Slots {
  const text = TEXT[scene.language];
  const when = { day: epochDay(scene.localDate), language: scene.language };
  const { protein, carbohydrate } = mealOfDay(scene.profile, when);
  return {
    session: text.sessions[facts.session],
    food: text.foods(facts.focus, grams === null ? protein : text.withGrams(protein, grams), carbohydrate),
    endedAt: clockTime(facts.endedAt, scene.zone),
  };
}
