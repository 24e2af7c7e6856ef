import type { Phase } from "../../domain/profile.ts";
import type { Level } from "../../domain/recovery/status.ts";
import type { ExplanationTexts } from "../language.ts";

const LEVELS: Readonly<Record<Level, string>> = {
  rest: "Ruhe",
  building: "im Aufbau",
  easy: "locker",
  ready: "bereit",
};
const PHASES: Readonly<Record<Phase, string>> = { foundation: "Grundlage", combined: "kombiniert" };

export const explanationTexts: ExplanationTexts = {
  todayRests: "Heute ist Ruhetag.",
  advice: {
    rest: (weekday) => `Nimm dir für morgen (${weekday}) nichts vor: Ruhetag.`,
    building: (weekday) => `Morgen (${weekday}) entscheidest du: Tipps gibt es, sobald eine Woche im Log steht.`,
    easy: (weekday) => `Lass es morgen (${weekday}) ruhig angehen.`,
    ready: (weekday) => `Morgen (${weekday}) kann ein Trainingstag wie jeder andere sein.`,
  },
  coach: {
    heading: ({ date, level, phase }) =>
      `${date}: Stufe ${LEVELS[level]} für den nächsten Tag, Phase ${PHASES[phase]}.`,
    source: (citation) => `Quelle: ${citation}`,
    citations: {
      RED_FLAG: "eigene Regel von Cooldown: keine Trainingstipps, bis die Person selbst oder ein Coach das aufhebt",
      REST_QUOTA:
        "Gründungsartikel von Cooldown; die AAP rät zu mindestens einem freien Tag pro Woche (doi 10.1542/peds.2023-065129)",
      RETURN: "Produktentscheidung; zu plötzlichen Sprüngen Frandsen 2025 (doi 10.1136/bjsports-2024-109380)",
      ALTERNATE:
        "Gründungsartikel von Cooldown; zu den Stunden dazwischen Robineau 2016, J Strength Cond Res 30(3):672-683",
      RUN_SPIKE: "Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380)",
      MONOTONY: "Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
      STRENGTH_CAP: "Gründungsartikel von Cooldown; ACSM: zu Beginn 2-3 nicht aufeinanderfolgende Tage",
      MILEAGE_HIGH: "Gründungsartikel von Cooldown; der Anteil ist eine Produktentscheidung",
      NEGLECTED_MUSCLE: "Gründungsartikel von Cooldown; die Zeiträume sind eine Produktentscheidung",
      BUILDING: "eigene Regel von Cooldown: keine Tipps vor Ablauf einer Woche",
    },
    undefined: "noch nicht bestimmt",
    none: "keine",
    context: (c) => [
      `Belastung: ${c.dayLoad} AE am Tag, ${c.weekLoad} AE in 7 Tagen (Session-RPE x Minuten, Foster 2001).`,
      `Fitness ${c.fitness}, Ermüdung ${c.fatigue}, Form ${c.form} (42 und 7 Tage, Variante von GoldenCheetah).`,
      `Monotonie ${c.monotony}, Strain ${c.strain} (Foster 1998).`,
      `Zuletzt gegenüber üblich: ${c.recentVsUsual} (Williams 2017; Beschreibung, keine Vorhersage: Impellizzeri 2020).`,
    ],
    now: "jetzt",
    readyFrom: ({ hardRun, legs, upperBody }) =>
      `Bereit ab: harter Lauf ${hardRun}, Beine ${legs}, Oberkörper ${upperBody}.`,
  },
};
