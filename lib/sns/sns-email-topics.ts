import * as sns from "@aws-sdk/client-sns";
import type { EmailTopics } from "../ports/sending.ts";

export interface EmailTopicsOptions {
  readonly client: sns.SNSClient;
  /** ARN of an athlete's topic up to the athlete's id: `arn:aws:sns:<region>:<account>:cooldown_<slug>_`. */
  readonly topicPrefix: string;
  /** The sender's name in an e-mail; without it, e-mails say "AWS Notifications". */
  readonly displayName?: string | undefined;
}

/** Athletes' e-mail topics in SNS, created outside the stack when an athlete joins. */
export function createSnsEmailTopics(options: EmailTopicsOptions): EmailTopics {
  const { client, topicPrefix } = options;
  const topicOf = (athleteId: string): string => `${topicPrefix}${athleteId}`;
  const remove = (athleteId: string): Promise<void> => removeTopic(client, topicOf(athleteId));
  return {
    subscribe: async (athleteId, address) => {
      const subscriptions = await listSubscriptions(client, topicOf(athleteId));
      // A pending invitation has no ARN to unsubscribe, so the whole topic goes, with the old address.
      if (subscriptions.some((each) => !hasAddress(address, each))) await remove(athleteId);
      const topicArn = await makeTopic(options, topicOf(athleteId));
      const subscriptionArn = await subscribe(client, topicArn, address);
      return { topicArn, isConfirmed: isArn(subscriptionArn) };
    },
    read: async (athleteId, address) => {
      const subscriptions = await listSubscriptions(client, topicOf(athleteId));
      const arns = subscriptions.filter((each) => hasAddress(address, each)).map((each) => each.SubscriptionArn);
      if (arns.some(isArn)) return "confirmed";
      return arns.includes("PendingConfirmation") ? "pending" : "gone";
    },
    invite: async (athleteId, address) => {
      await subscribe(client, topicOf(athleteId), address);
    },
    remove,
  };
}

/** @throws Error when the credentials are of another account, where the team could not use the topic. */
async function makeTopic({ client, displayName }: EmailTopicsOptions, expectedArn: string): Promise<string> {
  const Name = expectedArn.slice(expectedArn.lastIndexOf(":") + 1);
  const { TopicArn } = await client.send(new sns.CreateTopicCommand({ Name }));
  if (TopicArn !== expectedArn) {
    throw new Error(`SNS made the topic ${TopicArn}, expected ${expectedArn}: are these the team's credentials?`);
  }
  if (displayName !== undefined) {
    const named = { TopicArn, AttributeName: "DisplayName", AttributeValue: displayName };
    await client.send(new sns.SetTopicAttributesCommand(named));
  }
  return TopicArn;
}

/** SNS mails an unconfirmed address again each time, and does nothing for a confirmed one. */
async function subscribe(client: sns.SNSClient, TopicArn: string, address: string): Promise<string | undefined> {
  const command = new sns.SubscribeCommand({ TopicArn, Protocol: "email", Endpoint: address });
  return (await client.send(command)).SubscriptionArn;
}

/** Every subscription of a topic; none when there is no such topic. */
async function listSubscriptions(client: sns.SNSClient, TopicArn: string): Promise<readonly sns.Subscription[]> {
  const subscriptions: sns.Subscription[] = [];
  try {
    for await (const page of sns.paginateListSubscriptionsByTopic({ client }, { TopicArn })) {
      for (const subscription of page.Subscriptions ?? []) subscriptions.push(subscription);
    }
  } catch (error) {
    if (error instanceof sns.NotFoundException) return [];
    throw error;
  }
  return subscriptions;
}

/** Unsubscribes confirmed addresses first, so that no subscription outlives its topic. */
async function removeTopic(client: sns.SNSClient, TopicArn: string): Promise<void> {
  for (const { SubscriptionArn } of await listSubscriptions(client, TopicArn)) {
    if (isArn(SubscriptionArn)) await client.send(new sns.UnsubscribeCommand({ SubscriptionArn }));
  }
  await client.send(new sns.DeleteTopicCommand({ TopicArn }));
}

function hasAddress(address: string, { Endpoint }: sns.Subscription): boolean {
  return Endpoint?.toLowerCase() === address.toLowerCase();
}

/** Other values are `PendingConfirmation`, `pending confirmation` and `Deleted`. */
function isArn(subscriptionArn: string | undefined): boolean {
  return subscriptionArn?.startsWith("arn:") === true;
}
