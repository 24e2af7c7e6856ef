import { describe, expect, it } from "vitest";
import { aHook, fixture, type HookAnswer, type HookAtHand } from "../../support/hook-source.ts";
import { SIGNING_SECRETS, signatureHeaders } from "../../support/vendor-signatures.ts";

const SLUG = "oura";
const CREATE = fixture(SLUG, "workout-create");
const WORKOUT = "5d3fe17b-f880-4d93-b9b6-afbfb76c1e78";

const anOuraHook = (secrets: Readonly<Record<string, string>> = SIGNING_SECRETS.oura): Promise<HookAtHand> =>
  aHook(SLUG, { token: null, secrets, links: { ana: "8f9a5221-639e-4a85-81cb-4065ef23f979" } });

const signed = (body: unknown, secret?: string) => ({
  headers: signatureHeaders(SLUG, JSON.stringify(body), secret === undefined ? {} : { secret }),
});

function answerOf(hook: HookAtHand, body: unknown): Promise<HookAnswer> {
  return hook.answer(body, signed(body));
}

describe("the source oura", () => {
  it("leaves an errand for a workout that was made, answered 200, by a signature made elsewhere", async () => {
    const hook = await anOuraHook();
    const headers = {
      "x-oura-signature": "3D23C7FB1CC053306B587C5C7B48687378931558B2DADAC2ADE79A4795D71BA9",
      "x-oura-timestamp": "1795366770",
    };

    const response = await hook.post(CREATE, { headers });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ errands: [{ id: WORKOUT }] });
    expect(await hook.errand(WORKOUT)).toStrictEqual({
      athleteId: "ana",
      source: SLUG,
      externalId: WORKOUT,
      task: "fetch",
      externalUserId: "8f9a5221-639e-4a85-81cb-4065ef23f979",
      requestedAt: "2026-11-22T16:45:00.000Z",
      dueAt: "2026-11-22T17:00:00.000Z",
    });
  });

  it("leaves one errand for a workout, whatever the order and number of its events (I2)", async () => {
    const hook = await anOuraHook();
    const update = { ...CREATE, event_type: "update", event_time: "2026-11-22T16:46:00+00:00" };

    for (const event of [update, CREATE, update, CREATE]) await hook.post(event, signed(event));

    expect(await hook.errand(WORKOUT)).toMatchObject({ requestedAt: "2026-11-22T16:46:00.000Z" });
  });

  it("deletes what was deleted, and a late create leaves an errand that will find nothing (I2)", async () => {
    const hook = await anOuraHook();

    const deleted = await answerOf(hook, { ...CREATE, event_type: "delete", event_time: "2026-11-22T16:50:00+00:00" });
    const late = await answerOf(hook, CREATE);

    expect(deleted).toMatchObject({ deleted: [{ id: WORKOUT }] });
    expect(late.errands).toStrictEqual([{ id: WORKOUT }]);
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it.each([
    { what: "other data", event: { data_type: "daily_sleep" }, reason: "daily_sleep is not read" },
    { what: "a change nobody knows", event: { event_type: "merge" }, reason: "workout merge is not read" },
  ])("ignores $what with a reason", async ({ event, reason }) => {
    const hook = await anOuraHook();

    const { ignored } = await answerOf(hook, { ...CREATE, ...event });

    expect(ignored).toStrictEqual([{ reason }]);
  });

  it("quarantines an event it does not understand with its athlete, and one about a user who is nobody's", async () => {
    const hook = await anOuraHook();
    const bad = { ...CREATE, object_id: ".." };

    const answers = [
      await answerOf(hook, bad),
      await answerOf(hook, { ...CREATE, event_time: "2026-11-22T16:45:00" }),
      await answerOf(hook, { ...CREATE, user_id: "nobody" }),
    ];

    expect(answers.map(({ quarantined }) => quarantined[0]?.reason)).toStrictEqual([
      'object_id: came ".."; expected an id: 1 to 128 letters, digits, - and _',
      'event_time: came "2026-11-22T16:45:00"; expected an RFC 3339 instant such as "2026-11-22T12:20:00Z"',
      "no athlete is linked to this user",
    ]);
    expect(await hook.quarantined("ana")).toContain(JSON.stringify(bad));
  });

  it("takes a body with spaces whose signature is over the same JSON without, as Oura documents it", async () => {
    const hook = await anOuraHook();

    const response = await hook.post(JSON.stringify(CREATE, null, 1), signed(CREATE));

    expect(response.status).toBe(200);
  });

  it.each([
    { what: "another secret", headers: signed(CREATE, "other").headers },
    { what: "another body", headers: signed({ ...CREATE, event_type: "delete" }).headers },
    { what: "another timestamp", headers: { ...signed(CREATE).headers, "x-oura-timestamp": "1795366771" } },
    {
      what: "the start of the body as timestamp",
      headers: { ...signed(CREATE).headers, "x-oura-timestamp": "1795366770{" },
    },
    { what: "no timestamp", headers: { "x-oura-signature": signed(CREATE).headers["x-oura-signature"] ?? "" } },
    { what: "nothing", headers: {} },
  ])("answers 401 to $what and keeps nothing", async ({ headers }) => {
    const hook = await anOuraHook();

    const response = await hook.post(CREATE, { headers });

    expect(response.status).toBe(401);
    expect(await hook.errand(WORKOUT)).toBeUndefined();
    expect(await hook.quarantined(null)).toStrictEqual([]);
  });

  it("lets nobody in while the team has no application", async () => {
    const hook = await anOuraHook({});

    expect((await hook.post(CREATE, signed(CREATE, ""))).status).toBe(401);
  });

  it.each([
    { what: "its verify token", query: "verification_token=v-0123456789&challenge=c-15f7d1a9", status: 200 },
    { what: "another token", query: "verification_token=v-012345678&challenge=c-15f7d1a9", status: 401 },
    { what: "no token", query: "challenge=c-15f7d1a9", status: 401 },
    { what: "no challenge", query: "verification_token=v-0123456789", status: 401 },
  ])("answers a challenge with $what by $status", async ({ query, status }) => {
    const hook = await anOuraHook();

    const response = await hook.webhook.send("GET", `/v1/hooks/oura?${query}`, { headers: { authorization: null } });

    expect(response.status).toBe(status);
    if (status === 200) expect(await response.json()).toStrictEqual({ challenge: "c-15f7d1a9" });
  });
});
