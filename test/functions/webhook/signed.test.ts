import { describe, expect, it } from "vitest";
import { rotateSecrets } from "../../../lib/app/secrets.ts";
import { signatureOf } from "../../../lib/vendors/signatures.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { aWebhook, refusal, TOKEN, type Webhook, WORKOUT } from "../../support/webhook.ts";

const OLDEST = `whsec_${Buffer.alloc(24, 1).toString("base64")}`;
const OLDER = `whsec_${Buffer.alloc(24, 2).toString("base64")}`;
const NEWEST = `whsec_${Buffer.alloc(64, 3).toString("base64")}`;
const ANAS = { athleteId: "ana", ...WORKOUT } as const;

/** A webhook of a team with two live secrets, whose athletes are Ana and Bea. */
async function aTeamsWebhook(): Promise<Webhook> {
  const webhook = await aWebhook();
  const { directory } = webhook.world.store;
  await directory.add(anAthlete(), "2099-01-01T00:00:00.000Z");
  const profile = aProfile({ phone: null });
  await directory.add(anAthlete({ athleteId: "bea", profile }), "2099-01-01T00:00:00.000Z");
  for (const secret of [OLDEST, OLDER, NEWEST]) await rotateSecrets(secret, webhook.deps.hooks.secrets);
  return webhook;
}

interface Signing {
  readonly secret?: string;
  readonly secondsOff?: number;
  readonly headers?: Readonly<Record<string, string | null>>;
}

function postSigned(webhook: Webhook, body: unknown, { secret = NEWEST, secondsOff = 0, headers }: Signing = {}) {
  const bytes = typeof body === "string" ? body : JSON.stringify(body);
  const timestamp = String(Math.floor(webhook.world.clock.now() / 1000) + secondsOff);
  const signed = { id: "msg_1", timestamp, body: new TextEncoder().encode(bytes) };
  return webhook.send("POST", "/v1/workouts", {
    body: bytes,
    headers: {
      authorization: null,
      "webhook-id": signed.id,
      "webhook-timestamp": timestamp,
      "webhook-signature": signatureOf(secret, signed),
      ...headers,
    },
  });
}

