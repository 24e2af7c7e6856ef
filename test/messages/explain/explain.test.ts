import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import type { RecoveryStatus } from "../../../lib/domain/recovery/status.ts";
import { forbiddenWordsIn } from "../../../lib/languages/forbidden-words.ts";
import { explainForAthlete, explainForCoach } from "../../../lib/messages/explain/explain-status.ts";
import { REASONS } from "../reasons.ts";

const LEVELS = ["rest", "building", "easy", "ready"] as const;

function aStatus(over: Partial<RecoveryStatus> = {}): RecoveryStatus {
  return {
    asOf: "2026-11-22T23:10:00.000Z",
    localDate: "2026-11-22",
    today: null,
    level: "rest",
    days: [],
    phase: "foundation",
    reasons: [{ code: "REST_QUOTA", evidence: { trainingDays: 5, windowDays: 6, restDaysPerWeek: 2 } }],
    readyFrom: { hardRun: null, lowerLift: "2026-11-25T05:00:00.000Z", upperLift: null },
    muscles: {},
    context: {
      dayLoadAu: 315,
      weekLoadAu: 1460,
      fitness: 48.23,
      fatigue: 56.91,
      form: -8.12,
      monotony: 1.123,
      strain: 1640,
      recentVsUsual: null,
    },
    ...over,
  };
}

/** Rest, building, easy, ready. */
const ADVICE: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Plan nothing for tomorrow (Mon): rest.",
    "Tomorrow (Mon) is yours to choose: advice comes once a week is logged.",
    "Keep tomorrow (Mon) easy.",
    "Tomorrow (Mon) can be a training day like any other.",
  ],
  es: [
    "Mañana (lun), sin entreno: descanso.",
    "Mañana (lun) decides tú: los consejos llegan con una semana registrada.",
    "Mañana (lun), con calma.",
    "Mañana (lun) puede ser un día de entreno como cualquier otro.",
  ],
  de: [
    "Morgen (Mo) kein Training: Ruhetag.",
    "Morgen (Mo) entscheidest du: Tipps gibt es, sobald eine Woche im Trainingstagebuch steht.",
    "Lass es morgen (Mo) ruhig angehen.",
    "Morgen (Mo) kann ein Trainingstag wie jeder andere sein.",
  ],
  fr: [
    "Demain (lun), pas de séance : repos.",
    "Demain (lun), à toi de choisir : les conseils viennent après une semaine notée.",
    "Demain (lun), vas-y doucement.",
    "Demain (lun) peut être un jour d'entraînement comme un autre.",
  ],
};

const REST_TODAY: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ["Today is a rest day.", "Plan nothing for tomorrow (Mon): rest.", "5 training days in the last 6."],
  es: ["Hoy es día de descanso.", "Mañana (lun), sin entreno: descanso.", "5 días de entreno en los últimos 6."],
  de: ["Heute ist Ruhetag.", "Morgen (Mo) kein Training: Ruhetag.", "5 Trainingstage in 6 Tagen."],
  fr: ["Aujourd'hui, c'est repos.", "Demain (lun), pas de séance : repos.", "5 jours d'entraînement sur 6."],
};

