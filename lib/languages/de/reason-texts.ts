import { kilometersToAimFor } from "../../domain/rules/mileage-high.ts";
import type { MuscleArea } from "../../domain/rules/reason.ts";
import { formatDaysInARow, formatDecimal, formatKilometers, formatList } from "../format.ts";
import type { ReasonSources, ReasonTexts, StatusCauses } from "../language.ts";
import { formats } from "./formats.ts";
import { trainingDaysOf } from "./rest-days.ts";

const AREAS: Readonly<Record<MuscleArea, string>> = { legs: "Bein", push: "Druck", pull: "Zug", core: "Rumpf" };

const RULE_OF_THUMB = "Das ist unsere Faustregel, kein Studienergebnis.";

export const reasonTexts: ReasonTexts = {
  sentences: {
    RED_FLAG: () => "Du hast geschrieben, dass es dir nicht gut geht: Vorerst keine Tipps.",
    REST_QUOTA: (e) =>
      e.trainingDays === 1
        ? `1 Trainingstag in den letzten ${e.windowDays} Tagen.`
        : `${trainingDaysOf(e.trainingDays, e.windowDays)}.`,
    SICK: () => "Du hast geschrieben, dass du krank bist: Training kann warten.",
    EVENT: () => "Morgen ist dein Wettkampf: nichts Neues, früh ins Bett.",
    BIG_DAY: (e) =>
      e.runMeters > 0
        ? `${km(e.runMeters)} km: ${e.days} ${e.days === 1 ? "Tag" : "Tage"} Erholung.`
        : `Ein großer Tag: ${e.days} ${e.days === 1 ? "Tag" : "Tage"} Erholung.`,
    ILLNESS: (e) =>
      e.easyDates.length === 0
        ? "Du warst gerade noch krank."
        : `Du warst gerade noch krank: ${days(e.easyDates)} locker.`,
    RETURN: (e) =>
      e.easyDates.length === 0
        ? `Nach ${e.daysWithoutRun} Tagen läufst du wieder: Steigere dich langsam.`
        : `Nach ${e.daysWithoutRun} Tagen ohne Lauf: ${days(e.easyDates)} locker bleiben.`,
    RUN_SPIKE: (e) =>
      e.easyDates.length === 0
        ? `Längster Lauf in ${e.windowDays} Tagen: ${km(e.distanceMeters)} km, vorher ${km(e.longestMeters)}.`
        : `Von ${km(e.longestMeters)} auf ${km(e.distanceMeters)} km: ${days(e.easyDates)} locker bleiben.`,
    DRIFT: (e) => {
      const what = e.kind === "run" ? "Laufen" : "Kraft";
      return e.easyDates.length === 0
        ? `${what} fällt dir zurzeit schwerer als sonst.`
        : `${what} fällt dir schwerer als sonst: ${days(e.easyDates)} locker.`;
    },
    RISING: () => "Drei Wochen gesteigert: Jetzt eine zum Entlasten.",
    MONOTONY: (e) =>
      e.easyDates.length === 0
        ? "Deine Tage ähneln sich gerade: Mach einen locker."
        : `Deine Tage ähneln sich gerade: ${days(e.easyDates)} locker.`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? "Lauf und Kraft an einem Tag: lieber trennen."
        : "Lauf und Kraft direkt nacheinander: besser mit Abstand.",
    LIGHTER: () => "Schweres hat Zeit: erst leicht, 12-15 Wiederholungen.",
    STRENGTH_CAP: (e) =>
      `${e.strengthDays} Krafttage in einer Woche: Vorerst ${e.maxStrengthDays === 1 ? "reicht" : "reichen"} ${e.maxStrengthDays}.`,
    MILEAGE_HIGH: (e) => `${km(e.weekMeters)} km in der Woche: mit Krafttraining reichen ${kilometersToAimFor(e)}.`,
    NEGLECTED_MUSCLE: (e) =>
      `${e.unliftedDays} Tage ohne ${formatList(
        e.areas.map((area, at) => `${AREAS[area]}${at === e.areas.length - 1 ? "übungen" : "-"}`),
        "und",
      )}: ${e.areas.length > 2 ? "ran!" : "wieder einbauen."}`,
    BUILDING: (e) => `Tag ${e.historyDays} von ${e.neededDays}: Wir lernen dein Training noch kennen.`,
  },
  longStep: (s) =>
    `Dein Lauf über ${s.km} km war ${s.percentLonger} % länger als der längste der ${s.windowDays} Tage davor (${s.longestKm} km). Laut einer Studie mit 5205 Läuferinnen und Läufern lohnt sich Vorsicht bei Sprüngen von mehr als 10 % in einem einzelnen Lauf.`,
  details: {
    RETURN: (e) =>
      `${e.neededDays} oder mehr Tage ohne Lauf gelten für uns als Unterbrechung, die ersten ${e.easyDays} Tage danach sind für den Wiedereinstieg da. ${RULE_OF_THUMB}`,
    ALTERNATE: (e) =>
      e.neededHours === null
        ? `Gib Körper und Kalender ein paar Wochen, um sich an beides zu gewöhnen. ${RULE_OF_THUMB}`
        : `Bei dir waren es weniger als ${e.neededHours} h. In vielen Studien wuchs die Schnellkraft dann weniger als bei mehr Abstand.`,
    MONOTONY: (e) =>
      `Deine Belastung lag in den letzten 7 Tagen im Schnitt bei ${Math.round(e.meanLoadAu)} am Tag (Anstrengung 0-10 x Minuten) und schwankte nur um ${Math.round(e.sampleDeviationAu)}. Ist der Schnitt mehr als ${formatDecimal(e.limit, formats)}-mal so groß wie die Schwankung, empfehlen wir mehr Wechsel zwischen harten und lockeren Tagen (Maß nach Foster).`,
    STRENGTH_CAP: (e) =>
      `In den ersten Kraftwochen, auch nach langer Zeit ohne, empfehlen wir höchstens ${e.maxStrengthDays} Krafttage in ${e.windowDays} Tagen. ${RULE_OF_THUMB}`,
    MILEAGE_HIGH: (e) =>
      `In den vier Wochen vor dem Krafttraining hatte eine normale Woche ${km(e.usualWeekMeters)} km. In den ersten Kraftwochen empfehlen wir bis zu ${Math.round(e.limitShare * 100)} % davon. ${RULE_OF_THUMB}`,
    NEGLECTED_MUSCLE: (e) =>
      `Grundlage sind deine ${e.strengthWorkouts} Krafttrainings der letzten ${e.windowDays} Tage. Bein-, Druck-, Zug- und Rumpfübungen sollten in ${e.unliftedDays} Tagen alle vorkommen. ${RULE_OF_THUMB}`,
    ILLNESS: (e) =>
      `Nach ${e.sickDays} ${e.sickDays === 1 ? "Krankheitstag" : "Krankheitstagen"} empfehlen wir etwa ebenso viele lockere Tage, mindestens zwei und höchstens sieben. ${RULE_OF_THUMB}`,
    DRIFT: (e) =>
      `Deine Anstrengung lag in den letzten ${e.recentDays} Tagen meist bei ${formatDecimal(e.recentRpe, formats)}, in den vier Wochen davor bei ${formatDecimal(e.usualRpe, formats)}, bei kaum längeren Einheiten. Fällt dasselbe eine Woche lang schwerer, sind ein paar lockere Tage eine gute Idee.`,
    RISING: (e) =>
      `Deine Woche kam auf ${Math.round(e.weekLoadAu)} (Anstrengung 0-10 x Minuten), eine normale im Monat davor auf ${Math.round(e.usualWeekLoadAu)}. Nach drei Wochen Steigerung empfehlen wir eine leichtere. ${RULE_OF_THUMB}`,
    LIGHTER: () =>
      `In den ersten Wochen reichen Bänder, leichte Hanteln oder Übungen ohne Gerät: 12-15 Wiederholungen, zwei oder drei bleiben in Reserve. ${RULE_OF_THUMB}`,
  },
};

