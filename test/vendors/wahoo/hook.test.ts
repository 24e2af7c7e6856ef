import { describe, expect, it } from "vitest";
import { aHook, fixture, type HookAnswer, type HookAtHand, localDateOf } from "../../support/hook-source.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Event extends Fields {
  readonly workout_summary: Fields & { readonly workout: Fields };
}

const SLUG = "wahoo";
const TOKEN = "wahoo-webhook-token";
const EVENT = fixture(SLUG, "summary") as Event;
const SUMMARY = EVENT.workout_summary;

const aWahooHook = (): Promise<HookAtHand> =>
  aHook(SLUG, { token: null, secrets: { webhookToken: TOKEN }, links: { ana: "60462" } });

function summary(over: Fields, workout: Fields = {}): Fields {
  return { ...EVENT, workout_summary: { ...SUMMARY, ...over, workout: { ...SUMMARY.workout, ...workout } } };
}

describe("the source wahoo", () => {
  it("reads a summary whose numbers are texts, into the log of its athlete", async () => {
    const hook = await aWahooHook();

    const response = await hook.post(EVENT);

    const [run] = await hook.log("ana");
    expect(response.status).toBe(200);
    expect(run).toMatchObject({ source: SLUG, externalId: "8297" });
    expect(run?.report).toStrictEqual({
      kind: "run",
      startedAt: "2026-11-22T03:30:04.000Z",
      zone: "America/New_York",
      durationMinutes: 45,
      elapsedMinutes: 47,
      distanceMeters: 8200.55,
      ascentMeters: 96.5,
      averageHeartRate: 151,
      title: "Friday Hills",
    });
    expect(run && localDateOf(run)).toBe("2026-11-21");
  });

  it("reads numbers as numbers, too, and a workout beside its summary", async () => {
    const hook = await aWahooHook();
    const { workout, ...rest } = SUMMARY;
    const numbers = { distance_accum: 8200.55, duration_active_accum: 2700, duration_total_accum: 2820 };

    await hook.post({ ...EVENT, workout_summary: { ...rest, ...numbers }, workout });

    expect(await hook.log("ana")).toMatchObject([{ report: { durationMinutes: 45, distanceMeters: 8200.55 } }]);
  });

  it("takes the total less pauses when the active time is not there, and the planned start when no other is", async () => {
    const hook = await aWahooHook();

    await hook.post(summary({ duration_active_accum: null, started_at: null, time_zone: "Mars/Olympus" }));

    const [run] = await hook.log("ana");
    expect(run?.report).toMatchObject({ durationMinutes: 45, startedAt: "2026-11-22T03:30:00.000Z" });
    expect(run?.report.zone).toBeUndefined();
  });

  it("takes it again as unchanged, an edit by its version, and nothing older (I2)", async () => {
    const hook = await aWahooHook();
    const renamed = summary({}, { name: "Hills", updated_at: "2026-11-22T05:00:00.000Z" });
    await hook.post(EVENT);

    const again = await hook.answer(EVENT);
    const edit = await hook.answer(renamed);
    const late = await hook.answer(EVENT);

    expect([again, edit, late].map(({ workouts }) => workouts[0]?.status)).toStrictEqual([
      "unchanged",
      "updated",
      "unchanged",
    ]);
    expect(await hook.log("ana")).toMatchObject([{ report: { title: "Hills" } }]);
  });

  it("keeps out what was deleted here when it comes again (I2)", async () => {
    const hook = await aWahooHook();
    await hook.post(EVENT);
    const key = { source: SLUG, externalId: "8297" };
    await hook.webhook.world.store.log.remove("ana", key, "2026-11-22T17:00:00.000Z");

    const late = await hook.answer(EVENT);

    expect(late.workouts).toHaveLength(1);
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it.each([
    {
      what: "no duration",
      event: summary({ duration_active_accum: null, duration_total_accum: null }),
      field: "duration_active_accum",
    },
    {
      what: "zero seconds",
      event: summary({ duration_active_accum: "0.0", duration_total_accum: "0.0" }),
      field: "duration",
    },
    { what: "a start in the future", event: summary({ started_at: "2026-12-24T08:00:00Z" }), field: "start" },
    { what: "no workout", event: { ...EVENT, workout_summary: { ...SUMMARY, workout: undefined } }, field: "workout" },
  ])("quarantines a summary with $what whole, without the token", async ({ event, field }) => {
    const hook = await aWahooHook();

    const response = await hook.post(event);

    const { quarantined } = (await response.json()) as HookAnswer;
    expect(response.status).toBe(202);
    expect(quarantined[0]?.reason).toMatch(new RegExp(`^${field}: came `));
    expect(await hook.quarantined("ana")).toStrictEqual([JSON.stringify({ ...event, webhook_token: undefined })]);
  });

  it("quarantines a summary of a user who is nobody's by its day, whoever sends it again", async () => {
    const hook = await aWahooHook();
    const event = { ...EVENT, user: { id: 1 } };

    const responses = [await hook.post(event), await hook.post(event)];

    expect(responses.map(({ status }) => status)).toStrictEqual([202, 202]);
    expect(await hook.quarantined(null)).toStrictEqual([JSON.stringify({ ...event, webhook_token: undefined })]);
  });

  it.each([
    { what: "no event type", body: { ...EVENT, event_type: undefined } },
    { what: "no user", body: { ...EVENT, user: undefined } },
    { what: "no summary", body: { ...EVENT, workout_summary: null } },
  ])("quarantines a body with $what by its day", async ({ body }) => {
    const hook = await aWahooHook();

    const response = await hook.post(body);

    expect(response.status).toBe(202);
    expect(await hook.quarantined(null)).toStrictEqual([JSON.stringify({ ...body, webhook_token: undefined })]);
  });

  it("ignores another event with a reason", async () => {
    const hook = await aWahooHook();

    const response = await hook.post({ event_type: "plan", webhook_token: TOKEN, user: { id: 60_462 } });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ ignored: [{ reason: "plan is not read" }] });
  });

  it("takes a token of digits alone as the number it may come as", async () => {
    const hook = await aHook(SLUG, { token: null, secrets: { webhookToken: "12345678" }, links: { ana: "60462" } });

    const response = await hook.post({ ...EVENT, webhook_token: 12_345_678 });

    expect(response.status).toBe(200);
  });

  it.each([
    { what: "a wrong token", body: { ...EVENT, webhook_token: `${TOKEN}x` } },
    { what: "no token", body: { ...EVENT, webhook_token: undefined } },
    { what: "a token in a list", body: { ...EVENT, webhook_token: [TOKEN] } },
    { what: "no JSON", body: TOKEN },
  ])("answers 401 to $what and keeps nothing", async ({ body }) => {
    const hook = await aWahooHook();

    const response = await hook.post(body);

    expect(response.status).toBe(401);
    expect(await hook.log("ana")).toStrictEqual([]);
    expect(await hook.quarantined(null)).toStrictEqual([]);
  });

  it("lets nobody in while the team has no token of it", async () => {
    const hook = await aHook(SLUG, { token: null });

    const response = await hook.post({ ...EVENT, webhook_token: "" });

    expect(response.status).toBe(401);
  });

  it.each([
    { id: 1, kind: "run" },
    { id: 5, kind: "run" },
    { id: 67, kind: "run" },
    { id: "71", kind: "run" },
    { id: 6, kind: "recovery" },
    { id: 66, kind: "recovery" },
    { id: 0, kind: "cross" },
    { id: 42, kind: "cross" },
    { id: 255, kind: "cross" },
    { id: null, kind: "cross" },
  ])("reads type $id as $kind", async ({ id, kind }) => {
    const hook = await aWahooHook();

    await hook.post(summary({}, { workout_type_id: id }));

    expect(await hook.log("ana")).toMatchObject([{ report: { kind } }]);
  });

  it("keeps nothing of a ride on a motorcycle", async () => {
    const hook = await aWahooHook();

    await hook.post(summary({}, { workout_type_id: 17 }));

    expect(await hook.log("ana")).toStrictEqual([]);
    expect(await hook.quarantined("ana")).toStrictEqual([]);
  });
});
