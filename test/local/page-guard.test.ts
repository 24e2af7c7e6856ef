import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleLog } from "../../lib/local/console-log.ts";
import { type LocalServer, startLocalServer } from "../../lib/local/server.ts";

let server: LocalServer;

beforeAll(async () => {
  server = await startLocalServer({
    port: 0,
    folder: undefined,
    startMs: Date.UTC(2026, 4, 4, 12),
    speed: 1,
    realNow: Date.now,
    log: consoleLog,
    publicHost: "Tunnel.example",
  });
});

afterAll(() => server.stop());

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request as a browser may send it: with a `Host` that is not the one it connects to. */
function ask({ method = "GET", path, headers = {}, body }: Asked) {
  const { port } = new URL(server.url);
  return new Promise<{ readonly status: number | undefined; readonly connection: string | undefined }>(
    (resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
        response.resume();
        response.once("end", () => resolve({ status: response.statusCode, connection: response.headers.connection }));
      });
      asked.once("error", reject);
      asked.end(body);
    },
  );
}

const JSON_TYPE = { "content-type": "application/json" };
const REBOUND = { host: "evil.example" };
const TABLES = {
  "x-amz-target": "DynamoDB_20120810.ListTables",
  "content-type": "application/x-amz-json-1.0",
  "x-amz-date": "20260504T050000Z",
  authorization: "AWS4-HMAC-SHA256 Credential=x/20260504/local/dynamodb/aws4_request, SignedHeaders=host, Signature=x",
};

describe("the local runtime", () => {
  it.each([
    { what: "its page by a rebound name", path: "/", headers: REBOUND },
    { what: "the outbox by a rebound name", path: "/local/outbox", headers: REBOUND },
    {
      what: "the table by a rebound name",
      method: "POST",
      path: "/local/aws/dynamodb/",
      headers: { ...REBOUND, ...TABLES },
      body: "{}",
    },
    { what: "the API by a rebound name", path: "/v1/openapi.json", headers: REBOUND },
    { what: "its page by the name of the tunnel", path: "/", headers: { host: "tunnel.example" } },
    {
      what: "the outbox by another loopback name with a dot",
      path: "/local/outbox",
      headers: { host: "localhost.evil.example" },
    },
    {
      what: "the clock from a page elsewhere",
      method: "POST",
      path: "/local/clock",
      headers: { ...JSON_TYPE, origin: "https://evil.example" },
      body: "{}",
    },
    {
      what: "the clock from a page of another port",
      method: "POST",
      path: "/local/clock",
      headers: { ...JSON_TYPE, origin: "http://127.0.0.1:1" },
      body: "{}",
    },
    {
      what: "a text from a page in a sandbox",
      method: "POST",
      path: "/local/sms",
      headers: { ...JSON_TYPE, origin: "null" },
      body: "{}",
    },
    {
      what: "the outbox as a script of a page elsewhere",
      path: "/local/outbox",
      headers: { "sec-fetch-site": "cross-site" },
    },
    {
      what: "the outbox as a script of another port",
      path: "/local/outbox",
      headers: { "sec-fetch-site": "same-site" },
    },
    {
      what: "the table from a page elsewhere",
      method: "POST",
      path: "/local/aws/dynamodb/",
      headers: { ...TABLES, origin: "https://evil.example" },
      body: "{}",
    },
  ])("answers 403 when asked for $what", async ({ what: _what, ...asked }) => {
    expect(await ask(asked)).toMatchObject({ status: 403 });
  });

  it.each([
    { what: "its page", path: "/" },
    { what: "the outbox by the name localhost", path: "/local/outbox", headers: { host: "localhost:8787" } },
    { what: "the outbox from its own page", path: "/local/outbox", headers: { "sec-fetch-site": "same-origin" } },
    { what: "the API by the name of the tunnel", path: "/v1/openapi.json", headers: { host: "tunnel.example" } },
    {
      what: "the API from a page elsewhere, as it asks for proof",
      path: "/v1/openapi.json",
      headers: { origin: "https://app.example" },
    },
    { what: "the table of commands", method: "POST", path: "/local/aws/dynamodb/", headers: TABLES, body: "{}" },
  ])("answers when asked for $what", async ({ what: _what, ...asked }) => {
    expect(await ask(asked)).toMatchObject({ status: 200 });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", ""])("takes no body of the type '%s'", async (type) => {
    const asked = { method: "POST", path: "/local/clock", body: '{"advance":"PT1M"}' };

    const { status } = await ask({ ...asked, headers: type === "" ? {} : { "content-type": type } });

    expect(status).toBe(415);
  });

  it("closes the connection on which a body was too large, and answers the next request", async () => {
    const headers = { ...JSON_TYPE, authorization: "Bearer x", "content-length": "300000" };

    const large = await ask({ method: "POST", path: "/v1/workouts", headers, body: "x".repeat(300_000) });
    const next = await ask({ path: "/local/clock" });

    expect(large).toStrictEqual({ status: 413, connection: "close" });
    expect(next.status).toBe(200);
  });
});
