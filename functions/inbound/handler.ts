import { type AnswerDeps, answerText } from "../../lib/app/answer-text.ts";
import { inboundTextIn, snsMessagesOf } from "../../lib/lambda/inbound-records.ts";

export interface InboundHandlerDeps extends AnswerDeps {
  /** Whether an error means that the table is unavailable for the moment. */
  readonly isUnavailable: (error: unknown) => boolean;
}

/**
 * Answers the texts of an SNS event. A text that cannot be read or answered is counted and dropped, because it would fail
 * again. The handler throws only while the table is unavailable; Lambda then retries the event.
 */
export function createHandler(deps: InboundHandlerDeps) {
  return async (event: unknown): Promise<void> => {
    for (const message of snsMessagesOf(event)) await answerMessage(message, deps);
  };
}

async function answerMessage(message: string, deps: InboundHandlerDeps): Promise<void> {
  const text = inboundTextIn(message);
  if (text === undefined) {
    deps.log.error("inbound text could not be read", {});
    deps.log.count("INBOUND_UNREADABLE");
    return;
  }
  try {
    deps.log.count(`Inbound_${await answerText(text, deps)}`);
  } catch (error) {
    deps.log.error("inbound text could not be answered", {}, error);
    if (deps.isUnavailable(error)) throw error;
    deps.log.count("INBOUND_FAILED");
  }
}
