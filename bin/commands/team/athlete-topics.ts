import { DeleteTopicCommand, paginateListTopics, type SNSClient } from "@aws-sdk/client-sns";

/** The ARNs of every topic of the account and region that begins with a team's prefix. */
export async function topicsOf(prefix: string, client: SNSClient): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { Topics = [] } of paginateListTopics({ client }, {})) {
    found.push(...Topics.flatMap(({ TopicArn = "" }) => (TopicArn.startsWith(prefix) ? [TopicArn] : [])));
  }
  return found;
}

/** Deletes topics with their subscriptions, one after the other: SNS takes some 30 a second. */
export async function deleteTopics(topicArns: readonly string[], client: SNSClient): Promise<void> {
  for (const TopicArn of topicArns) await client.send(new DeleteTopicCommand({ TopicArn }));
}
