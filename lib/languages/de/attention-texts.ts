import type { Contact } from "../../domain/attention.ts";
import type { AttentionTexts } from "../coach-texts.ts";

export const attentionTexts: AttentionTexts = {
  sentences: {
    "red-flag": () => "Hat Unwohlsein gemeldet, und niemand hat den Alarm aufgehoben: keine Nachrichten.",
    crisis: ({ contact }) =>
      `Hat etwas geschrieben, das danach klingt, nicht mehr leben oder sich etwas antun zu wollen, und niemand hat den Alarm aufgehoben: keine Nachrichten. ${callWords(contact)}`,
    emergency: ({ contact }) =>
      `Hat etwas geschrieben, das nach einem medizinischen Notfall klingt, und niemand hat den Alarm aufgehoben: keine Nachrichten. ${callWords(contact)}`,
    "safety-not-delivered": ({ contact }) =>
      `Hat von Gefahr geschrieben, und unsere Antwort kam nicht auf dem Handy an. ${callWords(contact)}`,
    "safety-unconfirmed": ({ contact }) =>
      `Hat von Gefahr geschrieben, und kein Handy hat unsere Antwort bestätigt. ${callWords(contact)}`,
    "data-request": ({ count }) =>
      `Will eine Kopie der eigenen Daten (MEINE DATEN), ${dueIn(count)}: Gib weiter, was cooldown athlete export ausgibt, dann cooldown athlete answered --by NAME.`,
    "deletion-request": ({ count }) => `Will gelöscht werden (LÖSCH MICH), ${dueIn(count)}: cooldown athlete remove.`,
    pain: ({ count }) =>
      `Hat in den letzten zwei Wochen ${count === 1 ? "einmal" : `${count}-mal`} von Schmerzen geschrieben. Frag nach.`,
    "not-delivered": ({ count }) =>
      count === null
        ? "Der Mobilfunkanbieter stellt an die Nummer nichts zu: Stimmt sie?"
        : `Die letzten ${count} Nachrichten kamen nicht an: Stimmt die Nummer?`,
    "address-lost": () => "Die E-Mail-Adresse ist verloren: über den Link abgemeldet oder nie bestätigt.",
    "no-free-day": ({ count }) => `Unter 18 und ${count} Tage in Folge trainiert: Wann ist der nächste freie Tag?`,
    drift: () =>
      "Eine Woche lang war Laufen oder Krafttraining viel anstrengender als in den Wochen davor, bei gleicher Dauer. Frag, wie es geht.",
    "not-understood": ({ count }) =>
      `Hat in einer Woche ${count} Nachrichten geschickt, die niemand verstanden hat. Frag, was gemeint war.`,
    "nothing-received": ({ count }) =>
      `Seit ${count} Tagen kam nichts: eine Pause, oder hat die App die Verbindung verloren?`,
  },
  noted: {
    pain: "Hat von Schmerzen geschrieben. Die Worte sind nicht gespeichert.",
    "not-understood": "Hat etwas geschrieben, das nicht verstanden wurde. Die Worte sind nicht gespeichert.",
  },
  arrival: {
    accepted: "vom Mobilfunkanbieter angenommen",
    delivered: "zugestellt",
    "no-receipt": "nach 72 h keine Zustellbestätigung",
    undelivered: (why) => `nicht zugestellt: ${why}`,
  },
  undelivered: {
    "invalid-number": "die Nummer gibt es nicht",
    "phone-blocks-sms": "das Handy blockiert SMS",
    "blocked-list": "die Nummer steht auf einer Sperrliste",
    "opted-out": "die Nummer hat sich abgemeldet",
    "phone-unreachable": "das Handy war nicht erreichbar",
    "carrier-unavailable": "der Mobilfunkanbieter war nicht erreichbar",
    "blocked-as-spam": "der Mobilfunkanbieter hielt sie für Spam",
    "carrier-blocked": "der Mobilfunkanbieter hat sie blockiert",
    unknown: "der Mobilfunkanbieter nannte keinen Grund",
    "over-maximum-price": "sie kostet mehr als sms.maxPriceUsd",
    "over-spend-limit": "das SMS-Limit des Kontos für diesen Monat ist erreicht",
    "invalid-body": "AWS hielt den Wortlaut für ungültig",
  },
};

/** It stands until somebody lifts the red flag: then they were reached. */
function callWords(contact: Contact | undefined): string {
  const phone = contact?.phone ? `: ${contact.phone}` : "";
  const guardian = contact?.guardian ? `, oder ${contact.guardian} (hat zugestimmt)` : "";
  return `Ruf an${phone}${guardian}; wenn alles gut ist, heb den Alarm auf (cooldown athlete clear).`;
}

/** The time left to answer, of which less than nothing is overdue. */
function dueIn(days: number | null): string {
  if (days === null) return "fällig in 30 Tagen";
  if (days === 0) return "heute fällig";
  if (days < 0) return `seit ${-days} ${days === -1 ? "Tag" : "Tagen"} überfällig`;
  return `fällig in ${days} ${days === 1 ? "Tag" : "Tagen"}`;
}
