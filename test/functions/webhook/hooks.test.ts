import { describe, expect, it } from "vitest";
import type { HookRequest, Source } from "../../../lib/vendors/source.ts";
import { aWebhook, refusal, TOKEN } from "../../support/webhook.ts";

/** A made-up vendor that asks before it sends, as Strava does, and whose events name a thing to fetch. */
const pulse: Source = {
  slug: "pulse",
  acceptedStatus: 200,
  challenge: async ({ query }, { vendorSecrets }) =>
    query("verify") === (await vendorSecrets())["verify"] ? { echo: query("challenge") } : undefined,
  authenticate: async ({ header, body }: HookRequest) => ({
    kind: header("x-pulse") === String(body.byteLength) ? "vendor" : "refused",
  }),
  parse: () => [
    { kind: "errand", task: "fetch", externalId: "7", at: "2099-01-01T00:00:00.000Z", user: "u-1" },
    { kind: "errand", task: "unlink", externalId: "u-2", at: null, user: "u-2" },
  ],
};

async function aPulseHook() {
  const webhook = await aWebhook({ findSource: async (slug) => (slug === "pulse" ? pulse : undefined) });
  const { links, secrets } = webhook.deps.hooks;
  await links.link({ source: "pulse", externalUserId: "u-1", athleteId: "ana", credentials: null });
  await secrets.write({ webhook: [], vendors: { pulse: { verify: "v" } } }, 0);
  return webhook;
}

/** A port's method while the table is away. */
async function away(): Promise<never> {
  throw Object.assign(new Error("away"), { name: "TimeoutError" });
}

const SENT = { body: "[1]", headers: { authorization: null, "x-pulse": "3" } } as const;

