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
    "You wrote that you are sick: training can wait.",
    "Your race is tomorrow: nothing new, an early night.",
    "42.2 km: 7 days to recover.",
    "A big day: 1 day to recover.",
    "5 training days in the last 6.",
    "Just back from being sick: keep Mon to Wed easy.",
    "Day 3 of 7: still getting to know your training.",
    "Back after 16 days without a run: easy Mon to Sat.",
    "18.3 km, up from 14.2: keep Mon and Tue easy.",
    "Runs feel harder than usual: keep Tue easy.",
    "Lifts feel harder than usual: keep Mon and Tue easy.",
    "Three weeks of building up: make the next one lighter.",
    "Your days have looked alike lately: keep Mon easy.",
    "Run and lift on the same day: for now, alternate days.",
    "Run and lift back to back: leave some hours between.",
    "Hard lifts can wait: 12-15 light reps, with some left.",
    "3 lifting days in a week: 2 is plenty for now.",
    "32.4 km in a week: with lifts on top, aim for 28.",
    "No pull or core lifts in 14 days: fit them in.",
  ],
  es: [
    "Escribiste que te sentías mal: por ahora no hay consejos de entreno.",
    "Escribiste que te sentías mal: el entreno puede esperar.",
    "Mañana compites: no estrenes nada y a dormir temprano.",
    "42,2 km: 7 días para asimilarlos.",
    "Un gran día: 1 día para asimilarlo.",
    "5 días de entreno en los últimos 6.",
    "Sales de una enfermedad: de lunes a miércoles, suave.",
    "Día 3 de 7: aún te estamos conociendo.",
    "16 días sin correr: de lunes a sábado, suave.",
    "De 14,2 a 18,3 km: lunes y martes, suave.",
    "Correr te cuesta más: martes, suave.",
    "La fuerza te cuesta más: lunes y martes, suave.",
    "Tres semanas subiendo: la próxima, de descarga.",
    "Tus días se parecen mucho: lunes, suave.",
    "Correr y fuerza el mismo día: mejor alterna.",
    "Correr y fuerza seguidos: deja unas horas entre ambos.",
    "Las cargas pueden esperar: ligero, 12-15 repeticiones.",
    "3 días de fuerza en una semana: por ahora con 2 basta.",
    "32,4 km en una semana: con la fuerza, mejor 28.",
    "Fuerza: 14 días sin tracción ni core: toca retomar.",
  ],
  de: [
    "Du hast geschrieben, dass es dir nicht gut geht: Vorerst keine Tipps.",
    "Du hast geschrieben, dass du krank bist: Training kann warten.",
    "Morgen ist dein Wettkampf: nichts Neues, früh ins Bett.",
    "42,2 km: 7 Tage Erholung.",
    "Ein großer Tag: 1 Tag Erholung.",
    "5 Trainingstage in 6 Tagen.",
    "Du warst gerade noch krank: Mo bis Mi locker.",
    "Tag 3 von 7: Wir lernen dein Training noch kennen.",
    "Nach 16 Tagen ohne Lauf: Mo bis Sa locker bleiben.",
    "Von 14,2 auf 18,3 km: Mo und Di locker bleiben.",
    "Laufen fällt dir schwerer als sonst: Di locker.",
    "Kraft fällt dir schwerer als sonst: Mo und Di locker.",
    "Drei Wochen gesteigert: Jetzt eine zum Entlasten.",
    "Deine Tage ähneln sich gerade: Mo locker.",
    "Lauf und Kraft an einem Tag: lieber trennen.",
    "Lauf und Kraft direkt nacheinander: besser mit Abstand.",
    "Schweres hat Zeit: erst leicht, 12-15 Wiederholungen.",
    "3 Krafttage in einer Woche: Vorerst reichen 2.",
    "32,4 km in der Woche: mit Krafttraining reichen 28.",
    "14 Tage ohne Zug- und Rumpfübungen: wieder einbauen.",
  ],
  fr: [
    "Tu as écrit que ça n'allait pas : pas de conseils pour le moment.",
    "Tu as écrit que ça n'allait pas : l'entraînement peut attendre.",
    "Ta course est demain : rien de nouveau, et au lit tôt.",
    "42,2 km : 7 jours pour les digérer.",
    "Une grosse journée : 1 jour pour la digérer.",
    "5 jours d'entraînement sur 6.",
    "Tu sors de maladie : de lundi à mercredi en douceur.",
    "Jour 3 sur 7 : on apprend encore à connaître ton entraînement.",
    "16 jours sans courir : de lundi à samedi en douceur.",
    "De 14,2 à 18,3 km : lundi et mardi en douceur.",
    "Courir est plus dur : mardi en douceur.",
    "La muscu est plus dure : lundi et mardi en douceur.",
    "Trois semaines de hausse : allège la prochaine.",
    "Tes journées se ressemblent : lundi en douceur.",
    "Sortie et muscu le même jour : alterne pour l'instant.",
    "Sortie et muscu d'affilée : espace-les un peu.",
    "Le lourd peut attendre : léger, 12-15 répétitions.",
    "3 jours de muscu sur 7 : pour l'instant, 2 suffisent.",
    "32,4 km sur 7 jours : avec la muscu, 28 au plus.",
    "Muscu : 14 jours sans tirage ni gainage, à reprendre.",
  ],
};

