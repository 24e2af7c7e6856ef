import type { MealFocus, MealSession } from "../../domain/reminder-facts.ts";
import type { MealSlots, MealTexts } from "../reminder-texts.ts";

interface SessionForms {
  readonly name: string;
  readonly nice: string;
  /** Of an adjective before the name. */
  readonly ending: string;
  readonly the: string;
  readonly your: string;
  readonly after: string;
}

const SESSIONS: Readonly<Record<MealSession, SessionForms>> = {
  run: {
    name: "Lauf",
    nice: "Schöner Lauf",
    ending: "er",
    the: "der Lauf",
    your: "Dein Lauf",
    after: "nach dem Lauf",
  },
  lift: {
    name: "Krafttraining",
    nice: "Stark trainiert",
    ending: "es",
    the: "das Krafttraining",
    your: "Dein Krafttraining",
    after: "nach dem Krafttraining",
  },
  cross: {
    name: "Einheit",
    nice: "Schöne Einheit",
    ending: "e",
    the: "die Einheit",
    your: "Deine Einheit",
    after: "nach der Einheit",
  },
  "run-and-lift": {
    name: "Doppeleinheit",
    nice: "Starke Doppeleinheit",
    ending: "e",
    the: "die Doppeleinheit",
    your: "Deine Doppeleinheit",
    after: "nach der Doppeleinheit",
  },
};

/** What a day starts with. */
const STARTS: Readonly<Record<MealFocus, string>> = {
  protein: "Eiweiß",
  carbohydrate: "Kohlenhydraten",
  both: "Kohlenhydraten und Eiweiß",
};

const FOR_MUSCLES: Readonly<Record<MealFocus, string>> = {
  protein: "Eiweiß",
  carbohydrate: "Kohlenhydrate",
  both: "Kohlenhydrate und Eiweiß",
};

const NO_HURRY =
  "Keine Eile: Eine Einheit wirkt einen Tag oder länger nach, deine nächste normale Mahlzeit ist früh genug.";

/** Foods that change after "mit". */
const AFTER_WITH: Readonly<Record<string, string>> = {
  "drei Eier": "drei Eiern",
  "weiße Bohnen": "weißen Bohnen",
  "deine Beilage": "deiner Beilage",
};

