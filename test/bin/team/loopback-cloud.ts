import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** CloudFormation and SNS on 127.0.0.1: one stack that may go, and topics, two a page. */
export interface LoopbackCloud {
  readonly endpoint: string;
  readonly topics: Set<string>;
  readonly stack: { status: string; account: string; isProtected: boolean; reason: string };
  readonly stop: () => void;
}

export async function startLoopbackCloud(): Promise<LoopbackCloud> {
  const cloud = {
    topics: new Set<string>(),
    stack: { status: "CREATE_COMPLETE", account: "111111111111", isProtected: false, reason: "" },
  };
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => answerOf(new URLSearchParams(body), cloud))
      .then(([status, xml]) => response.writeHead(status, { "content-type": "text/xml" }).end(xml));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, ...cloud, stop: () => server.close() };
}

type Answer = readonly [status: number, xml: string];

function answerOf(asked: URLSearchParams, { topics, stack }: Pick<LoopbackCloud, "topics" | "stack">): Answer {
  switch (asked.get("Action") ?? "") {
    case "DescribeStacks":
      return describeStacks(asked.get("StackName") ?? "", stack);
    case "DescribeStackResources":
      return describeResources();
    case "DeleteStack":
      stack.status = stack.reason === "" ? "DELETE_IN_PROGRESS" : "DELETE_FAILED";
      return [200, "<DeleteStackResponse/>"];
    case "ListTopics":
      return listTopics([...topics], Number(asked.get("NextToken") ?? 0));
    case "DeleteTopic":
      topics.delete(asked.get("TopicArn") ?? "");
      return [200, "<DeleteTopicResponse/>"];
    default:
      return [400, "<ErrorResponse><Error><Code>InvalidAction</Code></Error></ErrorResponse>"];
  }
}

/** A stack that is being deleted is gone at the second look. */
function describeStacks(name: string, stack: LoopbackCloud["stack"]): Answer {
  if (stack.status === "NONE") {
    const error = `<Code>ValidationError</Code><Message>Stack with id ${name} does not exist</Message>`;
    return [400, `<ErrorResponse><Error>${error}</Error></ErrorResponse>`];
  }
  const { status, account, isProtected, reason } = stack;
  if (status === "DELETE_IN_PROGRESS") stack.status = "DELETE_COMPLETE";
  const member =
    `<StackId>arn:aws:cloudformation:us-east-1:${account}:stack/cooldown-demo/1</StackId><StackName>cooldown-demo</StackName>` +
    `<CreationTime>2026-11-01T00:00:00Z</CreationTime><StackStatus>${status}</StackStatus>` +
    `<StackStatusReason>${reason}</StackStatusReason><EnableTerminationProtection>${isProtected}</EnableTerminationProtection>`;
  return [
    200,
    `<DescribeStacksResponse><DescribeStacksResult><Stacks><member>${member}</member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
  ];
}

function describeResources(): Answer {
  const bucket =
    "<LogicalResourceId>Bucket</LogicalResourceId><PhysicalResourceId>failed-1</PhysicalResourceId>" +
    "<ResourceType>AWS::S3::Bucket</ResourceType><Timestamp>2026-11-01T00:00:00Z</Timestamp>" +
    "<ResourceStatus>DELETE_FAILED</ResourceStatus>";
  return [
    200,
    `<DescribeStackResourcesResponse><DescribeStackResourcesResult><StackResources><member>${bucket}</member></StackResources></DescribeStackResourcesResult></DescribeStackResourcesResponse>`,
  ];
}

function listTopics(topics: readonly string[], from: number): Answer {
  const members = topics.slice(from, from + 2).map((arn) => `<member><TopicArn>${arn}</TopicArn></member>`);
  const next = from + 2 < topics.length ? `<NextToken>${from + 2}</NextToken>` : "";
  return [
    200,
    `<ListTopicsResponse><ListTopicsResult><Topics>${members.join("")}</Topics>${next}</ListTopicsResult></ListTopicsResponse>`,
  ];
}