/** What follows the fact: something to do. */
const ACTIONS: Readonly<Record<LanguageCode, RegExp>> = {
  en: /: .*\b(keep|easy|make|alternate|leave|reps|is plenty|aim|fit|add)\b/,
  es: /: .*\b(suave|de descarga|alterna|deja|repeticiones|basta|mejor|toca)\b/,
  de: /: .*\b(locker|Entlasten|trennen|mit Abstand|Wiederholungen|reichen|einbauen)\b/,
  fr: / ?[:,] .*\b(en douceur|allège|alterne|espace|répétitions|suffisent|au plus|reprendre)\b/,
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

  it.each(LANGUAGES)("says what to do where it rides on a text: %s", (language) => {
    const idle = APPENDED.map((reason) => reasonSentence(reason, REASON_TEXTS[language])).filter(
      (sentence) => !ACTIONS[language].test(sentence),
    );

    expect(idle).toEqual([]);
  });

  it.each(LANGUAGES)("holds no forbidden word: %s", (language) => {
    const words = REASONS.flatMap((reason) =>
      forbiddenWordsIn(reasonSentence(reason, REASON_TEXTS[language]), language),
    );

    expect(words).toEqual([]);
  });

  it.each(LANGUAGES)("counts one as one: %s", (language) => {
    const once = { trainingDays: 1, windowDays: 6, restDaysPerWeek: 6 };
    const cap = { strengthDays: 2, maxStrengthDays: 1, windowDays: 7, daysSinceFirstStrength: 6 };

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
  en: ["1 training day in the last 6.", "2 lifting days in a week: 1 is plenty for now."],
  es: ["1 día de entreno en los últimos 6.", "2 días de fuerza en una semana: por ahora con 1 basta."],
  de: ["1 Trainingstag in den letzten 6 Tagen.", "2 Krafttage in einer Woche: Vorerst reicht 1."],
  fr: ["1 jour d'entraînement sur les 6 derniers.", "2 jours de muscu sur 7 : pour l'instant, 1 suffit."],
};

const ALL_AREAS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ["No leg, push, pull or core lifts in 14 days: add some."],
  es: ["14 días sin pierna, empuje, tracción ni core: toca ya."],
  de: ["14 Tage ohne Bein-, Druck-, Zug- und Rumpfübungen: ran!"],
  fr: ["14 j sans jambes, poussée, tirage ni gainage : vas-y !"],
};
