import type { BigDaySlots, BigDayTexts, RestAfterTexts, StarterSlots, StarterTexts } from "../milestone-texts.ts";

export const bigDay: BigDayTexts = {
  withFood: [
    (s) => (n) =>
      `Geschafft${n.tail}${distance(s)}! Trink nach Durst, iss, worauf du Lust hast, Kohlenhydrate und Eiweiß. Nichts Hartes vor ${s.hardFrom}.`,
    (s) => (n) =>
      `Geschafft${n.tail}${distance(s)}! Trink nach Durst, iss, worauf du Lust hast, und nichts Hartes vor ${s.hardFrom}.`,
  ],
  withoutFood: [(s) => (n) => `Geschafft${n.tail}${distance(s)}! Genieß es, und nichts Hartes vor ${s.hardFrom}.`],
  plain: (s) => () => `Geschafft! Nichts Hartes vor ${s.hardFrom}.`,
  subject: "Geschafft!",
  why: (s) =>
    `Warum: Ein solcher Tag beschäftigt den Körper länger als eine gewöhnliche Einheit. Die ersten Tage sind zum Ausruhen, die nächsten für lockere Bewegung, und ab ${s.hardFrom} kannst du wieder hart trainieren. Wie lange das dauert, ist unsere Faustregel, kein Studienergebnis.`,
};

export const restAfter: RestAfterTexts = {
  wordings: [
    (s) => (n) =>
      `${n.lead}so ein Tag wirkt nach. Ruh dich ${s.and} aus; nichts Hartes vor ${s.hardFrom}. Spazieren ist okay.`,
    (s) => (n) => `Ruh dich ${s.and} aus${n.tail}, danach locker: nichts Hartes vor ${s.hardFrom}.`,
  ],
  plain: (s) => () => `Ruh dich ${s.weekdays} aus; nichts Hartes vor ${s.hardFrom}.`,
  subject: (s) => `Ausruhen: ${s.and}`,
  why: (s) =>
    `Warum: dein großer Tag. Nach dem Ausruhen ist lockere Bewegung gut, und ab ${s.hardFrom} kannst du wieder hart trainieren. Wie lange das dauert, ist unsere Faustregel, kein Studienergebnis.`,
};

export const starter: StarterTexts = {
  first: [
    (s) => (n) =>
      `Erstes Krafttraining${n.tail}. Leichte Bänder oder Hanteln, 12-15 Wiederholungen, ein- bis zweimal pro Woche reicht.${running(s)}`,
    (s) => (n) => `Erstes Krafttraining${n.tail}: leicht, 12-15 Wiederholungen, 1-2 Mal pro Woche reicht.${running(s)}`,
  ],
  again: [
    (s) => (n) =>
      `Wieder beim Krafttraining${n.tail}. Fang leicht an: 12-15 lockere Wiederholungen, ein- bis zweimal pro Woche reicht.${running(s)}`,
    (s) => (n) => `Wieder Krafttraining${n.tail}: leicht, 12-15 Wiederholungen, 1-2 Mal pro Woche reicht.${running(s)}`,
  ],
  plain: () => () => "Fang leicht an: 12-15 Wiederholungen, 1-2 Mal pro Woche.",
  subject: "Leicht anfangen mit Krafttraining",
  why: (s) => [
    "Leicht heißt: Bänder, Hanteln, Kettlebells oder der eigene Körper, und in jedem Satz blieben noch zwei bis drei Wiederholungen übrig. Ein- bis zweimal pro Woche reicht in den ersten Wochen.",
    ...(s.km === null
      ? []
      : [
          `Krafttraining ist neue Arbeit für die Beine, also lauf eine Weile etwas weniger: rund ${s.km} km pro Woche. Das ist unsere Faustregel.`,
        ]),
  ],
};

function distance({ km }: BigDaySlots): string {
  return km === null ? "" : `: ${km} km`;
}

function running({ km }: StarterSlots): string {
  return km === null ? "" : ` Lauf vorerst rund ${km} km pro Woche.`;
}
