import { type Agent, request as ask } from "node:http";
import { text } from "node:stream/consumers";
import { type ChangeFeed, keyOfWrite } from "../change-feed.ts";

const TARGET = "x-amz-target";
const FORWARDED: readonly string[] = ["authorization", "content-type", "x-amz-date", TARGET];

/**
 * Forwards requests in DynamoDB's JSON protocol to the embedded table, and feeds successful writes to the change feed, as
 * the runtime's own writes are: so a command works on the running table and wakes assessments.
 */
export function createDynamoEndpoint(
  agent: Agent,
  feed: Pick<ChangeFeed, "add">,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const target = request.headers.get(TARGET);
    // A page of another origin cannot set this header.
    if (target === null) return new Response("DynamoDB's JSON protocol is spoken here.\n", { status: 400 });
    const body = await request.text();
    const answer = await post(body, headersOf(request), agent);
    const written = answer.status === 200 ? keyOfWrite(target.split(".").at(-1) ?? "", JSON.parse(body)) : undefined;
    if (written !== undefined) feed.add(written);
    return new Response(answer.body, { status: answer.status, headers: { "content-type": answer.type } });
  };
}

function headersOf(request: Request): Record<string, string> {
  return Object.fromEntries(FORWARDED.map((name) => [name, request.headers.get(name) ?? ""]));
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

function post(body: string, headers: Record<string, string>, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = ask({ agent, method: "POST", headers }, (answer) => {
      const { statusCode: status = 500, headers: told } = answer;
      const type = told["content-type"] ?? "application/x-amz-json-1.0";
      text(answer).then((read) => resolve({ status, type, body: read }), reject);
    });
    asked.once("error", reject);
    asked.end(body);
  });
}