const FOR_COACH: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "2026-11-22: level rest for the next day, phase foundation.",
    "REST_QUOTA: 5 training days in the last 6. (trainingDays 5, windowDays 6, restDaysPerWeek 2)",
    "  Source: Cooldown's founding article; AAP asks for at least one day off a week (doi 10.1542/peds.2023-065129).",
    "Load: 315 AU on the day, 1460 AU in 7 days (session RPE x minutes, Foster 2001).",
    "Fitness 48.2, fatigue 56.9, form -8.1 (42 and 7 days, GoldenCheetah's variant).",
    "Monotony 1.12, strain 1640 (Foster 1998).",
    "Recent against usual: not defined yet (Williams 2017; a description, not a forecast: Impellizzeri 2020).",
    "Ready from: hard run now, legs 2026-11-25 05:00 UTC, upper body now.",
  ],
  es: [
    "2026-11-22: nivel descanso para el día siguiente, fase base.",
    "REST_QUOTA: 5 días de entreno en los últimos 6. (trainingDays 5, windowDays 6, restDaysPerWeek 2)",
    "  Fuente: artículo fundador de Cooldown; la AAP pide al menos un día libre por semana (doi 10.1542/peds.2023-065129).",
    "Carga: 315 UA en el día, 1460 UA en 7 días (RPE de la sesión x minutos, Foster 2001).",
    "Estado de forma (fitness) 48,2, fatiga 56,9, frescura (form) -8,1 (42 y 7 días, variante de GoldenCheetah).",
    "Monotonía 1,12, tensión (strain) 1640 (Foster 1998).",
    "Lo reciente frente a lo habitual: aún sin definir (Williams 2017; describe, no predice: Impellizzeri 2020).",
    "A partir de: carrera dura ya, piernas 2026-11-25 05:00 UTC, tren superior ya.",
  ],
  de: [
    "2026-11-22: Stufe Ruhe für den nächsten Tag, Phase Grundlage.",
    "REST_QUOTA: 5 Trainingstage in 6 Tagen. (trainingDays 5, windowDays 6, restDaysPerWeek 2)",
    "  Quelle: Gründungsartikel von Cooldown; die AAP rät zu mindestens einem freien Tag pro Woche (doi 10.1542/peds.2023-065129).",
    "Belastung: 315 AE am Tag, 1460 AE in 7 Tagen (Session-RPE x Minuten, Foster 2001).",
    "Fitness 48,2, Ermüdung 56,9, Form -8,1 (42 und 7 Tage, Variante von GoldenCheetah).",
    "Monotonie 1,12, Strain 1640 (Foster 1998).",
    "Zuletzt gegenüber üblich: noch nicht bestimmt (Williams 2017; Beschreibung, keine Vorhersage: Impellizzeri 2020).",
    "Bereit ab: harter Lauf jetzt, Beine 2026-11-25 05:00 UTC, Oberkörper jetzt.",
  ],
  fr: [
    "2026-11-22 : niveau repos pour le lendemain, phase base.",
    "REST_QUOTA: 5 jours d'entraînement sur 6. (trainingDays 5, windowDays 6, restDaysPerWeek 2)",
    "  Source : article fondateur de Cooldown ; l'AAP demande au moins un jour libre par semaine (doi 10.1542/peds.2023-065129).",
    "Charge : 315 UA dans la journée, 1460 UA en 7 jours (RPE de séance x minutes, Foster 2001).",
    "Condition (fitness) 48,2, fatigue 56,9, fraîcheur (form) -8,1 (42 et 7 jours, variante de GoldenCheetah).",
    "Monotonie 1,12, contrainte (strain) 1640 (Foster 1998).",
    "Récent par rapport à l'habitude : pas encore défini (Williams 2017 ; une description, pas une prévision : Impellizzeri 2020).",
    "À partir de : course dure maintenant, jambes 2026-11-25 05:00 UTC, haut du corps maintenant.",
  ],
};

const LEVELS_FOR_COACH: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "2026-11-22: level rest for the next day, phase combined.",
    "2026-11-22: level building for the next day, phase combined.",
    "2026-11-22: level easy for the next day, phase combined.",
    "2026-11-22: level ready for the next day, phase combined.",
  ],
  es: [
    "2026-11-22: nivel descanso para el día siguiente, fase combinada.",
    "2026-11-22: nivel en construcción para el día siguiente, fase combinada.",
    "2026-11-22: nivel suave para el día siguiente, fase combinada.",
    "2026-11-22: nivel a punto para el día siguiente, fase combinada.",
  ],
  de: [
    "2026-11-22: Stufe Ruhe für den nächsten Tag, Phase kombiniert.",
    "2026-11-22: Stufe im Aufbau für den nächsten Tag, Phase kombiniert.",
    "2026-11-22: Stufe locker für den nächsten Tag, Phase kombiniert.",
    "2026-11-22: Stufe bereit für den nächsten Tag, Phase kombiniert.",
  ],
  fr: [
    "2026-11-22 : niveau repos pour le lendemain, phase combinée.",
    "2026-11-22 : niveau en construction pour le lendemain, phase combinée.",
    "2026-11-22 : niveau doux pour le lendemain, phase combinée.",
    "2026-11-22 : niveau d'attaque pour le lendemain, phase combinée.",
  ],
};

