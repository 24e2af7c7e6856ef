import { setTimeout } from "node:timers/promises";
import * as cloudFormation from "@aws-sdk/client-cloudformation";
import * as sns from "@aws-sdk/client-sns";
import { emailTopicPrefix } from "../../../lib/team/stack-names.ts";
import type { Team } from "../../../lib/team/team.ts";
import { CommandFailed } from "../failures.ts";
import { describeStack, findOwnStack } from "../team-target.ts";

const MAX_WAIT_MS = 3_600_000;

/** What AWS has of a team: its stack, if there is one, and the athletes' topics, which no stack knows of. */
export interface TeamResources {
  readonly stack: cloudFormation.Stack | undefined;
  readonly topicArns: readonly string[];
}

export interface StackRemoval {
  /** @throws CommandFailed when the stack is protected, or another account's. */
  readonly find: () => Promise<TeamResources>;
  /** Removes everything and waits until the stack is gone. */
  readonly remove: (found: TeamResources) => Promise<void>;
  readonly close: () => void;
}

/** Looks at the stack every `pollMs` while it is being removed. */
export function openStackRemoval(team: Team, pollMs: number): StackRemoval {
  const stacks = new cloudFormation.CloudFormationClient({ region: team.region });
  const topics = new sns.SNSClient({ region: team.region });
  return {
    find: async () => {
      const stack = await findOwnStack(team, stacks);
      if (stack !== undefined) refuseProtected(stack);
      return { stack, topicArns: await findTopics(emailTopicPrefix(team), topics) };
    },
    remove: async ({ stack, topicArns }) => {
      if (stack !== undefined) await removeStack(stack, stacks, pollMs);
      // One after the other: SNS takes some 30 a second.
      for (const TopicArn of topicArns) await topics.send(new sns.DeleteTopicCommand({ TopicArn }));
    },
    close: () => {
      stacks.destroy();
      topics.destroy();
    },
  };
}

/** Production stacks are protected. */
function refuseProtected({ StackName, EnableTerminationProtection }: cloudFormation.Stack): void {
  if (EnableTerminationProtection !== true) return;
  throw new CommandFailed(
    `${StackName} is protected: aws cloudformation update-termination-protection --no-enable-termination-protection ` +
      `--stack-name ${StackName} lifts that; the table and its key stay behind even then`,
  );
}

async function findTopics(prefix: string, client: sns.SNSClient): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { Topics = [] } of sns.paginateListTopics({ client }, {})) {
    for (const { TopicArn = "" } of Topics) if (TopicArn.startsWith(prefix)) found.push(TopicArn);
  }
  return found;
}

async function removeStack(
  { StackId = "" }: cloudFormation.Stack,
  client: cloudFormation.CloudFormationClient,
  pollMs: number,
): Promise<void> {
  await client.send(new cloudFormation.DeleteStackCommand({ StackName: StackId }));
  for (let waitedMs = 0; waitedMs < MAX_WAIT_MS; waitedMs += pollMs) {
    const stack = await describeStack(StackId, client);
    if (stack === undefined || stack.StackStatus === "DELETE_COMPLETE") return;
    if (stack.StackStatus === "DELETE_FAILED") throw await removalFailure(stack, client);
    await setTimeout(pollMs);
  }
  throw new CommandFailed("the stack is still being removed after an hour: look at it in CloudFormation");
}

/** CloudFormation never removes a bucket that holds something, such as a batch that failed. */
async function removalFailure(
  { StackId = "", StackStatusReason }: cloudFormation.Stack,
  client: cloudFormation.CloudFormationClient,
): Promise<CommandFailed> {
  const describeResources = new cloudFormation.DescribeStackResourcesCommand({ StackName: StackId });
  const { StackResources = [] } = await client.send(describeResources);
  const empty = StackResources.flatMap(({ ResourceType, PhysicalResourceId = "" }) =>
    ResourceType === "AWS::S3::Bucket" ? [`aws s3 rm --recursive s3://${PhysicalResourceId}`] : [],
  );
  return new CommandFailed(
    `CloudFormation could not remove the stack: ${StackStatusReason ?? "no reason given"}. ` +
      `If the bucket of failed batches holds any, empty it, then run this again: ${empty.join("; ")}`,
  );
}
