import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoToken } from "../../lib/local/local-athletes.ts";
import { OURA_ERRAND, POLAR_ERRAND, WHOOP_ERRAND } from "../support/errand-world.ts";
import { type FakeVendors, startFakeVendors } from "../support/fake-vendors.ts";
import { fixture } from "../support/hook-source.ts";
import { type RuntimeClient, startRuntimeClient } from "../support/runtime-client.ts";
import { SIGNING_SECRETS, SIGNING_VENDORS, signatureHeaders } from "../support/vendor-signatures.ts";

let vendors: FakeVendors;
let client: RuntimeClient;

beforeAll(async () => {
  vendors = await startFakeVendors();
  client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z", vendorsUrl: vendors.url });
});

afterAll(async () => {
  await client.server.stop();
  await vendors.stop();
});

async function loadsOf(token: string): Promise<unknown> {
  const response = await fetch(`${client.server.url}/v1/recovery`, { headers: { authorization: `Bearer ${token}` } });
  const { context } = (await response.json()) as { readonly context: { readonly dayLoadAu: number } };
  return context.dayLoadAu;
}

describe("a thin webhook on a laptop", () => {
  it("brings the workout from Strava's and Hevy's API, each by the athlete's own credentials", async () => {
    const token = await demoToken(client.server.runtime);
    vendors.on("GET /api/v3/activities/16107791780", () => ({ body: fixture("strava", "activity") }));
    vendors.on("GET /v1/workouts/f1085cdb-32b2-4003-967d-53a3af8eaecb", () => ({ body: fixture("hevy", "workout") }));
    const tokens = { accessToken: "access-1", refreshToken: "refresh-1", expiresAt: Date.parse("2026-11-23") / 1000 };

    const answers = [
      await client.send("/local/secrets", { source: "strava", secrets: { subscriptionId: "120475" } }),
      await client.send("/local/links", {
        athleteId: "demo",
        source: "strava",
        externalUserId: "134815",
        credentials: tokens,
      }),
      await client.send("/local/links", {
        athleteId: "demo",
        source: "hevy",
        externalUserId: "demo",
        credentials: { apiKey: "demos-key" },
      }),
      await client.send("/v1/hooks/strava", fixture("strava", "create")),
      await client.send(`/v1/hooks/hevy/${token}`, fixture("hevy", "workout-id")),
    ];
    await client.moveTo("2026-11-22T17:01:00Z");

    expect(answers.map(({ status }) => status)).toStrictEqual([200, 201, 201, 200, 200]);
    expect(new Set(vendors.asked.map(({ headers }) => headers["authorization"] ?? headers["api-key"]))).toStrictEqual(
      new Set(["Bearer access-1", "demos-key"]),
    );
    // 45 minutes at RPE 7, and 60 minutes of lifting without one.
    expect(await loadsOf(token)).toBeGreaterThan(45 * 7);
  });

  it("refuses credentials of another shape by name, without showing them", async () => {
    const link = { athleteId: "demo", source: "hevy", externalUserId: "demo", credentials: { apiKey: "with a space" } };

    const response = await client.send("/local/links", link);

    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain('"credentials.apiKey"');
    expect(text).not.toContain("with a space");
  });

  it("asks nothing about a user who is linked without credentials, and says so in quarantine", async () => {
    await client.send("/local/links", { athleteId: "demo", source: "strava", externalUserId: "9" });
    const before = vendors.asked.length;

    await client.send("/v1/hooks/strava", { ...fixture("strava", "create"), owner_id: 9, object_id: 5 });
    await client.moveTo("2026-11-22T17:02:00Z");

    const [kept] = await client.server.runtime.hooks.quarantine.list({ athleteId: "demo" });
    expect(vendors.asked).toHaveLength(before);
    expect(kept?.reason).toContain("the link has no credentials");
  });

  it("brings workouts from Polar's, WHOOP's and Oura's API, each after an event that the vendor signed", async () => {
    vendors.on("GET /v3/exercises/aQlC83", () => ({ body: fixture("polar", "exercise") }));
    vendors.on(`GET /developer/v2/activity/workout/${WHOOP_ERRAND.externalId}`, () => ({
      body: fixture("whoop", "workout"),
    }));
    vendors.on(`GET /v2/usercollection/workout/${OURA_ERRAND.externalId}`, () => ({
      body: fixture("oura", "workout"),
    }));
    const events = { polar: "exercise-event", whoop: "workout-updated", oura: "workout-create" } as const;
    const { runtime } = client.server;
    const statuses: number[] = [];

    for (const { source, externalUserId } of [POLAR_ERRAND, WHOOP_ERRAND, OURA_ERRAND]) {
      const credentials = { accessToken: "a", refreshToken: "r", expiresAt: Date.parse("2026-11-23") / 1000 };
      const vendor = SIGNING_VENDORS.find((each) => each === source) ?? "polar";
      const event = fixture(vendor, events[vendor]);
      const signature = signatureHeaders(vendor, JSON.stringify(event), { atMs: runtime.clock() });
      await client.send("/local/secrets", { source, secrets: SIGNING_SECRETS[vendor] });
      await client.send("/local/links", { athleteId: "demo", source, externalUserId, credentials });
      statuses.push((await client.send(`/v1/hooks/${source}`, event, signature)).status);
    }
    await client.moveTo("2026-11-22T17:03:00Z");

    const log = await runtime.workouts.read("demo");
    expect(statuses).toStrictEqual([200, 200, 200]);
    expect(log.map(({ source }) => source)).toStrictEqual(expect.arrayContaining([...SIGNING_VENDORS]));
  });
});
