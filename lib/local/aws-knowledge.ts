import type { NightlyDeps } from "../app/inquiry.ts";
import type { Carrier, EmailTopics } from "../ports/sns.ts";

/** The outbox stands for SNS, so the address itself takes the topic's place, and it is confirmed at once. */
const emailTopics: EmailTopics = {
  subscribe: async (_athleteId, address) => ({ topicArn: address, isConfirmed: true }),
  read: async () => "confirmed",
  invite: async () => undefined,
  remove: async () => undefined,
};

/** No carrier stands between the outbox and a phone. */
const carrier: Carrier = { isOptedOut: async () => false };

const atOnce = async (): Promise<void> => undefined;

/** What the nightly review asks on a laptop. */
export const LOCAL_NIGHTLY: NightlyDeps = {
  emailTopics,
  carrier,
  turns: { subscriptions: atOnce, optOuts: atOnce },
};
