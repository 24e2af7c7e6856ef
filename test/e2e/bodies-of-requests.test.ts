import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RuntimeClient, startRuntimeClient } from "../support/runtime-client.ts";

const WORKOUT = '{"kind":"run","durationMinutes":42,"startedAt":"2026-11-22T12:10:00Z"}';
const CHUNKED = ["Transfer-Encoding: chunked"];

let client: RuntimeClient;
let token = "";

beforeAll(async () => {
  client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z" });
  ({ token } = await client.addAthlete({ name: "Ana", timeZone: "America/New_York", phone: "+12025550123" }));
});
afterAll(() => client.server.stop());

function inChunks(body: string): string {
  return `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
}

/** The status that a POST over a socket is answered. */
async function statusOf(path: string, headers: readonly string[], body: string): Promise<string> {
  const { host, port } = new URL(client.server.url);
  const socket = connect(Number(port), "127.0.0.1");
  const lines = [`POST ${path} HTTP/1.1`, `Host: ${host}`, "Content-Type: application/json", ...headers];
  socket.setEncoding("utf8").write(`${lines.join("\r\n")}\r\n\r\n${body}`);
  const [answer] = await once(socket, "data");
  socket.destroy();
  return String(answer).slice("HTTP/1.1 ".length, "HTTP/1.1 ".length + 3);
}

describe("a POST to the local runtime", () => {
  it.each([
    { what: "with a chunked body is stored", body: inChunks(WORKOUT), headers: CHUNKED, status: "202" },
    { what: "without a body is told that it is no JSON", body: "", headers: [], status: "400" },
    {
      what: "with a chunked body that is too large is told so",
      body: inChunks(" ".repeat(300_000)),
      headers: CHUNKED,
      status: "413",
    },
  ])("$what", async ({ body, headers, status }) => {
    const answered = await statusOf("/v1/workouts", [...headers, `Authorization: Bearer ${token}`], body);

    expect(answered).toBe(status);
  });

  it.each([
    { path: "/v1/workouts", headers: CHUNKED, body: inChunks(WORKOUT) },
    { path: "/v1/workouts", headers: [], body: "" },
    { path: "/v1/hooks/shortcuts", headers: CHUNKED, body: inChunks(WORKOUT) },
  ])("to $path with $headers and without a token is refused", async ({ path, headers, body }) => {
    const answered = await statusOf(path, headers, body);

    expect(answered).toBe("401");
  });
});
