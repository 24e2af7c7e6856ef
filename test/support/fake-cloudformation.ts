import { type Loopback, type LoopbackAnswer, startLoopback } from "./loopback.ts";

/** A stack as DescribeStacks and ListStackResources tell it. */
export interface FakeStack {
  readonly account: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** @default "CREATE_COMPLETE" */
  status?: string;
  isProtected?: boolean;
  readonly resources?: readonly FakeResource[];
}

type FakeResource = readonly [logicalId: string, type: string, physicalId: string];

/** CloudFormation on 127.0.0.1: answers by the stack's name; resources come three a page. */
export interface FakeCloudFormation extends Loopback {
  /** Actions the caller may not do. */
  readonly denied: Set<string>;
}

const PAGE = 3;

export async function startFakeCloudFormation(
  stacks: Readonly<Record<string, FakeStack>>,
): Promise<FakeCloudFormation> {
  const denied = new Set<string>();
  const loopback = await startLoopback(({ body }) => {
    const asked = new URLSearchParams(body);
    const action = asked.get("Action") ?? "";
    const name = asked.get("StackName") ?? "";
    const stack = stacks[name];
    if (denied.has(action))
      return refused(403, "AccessDenied", `User is not authorized to perform: cloudformation:${action}`);
    if (stack === undefined) return refused(400, "ValidationError", `Stack with id ${name} does not exist`);
    return action === "ListStackResources"
      ? listed(stack, Number(asked.get("NextToken") ?? 0))
      : described(name, stack);
  });
  return { ...loopback, denied };
}

function described(
  name: string,
  { account, outputs, status = "CREATE_COMPLETE", isProtected = false }: FakeStack,
): LoopbackAnswer {
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack =
    `<StackId>arn:aws:cloudformation:us-west-2:${account}:stack/${name}/1</StackId><StackName>${name}</StackName>` +
    `<CreationTime>2026-11-01T00:00:00Z</CreationTime><StackStatus>${status}</StackStatus>` +
    `<EnableTerminationProtection>${isProtected}</EnableTerminationProtection><Outputs>${members.join("")}</Outputs>`;
  return xml(
    200,
    `<DescribeStacksResponse><DescribeStacksResult><Stacks><member>${stack}</member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
  );
}

function listed({ resources = [] }: FakeStack, from: number): LoopbackAnswer {
  const members = resources
    .slice(from, from + PAGE)
    .map(
      ([logicalId, type, physicalId]) =>
        `<member><LogicalResourceId>${logicalId}</LogicalResourceId><PhysicalResourceId>${physicalId}</PhysicalResourceId>` +
        `<ResourceType>${type}</ResourceType><LastUpdatedTimestamp>2026-11-01T00:00:00Z</LastUpdatedTimestamp>` +
        `<ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>`,
    );
  const next = from + PAGE < resources.length ? `<NextToken>${from + PAGE}</NextToken>` : "";
  return xml(
    200,
    `<ListStackResourcesResponse><ListStackResourcesResult><StackResourceSummaries>${members.join("")}</StackResourceSummaries>${next}</ListStackResourcesResult></ListStackResourcesResponse>`,
  );
}

function refused(status: number, code: string, message: string): LoopbackAnswer {
  const error = `<Type>Sender</Type><Code>${code}</Code><Message>${message}</Message>`;
  return xml(status, `<ErrorResponse><Error>${error}</Error><RequestId>1</RequestId></ErrorResponse>`);
}

function xml(status: number, body: string): LoopbackAnswer {
  return { status, headers: { "content-type": "text/xml" }, body };
}