export const statusCauses: StatusCauses = {
  SICK: (day) => `${day}: Ruhetag. Werd erst gesund, das Training kann warten.`,
  BIG_DAY_REST: (day) => `${day}: Ruhetag. Du hast Großes geschafft, lass es wirken. Spazieren ist okay.`,
  BIG_DAY: (day) => `${day}: locker bleiben. Dein großer Tag steckt noch in den Beinen.`,
  EVENT: (day) => `${day}: Wettkampf! Nichts Neues, und viel Spaß.`,
  EVENT_IF_WELL: (day) =>
    `${day}: Wettkampf, aber nur, wenn du gesund bist. Fieber oder noch schlapp? Dann ruh dich aus.`,
  ILLNESS: (day) => `${day}: locker bleiben. Du warst gerade noch krank, steig langsam wieder ein.`,
  DRIFT: (day) => `${day}: locker bleiben. Das gleiche Training fällt dir zurzeit schwerer.`,
  RETURN: (day) => `${day}: locker bleiben. Du läufst gerade erst wieder, steigere dich langsam.`,
  RUN_SPIKE: (day) => `${day}: locker bleiben. Dein langer Lauf war ein großer Sprung, gib dem Körper Zeit.`,
  MONOTONY: (day) => `${day}: locker bleiben. Deine Tage glichen sich zuletzt sehr, mach diesen leichter.`,
  RECOVERING: (day) => `${day}: locker bleiben. Deine Beine erholen sich noch.`,
  BUILDING: (day) => `${day}: wie geplant. Wir kennen dein Training noch kaum: Nach einer Woche wissen wir mehr.`,
  NONE: (day) => `${day}: wie geplant. Nichts in deinem Trainingstagebuch spricht für einen Ruhetag.`,
};

export const reasonSources: ReasonSources = {
  SICK: "eigene Regel von Cooldown: Ruhe, solange sich jemand krank meldet",
  EVENT: "eigene Regel von Cooldown: nichts spricht gegen einen Wettkampf",
  BIG_DAY: "Produktentscheidung; Tage der Erholung nach dem, was geleistet wurde",
  ILLNESS: "Produktentscheidung; etwa so viele lockere Tage wie Krankheitstage",
  DRIFT: "Produktentscheidung, nach Meeusen 2013, Med Sci Sports Exerc 45(1):186-205",
  RISING: "Produktentscheidung: eine leichtere Woche nach drei steigenden",
  LIGHTER: "Gründungsartikel von Cooldown: leicht beginnen, mit vielen Wiederholungen",
  RED_FLAG: "eigene Regel von Cooldown: keine Trainingstipps, bis die Person selbst oder ein Coach das aufhebt",
  REST_QUOTA:
    "Gründungsartikel von Cooldown; die AAP rät zu mindestens einem freien Tag pro Woche (doi 10.1542/peds.2023-065129)",
  RETURN: "Produktentscheidung; zu plötzlichen Sprüngen Frandsen 2025 (doi 10.1136/bjsports-2024-109380)",
  ALTERNATE: "Gründungsartikel von Cooldown; zu den Stunden dazwischen Schumann 2022, Sports Med 52(3):601-612",
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

/** "Mo und Di"; a Sunday alone is written out, since "So locker bleiben" says something else. */
function days(dates: readonly string[]): string {
  const inARow = formatDaysInARow(dates, formats);
  return inARow === "So" ? "Sonntag" : inARow;
}
