import { paginateListSubscriptions, type SNSClient } from "@aws-sdk/client-sns";
import type { SubscriptionReading } from "../domain/email-subscription.ts";

/** Who gets what a topic is told by e-mail: an address, in lower case, and whether it was confirmed. */
export type TopicAddresses = ReadonlyMap<string, Exclude<SubscriptionReading, "gone">>;

/** E-mail addresses by ARN of their topic, of every topic of the account and region: a hundred a request. */
export async function listAllSubscriptions(client: SNSClient): Promise<ReadonlyMap<string, TopicAddresses>> {
  const topics = new Map<string, Map<string, "pending" | "confirmed">>();
  for await (const { Subscriptions = [] } of paginateListSubscriptions({ client }, {})) {
    for (const { TopicArn = "", Endpoint = "", SubscriptionArn = "", Protocol } of Subscriptions) {
      const reading = readingOf(SubscriptionArn);
      if (Protocol !== "email" || reading === undefined) continue;
      const addresses = topics.get(TopicArn) ?? new Map<string, "pending" | "confirmed">();
      topics.set(TopicArn, addresses.set(Endpoint.toLowerCase(), reading));
    }
  }
  return topics;
}

/** undefined: it was deleted and is listed a while longer. */
function readingOf(subscriptionArn: string): "pending" | "confirmed" | undefined {
  if (subscriptionArn.startsWith("arn:")) return "confirmed";
  return subscriptionArn === "PendingConfirmation" ? "pending" : undefined;
}
