import { upperFirst } from "../format.ts";
import type { EasyDayTexts, RestDaySlots, RestDayTexts } from "../reminder-texts.ts";

export const restDay: RestDayTexts = {
  count: trainingDaysOf,
  wordings: [
    (s) => (n) => `${n.lead}das waren ${s.count}. Lass ${s.and} frei: Ruhe gehört zum Training.`,
    (s) => (n) =>
      `${n.lead}${s.count}. ${upperFirst(s.and)} kein Training: Da wirkt die Woche nach. Spazieren ist okay.`,
    (s) => (n) => `${n.lead}mach ${s.and} frei: ${s.count}, und in Ruhe erholen sich die Muskeln. Spazieren ist okay.`,
    (s) => (n) =>
      `Zeit zum Erholen${n.tail}: ${s.count}. Halt ${s.and} frei, dann wirkt das Training. Dehnen ist okay.`,
    (s) => (n) => `${restDays(s)} ${s.and}${n.tail}. ${s.count} sind genug; in der Erholung wirst du fitter.`,
    (s) => (n) => `${n.lead}${s.count}, das reicht. Kein Training ${s.and}; ein Spaziergang passt.`,
    (s) => (n) => `Füße hoch ${s.and}${n.tail}. ${s.count}: Jetzt erholt sich der Körper.`,
    (s) => (n) => `${n.lead}jetzt zählt die Ruhe: ${s.count}. ${upperFirst(s.and)} kein Training, Spazieren ist okay.`,
  ],
  short: [
    (s) => (n) => `${n.lead}mach ${s.and} frei: ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail}: ${restDays(s)} ${s.and}.`,
    (s) => (n) => `Halt ${s.and} frei${n.tail}: ${s.count}.`,
  ],
  plain: (s) => () => `${restDays(s)} ${s.weekdays}.`,
  longRun: [
    (s) => (n) => `${n.lead}mach ${s.and} frei, oder ${free(s)}, wenn der lange Lauf ansteht: ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail}: Mach ${s.and} frei, oder ${free(s)}, wenn der lange Lauf ansteht.`,
  ],
  offer: "Lieber ein Ruhetag pro Woche? Schreib RUHE 1.",
  subject: (s) => `${restDays(s)}: ${s.and}`,
  why: (s) => [
    `${restDays(s)}: ${s.dates}. Das heißt: kein Lauf, kein Krafttraining, kein hartes Radtraining; Spazieren und Dehnen sind okay.`,
    `Warum: ${s.count}, und besser wird, wer Training und Erholung im Gleichgewicht hält. Die Zahl der Ruhetage pro Woche ist keine feste Regel: Dein Coach kann sie ändern.`,
  ],
};

export const easyDay: EasyDayTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}${s.km} km nach zuletzt höchstens ${s.longestKm}: dein längster Lauf in ${s.windowDays} Tagen. Lass es ${s.days} ruhig angehen: Füße hoch oder locker traben.`,
    (s) => (n) =>
      `Von ${s.longestKm} auf ${s.km} km ist ein Sprung${n.tail}. ${upperFirst(s.days)} ruhig, damit sich die Beine erholen. Oberkörpertraining ist okay.`,
    (s) => (n) =>
      `${n.lead}${s.km} km, so weit wie seit ${s.windowDays} Tagen nicht (vorher ${s.longestKm}). ${upperFirst(s.days)} nur locker, dann wirkt das Training.`,
  ],
  plain: (s) => () => `Längster Lauf in ${s.windowDays} Tagen: ${s.km} km. ${upperFirst(s.days)} nur ruhig.`,
  subject: (s) => `Ruhig angehen lassen: ${s.days}`,
  easy: "Ruhig heißt: frei, ein Spaziergang oder lockeres Traben; Oberkörpertraining ist okay.",
};

/** "5 Trainingstage in 6 Tagen", "6 Trainingstage am Stück" */
export function trainingDaysOf(trainingDays: number, windowDays: number): string {
  return trainingDays === windowDays
    ? `${trainingDays} Trainingstage am Stück`
    : `${trainingDays} Trainingstage in ${windowDays} Tagen`;
}

function restDays(slots: RestDaySlots): string {
  return slots.several ? "Ruhetage" : "Ruhetag";
}

/** When one rest day is left where the long run takes the first. */
function free({ several, dayLater }: RestDaySlots): string {
  return several ? `nur ${dayLater}` : dayLater;
}
