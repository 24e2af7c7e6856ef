import { type ChangeFeed, keyOfWrite } from "../change-feed.ts";

const TARGET = "x-amz-target";
const FORWARDED: readonly string[] = ["authorization", "content-type", "x-amz-date", TARGET];

/**
 * Forwards requests in DynamoDB's JSON protocol to the embedded table, and feeds successful writes to the change feed, as
 * the runtime's own writes are: so a command works on the running table and wakes assessments.
 */
export function createDynamoEndpoint(
  endpoint: string,
  feed: Pick<ChangeFeed, "add">,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const target = request.headers.get(TARGET);
    // A page of another origin cannot set this header.
    if (target === null) return new Response("DynamoDB's JSON protocol is spoken here.\n", { status: 400 });
    const body = await request.text();
    const answer = await fetch(endpoint, { method: "POST", headers: headersOf(request), body });
    const written = answer.ok ? keyOfWrite(target.split(".").at(-1) ?? "", JSON.parse(body)) : undefined;
    if (written !== undefined) feed.add(written);
    const type = answer.headers.get("content-type") ?? "application/x-amz-json-1.0";
    return new Response(await answer.text(), { status: answer.status, headers: { "content-type": type } });
  };
}

function headersOf(request: Request): Record<string, string> {
  return Object.fromEntries(FORWARDED.map((name) => [name, request.headers.get(name) ?? ""]));
}
