import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aHook, fixture, type HookAtHand } from "../../support/hook-source.ts";

const SLUG = "strava";
const CREATE = fixture(SLUG, "create");
const SECRETS = { clientId: "51", clientSecret: "shh", verifyToken: "v-0123456789", subscriptionId: "120475" };
const ACTIVITY = "16107791780";
const AT = Number(CREATE["event_time"]);

const aStravaHook = (over: Readonly<Record<string, string>> = {}): Promise<HookAtHand> =>
  aHook(SLUG, { token: null, secrets: { ...SECRETS, ...over }, links: { ana: "134815" } });

function signed(body: unknown, secret = SECRETS.clientSecret): Readonly<Record<string, string>> {
  const mac = createHmac("sha256", secret)
    .update(`${AT}.${JSON.stringify(body)}`)
    .digest("hex");
  return { "x-strava-signature": `t=${AT},v1=${mac}` };
}

describe("the source strava", () => {
  it("leaves an errand for an activity that was made, answered 200", async () => {
    const hook = await aStravaHook();

    const response = await hook.post(CREATE);

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ errands: [{ id: ACTIVITY }] });
    expect(await hook.errand(ACTIVITY)).toStrictEqual({
      athleteId: "ana",
      source: SLUG,
      externalId: ACTIVITY,
      task: "fetch",
      externalUserId: "134815",
      requestedAt: "2026-11-22T16:45:00.000Z",
      dueAt: "2026-11-22T17:00:00.000Z",
    });
  });

  it("leaves one errand for an activity, whatever the order and number of its events (I2)", async () => {
    const hook = await aStravaHook();
    const update = { ...CREATE, aspect_type: "update", event_time: AT + 60, updates: { title: "Hills" } };

    for (const event of [update, CREATE, update, CREATE]) await hook.post(event);

    expect(await hook.errand(ACTIVITY)).toMatchObject({ requestedAt: "2026-11-22T16:46:00.000Z" });
  });

  it("deletes what a signed event says was deleted, and a late create leaves an errand that will find nothing (I2)", async () => {
    const hook = await aStravaHook();
    const remove = { ...CREATE, aspect_type: "delete", event_time: AT + 60 };

    const deleted = await hook.post(remove, { headers: signed(remove) });
    const late = await hook.answer(CREATE);

    expect(await deleted.json()).toMatchObject({ deleted: [{ id: ACTIVITY }] });
    expect(late.errands).toStrictEqual([{ id: ACTIVITY }]);
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it("looks up what an unsigned event says was deleted, as anybody could say so", async () => {
    const hook = await aStravaHook();

    const answer = await hook.answer({ ...CREATE, aspect_type: "delete" });

    expect(answer).toMatchObject({ deleted: [], errands: [{ id: ACTIVITY }] });
    expect(await hook.errand(ACTIVITY)).toMatchObject({ task: "fetch" });
  });

  it.each([{ authorized: "false" }, { authorized: false }])(
    "leaves an errand to unlink who took access back: %j",
    async (updates) => {
      const hook = await aStravaHook();

      await hook.post({ ...CREATE, object_type: "athlete", object_id: 134815, aspect_type: "update", updates });

      expect(await hook.errand("athlete-134815")).toMatchObject({ task: "unlink", externalUserId: "134815" });
    },
  );

  it.each([
    { what: "another change of the athlete", event: { object_type: "athlete", aspect_type: "update", updates: {} } },
    { what: "an object nobody knows", event: { object_type: "club" } },
  ])("ignores $what with a reason", async ({ event }) => {
    const hook = await aStravaHook();

    const answer = await hook.answer({ ...CREATE, ...event });

    expect(answer.ignored).toHaveLength(1);
  });

  it("quarantines an event it does not understand, and one about a user who is nobody's", async () => {
    const hook = await aStravaHook();
    const bad = { ...CREATE, event_time: "yesterday" };
    const stranger = { ...CREATE, owner_id: 7 };

    const answers = [await hook.answer(bad), await hook.answer(stranger)];

    expect(answers.map(({ quarantined }) => quarantined[0]?.reason)).toStrictEqual([
      'event_time: came "yesterday"; expected epoch seconds',
      "no athlete is linked to this user",
    ]);
    expect((await hook.quarantined(null)).toSorted()).toStrictEqual(
      [bad, stranger].map((e) => JSON.stringify(e)).toSorted(),
    );
  });

  it("takes a good signature and refuses a wrong one", async () => {
    const hook = await aStravaHook();
    const good = signed(CREATE);

    const statuses = await Promise.all(
      [
        good,
        signed(CREATE, "other"),
        signed({ ...CREATE, object_id: 1 }),
        { "x-strava-signature": "v1=00" },
        { "x-strava-signature": good["x-strava-signature"]?.replace("t=", "t=1") ?? "" },
      ].map(async (headers) => (await hook.post(CREATE, { headers })).status),
    );

    expect(statuses).toStrictEqual([200, 401, 401, 401, 401]);
  });

  it("asks for the secret at the end of the callback URL once the team has one", async () => {
    const hook = await aStravaHook({ pathSecret: "p-0123456789" });

    const statuses = [
      (await hook.post(CREATE)).status,
      (await hook.post(CREATE, { path: "/p-012345678" })).status,
      (await hook.post(CREATE, { path: "/p-0123456789" })).status,
    ];

    expect(statuses).toStrictEqual([401, 401, 200]);
  });

  it.each([
    { what: "another subscription", body: { ...CREATE, subscription_id: 120476 } },
    { what: "no subscription", body: { ...CREATE, subscription_id: undefined } },
    { what: "no JSON", body: "120475" },
  ])("answers 401 to $what and keeps nothing", async ({ body }) => {
    const hook = await aStravaHook();

    const response = await hook.post(body);

    expect(response.status).toBe(401);
    expect(await hook.errand(ACTIVITY)).toBeUndefined();
    expect(await hook.quarantined(null)).toStrictEqual([]);
  });

  it("lets nobody in while the team has no subscription", async () => {
    const hook = await aHook(SLUG, { token: null, links: { ana: "134815" } });

    expect((await hook.post(CREATE)).status).toBe(401);
  });

  it.each([
    {
      what: "its verify token",
      query: "hub.mode=subscribe&hub.challenge=15f7d1a91c1f40&hub.verify_token=v-0123456789",
      status: 200,
    },
    { what: "another token", query: "hub.mode=subscribe&hub.challenge=15f7d1a91c1f40&hub.verify_token=v", status: 401 },
    {
      what: "another mode",
      query: "hub.mode=denied&hub.challenge=15f7d1a91c1f40&hub.verify_token=v-0123456789",
      status: 401,
    },
    { what: "no challenge", query: "hub.mode=subscribe&hub.verify_token=v-0123456789", status: 401 },
  ])("answers a challenge with $what by $status", async ({ query, status }) => {
    const hook = await aStravaHook();

    const response = await hook.webhook.send("GET", `/v1/hooks/strava/any?${query}`, {
      headers: { authorization: null },
    });

    expect(response.status).toBe(status);
    if (status === 200) expect(await response.json()).toStrictEqual({ "hub.challenge": "15f7d1a91c1f40" });
  });
});
