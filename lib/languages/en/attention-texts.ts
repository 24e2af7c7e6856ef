import type { Contact } from "../../domain/attention.ts";
import type { AttentionTexts } from "../coach-texts.ts";

export const attentionTexts: AttentionTexts = {
  sentences: {
    "red-flag": () => "Wrote of feeling unwell, and nobody has lifted it: texts are off.",
    crisis: ({ contact }) =>
      `Wrote what reads like a wish to die or to hurt themselves, and nobody has lifted it: texts are off. ${callWords(contact)}`,
    emergency: ({ contact }) =>
      `Wrote what reads like a medical emergency, and nobody has lifted it: texts are off. ${callWords(contact)}`,
    "safety-not-delivered": ({ contact }) =>
      `Wrote of danger, and our answer did not reach the phone. ${callWords(contact)}`,
    "safety-unconfirmed": ({ contact }) => `Wrote of danger, and no phone confirmed our answer. ${callWords(contact)}`,
    "data-request": ({ count }) =>
      `Asked for a copy of their data (MY DATA), ${dueIn(count)}: hand over what cooldown athlete export prints, then cooldown athlete answered --by NAME.`,
    "deletion-request": ({ count }) => `Asked to be deleted (DELETE ME), ${dueIn(count)}: cooldown athlete remove.`,
    pain: ({ count }) =>
      `Wrote of pain ${count === 1 ? "once" : `${count} times`} in the last two weeks. Ask how it is.`,
    "not-delivered": ({ count }) =>
      count === null
        ? "The carrier delivers no text to the number: is it right?"
        : `The last ${count} texts did not arrive: is the number right?`,
    "address-lost": () => "The e-mail address is lost: left by its link, or never confirmed.",
    "no-free-day": ({ count }) => `Under 18 and trained on ${count} days in a row: when is the next free day?`,
    drift: () =>
      "A week of runs or lifts felt much harder than those of the weeks before, at the same length. Ask how it goes.",
    "not-understood": ({ count }) => `Sent ${count} texts in a week that nobody understood. Ask what was meant.`,
    "nothing-received": ({ count }) =>
      `Nothing was received for ${count} days: a break, or an app that lost its connection?`,
  },
  noted: {
    pain: "Texted about pain. The words are not kept.",
    "not-understood": "Texted something that was not understood. The words are not kept.",
  },
  arrival: {
    accepted: "accepted by the carrier",
    delivered: "delivered",
    "no-receipt": "no receipt within 72 h",
    undelivered: (why) => `not delivered: ${why}`,
  },
  undelivered: {
    "invalid-number": "the number is not valid",
    "phone-blocks-sms": "the phone blocks SMS",
    "blocked-list": "the number is on a blocked list",
    "opted-out": "the number opted out",
    "phone-unreachable": "the phone could not be reached",
    "carrier-unavailable": "the carrier could not be reached",
    "blocked-as-spam": "the carrier took it for spam",
    "carrier-blocked": "the carrier blocked it",
    unknown: "the carrier gave no reason",
    "over-maximum-price": "it costs more than sms.maxPriceUsd",
    "over-spend-limit": "the account's monthly SMS limit is reached",
    "invalid-body": "AWS took its words for invalid",
  },
};

/** It stands until somebody lifts the red flag: then they were reached. */
function callWords(contact: Contact | undefined): string {
  const phone = contact?.phone ? ` ${contact.phone}` : "";
  const guardian = contact?.guardian ? `, or ${contact.guardian}, who agreed for them` : "";
  return `Call them${phone}${guardian}; when they are well, lift the red flag (cooldown athlete clear).`;
}

/** The time left to answer, of which less than nothing is overdue. */
function dueIn(days: number | null): string {
  if (days === null) return "due within 30 days";
  if (days === 0) return "due today";
  if (days < 0) return `overdue by ${-days} ${days === -1 ? "day" : "days"}`;
  return `due in ${days} ${days === 1 ? "day" : "days"}`;
}
