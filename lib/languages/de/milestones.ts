import type { BigDaySlots, BigDayTexts, RestAfterTexts, StarterSlots, StarterTexts } from "../milestone-texts.ts";

export const bigDay: BigDayTexts = {
  withFood: [
    (s) => (n) =>
      `Geschafft${n.tail}${distance(s)}! Trink nach Durst, iss, was dir schmeckt, mit Kohlenhydraten und Eiweiß. Hart trainieren erst ab ${s.hardFrom}.`,
    (s) => (n) =>
      `Geschafft${n.tail}${distance(s)}! Trink nach Durst, iss, was dir schmeckt. Hart trainieren erst ab ${s.hardFrom}.`,
  ],
  withoutFood: [(s) => (n) => `Geschafft${n.tail}${distance(s)}! Genieß es. Hart trainieren erst ab ${s.hardFrom}.`],
  plain: (s) => () => `Geschafft! Hart trainieren erst ab ${s.hardFrom}.`,
  subject: "Geschafft!",
  why: (s) =>
    `Warum: Von einem solchen Tag erholt sich der Körper länger als von einer gewöhnlichen Einheit. Bis dahin frei oder locker; ab ${s.hardFrom} kannst du wieder hart trainieren. Die Dauer ist unsere Faustregel, kein Studienergebnis.`,
};

export const restAfter: RestAfterTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}so ein Tag wirkt nach. Mach ${s.and} frei, hart trainieren erst ab ${s.hardFrom}. Spazieren ist okay.`,
    (s) => (n) => `Mach ${s.and} frei${n.tail}, danach locker, hart trainieren erst ab ${s.hardFrom}.`,
  ],
  plain: (s) => () => `Mach ${s.weekdays} frei, hart trainieren erst ab ${s.hardFrom}.`,
  subject: (s) => `Frei: ${s.and}`,
  why: (s) =>
    `Warum: dein Wettkampf oder dein sehr langer Lauf. Nach dem Ausruhen ist lockere Bewegung gut, und ab ${s.hardFrom} kannst du wieder hart trainieren. Die Dauer ist unsere Faustregel, kein Studienergebnis.`,
};

export const starter: StarterTexts = {
  first: [
    (s) => (n) =>
      `Erstes Krafttraining${n.tail}. Leichte Bänder oder Hanteln, 12-15 Wiederholungen, ein- bis zweimal pro Woche reicht.${running(s)}`,
    (s) => (n) => `Erstes Krafttraining${n.tail}: leicht, 12-15 Wiederholungen, 1-2 Mal pro Woche reicht.${running(s)}`,
  ],
  again: [
    (s) => (n) =>
      `Zurück im Krafttraining${n.tail}. Fang leicht an: 12-15 Wiederholungen, ein- bis zweimal pro Woche reicht.${running(s)}`,
    (s) => (n) => `Wieder Krafttraining${n.tail}: leicht, 12-15 Wiederholungen, 1-2 Mal pro Woche reicht.${running(s)}`,
  ],
  plain: () => () => "Fang leicht an: 12-15 Wiederholungen, 1-2 Mal pro Woche.",
  subject: "Leicht ins Krafttraining starten",
  why: (s) => [
    "Leicht heißt: Bänder, Hanteln, Kettlebells oder Übungen ohne Gerät, und pro Satz bleiben zwei bis drei Wiederholungen in Reserve. Ein- bis zweimal pro Woche reicht in den ersten Wochen.",
    ...(s.km === null
      ? []
      : [
          `Krafttraining ist neue Arbeit für die Beine, also lauf eine Weile etwas weniger: max. ${s.km} km pro Woche. Das ist unsere Faustregel.`,
        ]),
  ],
};

function distance({ km }: BigDaySlots): string {
  return km === null ? "" : `: ${km} km`;
}

function running({ km }: StarterSlots): string {
  return km === null ? "" : ` Lauf vorerst max. ${km} km pro Woche.`;
}
