import { describe, expect, it } from "vitest";
import { aHook, fixture, type HookAtHand, localDateOf } from "../../support/hook-source.ts";

interface Event {
  readonly type: string;
  readonly timestamp?: string;
  readonly activity?: Readonly<Record<string, unknown>>;
}

const SLUG = "intervals-icu";
const SECRET = "icu-webhook-secret";
const PAYLOAD = fixture(SLUG, "analyzed") as { readonly secret: string; readonly events: readonly Event[] };
const [ANALYZED = { type: "" }] = PAYLOAD.events;
const UPLOADED = {
  ...ANALYZED,
  type: "ACTIVITY_UPLOADED",
  timestamp: "2026-11-22T13:05:02.000Z",
  activity: { ...ANALYZED.activity, icu_rpe: null },
};

const anIntervalsHook = (): Promise<HookAtHand> =>
  aHook(SLUG, { token: null, secrets: { secret: SECRET }, links: { ana: "i12345" } });

function batch(...events: readonly unknown[]) {
  return { secret: SECRET, events };
}

describe("the source intervals-icu", () => {
  it("reads a whole activity of an event, and ignores other events with a reason", async () => {
    const hook = await anIntervalsHook();

    const response = await hook.post(PAYLOAD);

    const [run] = await hook.log("ana");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ ignored: [{ reason: "FITNESS_UPDATED is not read" }] });
    expect(run).toMatchObject({ source: SLUG, externalId: "i55610271" });
    expect(run?.report).toStrictEqual({
      kind: "run",
      startedAt: "2026-11-22T03:30:00.000Z",
      offsetMinutes: -300,
      zone: "America/New_York",
      durationMinutes: 45,
      elapsedMinutes: 47,
      distanceMeters: 8200.5,
      ascentMeters: 96,
      rpe: 7,
      averageHeartRate: 151,
      title: "Morning Run",
    });
    expect(run && localDateOf(run)).toBe("2026-11-21");
  });

  it("takes the time from start to end for a moving time of null", async () => {
    const hook = await anIntervalsHook();

    await hook.post(batch({ ...ANALYZED, activity: { ...ANALYZED.activity, moving_time: null } }));

    expect(await hook.log("ana")).toMatchObject([{ report: { kind: "run", durationMinutes: 47, elapsedMinutes: 47 } }]);
  });

  it("counts a type of null as cross-training, and says so", async () => {
    const hook = await anIntervalsHook();

    const answer = await hook.answer(batch({ ...ANALYZED, activity: { ...ANALYZED.activity, type: null } }));

    expect(await hook.log("ana")).toMatchObject([{ report: { kind: "cross", durationMinutes: 45 } }]);
    expect(answer.workouts).toMatchObject([
      { leftOut: ["activity: came none is named; it counts as cross-training; expected "] },
    ]);
  });

  it("corrects what was uploaded once it is analyzed, in whatever order they come (I2)", async () => {
    const inOrder = await anIntervalsHook();
    const outOfOrder = await anIntervalsHook();

    await inOrder.post(batch(UPLOADED));
    const corrected = await inOrder.answer(batch(ANALYZED));
    await outOfOrder.post(batch(ANALYZED));
    const late = await outOfOrder.answer(batch(UPLOADED));
    const again = await outOfOrder.answer(batch(ANALYZED));

    expect([corrected, late, again].map(({ workouts }) => workouts[0]?.status)).toStrictEqual([
      "updated",
      "unchanged",
      "unchanged",
    ]);
    expect(await inOrder.log("ana")).toStrictEqual(await outOfOrder.log("ana"));
    expect(await outOfOrder.log("ana")).toMatchObject([{ report: { rpe: 7 } }]);
  });

  it("deletes, and a late create stays out (I2)", async () => {
    const hook = await anIntervalsHook();
    await hook.post(batch(UPLOADED));
    const deleted = { ...ANALYZED, type: "ACTIVITY_DELETED", timestamp: "2026-11-22T14:00:00.000Z" };

    const answer = await hook.answer(batch(deleted));
    const late = await hook.answer(batch(ANALYZED));

    expect(answer.deleted).toStrictEqual([{ id: "i55610271" }]);
    expect(late.workouts[0]?.status).toBe("unchanged");
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it.each([
    { what: "its id alone", activity: { id: "i1" } },
    { what: "no length", activity: { ...ANALYZED.activity, id: "i1", moving_time: null, elapsed_time: null } },
    { what: "a start without UTC", activity: { ...ANALYZED.activity, id: "i1", start_date: undefined } },
  ])("leaves an errand when the event carries $what", async ({ activity }) => {
    const hook = await anIntervalsHook();

    const answer = await hook.answer(batch({ ...ANALYZED, activity }));

    const errand = await hook.webhook.deps.hooks.errands.find({ athleteId: "ana", source: SLUG, externalId: "i1" });
    expect(answer.errands).toStrictEqual([{ id: "i1" }]);
    expect(errand).toStrictEqual({
      athleteId: "ana",
      source: SLUG,
      externalId: "i1",
      task: "fetch",
      externalUserId: "i12345",
      requestedAt: "2026-11-22T13:05:12.000Z",
      dueAt: "2026-11-22T17:00:00.000Z",
    });
  });

  it("quarantines the bad event of a batch, with its athlete when the athlete is known", async () => {
    const hook = await anIntervalsHook();
    const bad = { ...ANALYZED, activity: { ...ANALYZED.activity, id: "i2", moving_time: 0, elapsed_time: 0 } };

    const answer = await hook.answer(batch(ANALYZED, bad, { type: "ACTIVITY_UPLOADED" }));

    expect(answer.workouts).toHaveLength(1);
    expect(answer.quarantined.map(({ reason }) => reason.split(":")[0])).toStrictEqual(["duration", "athlete_id"]);
    expect(await hook.quarantined("ana")).toStrictEqual([JSON.stringify({ events: [bad] })]);
    expect(await hook.quarantined(null)).toStrictEqual(['{"events":[{"type":"ACTIVITY_UPLOADED"}]}']);
  });

  it("quarantines a body it does not know without the secret", async () => {
    const hook = await anIntervalsHook();

    const response = await hook.post({ secret: SECRET, event: ANALYZED });

    expect(response.status).toBe(202);
    expect(await hook.quarantined(null)).toStrictEqual([JSON.stringify({ event: ANALYZED })]);
  });

  it.each([
    { what: "a wrong secret", body: { ...PAYLOAD, secret: `${SECRET}x` } },
    { what: "no secret", body: { events: PAYLOAD.events } },
    { what: "a secret that is no text", body: { ...PAYLOAD, secret: [SECRET] } },
    { what: "no JSON", body: SECRET },
  ])("answers 401 to $what and keeps nothing", async ({ body }) => {
    const hook = await anIntervalsHook();

    const response = await hook.post(body);

    expect(response.status).toBe(401);
    expect(await hook.log("ana")).toStrictEqual([]);
    expect(await hook.quarantined(null)).toStrictEqual([]);
  });

  it("lets nobody in while the team has no secret of it", async () => {
    const hook = await aHook(SLUG, { token: null });

    const response = await hook.post({ secret: "", events: [] });

    expect(response.status).toBe(401);
  });
});
