import type { Attention, AttentionCause } from "../../domain/attention.ts";

/** One thing to look at in a sentence for a coach. */
export function attentionSentence({ cause, count }: Pick<Attention, "cause" | "count">): string {
  const sentences: Readonly<Record<AttentionCause, string>> = {
    "red-flag": "Wrote of feeling unwell, and nobody has lifted it: texts are off.",
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

function times(count: number | null): string {
  return count === 1 ? "once" : `${count} times`;
}
