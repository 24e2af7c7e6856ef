import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { forbiddenWordsIn } from "../../lib/languages/forbidden-words.ts";
import { REASON_TEXTS } from "../../lib/languages/index.ts";
import { septets, toGsm7 } from "../../lib/messages/gsm7.ts";
import { reasonSentence } from "../../lib/messages/reasons.ts";
import { APPENDED, REASONS } from "./reasons.ts";

/** In the order of REASONS. */
const SENTENCES: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "You wrote that you felt unwell, so training tips are off for now.",
    "5 training days in the last 6.",
    "Back running after 16 days off: build up gently.",
    "Run and lift on one day: for now, take turns by day.",
    "Run and lift close together: 6 h apart suits both.",
    "Longest run in 30 days: 18.3 km, before it 14.2.",
    "Your days are much alike lately: an easy one helps.",
    "3 lifting days in a week: 2 are plenty at first.",
    "32.4 km in a week: new to lifting, run a bit less.",
    "No pull or core lifts for 14 days: next up?",
    "Day 3 of 7: still getting to know your training.",
  ],
  es: [
    "Escribiste que te sentías mal: por ahora no hay consejos de entreno.",
    "5 días de entreno en los últimos 6.",
    "Vuelves a correr tras 16 días: ve poco a poco.",
    "Carrera y fuerza el mismo día: mejor, alterna días.",
    "Carrera y fuerza muy juntas: mejor con 6 h en medio.",
    "Carrera más larga en 30 días: 18,3 km; antes, 14,2.",
    "Tus días se parecen mucho: uno suave viene bien.",
    "3 días de fuerza en una semana: por ahora con 2 basta.",
    "32,4 km en una semana: al empezar fuerza, corre menos.",
    "14 días sin tracción ni core: ¿la próxima?",
    "Día 3 de 7: aún estamos conociendo tu entreno.",
  ],
  de: [
    "Du hast geschrieben, dass es dir nicht gut geht: vorerst keine Tipps.",
    "5 Trainingstage in den letzten 6 Tagen.",
    "Nach 16 Tagen Pause läufst du wieder: steigere sanft.",
    "Lauf und Kraft an einem Tag: lieber im Wechsel.",
    "Lauf und Kraft dicht an dicht: 6 h Abstand tun gut.",
    "Längster Lauf in 30 Tagen: 18,3 km, vorher 14,2.",
    "Deine Tage ähneln sich gerade: ein lockerer hilft.",
    "3 Krafttage in einer Woche: am Anfang reichen 2.",
    "32,4 km in der Woche: Kraft ist neu, lauf weniger.",
    "14 Tage ohne Ziehen und Rumpf: bald dran?",
    "Tag 3 von 7: Wir lernen dein Training noch kennen.",
  ],
  fr: [
    "Tu as écrit que ça n'allait pas : pas de conseils pour le moment.",
    "5 jours d'entraînement sur les 6 derniers.",
    "Reprise après 16 jours sans courir : vas-y doucement.",
    "Course et muscu le même jour : alterne pour l'instant.",
    "Course et muscu trop proches : 6 h d'écart aident.",
    "Plus longue sortie en 30 jours : 18,3 km, avant 14,2.",
    "Tes journées se ressemblent : une plus calme aide.",
    "3 jours de muscu par semaine : au début, 2 suffisent.",
    "32,4 km en une semaine : la muscu débute, cours moins.",
    "14 jours sans tirage ni gainage : bientôt ?",
    "Jour 3 sur 7 : on apprend encore à connaître ton entraînement.",
  ],
};

describe("the sentence of a reason", () => {
  it.each(LANGUAGES)("tells every reason with its numbers: %s", (language) => {
    const sentences = REASONS.map((reason) => reasonSentence(reason, REASON_TEXTS[language]));

    expect(sentences).toEqual(SENTENCES[language]);
  });

  it.each(LANGUAGES)("is short, and shorter where it rides on a text: %s", (language) => {
    const longest = (reasons: typeof REASONS): number =>
      Math.max(...reasons.map((reason) => septets(toGsm7(reasonSentence(reason, REASON_TEXTS[language])))));

    expect(longest(REASONS)).toBeLessThanOrEqual(75);
    expect(longest(APPENDED)).toBeLessThanOrEqual(55);
  });

  it.each(LANGUAGES)("holds no forbidden word: %s", (language) => {
    const words = REASONS.flatMap((reason) =>
      forbiddenWordsIn(reasonSentence(reason, REASON_TEXTS[language]), language),
    );

    expect(words).toEqual([]);
  });

  it.each(LANGUAGES)("counts one as one: %s", (language) => {
    const once = { trainingDays: 1, windowDays: 6, restDaysPerWeek: 6 };
    const cap = { strengthDays: 2, maxStrengthDays: 1, windowDays: 7, strengthWorkouts: 6, neededWorkouts: 16 };

    const sentences = [
      reasonSentence({ code: "REST_QUOTA", evidence: once }, REASON_TEXTS[language]),
      reasonSentence({ code: "STRENGTH_CAP", evidence: cap }, REASON_TEXTS[language]),
    ];

    expect(sentences).toEqual(ONES[language]);
  });

  it.each(LANGUAGES)("lists every area a lifter left out: %s", (language) => {
    const evidence = { unliftedDays: 14, strengthWorkouts: 5, neededWorkouts: 4, windowDays: 28 };

    const sentence = reasonSentence(
      { code: "NEGLECTED_MUSCLE", evidence: { ...evidence, areas: ["legs", "push", "pull", "core"] } },
      REASON_TEXTS[language],
    );

    expect([sentence]).toEqual(ALL_AREAS[language]);
    expect(septets(toGsm7(sentence))).toBeLessThanOrEqual(55);
  });
});

const ONES: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ["1 training day in the last 6.", "2 lifting days in a week: 1 is plenty at first."],
  es: ["1 día de entreno en los últimos 6.", "2 días de fuerza en una semana: por ahora con 1 basta."],
  de: ["1 Trainingstag in den letzten 6 Tagen.", "2 Krafttage in einer Woche: am Anfang reicht 1."],
  fr: ["1 jour d'entraînement sur les 6 derniers.", "2 jours de muscu par semaine : au début, 1 suffit."],
};

const ALL_AREAS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ["No leg, push, pull or core lifts for 14 days: next up?"],
  es: ["14 días sin pierna, empuje, tracción ni core: ¿la próxima?"],
  de: ["14 Tage ohne Beine, Drücken, Ziehen und Rumpf."],
  fr: ["14 jours sans jambes, poussée, tirage ni gainage."],
};
