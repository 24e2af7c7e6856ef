import type { Reply } from "./decision.ts";

/**
 * What an answer is counted as: a confirmed opt-out and what to do in danger have a count of their own, and so has what
 * confirms that texts pause or go on, or that data were asked for.
 */
export type AnswerUrgency = "ordinary" | "confirming" | "urgent";

/**
 * Answers to one athlete on a day of UTC (docs/rules.md 9) [choice]: far more than anybody texts, and an end to two machines that
 * answer each other.
 */
const MOST_ANSWERS_A_DAY: Readonly<Record<AnswerUrgency, number>> = { ordinary: 30, confirming: 30, urgent: 100 };

const URGENT: ReadonlySet<Reply["kind"]> = new Set(["safety", "crisis-lifted", "stopped"] as const);
const CONFIRMING: ReadonlySet<Reply["kind"]> = new Set([
  "data-request",
  "paused",
  "snoozed",
  "sick",
  "still-sick",
  "resumed",
] as const);

export function urgencyOf(reply: Reply): AnswerUrgency {
  const isOptOut = reply.kind === "data-request" && reply.about === "deletion";
  if (isOptOut || URGENT.has(reply.kind)) return "urgent";
  return partsOf(reply).some(({ kind }) => CONFIRMING.has(kind)) ? "confirming" : "ordinary";
}

/** What one answer tells of. */
function partsOf(reply: Reply): readonly Reply[] {
  if (reply.kind === "both") return reply.replies;
  return reply.kind === "rpe-and" ? [reply.reply] : [reply];
}

/** Whether an answer of this day goes, by how many of its urgency there are with it. */
export function isWithinAnswerLimit(urgency: AnswerUrgency, answers: number): boolean {
  return answers <= MOST_ANSWERS_A_DAY[urgency];
}
