import {
  type CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from "@aws-sdk/client-cloudformation";
import type { STACK_PARTS } from "../../../../lib/team/stack-names.ts";
import type { StackFacts } from "../checks/stack.ts";

/** The team's stack; undefined when there is none. */
export async function readStack(client: CloudFormationClient, slug: string): Promise<StackFacts | undefined> {
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: `cooldown-${slug}` }));
    if (stack === undefined) return undefined;
    const { StackStatus = "", Outputs = [], EnableTerminationProtection: isProtected = false } = stack;
    const outputs = Outputs.map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue] as const);
    return { status: StackStatus, outputs: Object.fromEntries(outputs), isProtected };
  } catch (error) {
    if (error instanceof Error && error.message.includes("does not exist")) return undefined;
    throw error;
  }
}

/** A resource as the template names it and as it is called in AWS. */
export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
}

export async function readResources(client: CloudFormationClient, slug: string): Promise<readonly StackResource[]> {
  const found: StackResource[] = [];
  const pages = paginateListStackResources({ client }, { StackName: `cooldown-${slug}` });
  for await (const { StackResourceSummaries = [] } of pages) {
    found.push(
      ...StackResourceSummaries.map(({ LogicalResourceId = "", ResourceType = "", PhysicalResourceId = "" }) => ({
        logicalId: LogicalResourceId,
        type: ResourceType,
        physicalId: PhysicalResourceId,
      })),
    );
  }
  return found;
}

/** What the only resource of a type in a part of the stack is called in AWS; undefined when there is none. */
export function physicalId(
  resources: readonly StackResource[],
  part: (typeof STACK_PARTS)[keyof typeof STACK_PARTS],
  type: string,
): string | undefined {
  return resources.find((one) => one.type === type && one.logicalId.startsWith(part))?.physicalId;
}
