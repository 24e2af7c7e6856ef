import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { aHook, fixture, type HookAnswer, type HookAtHand, localDateOf, provenBy } from "../../support/hook-source.ts";
import { proveOpenWearables } from "../../support/vendor-proof.ts";

type Fields = Readonly<Record<string, unknown>>;

const SLUG = "open-wearables";
const SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5ND9vAIBZaM7ZqtLnNYGDA=";
const OTHER = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
const USER = "550e8400-e29b-41d4-a716-446655440000";
const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
const EVENT = fixture(SLUG, "workout") as { readonly type: string; readonly data: Fields };
const BODY = JSON.stringify(EVENT);
const prove = proveOpenWearables(SECRET);
const { send, answer } = provenBy(prove);

const aWearablesHook = (): Promise<HookAtHand> =>
  aHook(SLUG, { token: null, secrets: { secret: SECRET }, links: { ana: USER } });

function workout(over: Fields): Fields {
  return { ...EVENT, data: { ...EVENT.data, ...over } };
}

describe("the source open-wearables", () => {
  it("reads a workout that was made, into the log of its athlete", async () => {
    const hook = await aWearablesHook();

    const response = await send(hook, EVENT);

    const [run] = await hook.log("ana");
    expect(response.status).toBe(202);
    expect(run).toMatchObject({ source: SLUG, externalId: "a1b2c3d4-e5f6-7890-abcd-ef1234567890" });
    expect(run?.report).toStrictEqual({
      kind: "run",
      startedAt: "2026-11-22T03:30:00.000Z",
      offsetMinutes: -300,
      durationMinutes: 45,
      elapsedMinutes: 47,
      distanceMeters: 8200.55,
      ascentMeters: 96.5,
      averageHeartRate: 151,
    });
    expect(run && localDateOf(run)).toBe("2026-11-21");
  });

  it("leaves a record of Strava's to Strava (I11)", async () => {
    const hook = await aWearablesHook();

    const { ignored } = await answer(hook, workout({ source: { provider: "strava" } }));

    expect(ignored).toStrictEqual([{ reason: "Strava's records are read from Strava alone: cooldown connect strava" }]);
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it("takes it again as unchanged, and under its id again as an edit (I2)", async () => {
    const hook = await aWearablesHook();
    await send(hook, EVENT);

    const again = await send(hook, EVENT);
    const edit = await answer(hook, workout({ duration_seconds: 2760 }));

    expect(again.status).toBe(200);
    expect(edit.workouts[0]?.status).toBe("updated");
    expect(await hook.log("ana")).toMatchObject([{ report: { durationMinutes: 46 } }]);
  });

  it("keeps out what was deleted here when it comes again (I2)", async () => {
    const hook = await aWearablesHook();
    await send(hook, EVENT);
    const key = { source: SLUG, externalId: "a1b2c3d4-e5f6-7890-abcd-ef1234567890" };
    await hook.webhook.world.store.log.remove("ana", key, "2026-11-22T17:00:00.000Z");

    const late = await answer(hook, EVENT);

    expect(late.workouts[0]?.status).toBe("deleted");
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it.each([
    { what: "its own", over: { zone_offset: null, start_time: "2026-11-22T04:30:00+01:00" }, offset: 60 },
    { what: "none", over: { zone_offset: null }, offset: undefined },
    { what: "that of a place on UTC", over: { zone_offset: "+00:00" }, offset: 0 },
    { what: "that of the zone before its own", over: { start_time: "2026-11-22T04:30:00+01:00" }, offset: -300 },
  ])("reads $what as the offset of a start", async ({ over, offset }) => {
    const hook = await aWearablesHook();

    await send(hook, workout(over));

    const [run] = await hook.log("ana");
    expect(run?.report).toMatchObject({ startedAt: "2026-11-22T03:30:00.000Z" });
    expect(run?.report.offsetMinutes).toBe(offset);
  });

  it("reads the time from start to end when no duration is told, and nothing from what is null", async () => {
    const hook = await aWearablesHook();

    await send(hook, workout({ duration_seconds: null, distance_meters: null, avg_heart_rate_bpm: null, type: null }));

    const [only] = await hook.log("ana");
    expect(only?.report).toMatchObject({ kind: "cross", durationMinutes: 47 });
    expect([only?.report.distanceMeters, only?.report.averageHeartRate]).toStrictEqual([undefined, undefined]);
  });

  it.each([
    { what: "zero seconds", over: { duration_seconds: 0, end_time: "2026-11-22T03:30:00+00:00" }, field: "duration" },
    { what: "a day more than from start to end", over: { duration_seconds: 90_000 }, field: "duration" },
    { what: "a start without an offset", over: { start_time: "2026-11-22T03:30:00" }, field: "start_time" },
    { what: "a start in the future", over: { start_time: "2026-12-24T08:00:00Z" }, field: "start" },
    { what: "the id of older versions", over: { id: undefined, record_id: "r-1" }, field: "id" },
  ])("quarantines a workout with $what whole", async ({ over, field }) => {
    const hook = await aWearablesHook();
    const bad = workout(over);

    const response = await send(hook, bad);

    const { quarantined } = (await response.json()) as HookAnswer;
    expect(response.status).toBe(202);
    expect(quarantined[0]?.reason).toMatch(new RegExp(`^${field}: came `));
    expect(await hook.quarantined("ana")).toStrictEqual([JSON.stringify(bad)]);
  });

  it.each([
    { what: "an event about workouts that is not known", body: { ...EVENT, type: "workout.deleted" } },
    { what: "a workout of a user who is nobody's", body: workout({ user_id: "stranger" }) },
    { what: "a workout of no user", body: workout({ user_id: undefined }) },
    { what: "another body", body: [EVENT] },
  ])("quarantines $what by its day", async ({ body }) => {
    const hook = await aWearablesHook();

    const response = await send(hook, body);

    expect(response.status).toBe(202);
    expect(await hook.quarantined(null)).toStrictEqual([JSON.stringify(body)]);
  });

  it.each(["sleep.created", "activity.created", "workout_metrics.created", "connection.revoked"])(
    "ignores %s with a reason",
    async (type) => {
      const hook = await aWearablesHook();

      const { ignored } = await answer(hook, { type, data: { user_id: USER } });

      expect(ignored).toStrictEqual([{ reason: `${type} is not read` }]);
    },
  );

  it("takes what the library of Standard Webhooks signs, under its own headers, too", async () => {
    const hook = await aWearablesHook();
    const signature = new Webhook(SECRET).sign("msg_1", new Date(NOW_MS), BODY);
    const signed = { id: "msg_1", timestamp: String(NOW_MS / 1000), signature };

    const responses = [];
    for (const prefix of ["svix", "webhook"]) {
      const headers = Object.fromEntries(Object.entries(signed).map(([name, value]) => [`${prefix}-${name}`, value]));
      responses.push(await hook.post(EVENT, { headers }));
    }

    expect(responses.map(({ status }) => status)).toStrictEqual([202, 200]);
  });

  it.each([
    { what: "a signature of another body", headers: prove(`${BODY} `, NOW_MS) },
    { what: "one under another secret", headers: proveOpenWearables(OTHER)(BODY, NOW_MS) },
    { what: "one over five minutes old", headers: prove(BODY, NOW_MS - 301_000) },
    { what: "one over five minutes ahead", headers: prove(BODY, NOW_MS + 301_000) },
    { what: "one of another message", headers: { ...prove(BODY, NOW_MS), "svix-id": "msg_other" } },
    { what: "none", headers: {} },
  ])("answers 401 to $what and keeps nothing", async ({ headers }) => {
    const hook = await aWearablesHook();

    const response = await hook.post(EVENT, { headers });

    expect(response.status).toBe(401);
    expect(await hook.log("ana")).toStrictEqual([]);
    expect(await hook.quarantined(null)).toStrictEqual([]);
  });

  it.each([{}, { secret: "" }, { secret: "whsec_" }])(
    "lets nobody in while the team's secret is %j",
    async (secrets) => {
      const hook = await aHook(SLUG, { token: null, secrets });

      const response = await hook.post(EVENT, { headers: proveOpenWearables("whsec_")(BODY, NOW_MS) });

      expect(response.status).toBe(401);
    },
  );

  it.each([
    { type: "running", kind: "run" },
    { type: "treadmill", kind: "run" },
    { type: "strength_training", kind: "strength" },
    { type: "walking", kind: "recovery" },
    { type: "yoga", kind: "recovery" },
    { type: "cycling", kind: "cross" },
    { type: "something_new", kind: "cross" },
  ])("reads $type as $kind", async ({ type, kind }) => {
    const hook = await aWearablesHook();

    await send(hook, workout({ type }));

    expect(await hook.log("ana")).toMatchObject([{ report: { kind } }]);
  });
});
