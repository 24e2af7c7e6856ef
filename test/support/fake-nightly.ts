import type { SnsLookups } from "../../lib/app/deliver/nightly-review.ts";
import { createMemoryEmailTopics, type MemoryEmailTopics } from "./memory-email-topics.ts";

const NO_LIMIT = { acquire: async () => undefined };
export const TOPIC_PREFIX = "arn:aws:sns:us-east-1:123456789012:cooldown_demo_";

/** An SNS in memory that the nightly review asks, at once. */
export interface FakeNightly extends SnsLookups {
  readonly emailTopics: MemoryEmailTopics;
  readonly optedOut: Set<string>;
  /** Every question, in order. */
  readonly asked: string[];
  /** Makes every question fail from now on, or answer again. */
  breakDown(isBroken: boolean): void;
}

export function createFakeNightly(): FakeNightly {
  const asked: string[] = [];
  const optedOut = new Set<string>();
  const topics = createMemoryEmailTopics(TOPIC_PREFIX);
  let broken = false;
  const ask = (question: string): void => {
    asked.push(question);
    if (broken) throw new Error("SNS is away.");
  };
  return {
    asked,
    optedOut,
    breakDown: (isBroken) => {
      broken = isBroken;
    },
    emailTopics: {
      ...topics,
      read: async (athleteId, address) => {
        ask("read");
        return topics.read(athleteId, address);
      },
      invite: async (athleteId, address) => {
        ask("invite");
        await topics.invite(athleteId, address);
      },
    },
    carrier: {
      isOptedOut: async (phone) => {
        ask("isOptedOut");
        return optedOut.has(phone);
      },
    },
    rateLimiters: { subscriptions: NO_LIMIT, optOuts: NO_LIMIT },
  };
}
