import { describe, expect, it } from "vitest";
import { aStatusRecord } from "../../contract/examples.ts";
import { aWebhook, HEVY_TOKEN, refusal, TOKEN, WORKOUT } from "../../support/webhook.ts";

const WORKOUTS = "/v1/workouts";

describe("POST /v1/workouts", () => {
  it("stores a workout before it answers 202 (I1)", async () => {
    const webhook = await aWebhook();

    const response = await webhook.post(WORKOUT);

    expect(response.status).toBe(202);
    expect(await response.json()).toStrictEqual({ workouts: [{ id: "w-42", status: "created" }] });
    expect(await webhook.world.store.log.read("ana")).toMatchObject([
      {
        source: "cooldown",
        externalId: "w-42",
        silent: false,
        report: {
          kind: "run",
          startedAt: "2026-11-22T15:30:00.000Z",
          offsetMinutes: -300,
          distanceMeters: 8200,
          rpe: 7,
        },
      },
    ]);
  });

  it("answers 200 to the same workout again, and 202 to an edit (I2)", async () => {
    const webhook = await aWebhook();
    await webhook.post(WORKOUT);

    const again = await webhook.post(WORKOUT);
    const edit = await webhook.post({ ...WORKOUT, rpe: 9 });

    expect([again.status, edit.status]).toStrictEqual([200, 202]);
    expect(await again.json()).toStrictEqual({ workouts: [{ id: "w-42", status: "unchanged" }] });
    expect(await edit.json()).toStrictEqual({ workouts: [{ id: "w-42", status: "updated" }] });
    expect(await webhook.stored()).toBe(1);
  });

  it("answers 200 to a version that is older than what stands", async () => {
    const webhook = await aWebhook();
    await webhook.post({ ...WORKOUT, updatedAt: "2026-11-22T16:30:00Z" });

    const response = await webhook.post({ ...WORKOUT, rpe: 2, updatedAt: "2026-11-22T16:29:00Z" });

    expect(response.status).toBe(200);
    expect(await response.json()).toStrictEqual({ workouts: [{ id: "w-42", status: "unchanged" }] });
    expect(await webhook.world.store.log.read("ana")).toMatchObject([{ report: { rpe: 7 } }]);
  });

  it("takes a workout without an id as the same when start and kind are", async () => {
    const webhook = await aWebhook();
    const { id: _id, ...nameless } = WORKOUT;

    const first = await webhook.post(nameless);
    const again = await webhook.post({ ...nameless, startedAt: "2026-11-22T15:30:00Z", rpe: 9 });

    expect(await first.json()).toStrictEqual({ workouts: [{ id: "run-20261122T153000000Z", status: "created" }] });
    expect(again.status).toBe(202);
    expect(await webhook.stored()).toBe(1);
  });

  it("takes up to 100 workouts, each with its own answer", async () => {
    const webhook = await aWebhook();
    const workouts = Array.from({ length: 100 }, (_, i) => ({ ...WORKOUT, id: `w-${i}` }));
    await webhook.post({ workouts: workouts.slice(0, 1) });

    const response = await webhook.post({ workouts });

    const body = (await response.json()) as { readonly workouts: readonly { readonly status: string }[] };
    expect(response.status).toBe(202);
    expect(body.workouts.map(({ status }) => status)).toStrictEqual(["unchanged", ...Array(99).fill("created")]);
    expect(await webhook.stored()).toBe(100);
  });

  it.each(["application/json", "application/json; charset=utf-8", "APPLICATION/JSON", "application/vnd.api+json"])(
    "takes %s",
    async (contentType) => {
      const webhook = await aWebhook();

      const response = await webhook.send("POST", WORKOUTS, {
        body: JSON.stringify(WORKOUT),
        headers: { "content-type": contentType },
      });

      expect(response.status).toBe(202);
    },
  );

  it("takes a byte order mark and letters of any script", async () => {
    const webhook = await aWebhook();

    const response = await webhook.send("POST", WORKOUTS, {
      body: `\uFEFF${JSON.stringify({ ...WORKOUT, title: "Höhenmeter 🏔 上り" })}`,
    });

    expect(response.status).toBe(202);
    expect(await webhook.world.store.log.read("ana")).toMatchObject([{ report: { title: "Höhenmeter 🏔 上り" } }]);
  });
});

