import {
  type CloudFormationClient,
  paginateListStackResources,
  type StackResourceSummary,
} from "@aws-sdk/client-cloudformation";
import type { Team } from "../../lib/team/team.ts";

/** The alarms of a team's stack that a bad deployment sets off, by their logical ids; CloudFormation takes five at most. */
const BEGINNINGS = [
  "AlarmsDeliveryStopped",
  "AlarmsDeliveryFailing",
  "AlarmsWebhookFailing",
  "AlarmsAssessFailedBatches",
  "AlarmsPlatformErrors",
] as const;

/** ARNs of the alarms by which CloudFormation rolls a deployment back; none for a stack that is not there yet. */
export async function rollbackAlarms(
  { slug, account, region }: Pick<Team, "slug" | "account" | "region">,
  client: CloudFormationClient,
): Promise<readonly string[]> {
  const resources = await resourcesOf(`cooldown-${slug}`, client);
  return BEGINNINGS.flatMap((beginning) => {
    const alarm = resources.find(
      ({ ResourceType, LogicalResourceId, ResourceStatus }) =>
        ResourceType === "AWS::CloudWatch::Alarm" &&
        LogicalResourceId?.startsWith(beginning) === true &&
        ResourceStatus?.startsWith("DELETE") !== true,
    );
    const name = alarm?.PhysicalResourceId;
    return name === undefined ? [] : [`arn:aws:cloudwatch:${region}:${account}:alarm:${name}`];
  });
}

/** What a stack holds; nothing when it is not there yet. */
async function resourcesOf(StackName: string, client: CloudFormationClient): Promise<readonly StackResourceSummary[]> {
  const resources: StackResourceSummary[] = [];
  try {
    for await (const page of paginateListStackResources({ client }, { StackName }))
      for (const resource of page.StackResourceSummaries ?? []) resources.push(resource);
  } catch (error) {
    if (error instanceof Error && error.message.includes("does not exist")) return [];
    throw error;
  }
  return resources;
}
