import type { PublishResult } from "../../lib/ports/sending.ts";
import { pick } from "../support/random.ts";

/** What became of one publish: whether the text left, and what its sender hears of it. */
export interface SnsOutcome {
  readonly delivered: boolean;
  /** `throws`: the messenger breaks, which no answer of SNS explains. */
  readonly answer: PublishResult["kind"] | "throws";
}

/** Every class of the error catalogue, and both truths behind an answer that was lost. */
const OUTCOMES: readonly SnsOutcome[] = [
  { delivered: true, answer: "ambiguous" },
  { delivered: false, answer: "ambiguous" },
  { delivered: false, answer: "refused" },
  { delivered: false, answer: "opted-out" },
  { delivered: false, answer: "retry" },
  { delivered: true, answer: "throws" },
  { delivered: false, answer: "throws" },
];

const SENT: SnsOutcome = { delivered: true, answer: "sent" };

/** Most texts are sent; the others come to everything else there is. */
export function anOutcome(random: () => number): SnsOutcome {
  return random() < 0.6 ? SENT : pick(random, OUTCOMES);
}

/** The answer as the port gives it. */
export function answerOf({ answer }: SnsOutcome, messageId: string): PublishResult {
  switch (answer) {
    case "sent":
      return { kind: answer, messageId };
    case "refused":
    case "opted-out":
    case "retry":
    case "ambiguous":
      return { kind: answer, error: "simulated" };
    case "throws":
      throw new Error("the messenger broke");
  }
}
