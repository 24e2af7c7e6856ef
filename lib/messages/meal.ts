import type { MealTime } from "../domain/food.ts";
import { epochDay, minuteOfDay } from "../domain/local-time.ts";
import { isMinorOn, type Profile } from "../domain/profile.ts";
import type { MealFocus, ReminderFacts } from "../domain/reminder-facts.ts";
import { formatClockTime } from "../languages/format.ts";
import type { MealSlots, MealTexts } from "../languages/reminder-texts.ts";
import type { Wording } from "../languages/wordings.ts";
import { CITATIONS } from "./citations.ts";
import { emailOpening, type RenderContext, rotateByDay, type TextDraft, wordingsOfDay } from "./compose.ts";
import { type MealIdea, mealOfDay } from "./food-choice.ts";

type MealFacts = Extract<ReminderFacts, { readonly kind: "meal" }>;

const FOUNDED_ON: Readonly<Record<MealFocus, readonly string[]>> = {
  protein: [CITATIONS.jager2017],
  carbohydrate: [CITATIONS.thomas2016],
  both: [CITATIONS.thomas2016, CITATIONS.jager2017],
};

/** After a session: which foods to eat next, protein or carbohydrate first (docs/rules.md 6). */
export function mealText(facts: MealFacts, context: RenderContext): TextDraft {
  const { reminderTexts } = context.language;
  const { greetingAndFooter, meal: texts } = reminderTexts;
  const meal = { time: mealTime(facts, context), focus: facts.focus };
  const idea = mealOfDay(context.profile, epochDay(context.localDate), meal);
  const slots = slotsOf(facts, context, idea);
  const grams = proteinGrams(context.profile, context.localDate);
  return {
    wordings: wordingsOf(facts, slots, context),
    plain: (facts.forBreakfast ? texts.breakfast : texts).plain(slots),
    appended: facts.rider,
    announcesFading: facts.announcesFading,
    tip: facts.asksToDrink ? texts.drink : gramsTip(grams, context),
    omega3: idea.omega3 ?? undefined,
    question: facts.asksRpe ? texts.question : undefined,
    offer: facts.offersNew ? texts.offerNew : undefined,
    email: () => ({
      subject: texts.subject,
      paragraphs: [
        emailOpening(longWordings(facts, slots, context)),
        ...(facts.asksToDrink ? [texts.drink] : []),
        ...(grams === null ? [] : [texts.grams(grams)]),
        texts.why[facts.focus](slots),
        greetingAndFooter.sources(FOUNDED_ON[facts.focus]),
      ],
      note: facts.asksRpe ? texts.noteRpe : undefined,
    }),
  };
}

function gramsTip(grams: string | null, { language, localDate }: RenderContext): string | undefined {
  const [line] = rotateByDay(language.reminderTexts.meal.aimFor, epochDay(localDate));
  return grams === null ? undefined : line?.(grams);
}

/** The wordings of an SMS, long ones first; an appended reason leaves room for short ones only. */
function wordingsOf(facts: MealFacts, slots: MealSlots, context: RenderContext): readonly Wording[] {
  const texts = context.language.reminderTexts.meal;
  const short = wordingsOfDay(facts.forBreakfast ? texts.breakfast.short : texts.short, slots, context);
  return facts.rider === null ? [...longWordings(facts, slots, context), ...short] : short;
}

function longWordings(
  { focus, forBreakfast }: MealFacts,
  slots: MealSlots,
  context: RenderContext,
): readonly Wording[] {
  const { wordings, breakfast } = context.language.reminderTexts.meal;
  return wordingsOfDay(forBreakfast ? breakfast.wordings : wordings[focus], slots, context);
}

function slotsOf(facts: MealFacts, { language, zone }: RenderContext, idea: MealIdea): MealSlots {
  return {
    session: facts.session,
    focus: facts.focus,
    long: facts.long,
    hard: facts.hard,
    ...foodSlots(facts, idea, language.reminderTexts.meal),
    endedAt: formatClockTime(facts.endedAt, zone),
  };
}

function foodSlots(
  { focus }: MealFacts,
  { protein, carbohydrate, dish }: MealIdea,
  { foods }: MealTexts,
): Pick<MealSlots, "food" | "firstFood"> {
  const [first, second] = focus === "protein" ? [protein, carbohydrate] : [carbohydrate, protein];
  return { food: dish ?? foods(first, second), firstFood: first };
}

/** After a session that ended in these hours, the next meal is breakfast [local hours, `to` excluded]. */
const MORNING_HOURS = { from: 3, to: 10 } as const;

function mealTime({ endedAt, forBreakfast }: MealFacts, { zone }: RenderContext): MealTime {
  if (forBreakfast) return "morning";
  const hour = Math.floor(minuteOfDay(formatClockTime(endedAt, zone)) / 60);
  return hour >= MORNING_HOURS.from && hour < MORNING_HOURS.to ? "morning" : "later";
}

/** 0.25-0.3 g/kg (Jäger 2017, Thomas 2016), of which a meal gives at least and at most so much [grams]. */
const PROTEIN = { fromPerKg: 0.25, toPerKg: 0.3, least: 20, most: 40 } as const;

/**
 * Protein for one meal, "23-27" or "20", for an adult who asked for grams and gave body mass; else null. Age is the
 * youngest that the birth year allows (docs/rules.md 6, 9).
 */
export function proteinGrams(profile: Profile, localDate: string): string | null {
  const { birthYear, bodyMassKg, wantsGrams } = profile;
  if (!wantsGrams || bodyMassKg === null || birthYear === null) return null;
  if (isMinorOn(epochDay(localDate), birthYear)) return null;
  const [from, to] = [PROTEIN.fromPerKg, PROTEIN.toPerKg].map((perKg) =>
    Math.min(Math.max(Math.round(perKg * bodyMassKg), PROTEIN.least), PROTEIN.most),
  );
  return from === to ? `${from}` : `${from}-${to}`;
}
