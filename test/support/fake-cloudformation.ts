import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A stack as DescribeStacks tells it. */
export interface FakeStack {
  readonly account: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** CloudFormation on 127.0.0.1: answers DescribeStacks by the stack's name. */
export async function startFakeCloudFormation(
  stacks: Readonly<Record<string, FakeStack>>,
): Promise<{ readonly endpoint: string; readonly stop: () => void }> {
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = new URLSearchParams(await text(request)).get("StackName") ?? "";
    const stack = stacks[name];
    response.statusCode = stack === undefined ? 400 : 200;
    response.setHeader("content-type", "text/xml");
    response.end(stack === undefined ? missing(name) : described(name, stack));
  };
  const server = createServer((request, response) => {
    void reply(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

function described(name: string, { account, outputs }: FakeStack): string {
  const members = Object.entries(outputs).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack =
    `<StackId>arn:aws:cloudformation:us-west-2:${account}:stack/${name}/1</StackId><StackName>${name}</StackName>` +
    `<CreationTime>2026-11-01T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>` +
    `<Outputs>${members.join("")}</Outputs>`;
  return `<DescribeStacksResponse><DescribeStacksResult><Stacks><member>${stack}</member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
}

function missing(name: string): string {
  const error = `<Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id ${name} does not exist</Message>`;
  return `<ErrorResponse><Error>${error}</Error><RequestId>1</RequestId></ErrorResponse>`;
}
