import type { MealFocus, MealSession } from "../../domain/reminder-facts.ts";
import type { MealSlots, MealTexts } from "../reminder-texts.ts";

const SESSIONS: Readonly<Record<MealSession, string>> = {
  run: "run",
  lift: "lift",
  cross: "session",
  "run-and-lift": "run and lift",
};

/** What a day starts with. */
const STARTS: Readonly<Record<MealFocus, string>> = {
  protein: "protein",
  carbohydrate: "carbs",
  both: "carbs and protein",
};

const NO_HURRY =
  "No need to rush it: the effect of a session lasts a day or longer, so your next ordinary meal is early enough.";

export const meal: MealTexts = {
  foods: (first, second) => `${first} with ${second}`,
  wordings: {
    protein: [
      (s) => (n) =>
        `${n.lead}after a ${SESSIONS[s.session]}, muscle rebuilds from protein: say, ${s.food} at your next meal.`,
      (s) => (n) =>
        `${n.lead}${SESSIONS[s.session]} logged. Muscle repair needs protein: ${s.food} at your next meal would cover it.`,
      (s) => (n) =>
        `Nice ${SESSIONS[s.session]}${n.tail}. Protein first at your next meal, to rebuild: how about ${s.food}?`,
      (s) => (n) => `${n.lead}an idea for your next meal: ${s.food}. Protein helps the muscles you just worked.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} done${n.tail}. Your next meal could be ${s.food}: protein for the repair work.`,
      (s) => (n) => `${n.lead}${s.food} at your next meal would bring your muscles the protein they rebuild from.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} logged${n.tail}. On the plate at your next meal: ${s.food}, protein first for the muscles you used.`,
      (s) => (n) => `Your next meal${n.tail}? Say, ${s.food}: protein is what tired muscles rebuild from.`,
    ],
    carbohydrate: [
      (s) => (n) => `${n.lead}${spends(s)} the tank. To top it up at your next meal: ${s.food}.`,
      (s) => (n) => `${n.lead}${described(s)} logged. Carbs first at your next meal to refuel: ${s.food}.`,
      (s) => (n) =>
        `That ${SESSIONS[s.session]} used up fuel${n.tail}, so carbs first at your next meal: say, ${s.food}.`,
      (s) => (n) => `${n.lead}an idea for your next meal: ${s.food}. Carbs refuel you after a ${described(s)}.`,
      (s) => (n) =>
        `That ${described(s)} took energy${n.tail}. Refill at your next meal, carbs first: how about ${s.food}?`,
      (s) => (n) => `${n.lead}after a ${described(s)}, carbs come first: ${s.food} at your next meal.`,
      (s) => (n) => `${described(s)} done${n.tail}. Carbs first at your next meal, protein alongside: ${s.food}.`,
      (s) => (n) =>
        `Your next meal after a ${SESSIONS[s.session]} like that${n.tail}? Carbs first, to refuel: say, ${s.food}.`,
    ],
    both: [
      (s) => (n) =>
        `${n.lead}carbs plus protein work well after a ${SESSIONS[s.session]}: say, ${s.food} at your next meal.`,
      (s) => (n) =>
        `${n.lead}${SESSIONS[s.session]} logged. Carbs refuel, protein repairs: ${s.food} at your next meal would do both.`,
      (s) => (n) => `Nice ${SESSIONS[s.session]}${n.tail}. To refuel and repair, your next meal could be ${s.food}.`,
      (s) => (n) => `${n.lead}an idea for your next meal: ${s.food}. Carbs to refuel, protein to repair.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} done${n.tail}. Your next meal has two jobs, refuel and repair: how about ${s.food}?`,
      (s) => (n) => `${n.lead}${s.food} at your next meal would bring carbs for the tank and protein for the muscles.`,
      (s) => (n) =>
        `${SESSIONS[s.session]} logged${n.tail}. On the plate at your next meal: ${s.food}, part fuel, part repair.`,
      (s) => (n) => `Your next meal${n.tail}? Say, ${s.food}: that refuels and rebuilds.`,
    ],
  },
  short: [
    (s) => (n) => `${SESSIONS[s.session]} logged${n.tail}. At your next meal: ${s.food}.`,
    (s) => (n) => `${n.lead}for your next meal: ${s.food}.`,
    (s) => (n) => `Next meal${n.tail}: ${s.food}.`,
  ],
  plain: (s) => () => `Next meal: ${s.firstFood}.`,
  breakfast: {
    wordings: [
      (s) => (n) =>
        `Late ${SESSIONS[s.session]} last night${n.tail}: start the day with ${STARTS[s.focus]}, say ${s.food}.`,
      (s) => (n) =>
        `Breakfast after last night's ${SESSIONS[s.session]}${n.tail}? Say, ${s.food}: that brings the ${STARTS[s.focus]}.`,
      (s) => (n) => `${n.lead}last night's ${SESSIONS[s.session]} still counts this morning: ${s.food} for breakfast.`,
      (s) => (n) => `${n.lead}a breakfast idea after your late ${SESSIONS[s.session]}: ${s.food}.`,
      (s) => (n) => `You finished late${n.tail}, so breakfast does the work: ${s.food}.`,
      (s) => (n) => `${n.lead}for breakfast after a late ${SESSIONS[s.session]}: ${s.food}, to put back what it took.`,
      (s) => (n) =>
        `What's for breakfast${n.tail}? Maybe ${s.food}, with the ${STARTS[s.focus]} your muscles are after.`,
      (s) => (n) => `${n.lead}${s.food} at breakfast would round off last night's ${SESSIONS[s.session]}.`,
    ],
    short: [
      (s) => (n) => `Breakfast after last night's ${SESSIONS[s.session]}${n.tail}: ${s.food}.`,
      (s) => (n) => `Breakfast${n.tail}: ${s.food}.`,
    ],
    plain: (s) => () => `Breakfast: ${s.firstFood}.`,
  },
  drink: "Drink to thirst.",
  aimFor: [
    (grams) => `Aim for ${grams} g protein.`,
    (grams) => `Go for about ${grams} g protein.`,
    (grams) => `Target: ${grams} g protein.`,
    (grams) => `Plan on ${grams} g protein.`,
    (grams) => `Your aim: ${grams} g protein.`,
    (grams) => `Think ${grams} g protein in all.`,
    (grams) => `Try for ${grams} g protein.`,
    (grams) => `Protein goal: ${grams} g.`,
  ],
  question: "How hard, 0-10? Just text the number.",
  offerNew: "New to lifting? Text NEW.",
  subject: "An idea for your next meal",
  why: {
    protein: (s) =>
      `Why: your ${SESSIONS[s.session]} ended at ${s.endedAt}. Working a muscle makes it rebuild, and it rebuilds from protein. ${NO_HURRY}`,
    carbohydrate: (s) =>
      `Why: your ${SESSIONS[s.session]} ended at ${s.endedAt}. A long or hard one draws on the carbohydrate stored in your muscles. Eating some puts it back; protein with it helps repair.`,
    both: (s) =>
      `Why: your ${SESSIONS[s.session]} ended at ${s.endedAt}. It used up carbs and left muscle to repair, so carbs and protein both belong on the plate. ${NO_HURRY}`,
  },
  grams: (grams) =>
    `Aim for about ${grams} g of protein in the meal (0.25 to 0.3 g per kg of body mass, between 20 and 40 g).`,
  noteRpe:
    "If your app lets you note how hard a session felt, from 0 to 10, fill it in: this one didn't say, so we estimated the effort.",
};

/** A long or hard session drains the tank, any other takes from it. */
function spends(slots: MealSlots): string {
  return slots.long || slots.hard ? `a ${described(slots)} drains` : "training takes from";
}

/** "long, hard run": what is true of it, and no more. */
function described({ session, long, hard }: MealSlots): string {
  const words = [...(long ? ["long"] : []), ...(hard ? ["hard"] : [])];
  return words.length === 0 ? SESSIONS[session] : `${words.join(", ")} ${SESSIONS[session]}`;
}
