import type { WelcomeSlots, WelcomeWords } from "./words.ts";

export const de: WelcomeWords = {
  topics: { "rest-day": "Pause", meal: "Essen", bedtime: "Schlaf" },
  anyTopic: "Erholung",
  wordings: [
    (s) => (n) =>
      `Willkommen${n.tail}. ${s.team} schreibt dir mit Cooldown: ${s.topics}, max. ${s.max} am Tag. ${smallPrint(s, ", LESS = weniger")}`,
    (s) => (n) => `Willkommen${n.tail}. ${s.team} mit Cooldown: ${s.topics}, max. ${s.max} am Tag. ${smallPrint(s)}`,
  ],
  plain: (s) => () => `${s.team}: ${s.topics}, max. ${s.max} am Tag. ${smallPrint(s)}`,
  subject: "Willkommen bei deinen Erholungstipps",
  lines: {
    "rest-day": "- Pause: welche Tage nach einer vollen Trainingswoche frei bleiben",
    meal: "- Essen: nach einer Einheit eine Idee für die nächste Mahlzeit",
    bedtime: "- Schlaf: wann vor dem Wecker das Licht ausgeht",
  },
  opening: (team, max) =>
    `Willkommen bei den Erinnerungen von ${team}. Sie entstehen aus den Trainings, die du einträgst, höchstens ${max} am Tag.`,
  closing: [
    "Jede sagt, warum sie kommt. Es sind Vorschläge: Wie es dir geht, weißt du am besten, und du entscheidest.",
    "Sie sind kein medizinischer Rat. Wenn dir schwindlig, schwarz vor Augen oder unwohl ist oder etwas wehtut, hör auf und lass dich ärztlich beraten.",
  ],
};

function smallPrint({ contact }: WelcomeSlots, less = ""): string {
  const stop = contact === null ? `HELP = Hilfe, STOP = Ende${less}.` : `Keine Antworten. Hilfe/Stopp: ${contact}`;
  return `SMS-Kosten möglich. ${stop}`;
}
