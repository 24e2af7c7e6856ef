import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../lib/domain/language.ts";
import type { ReminderFacts } from "../../lib/domain/reminder-facts.ts";
import { forbiddenWordsIn } from "../../lib/languages/forbidden-words.ts";
import { septets, toGsm7 } from "../../lib/messages/gsm7.ts";
import { APPENDED } from "./reasons.ts";
import {
  bedtimeFacts,
  composedOf,
  easyDayFacts,
  LONGEST,
  mealFacts,
  restDayFacts,
  type Telling,
  threeRestDays,
  turnsOf,
} from "./reminders.ts";

const PART_SEPTETS = 160;
const LONGEST_NAME = "Maximilian-Otto";
/** More evenings than any kind has wordings. */
const EVENINGS = 10;
const BOTH = [false, true] as const;
const RIDERS = [null, ...APPENDED];

/** Every kind of text in every shape: a kind without one does not compile. */
const SHAPES: { readonly [Kind in ReminderFacts["kind"]]: readonly ReminderFacts[] } = {
  "rest-day": RIDERS.flatMap((rider) => [
    threeRestDays({ rider, trainingDays: 120, windowDays: 120 }),
    threeRestDays({ rider, longRunCalls: true }),
    restDayFacts({ restDates: ["2026-11-28"], rider, offersRestOne: rider === null }),
  ]),
  "easy-day": [easyDayFacts({ distanceMeters: 142_300, longestMeters: 118_400 })],
  meal: (["protein", "carbohydrate", "both"] as const).flatMap((focus) => [
    ...(["run", "lift", "cross", "run-and-lift"] as const).flatMap((session) => [
      mealFacts({ focus, session, long: true, hard: true, asksToDrink: true, asksRpe: true }),
      mealFacts({ focus, session, asksToDrink: true, asksRpe: true, announcesFading: true }),
      mealFacts({ focus, session, asksRpe: true, offersNew: true, forBreakfast: true }),
    ]),
    ...APPENDED.map((rider) => mealFacts({ focus, session: "run-and-lift", rider, asksRpe: true })),
    ...APPENDED.map((rider) => mealFacts({ focus, session: "lift", rider, forBreakfast: true })),
  ]),
  bedtime: BOTH.flatMap((hardDay) =>
    BOTH.flatMap((capped) =>
      [0, 60, -60].map((clocksMoveMinutes) =>
        bedtimeFacts({ hardDay, capped, clocksMoveMinutes, announcesFading: clocksMoveMinutes === 0 }),
      ),
    ),
  ).concat(bedtimeFacts({ beforeEvent: true, announcesFading: true })),
  event: [{ kind: "event", date: "2026-11-28" }],
  "big-day": [142_200, null].flatMap((runMeters) =>
    BOTH.map(
      (namesFood): ReminderFacts => ({
        kind: "big-day",
        runMeters,
        namesFood,
        hardWorkFrom: "2026-12-02",
        workouts: [],
      }),
    ),
  ),
  "rest-after": [
    { kind: "rest-after", restDates: ["2026-11-28", "2026-11-29", "2026-12-01"], hardWorkFrom: "2026-12-02" },
  ],
  starter: [128, null].flatMap((aimKilometers) =>
    BOTH.map((again): ReminderFacts => ({ kind: "starter", again, aimKilometers, asksRpe: true, workouts: [] })),
  ),
  welcome: [{ kind: "welcome", maxTextsPerDay: 3 }],
  invite: [{ kind: "invite" }],
  "notice-quiet": [
    { kind: "notice-quiet", logged: "nothing" },
    { kind: "notice-quiet", logged: "recovery" },
  ],
  notice: [{ kind: "notice" }],
};

/** Whose texts are longest: by name, by what they may not eat, by the hint or the contact at the end. */
const TELLINGS: readonly Telling[] = [
  { profile: { name: LONGEST_NAME }, stopHint: true },
  { profile: { name: null, diet: "vegan", allergens: ["soy", "treeNuts", "wheat"] }, stopHint: true },
  { profile: { name: LONGEST_NAME, wantsGrams: true, bodyMassKg: 90, birthYear: 1990 }, tellsOmega3: true },
  { profile: { name: LONGEST_NAME }, team: LONGEST },
];

describe.each(LANGUAGES)("in %s", (language) => {
  it.each(Object.entries(SHAPES))("the %s text is one part of GSM-7 in every shape and wording", (_, shapes) => {
    const bodies = new Set(
      shapes.flatMap((facts) =>
        TELLINGS.flatMap((telling) =>
          turnsOf(facts, EVENINGS, { ...telling, profile: { ...telling.profile, language } }),
        ),
      ),
    );

    expect([...bodies].filter((body) => toGsm7(body) !== body || septets(body) > PART_SEPTETS)).toStrictEqual([]);
    expect([...bodies].filter((body) => forbiddenWordsIn(body, language).length > 0)).toStrictEqual([]);
  });

  it("a sentence that rides is told whole beside the longest name and the hint", () => {
    const untold = [...SHAPES["rest-day"], ...SHAPES.meal].filter((facts) => {
      if (!("rider" in facts) || facts.rider === null) return false;
      const profile = { name: LONGEST_NAME, language };
      return !composedOf(facts, { profile, stopHint: true }).told.includes("sentence");
    });

    expect(untold).toStrictEqual([]);
  });
});