export const meal: MealTexts = {
  foods: (first, second) => `${first} mit ${AFTER_WITH[second] ?? second}`,
  wordings: {
    protein: [
      (s) => (n) =>
        `${n.lead}${SESSIONS[s.session].after} brauchen Muskeln Eiweiß. Nächste Mahlzeit: zum Beispiel ${s.food}.`,
      (s) => (n) =>
        `${n.lead}${SESSIONS[s.session].name} notiert. Jetzt brauchen Muskeln Eiweiß. Passt zur nächsten Mahlzeit: ${s.food}.`,
      (s) => (n) => `${SESSIONS[s.session].nice}${n.tail}. Zur nächsten Mahlzeit zuerst Eiweiß: vielleicht ${s.food}?`,
      (s) => (n) =>
        `${n.lead}Idee für die nächste Mahlzeit: ${s.food}. Eiweiß hilft den Muskeln, die gerade gearbeitet haben.`,
      (s) => (n) =>
        `${SESSIONS[s.session].name} geschafft${n.tail}. Für die nächste Mahlzeit: ${s.food}, Eiweiß für die Muskeln.`,
      (s) => (n) => `${n.lead}zur nächsten Mahlzeit vielleicht ${s.food}: Daraus holen sich die Muskeln ihr Eiweiß.`,
      (s) => (n) =>
        `${SESSIONS[s.session].name} notiert${n.tail}. Bei der nächsten Mahlzeit: ${s.food}, Eiweiß zuerst.`,
      (s) => (n) => `Deine nächste Mahlzeit${n.tail}? Zum Beispiel ${s.food}: Müde Muskeln brauchen Eiweiß.`,
    ],
    carbohydrate: [
      (s) => (n) =>
        `${n.lead}${SESSIONS[s.session].the} ging an die Speicher. Zum Auffüllen bei der nächsten Mahlzeit: ${s.food}.`,
      (s) => (n) => `${n.lead}${described(s)} notiert. Zur nächsten Mahlzeit zuerst Kohlenhydrate: ${s.food}.`,
      (s) => (n) =>
        `${SESSIONS[s.session].the} hat Energie gekostet${n.tail}: zur nächsten Mahlzeit erst Kohlenhydrate, etwa ${s.food}.`,
      (s) => (n) => `${n.lead}Idee für die nächste Mahlzeit: ${s.food}. Kohlenhydrate füllen die Speicher wieder auf.`,
      (s) => (n) =>
        `${SESSIONS[s.session].the} hat Kraft gekostet${n.tail}. Füll die Speicher wieder auf: vielleicht ${s.food}?`,
      (s) => (n) => `${n.lead}${SESSIONS[s.session].after} zuerst Kohlenhydrate: ${s.food} zur nächsten Mahlzeit.`,
      (s) => (n) =>
        `${described(s)} geschafft${n.tail}. Zur nächsten Mahlzeit zuerst Kohlenhydrate, dazu Eiweiß: ${s.food}.`,
      (s) => (n) =>
        `Deine nächste Mahlzeit ${SESSIONS[s.session].after}${n.tail}? Zuerst Kohlenhydrate zum Auffüllen: etwa ${s.food}.`,
    ],
    both: [
      (s) => (n) =>
        `${n.lead}${SESSIONS[s.session].after} sind Kohlenhydrate und Eiweiß ein gutes Team. Nächste Mahlzeit: etwa ${s.food}.`,
      (s) => (n) =>
        `${n.lead}${SESSIONS[s.session].name} notiert. Kohlenhydrate füllen auf, Eiweiß repariert: ${s.food} zur nächsten Mahlzeit.`,
      (s) => (n) =>
        `${SESSIONS[s.session].nice}${n.tail}. Zum Auffüllen und Reparieren bei der nächsten Mahlzeit: ${s.food}.`,
      (s) => (n) =>
        `${n.lead}Idee für die nächste Mahlzeit: ${s.food}. Kohlenhydrate zum Auffüllen, Eiweiß zum Reparieren.`,
      (s) => (n) =>
        `${SESSIONS[s.session].name} geschafft${n.tail}. Jetzt heißt es auffüllen und reparieren: vielleicht ${s.food}?`,
      (s) => (n) =>
        `${n.lead}zur nächsten Mahlzeit vielleicht ${s.food}: Kohlenhydrate für die Speicher, Eiweiß für die Muskeln.`,
      (s) => (n) =>
        `${SESSIONS[s.session].name} notiert${n.tail}. Bei der nächsten Mahlzeit: ${s.food}, Energie und Eiweiß zusammen.`,
      (s) => (n) => `Deine nächste Mahlzeit${n.tail}? Zum Beispiel ${s.food}: Das füllt auf und baut auf.`,
    ],
  },
  short: [
    (s) => (n) => `${SESSIONS[s.session].name} notiert${n.tail}. Zur nächsten Mahlzeit: ${s.food}.`,
    (s) => (n) => `${n.lead}für die nächste Mahlzeit: ${s.food}.`,
    (s) => (n) => `Nächste Mahlzeit${n.tail}: ${s.food}.`,
  ],
  plain: (s) => () => `Nächste Mahlzeit: ${s.firstFood}.`,
  breakfast: {
    wordings: [
      (s) => (n) =>
        `Gestern Abend spät trainiert${n.tail}: Fang den Tag mit ${STARTS[s.focus]} an, zum Beispiel ${s.food}.`,
      (s) => (n) => `Frühstück ${SESSIONS[s.session].after} von gestern Abend${n.tail}? Zum Beispiel ${s.food}.`,
      (s) => (n) => `${n.lead}das Training von gestern wirkt noch: zum Frühstück ${s.food}.`,
      (s) => (n) => `${n.lead}Idee fürs Frühstück nach dem späten Training: ${s.food}.`,
      (s) => (n) => `Spät fertig geworden${n.tail}, jetzt ist das Frühstück dran: ${s.food}.`,
      (s) => (n) =>
        `${n.lead}zum Frühstück ${SESSIONS[s.session].after} gestern Abend: ${s.food}, gut für die Muskeln.`,
      (s) => (n) =>
        `Was gibt es zum Frühstück${n.tail}? Vielleicht ${s.food}: ${FOR_MUSCLES[s.focus]} für die Muskeln.`,
      (s) => (n) => `${n.lead}${s.food} zum Frühstück: gut nach spätem Training.`,
    ],
    short: [
      (s) => (n) => `Frühstück ${SESSIONS[s.session].after}${n.tail}: ${s.food}.`,
      (s) => (n) => `Frühstück${n.tail}: ${s.food}.`,
    ],
    plain: (s) => () => `Frühstück: ${s.firstFood}.`,
  },
  drink: "Trink nach Durst.",
  aimFor: [
    (grams) => `Iss etwa ${grams} g Eiweiß.`,
    (grams) => `Ziel: ${grams} g Eiweiß.`,
    (grams) => `Etwa ${grams} g Eiweiß reichen.`,
    (grams) => `Peil ${grams} g Eiweiß an.`,
    (grams) => `Dein Maß: ${grams} g Eiweiß.`,
    (grams) => `Plan ${grams} g Eiweiß ein.`,
    (grams) => `Eiweiß für dich: ${grams} g.`,
    (grams) => `Nimm dir ${grams} g Eiweiß vor.`,
  ],
  question: "Wie hart war's, 0-10? Schick die Zahl.",
  offerNew: "Neu beim Krafttraining? Schreib NEU.",
  subject: "Eine Idee für deine nächste Mahlzeit",
  why: {
    protein: (s) =>
      `Warum: ${SESSIONS[s.session].your} war um ${s.endedAt} zu Ende. Ein Muskel, der arbeitet, baut sich neu auf, und zwar aus Eiweiß. ${NO_HURRY}`,
    carbohydrate: (s) =>
      `Warum: ${SESSIONS[s.session].your} war um ${s.endedAt} zu Ende. Lange oder harte Einheiten leeren die Kohlenhydratspeicher der Muskeln. Essen füllt sie wieder auf; Eiweiß dazu hilft bei der Reparatur.`,
    both: (s) =>
      `Warum: ${SESSIONS[s.session].your} war um ${s.endedAt} zu Ende. Die Anstrengung hat Kohlenhydrate gekostet, und die Muskeln brauchen Eiweiß zum Reparieren: Für beides ist Platz auf dem Teller. ${NO_HURRY}`,
  },
  grams: (grams) => `Peil etwa ${grams} g Eiweiß an (0,25 bis 0,3 g pro kg Körpermasse, zwischen 20 und 40 g).`,
  noteRpe:
    "Wenn deine App notieren kann, wie hart eine Einheit war, von 0 bis 10, trag es ein: Diesmal fehlte der Wert, also haben wir die Anstrengung geschätzt.",
};

/** "langer, harter Lauf": what is true of it, and no more. */
function described({ session, long, hard }: MealSlots): string {
  const { name, ending } = SESSIONS[session];
  const words = [...(long ? [`lang${ending}`] : []), ...(hard ? [`hart${ending}`] : [])];
  return words.length === 0 ? name : `${words.join(", ")} ${name}`;
}