const CITATIONS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "  Source: Cooldown's own rule: training advice stops until the athlete or a coach lifts it.",
    "  Source: Cooldown's own rule: rest while the athlete says they are sick.",
    "  Source: Cooldown's own rule: nothing is held against a race.",
    "  Source: product decision; days of recovery by what was done.",
    "  Source: product decision; days of recovery by what was done.",
    "  Source: Cooldown's founding article; AAP asks for at least one day off a week (doi 10.1542/peds.2023-065129).",
    "  Source: product decision; about as many easy days as days of sickness.",
    "  Source: Cooldown's own rule: no advice on less than a week.",
    "  Source: product decision; see Frandsen 2025 on sudden jumps (doi 10.1136/bjsports-2024-109380).",
    "  Source: Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380).",
    "  Source: product decision, after Meeusen 2013, Med Sci Sports Exerc 45(1):186-205.",
    "  Source: product decision, after Meeusen 2013, Med Sci Sports Exerc 45(1):186-205.",
    "  Source: product decision: a lighter week after three that rose.",
    "  Source: Foster 1998, Med Sci Sports Exerc 30(7):1164-1168.",
    "  Source: Cooldown's founding article; for the hours between, Schumann 2022, Sports Med 52(3):601-612.",
    "  Source: Cooldown's founding article; for the hours between, Schumann 2022, Sports Med 52(3):601-612.",
    "  Source: Cooldown's founding article: start light, with high repetitions.",
    "  Source: Cooldown's founding article; ACSM: beginners 2-3 non-consecutive days.",
    "  Source: Cooldown's founding article; the share is a product decision.",
    "  Source: Cooldown's founding article; the windows are a product decision.",
  ],
  es: [
    "  Fuente: regla propia de Cooldown: no hay consejos de entreno hasta que la persona o un coach lo levante.",
    "  Fuente: regla propia de Cooldown: descanso mientras la persona dice que está enferma.",
    "  Fuente: regla propia de Cooldown: nada se opone a una competición.",
    "  Fuente: decisión de producto; días de recuperación según lo hecho.",
    "  Fuente: decisión de producto; días de recuperación según lo hecho.",
    "  Fuente: artículo fundador de Cooldown; la AAP pide al menos un día libre por semana (doi 10.1542/peds.2023-065129).",
    "  Fuente: decisión de producto; más o menos tantos días suaves como de enfermedad.",
    "  Fuente: regla propia de Cooldown: sin consejos con menos de una semana.",
    "  Fuente: decisión de producto; sobre saltos bruscos, Frandsen 2025 (doi 10.1136/bjsports-2024-109380).",
    "  Fuente: Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380).",
    "  Fuente: decisión de producto, según Meeusen 2013, Med Sci Sports Exerc 45(1):186-205.",
    "  Fuente: decisión de producto, según Meeusen 2013, Med Sci Sports Exerc 45(1):186-205.",
    "  Fuente: decisión de producto: una semana más ligera tras tres de subida.",
    "  Fuente: Foster 1998, Med Sci Sports Exerc 30(7):1164-1168.",
    "  Fuente: artículo fundador de Cooldown; para las horas entre ambas, Schumann 2022, Sports Med 52(3):601-612.",
    "  Fuente: artículo fundador de Cooldown; para las horas entre ambas, Schumann 2022, Sports Med 52(3):601-612.",
    "  Fuente: artículo fundador de Cooldown: empezar ligero, con muchas repeticiones.",
    "  Fuente: artículo fundador de Cooldown; ACSM: al empezar, 2-3 días no seguidos.",
    "  Fuente: artículo fundador de Cooldown; el porcentaje es decisión de producto.",
    "  Fuente: artículo fundador de Cooldown; los plazos son decisión de producto.",
  ],
  de: [
    "  Quelle: eigene Regel von Cooldown: keine Trainingstipps, bis die Person selbst oder ein Coach das aufhebt.",
    "  Quelle: eigene Regel von Cooldown: Ruhe, solange sich jemand krank meldet.",
    "  Quelle: eigene Regel von Cooldown: nichts spricht gegen einen Wettkampf.",
    "  Quelle: Produktentscheidung; Tage der Erholung nach dem, was geleistet wurde.",
    "  Quelle: Produktentscheidung; Tage der Erholung nach dem, was geleistet wurde.",
    "  Quelle: Gründungsartikel von Cooldown; die AAP rät zu mindestens einem freien Tag pro Woche (doi 10.1542/peds.2023-065129).",
    "  Quelle: Produktentscheidung; etwa so viele lockere Tage wie Krankheitstage.",
    "  Quelle: eigene Regel von Cooldown: keine Tipps vor Ablauf einer Woche.",
    "  Quelle: Produktentscheidung; zu plötzlichen Sprüngen Frandsen 2025 (doi 10.1136/bjsports-2024-109380).",
    "  Quelle: Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380).",
    "  Quelle: Produktentscheidung, nach Meeusen 2013, Med Sci Sports Exerc 45(1):186-205.",
    "  Quelle: Produktentscheidung, nach Meeusen 2013, Med Sci Sports Exerc 45(1):186-205.",
    "  Quelle: Produktentscheidung: eine leichtere Woche nach drei steigenden.",
    "  Quelle: Foster 1998, Med Sci Sports Exerc 30(7):1164-1168.",
    "  Quelle: Gründungsartikel von Cooldown; zu den Stunden dazwischen Schumann 2022, Sports Med 52(3):601-612.",
    "  Quelle: Gründungsartikel von Cooldown; zu den Stunden dazwischen Schumann 2022, Sports Med 52(3):601-612.",
    "  Quelle: Gründungsartikel von Cooldown: leicht beginnen, mit vielen Wiederholungen.",
    "  Quelle: Gründungsartikel von Cooldown; ACSM: zu Beginn 2-3 nicht aufeinanderfolgende Tage.",
    "  Quelle: Gründungsartikel von Cooldown; der Anteil ist eine Produktentscheidung.",
    "  Quelle: Gründungsartikel von Cooldown; die Zeiträume sind eine Produktentscheidung.",
  ],
  fr: [
    "  Source : règle propre à Cooldown : plus de conseils tant que la personne ou un coach ne l'a pas levée.",
    "  Source : règle propre à Cooldown : repos tant que la personne se dit malade.",
    "  Source : règle propre à Cooldown : rien ne s'oppose à une course.",
    "  Source : choix de produit ; des jours de récupération selon ce qui a été fait.",
    "  Source : choix de produit ; des jours de récupération selon ce qui a été fait.",
    "  Source : article fondateur de Cooldown ; l'AAP demande au moins un jour libre par semaine (doi 10.1542/peds.2023-065129).",
    "  Source : choix de produit ; à peu près autant de jours en douceur que de maladie.",
    "  Source : règle propre à Cooldown : pas de conseil avant une semaine.",
    "  Source : choix de produit ; sur les sauts brusques, Frandsen 2025 (doi 10.1136/bjsports-2024-109380).",
    "  Source : Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380).",
    "  Source : choix de produit, d'après Meeusen 2013, Med Sci Sports Exerc 45(1):186-205.",
    "  Source : choix de produit, d'après Meeusen 2013, Med Sci Sports Exerc 45(1):186-205.",
    "  Source : choix de produit : une semaine plus légère après trois en hausse.",
    "  Source : Foster 1998, Med Sci Sports Exerc 30(7):1164-1168.",
    "  Source : article fondateur de Cooldown ; pour les heures d'écart, Schumann 2022, Sports Med 52(3):601-612.",
    "  Source : article fondateur de Cooldown ; pour les heures d'écart, Schumann 2022, Sports Med 52(3):601-612.",
    "  Source : article fondateur de Cooldown : commencer léger, avec beaucoup de répétitions.",
    "  Source : article fondateur de Cooldown ; ACSM : au début, 2-3 jours non consécutifs.",
    "  Source : article fondateur de Cooldown ; la part est un choix de produit.",
    "  Source : article fondateur de Cooldown ; les délais sont un choix de produit.",
  ],
};

