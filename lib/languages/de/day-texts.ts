import type { Level } from "../../domain/recovery/status.ts";
import type { DayTexts } from "../coach-texts.ts";
import { formats } from "./formats.ts";

const ADVICE: Readonly<Record<Level, string>> = {
  rest: "Ruhetag",
  building: "noch keiner, erst muss eine Woche im Trainingstagebuch stehen",
  easy: "locker angehen",
  ready: "bereit fürs Training",
};

const HIDDEN = "nur die Sportlerin oder der Sportler selbst sehen darf (Strava)";

const KINDS: DayTexts["kinds"] = {
  "rest-day": "Ruhetag",
  meal: "Essen",
  bedtime: "Schlaf",
  event: "Wettkampf",
  "big-day": "großer Tag",
  starter: "Krafteinstieg",
  welcome: "Willkommen",
  invite: "Einladung",
  "notice-quiet": "Hinweis zur Stille",
  notice: "Hinweis",
  reply: "Antwort",
  safety: "Sicherheit",
};

export const dayTexts: DayTexts = {
  kinds: KINDS,
  channels: { sms: "SMS", email: "E-Mail" },
  dayName: (date) => formats.longDates([date]),
  moment: {
    today: (time) => `um ${time}`,
    otherDay: (day, time) => `am ${day}, um ${time}`,
  },
  session: {
    fromStrava: `Eine Einheit, die ${HIDDEN}; sie zählt wie jede andere`,
    kinds: { run: "Lauf", strength: "Krafttraining", cross: "Ausgleichstraining", recovery: "Erholung" },
    provenance: {
      reported: "laut Angabe",
      "heart-rate": "aus der Herzfrequenz",
      assumed: "angenommen, da nichts angegeben war",
    },
    elsewhere: (day, zone) => `${day} in ${zone}`,
    silent: "; importiert oder über 24 h zu spät angekommen: zählt, löst aber keine Nachricht aus",
    records: (count) => `; ${count} Aufzeichnungen derselben Einheit`,
    easy: "; so locker, dass es als Erholung zählt",
    effort: ({ rpe, from, loadAu }) => `RPE ${rpe} ${from}, ${loadAu} AE`,
  },
  status: {
    wasRestDay: "Das war ein Ruhetag.",
    advice: (day, level) => `Rat für ${day}: ${ADVICE[level]}.`,
    legs: ({ hardRun, lift }) =>
      `Die Beine sind noch nicht bereit: für einen harten Lauf erst ${hardRun}, für Krafttraining erst ${lift}.`,
    load: ({ dayLoad, weekLoad }) =>
      `Belastung: ${dayLoad} AE an diesem Tag, ${weekLoad} AE in 7 Tagen (RPE x Minuten).`,
    redFlag: (name, since) =>
      `${name} hat ${since} Unwohlsein gemeldet; bis der Alarm aufgehoben ist, gehen nur Sicherheitsnachrichten raus.`,
    longStepHidden: (windowDays) =>
      `Ein Lauf war länger als jeder der ${windowDays} Tage davor, und zwar mehr, als die Regel erlaubt; es geht um Strecken, die ${HIDDEN}.`,
    mileageHidden: `Neu im Krafttraining und läuft noch fast so viel wie sonst; es geht um Strecken, die ${HIDDEN}.`,
  },
  wordsAreHidden: `Der Wortlaut nennt Strecken, die ${HIDDEN}.`,
  outcome: {
    waits: (by, moment) => `geht ${moment} per ${by} raus`,
    isSending: (by) => `wird gerade per ${by} gesendet`,
    sent: (by, moment) => `${moment} per ${by} gesendet`,
    maybeSent: (by, moment) => `${moment} vielleicht per ${by} gesendet`,
    notSent: (moment) => `nicht gesendet; entschieden ${moment}`,
  },
  states: {
    PENDING: "geplant",
    SENDING: "wird gesendet",
    SENT: "gesendet",
    UNKNOWN: "ungewiss",
    FAILED: "fehlgeschlagen",
    CANCELLED: "abgesagt",
    EXPIRED: "verfallen",
    SKIPPED: "ausgelassen",
  },
  late: {
    planned: (moment) => `Geplant war sie ${moment}.`,
    loggedLate: (moment, received) => `Geplant war sie ${moment}, aber das Training erreichte uns erst ${received}.`,
    quietHours: (moment) => `Geplant war sie ${moment}; sie hat das Ende der Ruhezeit abgewartet.`,
    spaced: (moment, { minutes, kind }) =>
      `Geplant war sie ${moment}; sie hat ${minutes} Minuten Abstand gehalten (nach: ${KINDS[kind]}).`,
  },
};
