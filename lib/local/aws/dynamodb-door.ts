import * as z from "zod/mini";
import type { ChangeFeed } from "../change-feed.ts";

const TARGET = "x-amz-target";
const FORWARDED: readonly string[] = ["authorization", "content-type", "x-amz-date", TARGET];

const key = z.object({ PK: z.object({ S: z.string() }), SK: z.object({ S: z.string() }) });
const put = z.object({ Item: key });
const update = z.object({ Key: key });

/**
 * Hands requests of DynamoDB's JSON protocol to the embedded table, and feeds the writes that went through as those of
 * the runtime's own client are fed: so a command works on the running table and wakes what it must.
 */
export function createDynamoDoor(
  endpoint: string,
  feed: Pick<ChangeFeed, "add">,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const target = request.headers.get(TARGET);
    // No page of a browser can set this header across origins.
    if (target === null) return new Response("DynamoDB's JSON protocol is spoken here.\n", { status: 400 });
    const body = await request.text();
    const answer = await fetch(endpoint, { method: "POST", headers: headersOf(request), body });
    if (answer.ok) feedWrite(target.split(".").at(-1) ?? "", body, feed);
    const type = answer.headers.get("content-type") ?? "application/x-amz-json-1.0";
    return new Response(await answer.text(), { status: answer.status, headers: { "content-type": type } });
  };
}

function headersOf(request: Request): Record<string, string> {
  return Object.fromEntries(FORWARDED.map((name) => [name, request.headers.get(name) ?? ""]));
}

function feedWrite(operation: string, body: string, feed: Pick<ChangeFeed, "add">): void {
  const written = writtenKey(operation, body);
  if (written !== undefined) feed.add({ PK: written.PK.S, SK: written.SK.S });
}

function writtenKey(operation: string, body: string): z.output<typeof key> | undefined {
  switch (operation) {
    case "PutItem":
      return put.parse(JSON.parse(body)).Item;
    case "UpdateItem":
      return update.parse(JSON.parse(body)).Key;
    default:
      return undefined;
  }
}
