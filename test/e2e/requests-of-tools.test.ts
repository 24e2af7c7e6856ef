import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RuntimeClient, startRuntimeClient } from "../support/runtime-client.ts";

let client: RuntimeClient;
let token = "";
let athleteId = "";

beforeAll(async () => {
  client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z" });
  ({ athleteId, token } = await client.addAthlete({
    name: "Ana",
    timeZone: "America/New_York",
    phone: "+12025550123",
  }));
});
afterAll(() => client.server.stop());

/** Sends the bytes of a request over a socket, with the athlete's token and this machine's name, and answers the beginning of the response. */
async function send(name: string): Promise<string> {
  const { host, port } = new URL(client.server.url);
  const request = readFileSync(`test/fixtures/requests/${name}.http`, "utf8")
    .replace("TOKEN", token)
    .replace(/^host: .*$/imu, `Host: ${host}`);
  const socket = connect(Number(port), "127.0.0.1");
  socket.setEncoding("utf8").write(request);
  const [answer] = await once(socket, "data");
  socket.destroy();
  return String(answer);
}

/** What the tools send by their documentation and the libraries they are built on; none was recorded. */
describe("a request as it is sent by", () => {
  it.each([
    ["apple-shortcuts", { kind: "run", durationMinutes: 42.5, distanceMeters: 8_200, rpe: 6 }],
    ["n8n", { kind: "run", durationMinutes: 42.5, distanceMeters: 8_300, rpe: 6 }],
    ["zapier", { kind: "run", durationMinutes: 42.5, distanceMeters: 8_100, rpe: 6 }],
    ["home-assistant", { kind: "strength", durationMinutes: 45, startedAt: "2026-11-22T12:10:00.482Z" }],
  ])("%s is stored", async (name, report) => {
    const response = await send(name);

    expect(response).toMatch(/^HTTP\/1\.1 202 /u);
    const log = await client.server.runtime.workouts.read(athleteId);
    expect(log.map((workout) => workout.report)).toContainEqual(expect.objectContaining(report));
  });
});
