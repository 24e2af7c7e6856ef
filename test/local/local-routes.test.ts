import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoSecret, demoToken } from "../../lib/local/local-athletes.ts";
import { signatureOf } from "../../lib/vendors/signatures.ts";
import { fixture } from "../support/hook-source.ts";
import { type RuntimeClient, startRuntimeClient } from "../support/runtime-client.ts";

const NOW = "2026-11-22T17:00:00Z";
let client: RuntimeClient;
let token: string;

beforeAll(async () => {
  client = await startRuntimeClient({ now: NOW });
  token = await demoToken(client.server.runtime);
});

afterAll(async () => {
  await client.server.stop();
});

function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return client.send(path, body, headers);
}

describe("on a laptop", () => {
  it("a vendor's push reaches the log once its secret is set and its user linked", async () => {
    const link = { athleteId: "demo", source: "garmin", externalUserId: "8f3c1c2e-ana" };
    const push = fixture("garmin", "push");

    const before = await post("/v1/hooks/garmin/p-1", push);
    const set = await post("/local/secrets", { source: "garmin", secrets: { pathSecret: "p-1" } });
    const linked = await post("/local/links", link);
    const after = await post("/v1/hooks/garmin/p-1", push);

    expect([before, set, linked, after].map(({ status }) => status)).toStrictEqual([401, 200, 201, 200]);
    expect(await after.json()).toMatchObject({
      workouts: [{ id: "5001968355", status: "created" }],
      quarantined: [{ reason: "no athlete is linked to this user" }],
    });
  });

  it("the demo token is good in the path of every source that takes one", async () => {
    const response = await post(`/v1/hooks/shortcuts/${token}`, fixture("shortcuts", "run"));

    expect(response.status).toBe(202);
  });

  it("the team signs by the secret that was made at the first start", async () => {
    const secret = await demoSecret(client.server.runtime);
    const workout = { athleteId: "demo", kind: "run", startedAt: "2026-11-22T06:30:00-05:00", durationMinutes: 45 };
    const body = new TextEncoder().encode(JSON.stringify(workout));
    const signed = { id: "msg_1", timestamp: String(Date.parse(NOW) / 1000), body };

    const response = await post("/v1/workouts", workout, {
      "content-type": "application/json",
      "webhook-id": signed.id,
      "webhook-timestamp": signed.timestamp,
      "webhook-signature": signatureOf(secret, signed),
    });

    expect(response.status).toBe(202);
    expect(await demoSecret(client.server.runtime)).toBe(secret);
  });

  it.each([
    { what: "no such athlete", over: { athleteId: "zoe" }, field: "athleteId" },
    { what: "no such source", over: { source: "pulse" }, field: "source" },
    { what: "no id", over: { externalUserId: "" }, field: "externalUserId" },
    { what: "an unknown field", over: { more: 1 }, field: "more" },
  ])("a link to $what is refused by name", async ({ over, field }) => {
    const response = await post("/local/links", { athleteId: "demo", source: "garmin", externalUserId: "u", ...over });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
  });

  it("a user who is another athlete's is refused without naming anyone", async () => {
    const { athleteId } = await client.addAthlete({ timeZone: "America/New_York", phone: "+12025550199" });
    const link = { source: "intervals-icu", externalUserId: "i1" };
    await post("/local/links", { ...link, athleteId: "demo" });

    const response = await post("/local/links", { ...link, athleteId });

    expect(response.status).toBe(422);
    expect(await response.text()).not.toContain("demo");
  });

  it.each([
    ["?last=2", 2],
    ["?last=100", undefined],
    ["?last=0", undefined],
    ["?last=two", undefined],
    ["?after=1&last=1", 1],
    ["", undefined],
  ])("the outbox answers %j with the newest texts, at most so many", async (query, count) => {
    const from = "+12025550123";
    for (const body of ["HELP", "STATUS", "HELP"]) await post("/local/sms", { from, body });
    const response = await fetch(`${client.server.url}/local/outbox${query}`);

    const all = await client.outbox();
    expect(all.length).toBeGreaterThan(2);
    expect(await response.json()).toStrictEqual({ messages: count === undefined ? all : all.slice(-count) });
  });

  it("secrets that are no texts are refused", async () => {
    const response = await post("/local/secrets", { source: "garmin", secrets: { pathSecret: 7 } });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field: "secrets.pathSecret", came: "7" }] });
  });
});
