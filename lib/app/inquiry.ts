import type { Carrier, EmailTopics } from "../ports/sending.ts";
import type { Log } from "../ports.ts";
import type { Turn } from "./pace.ts";

/** What the nightly review asks SNS with. */
export interface NightlyDeps {
  /** Null when the team sends no e-mail. */
  readonly emailTopics: EmailTopics | null;
  readonly carrier: Carrier;
  /** Waits for what the account's rates allow this shard. */
  readonly turns: { readonly subscriptions: Turn; readonly optOuts: Turn };
}

/** Asks SNS one thing; undefined when there is no answer, which holds nobody up: the next night asks again. */
export type Ask = <Answer>(turn: Turn, question: () => Promise<Answer>) => Promise<Answer | undefined>;

/** After so many questions without an answer a sweep asks no more: a service that hangs would eat up its time. */
const MOST_FAILURES = 3;

/** How one sweep asks: at the account's pace, as long as there is time, and only while SNS answers. */
export function createAsk({ log, hasTime }: { readonly log: Log; readonly hasTime: () => boolean }): Ask {
  let failures = 0;
  return async (turn, question) => {
    if (failures >= MOST_FAILURES || !hasTime()) return undefined;
    try {
      await turn();
      return await question();
    } catch (error) {
      failures += 1;
      log.error("SNS did not answer the nightly review", {}, error);
      log.count("NightlyQuestionsFailed");
      return undefined;
    }
  };
}
