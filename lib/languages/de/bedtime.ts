import type { BedtimeSlots, BedtimeTexts } from "../reminder-texts.ts";
import type { Line } from "../wordings.ts";

/** Wordings that do not speak of a night: true for somebody who sleeps by day as well. */
const ANY_TIME: readonly Line<BedtimeSlots>[] = [
  (s) => (n) =>
    `${n.lead}mit ${s.hours} Schlaf fällt ${s.wake} leichter: Licht aus um ${s.bed}, Bildschirm aus ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}Licht aus um ${s.bed}, dann hast du ${s.hours} Schlaf bis zum Wecker um ${s.wake}. Komm ${s.windDown} zur Ruhe.`,
  (s) => (n) =>
    `${n.lead}im Schlaf wirkt das Training. Für ${s.hours} Schlaf bis ${s.wake}: Licht aus um ${s.bed}, Bildschirm dimmen ${s.windDown}.`,
  (s) => (n) =>
    `Wecker um ${s.wake}${n.tail}? Mit Licht aus um ${s.bed} werden es ${s.hours}. Lieber Buch als Bildschirm ${s.windDown}.`,
  (s) => (n) =>
    `${n.lead}für ${s.hours} Schlaf bis zum Wecker um ${s.wake} am besten Licht aus um ${s.bed}. Gönn dir ${s.windDown} Ruhe.`,
  (s) => (n) => `${n.lead}${s.hours} Schlaf bis ${s.wake} heißt Licht aus um ${s.bed}. Handy weg ${s.windDown}.`,
];

