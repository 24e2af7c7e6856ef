import type { LanguageCode } from "../../domain/language.ts";
import { epochDay, minuteOfDay } from "../../domain/local-time.ts";
import type { MealFocus, ReminderFacts } from "../../domain/reminder.ts";
import { type Draft, inTurn, nameless, type Scene, type Wording } from "../draft.ts";
import { type MealIdea, mealOfDay } from "../food/food-choice.ts";
import type { MealTime } from "../food/plate.ts";
import { FRAME } from "../frame.ts";
import { proteinGrams } from "../grams.ts";
import { riderParagraphs, riderSentence } from "../rider/rider.ts";
import { SOURCES } from "../sources.ts";
import { clockTime } from "../times.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { MealSlots, MealWords } from "./words.ts";

type MealFacts = Extract<ReminderFacts, { readonly kind: "meal" }>;

const WORDS: Readonly<Record<LanguageCode, MealWords>> = { en, es, de, fr };

const RESTS_ON: Readonly<Record<MealFocus, readonly string[]>> = {
  protein: [SOURCES.jager2017],
  carbohydrate: [SOURCES.thomas2016],
  both: [SOURCES.thomas2016, SOURCES.jager2017],
};

/** After a session: what to put on the next plate, in the order its kind and length ask for (rules.md 6). */
export function mealDraft(facts: MealFacts, scene: Scene): Draft {
  const words = WORDS[scene.language];
  const grams = proteinGrams(scene.profile, scene.localDate);
  const idea = mealOfDay(scene.profile, epochDay(scene.localDate), mealTime(facts, scene));
  const foodOnly = slotsOf(facts, scene, idea);
  const inGrams =
    grams === null ? [] : [slotsOf(facts, scene, { ...idea, protein: words.withGrams(idea.protein, grams) })];
  return {
    wordings: [...inGrams, foodOnly].flatMap((slots) => wordingsOf(facts, slots, scene)),
    plain: words.plain(foodOnly),
    rider: riderSentence(facts.rider, scene.language),
    question: facts.asksRpe ? words.question : null,
    saysHowToStop: false,
    subject: words.subject,
    paragraphs: [
      nameless(inTurn(words.wordings[facts.focus], foodOnly, scene)),
      ...(grams === null ? [] : [words.grams(grams)]),
      words.why[facts.focus](foodOnly),
      FRAME[scene.language].sources(RESTS_ON[facts.focus]),
      ...riderParagraphs(facts.rider, scene.language),
      ...(facts.asksRpe ? [words.noteRpe] : []),
    ],
  };
}

/** The wordings of an SMS, long ones first; with a rider only short ones leave room. */
function wordingsOf({ focus, rider }: MealFacts, slots: MealSlots, scene: Scene): readonly Wording[] {
  const words = WORDS[scene.language];
  const short = inTurn(words.short, slots, scene);
  return rider === null ? [...inTurn(words.wordings[focus], slots, scene), ...short] : short;
}

function slotsOf(facts: MealFacts, scene: Scene, { protein, carbohydrate }: MealIdea): MealSlots {
  const words = WORDS[scene.language];
  const [first, second] = facts.focus === "protein" ? [protein, carbohydrate] : [carbohydrate, protein];
  return {
    session: facts.session,
    food: words.foods(first, second),
    firstFood: first,
    endedAt: clockTime(facts.endedAt, scene.zone),
  };
}

/** A session that ended between these leads to breakfast [local hours, the second not included]. */
const MORNING_HOURS = { from: 3, to: 10 } as const;

function mealTime({ endedAt }: MealFacts, { zone }: Scene): MealTime {
  const hour = Math.floor(minuteOfDay(clockTime(endedAt, zone)) / 60);
  return hour >= MORNING_HOURS.from && hour < MORNING_HOURS.to ? "morning" : "later";
}
