import { type Arrival, arrivalOf } from "../../domain/delivery/arrival.ts";
import type { UndeliveredReason } from "../../domain/receipt.ts";
import type { Reminder } from "../../domain/reminder.ts";

/** What is known of the arrival of a text by SMS, for a coach; undefined where there is nothing to say yet. */
export function arrivalWords(reminder: Reminder, nowMs: number): string | undefined {
  const arrival = arrivalOf(reminder, nowMs);
  return arrival === undefined ? undefined : wordsOf(arrival);
}

function wordsOf(arrival: Arrival): string | undefined {
  switch (arrival.kind) {
    case "awaited":
      return undefined;
    case "accepted":
      return "accepted by the carrier";
    case "delivered":
      return "delivered";
    case "no-receipt":
      return "no receipt within 72 h";
    case "undelivered":
      return `not delivered: ${undeliveredWords(arrival.reason)}`;
  }
}

/** Why a text did not arrive, as the end of a sentence. */
export function undeliveredWords(reason: UndeliveredReason): string {
  return UNDELIVERED_WORDS[reason];
}

const UNDELIVERED_WORDS: Readonly<Record<UndeliveredReason, string>> = {
  "invalid-number": "the number is none",
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
};