describe("a status explained to its athlete", () => {
  it.each(LANGUAGES)("gives the advice of each level: %s", (language) => {
    const advice = LEVELS.flatMap((level) => explainForAthlete(aStatus({ level, reasons: [] }), language));

    expect(advice).toEqual(ADVICE[language]);
  });

  it.each(LANGUAGES)("says first that today is a rest day, and last why: %s", (language) => {
    const sentences = explainForAthlete(aStatus({ today: "rest" }), language);

    expect(sentences).toEqual(REST_TODAY[language]);
  });

  it.each(LANGUAGES)("has no figure of context and no forbidden word at any level: %s", (language) => {
    const texts = LEVELS.flatMap((level) => explainForAthlete(aStatus({ level, reasons: REASONS }), language));

    expect(texts.flatMap((text) => forbiddenWordsIn(text, language))).toEqual([]);
    expect(texts.join(" ")).not.toMatch(/fitness|fati|monoton|strain/iu);
  });
});

describe("a status explained to a coach", () => {
  it.each(LANGUAGES)("gives every number, its source, the context, and from when work fits again: %s", (language) => {
    const lines = explainForCoach(aStatus(), language);

    expect(lines).toEqual(FOR_COACH[language]);
  });

  it.each(LANGUAGES)("names level and phase: %s", (language) => {
    const headings = LEVELS.map((level) => explainForCoach(aStatus({ level, phase: "combined" }), language)[0]);

    expect(headings).toEqual(LEVELS_FOR_COACH[language]);
  });

  it.each(LANGUAGES)("says where each rule comes from: %s", (language) => {
    const lines = explainForCoach(aStatus({ reasons: REASONS }), language);

    expect(lines.filter((line) => line.startsWith("  "))).toEqual(CITATIONS[language]);
  });
});
