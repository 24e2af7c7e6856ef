import type { MuscleArea } from "../../domain/rules/reason.ts";
import { formatDecimal, formatKilometers, formatList } from "../format.ts";
import type { ReasonSources, ReasonTexts, StatusCauses } from "../language.ts";
import { formats } from "./formats.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = { legs: "Beine", push: "Drücken", pull: "Ziehen", core: "Rumpf" };

const RULE_OF_THUMB = "Das ist unsere Faustregel, kein Studienergebnis.";

export const reasonTexts: ReasonTexts = {
  sentences: {
    RED_FLAG: () => "Du hast geschrieben, dass es dir nicht gut geht: vorerst keine Tipps.",
    REST_QUOTA: (e) =>
      e.trainingDays === 1
        ? `1 Trainingstag in den letzten ${e.windowDays} Tagen.`
        : `${e.trainingDays} Trainingstage in den letzten ${e.windowDays} Tagen.`,
    RETURN: (e) => `Nach ${e.daysWithoutRun} Tagen Pause läufst du wieder: steigere sanft.`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? "Lauf und Kraft an einem Tag: lieber im Wechsel."
        : `Lauf und Kraft dicht an dicht: ${e.neededHours} h Abstand tun gut.`,
    RUN_SPIKE: (e) =>
      `Längster Lauf in ${e.windowDays} Tagen: ${km(e.distanceMeters)} km, vorher ${km(e.longestMeters)}.`,
    MONOTONY: () => "Deine Tage ähneln sich gerade: ein lockerer hilft.",
    STRENGTH_CAP: (e) =>
      `${e.strengthDays} Krafttage in einer Woche: am Anfang ${e.maxStrengthDays === 1 ? "reicht" : "reichen"} ${e.maxStrengthDays}.`,
    MILEAGE_HIGH: (e) => `${km(e.weekMeters)} km in der Woche: Kraft ist neu, lauf weniger.`,
    NEGLECTED_MUSCLE: (e) =>
      `${e.unliftedDays} Tage ohne ${formatList(
        e.areas.map((area) => AREAS[area]),
        "und",
      )}${e.areas.length > 2 ? "." : ": bald dran?"}`,
    BUILDING: (e) => `Tag ${e.historyDays} von ${e.neededDays}: Wir lernen dein Training noch kennen.`,
  },
  longStep: (s) =>
    `Dein Lauf über ${s.km} km war ${s.percentLonger} % länger als der längste der ${s.windowDays} Tage davor (${s.longestKm} km). Laut einer Studie mit 5205 Laufenden sind einzelne Sprünge von mehr als 10 % die, bei denen sich Vorsicht lohnt.`,
  details: {
    RETURN: (e) =>
      `Ab ${e.neededDays} Tagen ohne Lauf sprechen wir von einer Pause, und die ersten ${e.easyDays} Tage danach sind zum Steigern da. ${RULE_OF_THUMB}`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? `Bis Körper und Kalender sich an beides gewöhnt haben, vergehen ein paar Wochen. ${RULE_OF_THUMB}`
        : `Bei dir lagen ${Math.round(e.gapHours)} h dazwischen. In einer Studie über 7 Wochen wuchs die Kraft weniger, wenn beides direkt aufeinander folgte, als mit 6 h oder einem Tag dazwischen.`,
    MONOTONY: (e) =>
      `Dein Durchschnitt der letzten 7 Tage lag bei ${Math.round(e.meanLoadAu)} (Anstrengung von 0 bis 10 mal Minuten), und die Tage wichen davon um ${Math.round(e.sampleDeviationAu)} ab. Ist der Durchschnitt mehr als ${formatDecimal(e.limit, formats)}-mal so groß, empfehlen wir mehr Auf und Ab; das Maß stammt von Foster.`,
    STRENGTH_CAP: (e) =>
      `In diesen Wochen hast du ${e.strengthWorkouts} Krafttrainings hinter dir; bis ${e.neededWorkouts} empfehlen wir höchstens ${e.maxStrengthDays} Krafttage in ${e.windowDays} Tagen. ${RULE_OF_THUMB}`,
    MILEAGE_HIGH: (e) =>
      `Vor deinem ersten Krafttraining hatte eine normale Woche ${km(e.usualWeekMeters)} km. In den ersten Kraftwochen empfehlen wir bis zu ${Math.round(e.limitShare * 100)} % davon. ${RULE_OF_THUMB}`,
    NEGLECTED_MUSCLE: (e) =>
      `Angeschaut haben wir deine ${e.strengthWorkouts} Krafttrainings der letzten ${e.windowDays} Tage. Beine, Drücken, Ziehen und Rumpf dürfen in ${e.unliftedDays} Tagen alle einmal drankommen. ${RULE_OF_THUMB}`,
  },
};

export const statusCauses: StatusCauses = {
  RETURN: (day) => `${day}: locker bleiben. Du läufst gerade erst wieder, steigere dich langsam.`,
  RUN_SPIKE: (day) => `${day}: locker bleiben. Dein langer Lauf war ein großer Schritt, lass ihn wirken.`,
  MONOTONY: (day) => `${day}: locker bleiben. Deine Tage glichen sich zuletzt sehr, ein leichter hilft.`,
  RECOVERING: (day) => `${day}: locker bleiben. Deine Beine erholen sich noch.`,
  BUILDING: (day) => `${day}: wie geplant. Dein Training ist uns noch neu: nach einer Woche gibt es mehr zu sagen.`,
  NONE: (day) => `${day}: wie geplant. Nichts in deinem Training verlangt eine Pause.`,
};

export const reasonSources: ReasonSources = {
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
};

function km(meters: number): string {
  return formatKilometers(meters, formats);
}