/** Every 401, to the letter, by what would have been valid. */
const unauthorizedBut = (expected: string): object => ({
  type: "about:blank",
  status: 401,
  title: "Unauthorized",
  detail: "Nothing was read or stored: the request does not prove who sends it.",
  errors: [{ field: "authorization", came: "nothing that is valid here", expected }],
});
const TOKEN_EXPECTED = "an athlete's token as Bearer cd_...";
const UNAUTHORIZED = unauthorizedBut(`${TOKEN_EXPECTED}, or the team's signature (Standard Webhooks)`);

describe("who may", () => {
  it.each([
    { what: "no token", authorization: null },
    { what: "a wrong secret", authorization: "Bearer cd_ana_9999456789abcdefghijKLMN" },
    { what: "another athlete's name", authorization: `Bearer ${TOKEN.replace("ana", "bea")}` },
    { what: "a token for another source", authorization: `Bearer ${HEVY_TOKEN}` },
    { what: "another scheme", authorization: `Basic ${TOKEN}` },
    { what: "a token alone", authorization: TOKEN },
    { what: "two tokens", authorization: `Bearer ${TOKEN} ${TOKEN}` },
    { what: "an empty token", authorization: "Bearer " },
  ])("with $what is answered 401, which never says what was wrong", async ({ authorization }) => {
    const webhook = await aWebhook();
    const request = { body: JSON.stringify(WORKOUT), headers: { authorization } };

    const responses = await Promise.all([
      webhook.send("POST", WORKOUTS, request),
      webhook.send("DELETE", `${WORKOUTS}/w-42`, { headers: { authorization } }),
      webhook.send("GET", "/v1/recovery", { headers: { authorization } }),
    ]);

    const bodies = await Promise.all(responses.map((response) => refusal(response, webhook)));
    expect(responses.map((response) => response.headers.get("www-authenticate"))).toStrictEqual(
      Array(3).fill("Bearer"),
    );
    expect(bodies).toStrictEqual([UNAUTHORIZED, unauthorizedBut(TOKEN_EXPECTED), unauthorizedBut(TOKEN_EXPECTED)]);
  });

  it("is asked before the body is looked at", async () => {
    const webhook = await aWebhook();

    const response = await webhook.send("POST", WORKOUTS, { body: "{", headers: { authorization: null } });

    expect(response.status).toBe(401);
  });

  it("takes the scheme in any case", async () => {
    const webhook = await aWebhook();

    const response = await webhook.send("GET", "/v1/recovery", { headers: { authorization: `bearer ${TOKEN}` } });

    expect(response.status).toBe(404);
  });
});

describe("DELETE /v1/workouts/{id}", () => {
  it("answers 204, also when it was gone, and the same body never comes back (I2)", async () => {
    const webhook = await aWebhook();
    await webhook.post(WORKOUT);

    const first = await webhook.send("DELETE", `${WORKOUTS}/w-42`);
    const again = await webhook.send("DELETE", `${WORKOUTS}/w-42`);
    const reposted = await webhook.post(WORKOUT);

    expect([first.status, again.status, reposted.status]).toStrictEqual([204, 204, 200]);
    expect(await reposted.json()).toStrictEqual({ workouts: [{ id: "w-42", status: "deleted" }] });
    expect(await webhook.stored()).toBe(0);
  });

  it("takes an id that is encoded in the path", async () => {
    const webhook = await aWebhook();
    await webhook.post({ ...WORKOUT, id: "a:b~c" });

    const response = await webhook.send("DELETE", `${WORKOUTS}/a%3Ab%7Ec`);

    expect(response.status).toBe(204);
    expect(await webhook.stored()).toBe(0);
  });

  it.each(["a%20b", "a%23b", "%E0%A4%A", "x".repeat(129)])("refuses the id %s with 422", async (id) => {
    const webhook = await aWebhook();

    const response = await webhook.send("DELETE", `${WORKOUTS}/${id}`);

    const { status, errors } = await refusal(response, webhook);
    expect(status).toBe(422);
    expect(errors).toMatchObject([{ field: "id" }]);
  });
});

describe("GET /v1/recovery", () => {
  it("answers the latest status", async () => {
    const webhook = await aWebhook();
    const record = aStatusRecord();
    await webhook.world.store.book.writeStatus("ana", record, 0);

    const response = await webhook.send("GET", "/v1/recovery");

    expect(response.status).toBe(200);
    expect(await response.json()).toStrictEqual(record.status);
  });

  it("answers 404 while there is none", async () => {
    const webhook = await aWebhook();

    const response = await webhook.send("GET", "/v1/recovery");

    expect((await refusal(response, webhook)).status).toBe(404);
  });
});