describe("POST /v1/workouts, signed by the team", () => {
  it("stores each workout with the athlete it names before it answers 202 (I1)", async () => {
    const webhook = await aTeamsWebhook();

    const response = await postSigned(webhook, { workouts: [ANAS, { ...ANAS, athleteId: "bea", rpe: 3 }] });

    expect(response.status).toBe(202);
    expect(await response.json()).toStrictEqual({
      workouts: [
        { id: "w-42", status: "created" },
        { id: "w-42", status: "created" },
      ],
    });
    const { log } = webhook.world.store;
    expect(await log.read("ana")).toMatchObject([{ source: "cooldown", externalId: "w-42", report: { rpe: 7 } }]);
    expect(await log.read("bea")).toMatchObject([{ report: { rpe: 3 } }]);
  });

  it("leaves an edit as it is when the request before it comes again, where both name updatedAt (I2)", async () => {
    const webhook = await aTeamsWebhook();
    const first = { ...ANAS, updatedAt: "2026-11-22T16:58:00Z" };
    await postSigned(webhook, first, { secondsOff: -120 });
    await postSigned(webhook, { ...ANAS, rpe: 3, updatedAt: "2026-11-22T16:59:00Z" }, { secondsOff: -60 });

    const again = await postSigned(webhook, first, { secondsOff: -120 });

    expect(await again.json()).toStrictEqual({ workouts: [{ id: "w-42", status: "unchanged" }] });
    expect(await webhook.world.store.log.read("ana")).toMatchObject([{ report: { rpe: 3 } }]);
  });

  it("takes one workout, and the same again as unchanged (I2)", async () => {
    const webhook = await aTeamsWebhook();

    const first = await postSigned(webhook, ANAS);
    const again = await postSigned(webhook, ANAS, { secondsOff: 3 });

    expect([first.status, again.status]).toStrictEqual([202, 200]);
    expect(await webhook.stored()).toBe(1);
  });

  it("takes the headers of Svix's libraries, with the same signature", async () => {
    const webhook = await aTeamsWebhook();
    const body = JSON.stringify(ANAS);
    const timestamp = String(Math.floor(webhook.world.clock.now() / 1000));
    const signed = { id: "msg_1", timestamp, body: new TextEncoder().encode(body) };
    const headersWith = (signature: string) => ({
      authorization: null,
      "svix-id": signed.id,
      "svix-timestamp": timestamp,
      "svix-signature": signature,
    });

    const stored = await webhook.send("POST", "/v1/workouts", {
      body,
      headers: headersWith(signatureOf(NEWEST, signed)),
    });
    const forged = await webhook.send("POST", "/v1/workouts", { body, headers: headersWith(`v1,${"A".repeat(43)}=`) });

    expect([stored.status, forged.status]).toStrictEqual([202, 401]);
  });

  it("takes the two newest secrets and no older one", async () => {
    const webhook = await aTeamsWebhook();

    const statuses = [];
    for (const secret of [NEWEST, OLDER, OLDEST]) statuses.push((await postSigned(webhook, ANAS, { secret })).status);

    expect(statuses).toStrictEqual([202, 200, 401]);
  });

  it("deletes what a signed body names, for good (I2)", async () => {
    const webhook = await aTeamsWebhook();
    await postSigned(webhook, ANAS);
    const deleted = { deleted: [{ athleteId: "ana", id: "w-42" }] };

    const first = await postSigned(webhook, deleted);
    const again = await postSigned(webhook, deleted);
    const late = await postSigned(webhook, ANAS);

    expect([first.status, again.status]).toStrictEqual([204, 204]);
    expect(await late.json()).toStrictEqual({ workouts: [{ id: "w-42", status: "deleted" }] });
    expect(await webhook.stored()).toBe(0);
  });

  it.each([
    { what: "one", body: { ...ANAS, athleteId: "zoe" }, field: "athleteId" },
    {
      what: "one among good ones",
      body: { workouts: [ANAS, { ...ANAS, athleteId: "zoe" }] },
      field: "workouts.1.athleteId",
    },
    { what: "one to delete from", body: { deleted: [{ athleteId: "zoe", id: "w-42" }] }, field: "deleted.0.athleteId" },
  ])("refuses an athlete nobody knows with 422 and stores nothing: $what", async ({ body, field }) => {
    const webhook = await aTeamsWebhook();

    const response = await postSigned(webhook, body);

    const { status, errors } = await refusal(response, webhook);
    expect(status).toBe(422);
    expect(errors).toStrictEqual([{ field, came: '"zoe"', expected: "an athlete of this team" }]);
  });

  it("tells of athletes nobody knows and of bad fields in one answer", async () => {
    const webhook = await aTeamsWebhook();

    const response = await postSigned(webhook, {
      workouts: [ANAS, { ...ANAS, athleteId: "zoe", id: "b" }, { ...ANAS, athleteId: "yan", id: "c", rpe: 11 }],
    });

    const { errors } = await refusal(response, webhook);
    expect(errors).toStrictEqual([
      { field: "workouts.2.rpe", came: "11", expected: "a number from 0 to 10" },
      { field: "workouts.1.athleteId", came: '"zoe"', expected: "an athlete of this team" },
      { field: "workouts.2.athleteId", came: '"yan"', expected: "an athlete of this team" },
    ]);
  });

  it.each([
    { what: "no athlete", body: WORKOUT, fields: ["athleteId"] },
    { what: "an athlete's id of another form", body: { ...ANAS, athleteId: "a#b" }, fields: ["athleteId"] },
    {
      what: "every bad field",
      body: {
        workouts: [
          { ...ANAS, rpe: 11, pace: 4 },
          { ...WORKOUT, kind: "swim" },
        ],
      },
      fields: ["workouts.0.rpe", "workouts.0.pace", "workouts.1.athleteId", "workouts.1.kind"],
    },
    { what: "no object", body: { workouts: [null] }, fields: ["workouts.0"] },
    { what: "no list", body: { workouts: ANAS }, fields: ["body"] },
    { what: "an empty list", body: { workouts: [] }, fields: ["workouts"] },
    { what: "101 workouts", body: { workouts: Array.from({ length: 101 }, () => ANAS) }, fields: ["workouts"] },
    { what: "workouts beside deletions", body: { workouts: [ANAS], deleted: [] }, fields: ["body"] },
    { what: "a deletion without id", body: { deleted: [{ athleteId: "ana" }] }, fields: ["deleted.0.id"] },
    { what: "a workout that comes twice", body: { workouts: [ANAS, { ...ANAS, rpe: 3 }] }, fields: ["workouts.1.id"] },
    { what: "a number", body: 7, fields: ["body"] },
  ])("refuses $what with 422, field by field", async ({ body, fields }) => {
    const webhook = await aTeamsWebhook();

    const response = await postSigned(webhook, body);

    const { status, errors } = await refusal(response, webhook);
    expect(status).toBe(422);
    expect(errors?.map(({ field }) => field)).toStrictEqual(fields);
  });

  it("refuses what is not JSON with 400, and another media type with 415", async () => {
    const webhook = await aTeamsWebhook();

    const broken = await postSigned(webhook, "{");
    const typed = await postSigned(webhook, ANAS, { headers: { "content-type": "text/plain" } });

    expect((await refusal(broken, webhook)).status).toBe(400);
    expect((await refusal(typed, webhook)).status).toBe(415);
  });

  it.each([
    { what: "a stale timestamp", signing: { secondsOff: -301 } },
    { what: "a timestamp ahead", signing: { secondsOff: 302 } },
    { what: "another id", signing: { headers: { "webhook-id": "msg_2" } } },
    { what: "no id", signing: { headers: { "webhook-id": null } } },
    { what: "no signature", signing: { headers: { "webhook-signature": null } } },
    { what: "another secret", signing: { secret: OLDEST } },
    { what: "a bad token beside it", signing: { headers: { authorization: `Bearer ${TOKEN}x` } } },
  ])("answers 401 to $what, to the letter like every other", async ({ signing }) => {
    const webhook = await aTeamsWebhook();

    const response = await postSigned(webhook, ANAS, signing);
    const plain = await webhook.send("POST", "/v1/workouts", { body: "{}", headers: { authorization: null } });

    expect(response.status).toBe(401);
    expect(await refusal(response, webhook)).toStrictEqual(await plain.json());
  });

  it("signs no DELETE: a signature does not cover the URL", async () => {
    const webhook = await aTeamsWebhook();
    const timestamp = String(webhook.world.clock.now() / 1000);
    const signature = signatureOf(NEWEST, { id: "msg_1", timestamp, body: new Uint8Array() });

    const response = await webhook.send("DELETE", "/v1/workouts/w-42", {
      headers: {
        authorization: null,
        "webhook-id": "msg_1",
        "webhook-timestamp": timestamp,
        "webhook-signature": signature,
      },
    });

    expect(response.status).toBe(401);
  });

  it("refuses everything while the team has no secret", async () => {
    const webhook = await aWebhook();

    const response = await postSigned(webhook, ANAS, { secret: "whsec_" });

    expect(response.status).toBe(401);
  });
});
