import type { Topic } from "../../domain/profile.ts";
import type { SilenceTexts } from "../coach-texts.ts";

const ABOUT: Readonly<Record<Topic, string>> = { "rest-day": "zum Ruhetag", meal: "zum Essen", bedtime: "zum Schlaf" };
const CONSENT = { given: "mit Zustimmung", withdrawn: "Zustimmung widerrufen" } as const;

export const silenceTexts: SilenceTexts = {
  sentences: {
    EDITED: () => "Trainingstagebuch oder Profil änderten sich vorher; danach gab es keinen Anlass mehr.",
    TRAINED: ({ name }) => `${name} hat an dem Ruhetag trainiert, um den es ging.`,
    OPTED_OUT: ({ name }) => `${name} hatte diesem Weg nicht zugestimmt oder die Zustimmung widerrufen.`,
    RED_FLAG: ({ name }) => `${name} hatte Unwohlsein gemeldet; bis der Alarm aufgehoben ist, kommen keine Tipps.`,
    SNOOZED: ({ name }) => `${name} hatte SPÄTER geschrieben.`,
    PAUSED: ({ name }) =>
      `${name} hatte PAUSE oder KRANK geschrieben, oder ein Coach hatte die Nachrichten angehalten.`,
    HABIT: () => "An diesem Wochentag war seit vier Wochen kein Training: Gewohntes muss man nicht sagen.",
    IGNORED: () => "Nach den letzten Nachrichten zum Ruhetag wurde trainiert, also kommen sie seltener.",
    FADED: () => "Nach den ersten vier Wochen kommt diese Art nur, wenn es Neues zu sagen gibt.",
    FASTING: ({ name }) => `Sie fiel in die Stunden, in denen ${name} fastet.`,
    CARRIER_OPT_OUT: () => "Der Mobilfunkanbieter lehnt die Nummer ab, weil von dort STOP kam.",
    UNDELIVERABLE: ({ name }) =>
      `Laut Mobilfunkanbieter erreicht keine SMS diese Nummer; es geht weiter, sobald ${name} schreibt oder das Profil sich ändert.`,
    EMAIL_UNCONFIRMED: () => "Die E-Mail-Adresse ist noch nicht bestätigt.",
    SPEND_CAP: () => "Das Budget des Teams für Nachrichten war in diesem Monat aufgebraucht.",
    QUIET_HOURS: () => "Sie fiel in die Ruhezeit und wäre danach zu spät gekommen.",
    PAST: () => "Das Training erreichte uns so spät, dass die Nachricht nicht mehr rechtzeitig kommen konnte.",
    TOO_EARLY: () => "Vor 19:00 gehen keine Nachrichten zum Schlaf raus.",
    TOO_LATE: () => "Licht aus ist nach Mitternacht, und so spät gehen keine Nachrichten zum Schlaf raus.",
    EVENT: () =>
      "Ein Wettkampf oder Ähnliches aus dem Profil ist nah: Sein Tag ist nie Ruhetag, und am Abend davor gibt es eine eigene Nachricht.",
    MERGED: ({ mealDelayMinutes }) =>
      `Eine Einheit innerhalb von ${mealDelayMinutes} min um die Nachricht zum Essen gehört zu einer, deren Nachricht schon raus war.`,
    BUDGET: ({ maxTextsPerDay, maxTextsPerWeek }) =>
      `Höchstens eine je Art und ${maxTextsPerDay} insgesamt am Tag, nach vier Wochen ${maxTextsPerWeek} in sieben Tagen, die letzte davon für einen Ruhetag: Diese war zu viel.`,
    SPACING: ({ spacingMinutes }) =>
      `Zwischen Nachrichten liegen ${spacingMinutes} Minuten, und rechtzeitig war kein Platz mehr.`,
    NO_CHANNEL: () => "Keiner der Wege, die das Profil dafür nennt, war nutzbar.",
    NO_ATHLETE: () => "Das Profil war gelöscht.",
    NOT_WELCOMED: () => "Tipps beginnen erst nach dem Willkommen.",
    OVERDUE: () => "Sie kam zu spät an die Reihe, um noch zu nützen.",
    LEASE_RAN_OUT: () => "Die Funktion brach beim Senden ab: Vielleicht ging sie raus, also kein zweiter Versuch.",
    UNREADABLE: () => "Ihr Eintrag in der Tabelle ist nicht lesbar: ein Fehler, siehe runbook.md.",
    REFUSED: ({ error }) => `SNS hat sie abgelehnt${error}.`,
    AMBIGUOUS: ({ error }) =>
      `SNS gab keine klare Antwort${error}: Vielleicht ging sie raus, also kein zweiter Versuch.`,
  },
  absences: {
    redFlag: (name, date) => `${name} hat am ${date} Unwohlsein gemeldet, und niemand hat den Alarm aufgehoben.`,
    notWanted: (topic, name) =>
      `Das Profil nennt keinen Weg für Nachrichten ${ABOUT[topic]} (channels.${topic}): ${name} bekommt keine.`,
    noChannel: (topic, states) =>
      `Kein Weg für Nachrichten ${ABOUT[topic]} ist gerade nutzbar: ${states.map(({ channel, consent }) => `${channel} ${consent === null ? "ohne eingetragene Zustimmung" : CONSENT[consent]}`).join(", ")}.`,
    noFood: (name) => `${name} will keine Essenstipps (noFoodAdvice, oder ESSEN AUS per SMS).`,
    noLongSession: (minutes, isOver) =>
      `An diesem Tag gab es ${isOver ? "" : "bisher "}keine Einheit von mindestens ${minutes} Minuten.`,
    noWakeTime: (day) => `Das Profil nennt keine Aufstehzeit für ${day} (wake).`,
    noRestDay: ({ day, name, windowDays, trainingDays, restDaysPerWeek }) =>
      `${day}, ist für ${name} kein Ruhetag: ${trainingDays === 1 ? "1 Trainingstag" : `${trainingDays} Trainingstage`} in den ${windowDays} Tagen davor; bei ${restDaysPerWeek === 1 ? "1 Ruhetag" : `${restDaysPerWeek} Ruhetagen`} pro Woche braucht es ${7 - restDaysPerWeek}.`,
    noTrainingDay: (topic, { minutes, isOver }) =>
      `Das war ${isOver ? "" : "bisher "}kein Trainingstag: Nachrichten ${ABOUT[topic]} kommen nur an Tagen mit mindestens ${minutes} Minuten Training.`,
    onlySilent:
      "Alles von diesem Tag wurde importiert oder kam über 24 h zu spät: Vergangenes löst keine Nachrichten aus.",
    notPlanned: "Beim Planen gab es keinen Anlass.",
  },
};