/** A port's method that throws an error of a name, which quotes what no log or answer may hold. */
function failing(name: string): () => Promise<never> {
  return async () => {
    throw Object.assign(new Error(`${TOKEN} +12025550123`), { name });
  };
}

describe("what goes wrong on our side", () => {
  it.each([
    { name: "ProvisionedThroughputExceededException", status: 503, retryAfter: "5" },
    { name: "TimeoutError", status: 503, retryAfter: "5" },
    { name: "TypeError", status: 500, retryAfter: null },
  ])("($name while storing) is answered $status and quotes nothing", async ({ name, status, retryAfter }) => {
    const plain = await aWebhook();
    const webhook = await aWebhook({ workouts: { ...plain.world.store.log, write: failing(name) } });

    const response = await webhook.post(WORKOUT);

    const text = await response.clone().text();
    expect((await refusal(response, webhook)).status).toBe(status);
    expect(response.headers.get("retry-after")).toBe(retryAfter);
    expect(text).not.toMatch(/cd_ana|2025550123/);
    expect(webhook.world.log.errors).toStrictEqual(["request failed"]);
  });

  it.each([
    { method: "POST", path: WORKOUTS },
    { method: "DELETE", path: `${WORKOUTS}/w-42` },
    { method: "GET", path: "/v1/recovery" },
  ])(
    "(the table is away while $method $path is authenticated) is answered 503 with Retry-After",
    async ({ method, path }) => {
      const webhook = await aWebhook({ authenticate: failing("ThrottlingException") });

      const response = await webhook.send(method, path, method === "POST" ? { body: JSON.stringify(WORKOUT) } : {});

      expect((await refusal(response, webhook)).status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("5");
    },
  );

  it("(the table goes away in the middle of a batch) never claims that nothing was stored", async () => {
    const webhook = await aWebhook();
    const { log } = webhook.world.store;
    const away = failing("TimeoutError");
    const halfway = await aWebhook({
      workouts: { ...log, write: (id, workout) => (workout.externalId === "b" ? away() : log.write(id, workout)) },
    });

    const response = await halfway.post({
      workouts: [
        { ...WORKOUT, id: "a" },
        { ...WORKOUT, id: "b" },
      ],
    });

    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      detail: "Some of it may not be stored. Please send it again in a few seconds: what comes twice counts once.",
    });
    expect(await webhook.stored()).toBe(1);
  });

  it("keeps nothing from being sent again", async () => {
    const webhook = await aWebhook();
    const { log } = webhook.world.store;
    const write = failing("TimeoutError");

    const first = await (await aWebhook({ workouts: { ...log, write } })).post(WORKOUT);
    const second = await (await aWebhook({ workouts: log })).post(WORKOUT);

    expect([first.status, second.status]).toStrictEqual([503, 202]);
    expect(await webhook.stored()).toBe(1);
  });
});

describe("what there is not", () => {
  it.each([
    { method: "GET", path: "/" },
    { method: "GET", path: "/v1/nothing" },
    { method: "PUT", path: `${WORKOUTS}/w-42/rpe` },
  ])("($method $path) is answered 404", async ({ method, path }) => {
    const webhook = await aWebhook();

    const response = await webhook.send(method, path);

    expect((await refusal(response, webhook)).status).toBe(404);
  });

  it.each([
    { method: "GET", path: WORKOUTS, allow: "POST" },
    { method: "PUT", path: `${WORKOUTS}/w-42`, allow: "DELETE" },
    { method: "POST", path: "/v1/recovery", allow: "GET, HEAD" },
    { method: "PATCH", path: "/v1/hooks/strava", allow: "GET, HEAD, POST" },
    { method: "DELETE", path: "/v1/hooks/garmin/push-0123456789", allow: "GET, HEAD, POST" },
    { method: "OPTIONS", path: "/v1/openapi.json", allow: "GET, HEAD" },
  ])("($method $path) is answered 405, and what is there instead", async ({ method, path, allow }) => {
    const webhook = await aWebhook();

    const response = await webhook.send(method, path, { headers: { authorization: null } });

    expect([response.status, response.headers.get("allow")]).toStrictEqual([405, allow]);
    expect(await response.json()).toMatchObject({ title: "Method not allowed" });
  });
});
