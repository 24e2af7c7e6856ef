import type { ReminderTexts } from "../reminder-texts.ts";
import type { ServiceSlots } from "../texts-about-texts.ts";
import { bedtime } from "./bedtime.ts";
import { meal } from "./meal.ts";
import { bigDay, restAfter, starter } from "./milestones.ts";
import { easyDay, restDay } from "./rest-days.ts";

export const reminderTexts: ReminderTexts = {
  greetingAndFooter: {
    noReplies: (contact) => `Nicht antworten. Stopp: ${contact}`,
    stopHint: "STOP = Ende.",
    fading: {
      answerable: "Ab jetzt nur Wichtiges; MEHR = alles.",
      plain: "Ab jetzt nur Wichtiges.",
    },
    hello: (name) => (name === null ? "Hallo!" : `Hallo ${name}!`),
    sources: (sources) => `${sources.length > 1 ? "Quellen" : "Quelle"}: ${sources.join("; ")}`,
  },
  meal,
  bedtime,
  restDay,
  easyDay,
  bigDay,
  restAfter,
  starter,
  event: {
    wordings: [
      (n) => `Morgen ist Wettkampf${n.tail}: Sachen bereitlegen, nichts Neues, früh schlafen. Viel Spaß!`,
      (n) =>
        `Morgen ist der große Tag${n.tail}. Sachen bereitlegen, nichts Neues, früh schlafen: Die Arbeit ist getan. Viel Spaß!`,
    ],
    plain: "Morgen ist Wettkampf: Sachen bereitlegen, nichts Neues, früh schlafen. Viel Spaß!",
    subject: "Morgen ist Wettkampf",
    why: (date) =>
      `Laut deinem Profil ist am ${date}, Wettkampf. Leg heute Abend alles bereit. Nichts Neues: nur Schuhe, Sachen und Essen, die du kennst.`,
  },
  welcome: {
    topics: { "rest-day": "Ruhe", meal: "Essen", bedtime: "Schlaf" },
    anyTopic: "Erholung",
    wordings: [
      (s) => (n) =>
        `Willkommen${n.tail}. ${s.team} per Cooldown: ${s.topics}, max. ${s.max} SMS am Tag. ${smallPrint(s, ", WENIGER = seltener")}`,
      (s) => (n) =>
        `Willkommen${n.tail}. ${s.team} per Cooldown: ${s.topics}, max. ${s.max} SMS am Tag. ${smallPrint(s)}`,
    ],
    plain: (s) => () => `${s.team}: ${s.topics}, max. ${s.max} SMS am Tag. ${smallPrint(s)}`,
    subject: "Willkommen bei deinen Erholungstipps",
    lines: {
      "rest-day": "- Ruhetage: welche Tage nach einer vollen Trainingswoche frei bleiben",
      meal: "- Essen: nach einer Einheit eine Idee für die nächste Mahlzeit",
      bedtime: "- Schlaf: wann du das Licht ausmachst",
    },
    opening: (team, max) =>
      `Willkommen bei den Tipps von ${team}. Grundlage sind deine aufgezeichneten Einheiten; es kommen höchstens ${max} Tipps am Tag.`,
    closing: [
      "Jeder Tipp nennt seinen Grund. Es sind Vorschläge: Wie es dir geht, weißt du am besten, und du entscheidest.",
      "Sie ersetzen keinen ärztlichen Rat. Wird dir schwindlig, schwarz vor Augen oder schlecht oder tut etwas weh, hör auf und lass es ärztlich abklären.",
    ],
  },
  consentRequest: {
    wordings: [
      (s) => (n) =>
        `${n.lead}${s.team} möchte dir schreiben, wann ${s.sleep ? "Ruhe, Essen und Schlaf" : "Ruhe und Essen"} dran sind, je nach Training. ${howToAnswer(s)} SMS-Kosten möglich.`,
    ],
    plain: (s) => () =>
      `Darf ${s.team} dir zu ${s.sleep ? "Ruhe, Essen und Schlaf" : "Ruhe und Essen"} schreiben? ${howToAnswer(s)} SMS-Kosten möglich.`,
    subject: "Tipps zu Ruhe, Essen und Schlaf: Möchtest du sie?",
    paragraphs: (team) => [
      `${team} möchte dir Tipps schicken: wann Ruhetag ist, was es nach einer Einheit zu essen geben könnte und wann Schlafenszeit ist. Grundlage sind deine aufgezeichneten Einheiten.`,
      "Wenn du sie möchtest, sag es deinem Coach. Wenn du nichts tust, kommt nichts weiter.",
    ],
  },
  quietNotice: {
    nothing: {
      wording: (n) =>
        `Bisher ist nichts bei uns angekommen${n.tail}: Ist die App verbunden? Sobald dein Training ankommt, schreiben wir dir.`,
      plain: "Bisher ist nichts bei uns angekommen: Ist die App verbunden?",
    },
    recovery: {
      wording: (n) =>
        `Spazieren und Yoga zählen als Erholung${n.tail}, da gibt es wenig zu sagen. Sobald du läufst, Kraft trainierst oder Rad fährst, schreiben wir dir.`,
      plain: "Spazieren und Yoga sind Erholung. Nach Lauf, Kraft oder Rad schreiben wir dir.",
    },
    subject: "Warum du nichts von uns gehört hast",
  },
  textsOff: {
    wording: (n) =>
      `${n.lead}die Tipps ruhen, seit du geschrieben hast, dass es dir nicht gut geht. Besser? Schreib WEITER. Wenn nicht: Hol dir bitte ärztliche Hilfe.`,
    plain:
      "Die Tipps ruhen, seit du geschrieben hast, dass es dir nicht gut geht. Besser? Schreib WEITER. Wenn nicht: Hol dir bitte ärztliche Hilfe.",
    subject: "Deine Tipps sind aus",
    oneWay: "Tipps ruhen, seit dir unwohl war. Besser? Sag es dem Coach. Sonst: ärztlich abklären lassen.",
  },
};

function smallPrint({ contact }: ServiceSlots, less = ""): string {
  const stop = contact === null ? `HELP = Hilfe, STOP = Ende${less}.` : `Nicht antworten. Hilfe/Stopp: ${contact}`;
  return `SMS-Kosten möglich. ${stop}`;
}

function howToAnswer({ contact }: ServiceSlots): string {
  return contact === null ? "Antworte JA zum Starten, STOP zum Ablehnen." : `Nicht antworten. Ja/Nein: ${contact}.`;
}