export const bedtime: BedtimeTexts = {
  windDown: (time) => (time === null ? "ab jetzt" : `ab ${time}`),
  wordings: {
    daytime: [
      ...ANY_TIME,
      (s) => (n) =>
        `Der Plan${n.tail}: Licht aus um ${s.bed}, Wecker um ${s.wake}, ${s.hours} Schlaf. Lass es ${s.windDown} ruhig werden.`,
      (s) => (n) =>
        `Licht aus um ${s.bed}${n.tail}: So bleiben bis ${s.wake} noch ${s.hours} Schlaf. Dimm das Licht ${s.windDown}.`,
    ],
    ordinary: [
      ...ANY_TIME,
      (s) => (n) =>
        `Plan für heute Nacht${n.tail}: Licht aus um ${s.bed}, Wecker um ${s.wake}, ${s.hours} Schlaf. Lass es ${s.windDown} ruhig werden.`,
      (s) => (n) =>
        `Licht aus um ${s.bed}${n.tail}: So bleiben bis ${s.wake} noch ${s.hours} Schlaf. Dimm das Licht ${s.windDown}.`,
    ],
    hard: [
      (s) => (n) =>
        `${n.lead}nach so einem Tag sind ${s.hours} Schlaf ein guter Plan: Licht aus um ${s.bed}, Wecker um ${s.wake}. Schalt ${s.windDown} einen Gang runter.`,
      (s) => (n) =>
        `${n.lead}heute viel trainiert: Licht aus um ${s.bed} für ${s.hours} Schlaf bis zum Wecker um ${s.wake}. Komm ${s.windDown} zur Ruhe.`,
      (s) => (n) =>
        `Starke Einheit${n.tail}. Jetzt ist der Schlaf dran: Licht aus um ${s.bed} für ${s.hours} Schlaf bis ${s.wake}. Bildschirm dimmen ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}das war viel heute, da zählt die Nacht: Licht aus um ${s.bed} für ${s.hours} Schlaf bis ${s.wake}. Lieber Buch als Bildschirm ${s.windDown}.`,
      (s) => (n) =>
        `${n.lead}viel geleistet, längere Nacht: ${s.hours} Schlaf bis ${s.wake}, also Licht aus um ${s.bed}. Gönn dir ${s.windDown} Ruhe.`,
      (s) => (n) =>
        `${n.lead}heute kam einiges zusammen. Für ${s.hours} Schlaf bis ${s.wake}: Licht aus um ${s.bed}, Handy weg ${s.windDown}.`,
      (s) => (n) =>
        `Heute etwas länger schlafen${n.tail}: Der Körper hat zu tun. Licht aus um ${s.bed}, ${s.hours} Schlaf bis ${s.wake}. Lass es ${s.windDown} ruhig werden.`,
      (s) => (n) =>
        `${n.lead}nach dem Tag heute tut mehr Schlaf gut: Licht aus um ${s.bed}, ${s.hours} Schlaf bis ${s.wake}. Dimm das Licht ${s.windDown}.`,
    ],
    clocks: [
      (s) => (n) =>
        `Heute Nacht ${season(s)}${n.tail}. Für ${s.hours} Schlaf bis zum Wecker um ${s.wake}: Licht aus um ${s.bed}, ${shift(s)} als sonst.`,
      (s) => (n) =>
        `${n.lead}heute Nacht ${season(s)}, also Licht aus ${shift(s)}: um ${s.bed} für ${s.hours} Schlaf bis ${s.wake}.`,
    ],
  },
  capped: {
    wordings: [
      (s) => (n) =>
        `${n.lead}schlaf ruhig aus, aber Licht aus um ${s.bed}: Mit festen Zeiten erholst du dich am besten.`,
      (s) => (n) => `Kein früher Wecker${n.tail}? Licht aus spätestens um ${s.bed}, ausschlafen am Morgen.`,
      (s) => (n) =>
        `${n.lead}Licht aus um ${s.bed}, auch wenn der Wecker später klingelt: Der Körper mag feste Schlafzeiten, und du schläfst trotzdem länger.`,
      (s) => (n) =>
        `Licht aus um ${s.bed}${n.tail}, höchstens eine Stunde später als sonst. Der spätere Wecker bringt dir mehr Schlaf.`,
    ],
    clocks: (s) => (n) =>
      `Heute Nacht ${season(s)}${n.tail}. Schlaf ruhig aus, aber Licht aus um ${s.bed}: Mit festen Zeiten erholst du dich am besten.`,
    plain: (s) => () => `Licht aus um ${s.bed}, dann ausschlafen.`,
    why: (s) =>
      `Warum: Dein Wecker klingelt später als sonst. Damit die Schlafzeiten fest bleiben, mach das Licht um ${s.bed} aus und schlaf lieber morgens länger. Fachleute für Schlaf sind sich einig, dass feste Schlafzeiten Gesundheit und Leistung guttun.`,
  },
  eve: {
    wordings: [
      (s) => (n) => `${n.lead}Licht aus um ${s.bed}, morgen zählt's. Gönn dir ${s.windDown} Ruhe.`,
      (s) => (n) =>
        `Tasche gepackt${n.tail}? Dann Licht aus um ${s.bed}, Bildschirm aus ${s.windDown}. Unruhiger Schlaf vor einem Wettkampf ist ganz normal.`,
    ],
    clocks: (s) => (n) => `Heute Nacht ${season(s)}${n.tail}: Prüf den Wecker. Licht aus um ${s.bed}, morgen zählt's.`,
    plain: (s) => () => `Licht aus um ${s.bed}, und morgen viel Freude.`,
    why: (s) =>
      `Warum: Es ist die Nacht vor deinem Wettkampf. ${s.bed} ergibt sich aus deinem üblichen Wecker; geht es früher los, mach das Licht früher aus.`,
  },
  plain: (s) => () =>
    s.clocksMoveMinutes === 0
      ? `Licht aus um ${s.bed} für ${s.hours} Schlaf bis zum Wecker um ${s.wake}.`
      : `Heute Nacht ${season(s)}: Licht aus um ${s.bed} für ${s.hours} Schlaf bis ${s.wake}.`,
  subject: (s) =>
    s.clocksMoveMinutes === 0 ? `Licht aus um ${s.bed}` : `Heute Nacht ${season(s)}: Licht aus um ${s.bed}`,
  why: (s) =>
    `Warum: Dein Wecker klingelt um ${s.wake}. Rechne ${s.hours} Schlaf${s.latencyMinutes > 0 ? ` und ${s.latencyMinutes} min zum Einschlafen` : ""} zurück: ${s.bed}.${s.clocksMoveMinutes === 0 ? "" : " Die Zeitumstellung ist eingerechnet."}`,
  hardDay:
    "Nach einem langen oder harten Tag planen wir eine längere Nacht. Das ist unsere Faustregel, kein Studienergebnis.",
  recommended:
    "Für die meisten Erwachsenen werden 7 bis 9 Stunden pro Nacht empfohlen, für Jugendliche 8 bis 10, ab 65 Jahren 7 bis 8.",
};

function season(slots: BedtimeSlots): string {
  return `${slots.clocksMoveMinutes > 0 ? "beginnt" : "endet"} die Sommerzeit`;
}

function shift(slots: BedtimeSlots): string {
  const minutes = Math.abs(slots.moveAsleepMinutes);
  return `${minutes === 60 ? "eine Stunde" : `${minutes} min`} ${slots.moveAsleepMinutes > 0 ? "früher" : "später"}`;
}
