import { describe, expect, it } from "vitest";
import { aHook, fixture, type HookAnswer, type HookAtHand } from "../../support/hook-source.ts";
import { SIGNING_SECRETS, signatureHeaders } from "../../support/vendor-signatures.ts";

const SLUG = "polar";
const EVENT = fixture(SLUG, "exercise-event");
const EXERCISE = "aQlC83";
const PING = { event: "PING", timestamp: "2026-11-22T16:45:00Z" };

const aPolarHook = (secrets: Readonly<Record<string, string>> = SIGNING_SECRETS.polar): Promise<HookAtHand> =>
  aHook(SLUG, { token: null, secrets, links: { ana: "475" } });

const signed = (body: unknown, secret?: string) => ({
  headers: signatureHeaders(SLUG, JSON.stringify(body), secret === undefined ? {} : { secret }),
});

function answerOf(hook: HookAtHand, body: unknown): Promise<HookAnswer> {
  return hook.answer(body, signed(body));
}

describe("the source polar", () => {
  it("leaves an errand for a new exercise, answered 200, by a signature made elsewhere", async () => {
    const hook = await aPolarHook();
    const signature = "04263a793df5ca6e1bc9fa202a860c251738e913d2b73ffc5b6b5749934cd137";

    const response = await hook.post(EVENT, { headers: { "Polar-Webhook-Signature": signature } });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ errands: [{ id: EXERCISE }] });
    expect(await hook.errand(EXERCISE)).toStrictEqual({
      athleteId: "ana",
      source: SLUG,
      externalId: EXERCISE,
      task: "fetch",
      externalUserId: "475",
      requestedAt: "2026-11-22T16:45:00.000Z",
      dueAt: "2026-11-22T17:00:00.000Z",
    });
  });

  it("leaves one errand for an exercise, whatever the order and number of its events (I2)", async () => {
    const hook = await aPolarHook();
    const later = { ...EVENT, timestamp: "2026-11-22T16:46:00Z" };

    for (const event of [later, EVENT, later, EVENT]) await hook.post(event, signed(event));

    expect(await hook.errand(EXERCISE)).toMatchObject({ requestedAt: "2026-11-22T16:46:00.000Z" });
  });

  it.each([
    { what: "before Polar gave a secret", secrets: {}, body: PING },
    { what: "once there is a secret", secrets: SIGNING_SECRETS.polar, body: PING },
  ])("answers a ping by 200 $what, and keeps nothing", async ({ secrets, body }) => {
    const hook = await aPolarHook(secrets);

    const response = await hook.post(body);

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ ignored: [{ reason: "PING is not read" }], quarantined: [] });
  });

  it("ignores what is about other data, with a reason", async () => {
    const hook = await aPolarHook();
    const sleep = { event: "SLEEP", user_id: 475, date: "2026-11-22", timestamp: "2026-11-22T16:45:00Z" };

    const { ignored } = await answerOf(hook, sleep);

    expect(ignored).toStrictEqual([{ reason: "SLEEP is not read" }]);
  });

  it("never takes an id for a part of an address, and quarantines what it does not understand", async () => {
    const hook = await aPolarHook();
    const events = [
      { ...EVENT, entity_id: "../users" },
      { ...EVENT, timestamp: "yesterday" },
      { ...EVENT, user_id: 9 },
      { entity_id: EXERCISE },
    ];

    const answers = await Promise.all(events.map((event) => answerOf(hook, event)));

    expect(answers.map(({ quarantined }) => quarantined[0]?.reason)).toStrictEqual([
      'entity_id: came "../users"; expected an id: 1 to 128 letters, digits, - and _',
      'timestamp: came "yesterday"; expected an RFC 3339 instant such as "2026-11-22T12:20:00Z"',
      "no athlete is linked to this user",
      "event: came nothing; expected an event such as EXERCISE",
    ]);
    expect((await hook.quarantined(null)).toSorted()).toStrictEqual(
      events.map((event) => JSON.stringify(event)).toSorted(),
    );
  });

  it("reads no address out of the event", async () => {
    const hook = await aPolarHook();

    const { errands } = await answerOf(hook, { ...EVENT, url: "http://169.254.169.254/latest/meta-data" });

    expect(errands).toStrictEqual([{ id: EXERCISE }]);
    expect(JSON.stringify(await hook.errand(EXERCISE))).not.toContain("169.254");
  });

  it.each([
    { what: "another secret", headers: signed(EVENT, "other").headers },
    { what: "another body", headers: signed({ ...EVENT, user_id: 1 }).headers },
    { what: "no signature", headers: {} },
    { what: "half a signature", headers: { "polar-webhook-signature": "04263a793df5ca6e1bc9fa202a860c25" } },
  ])("answers 401 to $what and keeps nothing", async ({ headers }) => {
    const hook = await aPolarHook();

    const response = await hook.post(EVENT, { headers });

    expect(response.status).toBe(401);
    expect(await hook.errand(EXERCISE)).toBeUndefined();
    expect(await hook.quarantined(null)).toStrictEqual([]);
  });

  it("lets nobody in while the team has no secret", async () => {
    const hook = await aPolarHook({});

    expect((await hook.post(EVENT, signed(EVENT, ""))).status).toBe(401);
  });

  it("quarantines a signed body that is no JSON", async () => {
    const hook = await aPolarHook();
    const headers = signatureHeaders(SLUG, "EXERCISE");

    const response = await hook.post("EXERCISE", { headers });

    expect(response.status).toBe(202);
    expect(await hook.quarantined(null)).toStrictEqual(["EXERCISE"]);
  });
});
