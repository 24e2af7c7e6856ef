import { CloudFormationClient, DescribeStacksCommand, type Stack } from "@aws-sdk/client-cloudformation";
import { createSnsAdminClient } from "../../lib/sns/sns-clients.ts";
import { createDynamoClient } from "../../lib/table/dynamo-client.ts";
import { emailTopicPrefix } from "../../lib/team/stack-names.ts";
import type { Team } from "../../lib/team/team.ts";
import { CommandFailed } from "./failures.ts";
import type { Target } from "./operator-services.ts";
import { teamNamed } from "./read-inputs.ts";

/** A deployed team, reached with the operator's own credentials. */
export async function teamTarget(
  slug: string,
  terminal: { readonly teamsFolder: string; readonly now: () => number },
): Promise<Target> {
  const team = teamNamed(slug, terminal);
  const stack = await stackOf(team);
  const outputs = { tableName: output(stack, "TableName"), webhookUrl: output(stack, "WebhookUrl") };
  return targetOf(team, outputs, terminal.now);
}

/** A team with the table and the URL that its stack names. */
export function targetOf(
  team: Team,
  outputs: Pick<Target, "tableName" | "webhookUrl">,
  clock: Target["clock"],
): Target {
  const { slug, region, shards, retentionDays, packedWorkouts, policy, name, language, timeZone, sms } = team;
  return {
    name: `team ${slug}`,
    clock,
    ...outputs,
    shards,
    retentionDays,
    packedWorkouts,
    teamPolicy: policy,
    topicPrefix: emailTopicPrefix(team),
    teamName: name,
    language,
    timeZone,
    canReply: sms.origin.kind === "number",
    dynamodb: createDynamoClient({ region }),
    sns: createSnsAdminClient({ region }),
  };
}

/** The stack of a name, or undefined. */
export async function describeStack(name: string, client: CloudFormationClient): Promise<Stack | undefined> {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
    return Stacks[0];
  } catch (error) {
    if (error instanceof Error && error.message.includes("does not exist")) return undefined;
    throw error;
  }
}

/** The team's stack, or undefined. Refused when the credentials are another account's. */
export async function findOwnStack({ slug, account }: Team, client: CloudFormationClient): Promise<Stack | undefined> {
  const stack = await describeStack(`cooldown-${slug}`, client);
  const owner = stack?.StackId?.split(":")[4];
  if (owner === undefined || owner === account) return stack;
  throw new CommandFailed(`these AWS credentials are of account ${owner}; teams/${slug}.json names ${account}`);
}

async function stackOf(team: Team): Promise<Stack> {
  const { slug, region, account } = team;
  const client = new CloudFormationClient({ region });
  try {
    const stack = await findOwnStack(team, client);
    if (stack !== undefined) return stack;
    throw new CommandFailed(
      `there is no stack cooldown-${slug} in ${region}: deploy it (npm run deploy -- --team ${slug}), ` +
        `or use credentials of account ${account}`,
    );
  } finally {
    client.destroy();
  }
}

function output({ StackName, Outputs = [] }: Stack, key: string): string {
  const value = Outputs.find(({ OutputKey }) => OutputKey === key)?.OutputValue;
  if (value === undefined) throw new CommandFailed(`stack ${StackName} has no output ${key}: redeploy it`);
  return value;
}
