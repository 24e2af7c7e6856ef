import { setTimeout as wait } from "node:timers/promises";
import type { NightlyDeps } from "../../lib/app/inquiry.ts";
import { createPace, type Turn } from "../../lib/app/pace.ts";
import type { DeliverEnv } from "../../lib/lambda/env.ts";
import { createSnsCarrier } from "../../lib/sns/carrier.ts";
import { createSnsAdminClient } from "../../lib/sns/client.ts";
import { createSnsEmailTopics } from "../../lib/sns/email-topics.ts";

/** Requests a second that SNS answers an account (General Reference, SNS quotas). */
const LIST_SUBSCRIPTIONS_PER_SECOND = 30;
const CHECK_OPT_OUTS_PER_SECOND = 50;

/** What the nightly review asks SNS with, at this shard's share of the account's rates. */
export function createNightly(env: Pick<DeliverEnv, "SHARDS" | "EMAIL_TOPIC_PREFIX">): NightlyDeps {
  const client = createSnsAdminClient();
  const topicPrefix = env.EMAIL_TOPIC_PREFIX;
  const share = (ofAccount: number): Turn => createPace({ perSecond: ofAccount / env.SHARDS, clock: Date.now, wait });
  return {
    emailTopics: topicPrefix === undefined ? null : createSnsEmailTopics({ client, topicPrefix }),
    carrier: createSnsCarrier(client),
    turns: { subscriptions: share(LIST_SUBSCRIPTIONS_PER_SECOND), optOuts: share(CHECK_OPT_OUTS_PER_SECOND) },
  };
}
