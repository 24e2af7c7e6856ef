import type { EasyDayTexts, RestDaySlots, RestDayTexts } from "../reminder-texts.ts";

export const restDay: RestDayTexts = {
  count: (trainingDays, windowDays) =>
    trainingDays === windowDays
      ? `${trainingDays} Trainingstage am Stück`
      : `${trainingDays} Trainingstage in ${windowDays} Tagen`,
  wordings: [
    (s) => (n) => `${n.lead}dein Trainingstagebuch zeigt ${s.count}. Lass ${s.and} frei: Ruhe gehört zum Training.`,
    (s) => (n) =>
      `${n.lead}${s.count}. Nimm dir ${s.or} nichts vor: Da wirkt das Training der Woche. Spazieren ist okay.`,
    (s) => (n) => `${n.lead}mach ${s.and} frei: ${s.count}, und in Ruhe erholen sich die Muskeln. Spazieren ist okay.`,
    (s) => (n) => `Stark${n.tail}: ${s.count}. Halt ${s.and} frei und lass es sacken. Dehnen ist okay.`,
    (s) => (n) => `${restDays(s)} ${s.and}${n.tail}. ${s.count} sind genug; in der Erholung wirst du fitter.`,
    (s) => (n) => `${n.lead}${s.count}, die Woche ist voll. Kein Training ${s.and}; ein Spaziergang passt.`,
    (s) => (n) => `Füße hoch ${s.and}${n.tail}. ${s.count}: Jetzt erholt sich der Körper.`,
    (s) => (n) => `${n.lead}jetzt zählt die Ruhe: ${s.count}. Lass das Training ${s.and} ruhen, locker gehen ist okay.`,
  ],
  short: [
    (s) => (n) => `${n.lead}mach ${s.and} frei: ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail}: ${restDays(s)} ${s.and}.`,
    (s) => (n) => `Halt ${s.and} frei${n.tail}: ${s.count}.`,
  ],
  plain: (s) => () => `${restDays(s)} ${s.weekdays}.`,
  longRun: [
    (s) => (n) => `${n.lead}ruh dich ${s.and} aus, oder ${free(s)}, wenn der lange Lauf ruft: ${s.count}.`,
    (s) => (n) => `${s.count}${n.tail}: Ruh dich ${s.and} aus, oder ${free(s)}, wenn der lange Lauf ruft.`,
  ],
  offer: "Lieber ein Ruhetag pro Woche? Schreib RUHE 1.",
  subject: (s) => `${restDays(s)}: ${s.and}`,
  why: (s) => [
    `${restDays(s)}: ${s.dates}. Das heißt: kein Lauf, kein Krafttraining, keine harte Radtour; spazieren oder dehnen ist okay.`,
    `Warum: Dein Trainingstagebuch zeigt ${s.count}. Besser wird, wer Training und Erholung im Gleichgewicht hält. Wie viele Ruhetage pro Woche es sind, ist eine Einstellung und keine feste Regel: Dein Coach kann sie ändern.`,
  ],
};

export const easyDay: EasyDayTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}${s.km} km nach zuletzt höchstens ${s.longestKm}: dein längster Lauf in ${s.windowDays} Tagen. Lass es ${s.days} ruhig angehen: Füße hoch oder locker traben.`,
    (s) => (n) =>
      `Von ${s.longestKm} auf ${s.km} km ist ein Sprung${n.tail}. Mach ${s.days} ruhig, dann kommen die Beine nach. Oberkörper ist okay.`,
    (s) => (n) =>
      `${n.lead}${s.km} km, so weit wie seit ${s.windowDays} Tagen nicht (vorher ${s.longestKm}). Mach ${s.days} locker und lass es sacken.`,
  ],
  plain: (s) => () => `Längster Lauf in ${s.windowDays} Tagen: ${s.km} km. Mach ${s.days} ruhig.`,
  subject: (s) => `Ruhig angehen lassen: ${s.days}`,
  easy: "Ruhig heißt: frei, ein Spaziergang oder lockeres Traben; Oberkörpertraining ist okay.",
};

function restDays(slots: RestDaySlots): string {
  return slots.several ? "Ruhetage" : "Ruhetag";
}

/** When one rest day is left where the long run takes the first. */
function free({ several, dayLater }: RestDaySlots): string {
  return several ? `nur ${dayLater}` : dayLater;
}
