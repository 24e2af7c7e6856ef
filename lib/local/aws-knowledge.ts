import type { SnsLookups } from "../app/deliver/nightly-review.ts";
import type { EmailTopics } from "../ports/sending.ts";
import type { OptOuts } from "./opt-outs.ts";

/** The outbox stands for SNS, so the address itself takes the topic's place, and it is confirmed at once. */
const emailTopics: EmailTopics = {
  subscribe: async (_athleteId, address) => ({ topicArn: address, isConfirmed: true }),
  read: async () => "confirmed",
  invite: async () => undefined,
  remove: async () => undefined,
};

const NO_LIMIT = { acquire: async (): Promise<void> => undefined };

/** What the nightly review asks on a laptop. */
export function createLocalNightly(optOuts: Pick<OptOuts, "has">): SnsLookups {
  return {
    emailTopics,
    carrier: { isOptedOut: async (phone) => optOuts.has(phone) },
    rateLimiters: { subscriptions: NO_LIMIT, optOuts: NO_LIMIT },
  };
}
