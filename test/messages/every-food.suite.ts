import { describe, expect, it } from "vitest";
import { FOODS } from "../../lib/domain/foods.ts";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import type { MealFocus, MealSession } from "../../lib/domain/reminder-facts.ts";
import { forbiddenWordsIn } from "../../lib/languages/forbidden-words.ts";
import { upperFirst } from "../../lib/languages/format.ts";
import { FOOD_WORDS, REASON_TEXTS, REMINDER_TEXTS } from "../../lib/languages/index.ts";
import type { MealSlots } from "../../lib/languages/reminder-texts.ts";
import { type FittedSms, fitSms, type WishedSms } from "../../lib/messages/fit-sms.ts";
import { fitsOnePart, toGsm7 } from "../../lib/messages/gsm7.ts";
import { nameSlots } from "../../lib/messages/names.ts";
import { reasonSentence } from "../../lib/messages/reasons.ts";
import { APPENDED } from "./reasons.ts";
import { LONGEST } from "./reminders.ts";

const LONGEST_NAME = "Maximilian-Otto";
const SESSIONS: readonly MealSession[] = ["run", "lift", "cross", "run-and-lift"];
const FOCUSES: readonly MealFocus[] = ["protein", "carbohydrate", "both"];

type Plate = Pick<MealSlots, "focus" | "food" | "firstFood">;

/** Every lunch that two foods make, in the order of each focus, and what stands for a food that nobody may eat. */
function mainPlates(language: LanguageCode): readonly Plate[] {
  const { names, anyFood } = FOOD_WORDS[language];
  const named = (role: "protein" | "carbohydrate"): readonly string[] => [
    ...FOODS.filter((food) => food.role === role).map(({ id }) => names[id]),
    anyFood[role],
  ];
  return FOCUSES.flatMap((focus) =>
    named("protein").flatMap((protein) =>
      named("carbohydrate").map((carbohydrate) => {
        const [first, second] = focus === "protein" ? [protein, carbohydrate] : [carbohydrate, protein];
        return { focus, food: REMINDER_TEXTS[language].meal.foods(first, second), firstFood: first };
      }),
    ),
  );
}

function breakfastPlates(language: LanguageCode): readonly Plate[] {
  const { names, anyFood } = FOOD_WORDS[language];
  return FOCUSES.flatMap((focus) =>
    FOODS.filter(({ role }) => role === "breakfast").map(({ id }) => ({
      focus,
      food: names[id],
      firstFood: focus === "protein" ? anyFood.protein : anyFood.carbohydrate,
    })),
  );
}

/** Every meal text of a language as the sentences it may choose from. */
function mealTexts(language: LanguageCode): readonly (Pick<WishedSms, "wordings" | "plain"> & { slots: MealSlots })[] {
  const { meal } = REMINDER_TEXTS[language];
  const shapes = SESSIONS.map((session) => ({ session, long: true, hard: true, endedAt: "20:15" }));
  const lunches = mainPlates(language).flatMap((plate) =>
    shapes.map((shape) => ({ slots: { ...shape, ...plate }, lines: meal.wordings[plate.focus], from: meal })),
  );
  const breakfasts = breakfastPlates(language).flatMap((plate) =>
    shapes.map((shape) => ({
      slots: { ...shape, ...plate },
      lines: meal.breakfast.wordings,
      from: meal.breakfast,
    })),
  );
  return [...lunches, ...breakfasts].map(({ slots, lines, from }) => ({
    slots,
    wordings: [...lines, ...from.short].map((line) => line(slots)),
    plain: from.plain(slots),
  }));
}

/** With the longest name. */
function fitted(language: LanguageCode, wished: Omit<WishedSms, "name" | "question">): FittedSms {
  return fitSms({ ...wished, name: nameSlots(LONGEST_NAME), question: REMINDER_TEXTS[language].meal.question });
}

describe.each(LANGUAGES)("in %s, with every two foods and every breakfast", (language) => {
  const texts = mealTexts(language);
  const { stopHint, noReplies } = REMINDER_TEXTS[language].greetingAndFooter;
  const contact = noReplies(LONGEST.optOutContact ?? "");

  it("a meal text of any wording is one part of GSM-7 and names its foods", () => {
    const bodies = texts.flatMap(({ slots, wordings, plain }) =>
      wordings.flatMap((wording) =>
        [stopHint, contact].map((ending) => ({
          body: fitted(language, { wordings: [wording, ...wordings], plain, line: undefined, ending }).body,
          food: slots.food,
        })),
      ),
    );

    const wrong = bodies.filter(
      ({ body, food }) =>
        !fitsOnePart(body) || !(body.includes(toGsm7(food)) || body.startsWith(toGsm7(upperFirst(food)))),
    );
    expect(wrong.slice(0, 5)).toStrictEqual([]);
  });

  it("no text holds a forbidden word", () => {
    const found = texts.flatMap(({ wordings, plain }) =>
      [...wordings, plain].flatMap((wording) => forbiddenWordsIn(wording(nameSlots(LONGEST_NAME)), language)),
    );

    expect(found).toStrictEqual([]);
  });

  it("every sentence that rides is told whole", () => {
    const sentences = APPENDED.map((reason) => reasonSentence(reason, REASON_TEXTS[language]));
    const cut = texts.flatMap(({ wordings, plain }) =>
      sentences.filter((text) => {
        const wished = {
          wordings: wordings.slice(-1),
          plain,
          line: { says: "sentence", text },
          ending: contact,
        } as const;
        const { body } = fitted(language, wished);
        return !fitsOnePart(body) || !body.includes(toGsm7(text));
      }),
    );

    expect(cut).toStrictEqual([]);
  });
});
