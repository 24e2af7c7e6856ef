import { setTimeout as wait } from "node:timers/promises";
import { CheckIfPhoneNumberIsOptedOutCommand, type SNSClient } from "@aws-sdk/client-sns";
import type { SnsLookups } from "../app/deliver/nightly-review.ts";
import { createRateLimiter, type RateLimiter } from "../app/deliver/send-limits.ts";
import type { Carrier } from "../ports/sending.ts";
import { createSnsEmailTopics } from "./sns-email-topics.ts";

/** E-mails a second that SNS delivers for an account; AWS does not raise it (Amazon SNS quotas). */
export const EMAIL_RATE_PER_SECOND = 10;

/** Requests a second that SNS allows an account (AWS General Reference, SNS quotas). */
const LIST_SUBSCRIPTIONS_PER_SECOND = 30;
const CHECK_OPT_OUTS_PER_SECOND = 50;

export interface SnsLookupsOptions {
  readonly client: SNSClient;
  /** The shards that share the account's rates. */
  readonly shards: number;
  /** ARN of an athlete's e-mail topic up to the athlete's id; undefined when the team sends no e-mail. */
  readonly topicPrefix: string | undefined;
}

/** What the nightly review asks SNS with, at one shard's share of the account's rates. */
export function createSnsLookups({ client, shards, topicPrefix }: SnsLookupsOptions): SnsLookups {
  const share = (perSecond: number): RateLimiter =>
    createRateLimiter({ perSecond: perSecond / shards, clock: Date.now, wait });
  return {
    emailTopics: topicPrefix === undefined ? null : createSnsEmailTopics({ client, topicPrefix }),
    carrier: createSnsCarrier(client),
    rateLimiters: { subscriptions: share(LIST_SUBSCRIPTIONS_PER_SECOND), optOuts: share(CHECK_OPT_OUTS_PER_SECOND) },
  };
}

/** Asks SNS whether a number texted STOP to AWS. Throws without a clear answer: no answer is no consent either. */
export function createSnsCarrier(client: SNSClient): Carrier {
  return {
    isOptedOut: async (phoneNumber) => {
      const { isOptedOut } = await client.send(new CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber }));
      if (isOptedOut === undefined) throw new Error("SNS did not say whether the number is opted out.");
      return isOptedOut;
    },
  };
}