describe("/v1/hooks/{source}", () => {
  it("echoes a vendor's challenge, under any path of the source", async () => {
    const webhook = await aPulseHook();

    const answers = await Promise.all(
      ["/v1/hooks/pulse", "/v1/hooks/pulse/abc"].map((path) => webhook.send("GET", `${path}?verify=v&challenge=c-1`)),
    );

    expect(await Promise.all(answers.map((answer) => answer.json()))).toStrictEqual([{ echo: "c-1" }, { echo: "c-1" }]);
  });

  it("answers 401 to a challenge without the secret", async () => {
    const webhook = await aPulseHook();

    const answer = await webhook.send("GET", "/v1/hooks/pulse?verify=w&challenge=c-1");

    expect((await refusal(answer, webhook)).status).toBe(401);
  });

  it("lets a vendor's own scheme see the bytes, and speaks for the users it names", async () => {
    const webhook = await aPulseHook();

    const answer = await webhook.send("POST", "/v1/hooks/pulse", SENT);

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      errands: [{ id: "7" }],
      quarantined: [{ reason: "no athlete is linked to this user" }],
    });
  });

  it("takes an event from the future as one of now", async () => {
    const webhook = await aPulseHook();

    await webhook.send("POST", "/v1/hooks/pulse", SENT);

    const errand = await webhook.deps.hooks.errands.find({ athleteId: "ana", source: "pulse", externalId: "7" });
    expect(errand?.requestedAt).toBe("2026-11-22T17:00:00.000Z");
  });

  it("answers 401 to whom the source refuses, and keeps nothing", async () => {
    const webhook = await aPulseHook();

    const answer = await webhook.send("POST", "/v1/hooks/pulse", { ...SENT, body: "[1,2]" });

    expect((await refusal(answer, webhook)).status).toBe(401);
    expect(await webhook.deps.hooks.quarantine.list({ day: "2026-11-22" })).toStrictEqual([]);
  });

  it.each([
    { method: "POST", path: "/v1/hooks/nobody" },
    { method: "POST", path: "/v1/hooks/__proto__" },
    { method: "GET", path: "/v1/hooks/nobody" },
    { method: "GET", path: "/v1/hooks/garmin" },
  ])("answers 404 to $method $path", async ({ method, path }) => {
    const webhook = await aWebhook();

    const answer = await webhook.send(method, path, method === "POST" ? { body: "{}" } : {});

    expect((await refusal(answer, webhook)).status).toBe(404);
  });

  it("takes a token for every source in a path only where the operator says so", async () => {
    const [cloud, local] = [await aWebhook(), await aWebhook({ anyTokenInPaths: true })];
    const request = { body: "{}", headers: { authorization: null } };

    const answers = [cloud, local].map((webhook) => webhook.send("POST", `/v1/hooks/shortcuts/${TOKEN}`, request));

    expect((await Promise.all(answers)).map(({ status }) => status)).toStrictEqual([401, 202]);
  });

  it("refuses more than 256 KB with 413 before anything else", async () => {
    const webhook = await aWebhook();

    const answer = await webhook.send("POST", "/v1/hooks/shortcuts", { body: " ".repeat(256 * 1024 + 1) });

    expect((await refusal(answer, webhook)).status).toBe(413);
  });

  it("answers 503 with Retry-After when the table is away, never 2xx (I1)", async () => {
    const webhook = await aWebhook();
    const { hooks } = webhook.deps;
    const halfway = await aWebhook({ hooks: { ...hooks, quarantine: { ...hooks.quarantine, put: away } } });

    const first = await halfway.send("POST", "/v1/hooks/shortcuts", { body: "{}" });

    expect(first.status).toBe(503);
    expect(first.headers.get("retry-after")).toBe("5");
  });

  it("limits a token's rate here as anywhere", async () => {
    const webhook = await aWebhook();
    const requests = { add: async () => 1_000 };
    const limited = await aWebhook({ hooks: { ...webhook.deps.hooks, requests } });

    const statuses = [];
    for (let sent = 0; sent < 31; sent += 1) {
      statuses.push((await limited.send("POST", "/v1/hooks/cooldown", { body: '{"workouts":[]}' })).status);
    }

    expect(statuses).toStrictEqual([...Array(30).fill(200), 429]);
  });

  it("keeps bytes that are no UTF-8 in Base64", async () => {
    const webhook = await aWebhook();

    await webhook.send("POST", "/v1/hooks/shortcuts", { body: new Uint8Array([0x7b, 0xff, 0x7d]) });

    expect(await webhook.deps.hooks.quarantine.list({ athleteId: "ana" })).toMatchObject([
      { encoding: "base64", payload: "e/99", reason: "body: not UTF-8; expected JSON in UTF-8", source: "shortcuts" },
    ]);
  });

  it("keeps the mistakes of a payload once when they are many", async () => {
    const webhook = await aWebhook();
    const send = async (workouts: readonly unknown[]) =>
      webhook.send("POST", "/v1/hooks/shortcuts", { body: JSON.stringify({ workouts }) });
    const keptAfter = async (mistakes: number): Promise<number> => {
      await send(Array.from({ length: mistakes }, (_, at) => at));
      return (await webhook.deps.hooks.quarantine.list({ athleteId: "ana" })).length;
    };

    const [apart, together] = [await keptAfter(20), await keptAfter(21)];

    expect([apart, together]).toStrictEqual([20, 21]);
    const kept = await webhook.deps.hooks.quarantine.list({ athleteId: "ana" });
    expect(kept.map(({ payload }) => payload)).toContain(JSON.stringify(Array.from({ length: 21 }, (_, at) => at)));
    expect(kept.map(({ reason }) => reason)).toContain(
      "21 records, the first: record: came 0; expected an object of id, kind, startedAt, timeZone, durationMinutes, distanceKm, ascentMeters, elapsedMinutes, rpe, averageHeartRate, muscleGroups, toFailure, title, updatedAt",
    );
  });

  it("names the first of a thousand wrong fields", async () => {
    const webhook = await aWebhook();
    const body = JSON.stringify(
      Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`${"x".repeat(90)}${at}`, at])),
    );

    await webhook.send("POST", "/v1/hooks/shortcuts", { body });

    const [kept] = await webhook.deps.hooks.quarantine.list({ athleteId: "ana" });
    expect(kept?.reason.length).toBeLessThan(2_000);
    expect(kept?.payload).toBe(body);
  });

  it("keeps a body nested thousands of times as it came", async () => {
    const webhook = await aWebhook();
    const body = "[".repeat(50_000) + "]".repeat(50_000);

    const answer = await webhook.send("POST", "/v1/hooks/shortcuts", { body });

    expect(answer.status).toBe(202);
    expect(await webhook.deps.hooks.quarantine.list({ athleteId: "ana" })).toMatchObject([{ payload: body }]);
  });
});
