import { setTimeout } from "node:timers/promises";
import {
  type CloudFormationClient,
  DeleteStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  type Stack,
} from "@aws-sdk/client-cloudformation";
import type { Team } from "../../../lib/team/team.ts";
import { CommandFailed } from "../errors.ts";

const MOST_MS = 3_600_000;

export interface Removal {
  readonly client: CloudFormationClient;
  /** How long to wait between two looks at a stack that goes. */
  readonly pollMs: number;
}

/** The team's stack; undefined when there is none. */
export async function findStack({ slug, account }: Team, client: CloudFormationClient): Promise<Stack | undefined> {
  const stack = await describe(`cooldown-${slug}`, client);
  const owner = stack?.StackId?.split(":")[4];
  if (owner === undefined || owner === account) return stack;
  throw new CommandFailed(`these AWS credentials are of account ${owner}; teams/${slug}.json names ${account}`);
}

/** @throws CommandFailed when the stack is protected, which is how production is kept. */
export function refuseProtected({ StackName, EnableTerminationProtection }: Stack): void {
  if (EnableTerminationProtection !== true) return;
  throw new CommandFailed(
    `${StackName} is protected: aws cloudformation update-termination-protection --no-enable-termination-protection ` +
      `--stack-name ${StackName} lifts that; the table and its key stay behind even then`,
  );
}

/** Removes a stack and waits until it is gone. */
export async function removeStack({ StackId = "" }: Stack, { client, pollMs }: Removal): Promise<void> {
  await client.send(new DeleteStackCommand({ StackName: StackId }));
  for (let waitedMs = 0; waitedMs < MOST_MS; waitedMs += pollMs) {
    const stack = await describe(StackId, client);
    if (stack === undefined || stack.StackStatus === "DELETE_COMPLETE") return;
    if (stack.StackStatus === "DELETE_FAILED") throw await whyNot(stack, client);
    await setTimeout(pollMs);
  }
  throw new CommandFailed("the stack is still being removed after an hour: look at it in CloudFormation");
}

/** CloudFormation never removes a bucket that holds something, such as a batch that failed. */
async function whyNot(
  { StackId = "", StackStatusReason }: Stack,
  client: CloudFormationClient,
): Promise<CommandFailed> {
  const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName: StackId }));
  const empty = StackResources.flatMap(({ ResourceType, PhysicalResourceId = "" }) =>
    ResourceType === "AWS::S3::Bucket" ? [`aws s3 rm --recursive s3://${PhysicalResourceId}`] : [],
  );
  return new CommandFailed(
    `CloudFormation could not remove the stack: ${StackStatusReason ?? "no reason given"}. ` +
      `If the bucket of failed batches holds any, empty it, then run this again: ${empty.join("; ")}`,
  );
}

async function describe(name: string, client: CloudFormationClient): Promise<Stack | undefined> {
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
    return stack;
  } catch (error) {
    if (error instanceof Error && error.message.includes("does not exist")) return undefined;
    throw error;
  }
}
