import type { MuscleArea, Reason } from "../../domain/reason.ts";
import type { Level, Phase } from "../../domain/status.ts";
import { joined } from "../days.ts";
import { kilometers } from "../numbers.ts";
import type { ExplainWords } from "./words.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = { legs: "Beine", push: "Drücken", pull: "Ziehen", core: "Rumpf" };
const LEVELS: Readonly<Record<Level, string>> = {
  rest: "Ruhe",
  building: "im Aufbau",
  easy: "locker",
  ready: "bereit",
};
const PHASES: Readonly<Record<Phase, string>> = { foundation: "Grundlage", combined: "kombiniert" };

export const de: ExplainWords = {
  sentence,
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
    and: "und",
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

function sentence(reason: Reason): string {
  switch (reason.code) {
    case "RED_FLAG":
      return "Du hast geschrieben, dass es dir nicht gut geht: vorerst keine Tipps.";
    case "REST_QUOTA":
      return reason.evidence.trainingDays === 1
        ? `1 Trainingstag in den letzten ${reason.evidence.windowDays} Tagen.`
        : `${reason.evidence.trainingDays} Trainingstage in den letzten ${reason.evidence.windowDays} Tagen.`;
    case "RETURN":
      return `Nach ${reason.evidence.daysWithoutRun} Tagen Pause läufst du wieder: steigere sanft.`;
    case "ALTERNATE":
      return reason.evidence.neededHours === null
        ? "Lauf und Kraft an einem Tag: lieber im Wechsel."
        : `Lauf und Kraft dicht an dicht: ${reason.evidence.neededHours} h Abstand tun gut.`;
    case "RUN_SPIKE":
      return `Längster Lauf in ${reason.evidence.windowDays} Tagen: ${kilometers(reason.evidence.distanceMeters, "de")} km, vorher ${kilometers(reason.evidence.longestMeters, "de")}.`;
    case "MONOTONY":
      return "Deine Tage ähneln sich gerade: ein lockerer hilft.";
    case "STRENGTH_CAP":
      return `${reason.evidence.strengthDays} Krafttage in einer Woche: am Anfang ${reason.evidence.maxStrengthDays === 1 ? "reicht" : "reichen"} ${reason.evidence.maxStrengthDays}.`;
    case "MILEAGE_HIGH":
      return `${kilometers(reason.evidence.weekMeters, "de")} km in der Woche: Kraft ist neu, lauf weniger.`;
    case "NEGLECTED_MUSCLE":
      return `${reason.evidence.unliftedDays} Tage ohne ${joined(
        reason.evidence.areas.map((area) => AREAS[area]),
        "und",
      )}${reason.evidence.areas.length > 2 ? "." : ": ein Satz?"}`;
    case "BUILDING":
      return `Tag ${reason.evidence.historyDays} von ${reason.evidence.neededDays}: Wir lernen dein Training noch kennen.`;
  }
}
