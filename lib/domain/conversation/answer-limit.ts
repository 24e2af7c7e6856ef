import type { Reply } from "./decision.ts";

/** What an answer is counted as: a confirmed opt-out and what to do in danger have a count of their own. */
export type AnswerUrgency = "ordinary" | "urgent";

/**
 * Answers to one athlete on a day of UTC (docs/rules.md 9) [choice]: far more than anybody texts, and an end to two machines that
 * answer each other.
 */
const MOST_ANSWERS_A_DAY: Readonly<Record<AnswerUrgency, number>> = { ordinary: 30, urgent: 100 };

const URGENT: ReadonlySet<Reply["kind"]> = new Set(["safety", "crisis-lifted", "stopped"] as const);

export function urgencyOf(reply: Reply): AnswerUrgency {
  const isOptOut = reply.kind === "data-request" && reply.about === "deletion";
  return isOptOut || URGENT.has(reply.kind) ? "urgent" : "ordinary";
}

/** Whether an answer of this day goes, by how many of its urgency there are with it. */
export function isWithinAnswerLimit(urgency: AnswerUrgency, answers: number): boolean {
  return answers <= MOST_ANSWERS_A_DAY[urgency];
}
