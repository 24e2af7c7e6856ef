import type { Attention, AttentionCause, Contact } from "../../domain/attention.ts";

/** One thing to look at in a sentence for a coach. */
export function attentionSentence({ cause, count, contact }: Omit<Attention, "at">): string {
  const sentences: Readonly<Record<AttentionCause, string>> = {
    "red-flag": "Wrote of feeling unwell, and nobody has lifted it: texts are off.",
    "safety-not-delivered": `Wrote of danger, and our answer did not reach the phone. ${callWords(contact)}`,
    "safety-unconfirmed": `Wrote of danger, and no phone confirmed our answer. ${callWords(contact)}`,
    "data-request": `Asked for a copy of their data (MY DATA), ${dueIn(count)}: hand over what cooldown athlete export prints, then cooldown athlete answered --by NAME.`,
    "deletion-request": `Asked to be deleted (DELETE ME), ${dueIn(count)}: cooldown athlete remove.`,
    pain: `Wrote of pain ${times(count)} in the last two weeks. Ask how it is.`,
    "not-delivered":
      count === null
        ? "The carrier delivers no text to the number: is it right?"
        : `The last ${count} texts did not arrive: is the number right?`,
    "address-lost": "The e-mail address is lost: left by its link, or never confirmed.",
    "no-free-day": `Under 18 and trained on ${count} days in a row: when is the next free day?`,
    drift:
      "A week of runs or lifts felt much harder than those of the weeks before, at the same length. Ask how it goes.",
    "not-understood": `Sent ${count} texts in a week that nobody understood. Ask what was meant.`,
    "nothing-received": `Nothing was received for ${count} days: a break, or an app that lost its connection?`,
  };
  return sentences[cause];
}

/** It stands until somebody lifts the red flag: then they were reached. */
function callWords(contact: Contact | undefined): string {
  const phone = contact?.phone ? ` ${contact.phone}` : "";
  const guardian = contact?.guardian ? `, or ${contact.guardian}, who agreed for them` : "";
  return `Call them${phone}${guardian}; when they are well, lift the red flag (cooldown athlete clear).`;
}

function times(count: number | null): string {
  return count === 1 ? "once" : `${count} times`;
}

/** The time left to answer, of which less than nothing is overdue. */
function dueIn(days: number | null): string {
  if (days === null) return "due within 30 days";
  if (days < 0) return `overdue by ${-days} ${days === -1 ? "day" : "days"}`;
  return `due in ${days} ${days === 1 ? "day" : "days"}`;
}

type Noted = Extract<AttentionCause, "pain" | "not-understood">;

const NOTED: Readonly<Record<Noted, string>> = {
  pain: "Texted about pain. The words are not kept.",
  "not-understood": "Texted something that was not understood. The words are not kept.",
};

/** That a text spoke of pain or was not understood, never its words. */
export function notedSentence({ about }: { readonly about: Noted }): string {
  return NOTED[about];
}
