import { describe, expect, it } from "vitest";
import { aHook, fixture, type HookAnswer, type HookAtHand, localDateOf, provenBy } from "../../support/hook-source.ts";
import { proveSuunto } from "../../support/vendor-proof.ts";

interface Notification {
  readonly type: string;
  readonly username: string;
  readonly workout: Readonly<Record<string, unknown>>;
}

const SLUG = "suunto";
const SECRET = "suunto-notification-secret";
const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
const CREATED = fixture(SLUG, "workout") as unknown as Notification;
const RUN = CREATED.workout;
const prove = proveSuunto(SECRET);
const { send, answer } = provenBy(prove);

const aSuuntoHook = (): Promise<HookAtHand> =>
  aHook(SLUG, { token: null, secrets: { secret: SECRET }, links: { ana: "ana-runs" } });

function workout(over: Readonly<Record<string, unknown>>): unknown {
  return { ...CREATED, workout: { ...RUN, ...over } };
}

describe("the source suunto", () => {
  it("reads a workout that was made, into the log of its athlete", async () => {
    const hook = await aSuuntoHook();

    const response = await send(hook, CREATED);

    const [run] = await hook.log("ana");
    expect(response.status).toBe(200);
    expect(run).toMatchObject({ source: SLUG, externalId: "67a1c0de401b942184624cb8" });
    expect(run?.report).toStrictEqual({
      kind: "run",
      startedAt: "2026-11-22T03:30:00.000Z",
      offsetMinutes: -300,
      durationMinutes: 45.006667,
      distanceMeters: 8200.55,
      ascentMeters: 96.5,
      averageHeartRate: 151,
    });
    expect(run && localDateOf(run)).toBe("2026-11-21");
  });

  it("takes it again as unchanged, and under its key again as an edit (I2)", async () => {
    const hook = await aSuuntoHook();
    await send(hook, CREATED);

    const again = await answer(hook, CREATED);
    const edit = await answer(hook, workout({ stopTime: 1_795_321_020_000, name: "Hills" }));

    expect([again, edit].map(({ workouts }) => workouts[0]?.status)).toStrictEqual(["unchanged", "updated"]);
    expect(await hook.log("ana")).toMatchObject([{ report: { elapsedMinutes: 47, title: "Hills" } }]);
  });

  it("keeps out what was deleted here when it comes again (I2)", async () => {
    const hook = await aSuuntoHook();
    await send(hook, CREATED);
    const key = { source: SLUG, externalId: "67a1c0de401b942184624cb8" };
    await hook.webhook.world.store.log.remove("ana", key, "2026-11-22T17:00:00.000Z");

    const late = await answer(hook, CREATED);

    expect(late.workouts[0]?.status).toBe("deleted");
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it.each([
    { what: "a heart rate in beats a second", over: { hrdata: { workoutAvgHR: 2.5 } } },
    { what: "none", over: { hrdata: null } },
  ])("reads no heart rate from $what", async ({ over }) => {
    const hook = await aSuuntoHook();

    await send(hook, workout(over));

    const [run] = await hook.log("ana");
    expect(run?.report.averageHeartRate).toBeUndefined();
  });

  it("reads the average under its other name, and a start without an offset", async () => {
    const hook = await aSuuntoHook();

    await send(hook, workout({ hrdata: { avg: 149 }, timeOffsetInMinutes: undefined }));

    const [run] = await hook.log("ana");
    expect([run?.report.averageHeartRate, run?.report.offsetMinutes]).toStrictEqual([149, undefined]);
  });

  it.each([
    { what: "zero seconds", over: { totalTime: 0 }, field: "duration" },
    { what: "over 48 hours", over: { totalTime: 180_000 }, field: "duration" },
    { what: "a start in seconds", over: { startTime: 1_795_318_200 }, field: "start" },
    { what: "a start as text", over: { startTime: "1795318200000" }, field: "startTime" },
    { what: "no key", over: { workoutKey: undefined, workoutId: 7 }, field: "workoutKey" },
    { what: "an activity by name", over: { activityId: "running" }, field: "activityId" },
  ])("quarantines a workout with $what whole", async ({ over, field }) => {
    const hook = await aSuuntoHook();
    const bad = workout(over);

    const response = await send(hook, bad);

    const { quarantined } = (await response.json()) as HookAnswer;
    expect(response.status).toBe(202);
    expect(quarantined[0]?.reason).toMatch(new RegExp(`^${field}: came `));
    expect(await hook.quarantined("ana")).toStrictEqual([JSON.stringify(bad)]);
  });

  it.each([
    { what: "an event about workouts that is not known", body: { ...CREATED, type: "WORKOUT_DELETED" } },
    { what: "a workout of a user who is nobody's", body: { ...CREATED, username: "stranger" } },
    { what: "another body", body: { workoutid: "7", username: "ana-runs" } },
  ])("quarantines $what by its day", async ({ body }) => {
    const hook = await aSuuntoHook();

    const response = await send(hook, body);

    expect(response.status).toBe(202);
    expect(await hook.quarantined(null)).toStrictEqual([JSON.stringify(body)]);
  });

  it.each(["ROUTE_CREATED", "SUUNTO_247_SLEEP_CREATED", "SUUNTO_247_ACTIVITY_CREATED", "SUUNTO_247_RECOVERY_CREATED"])(
    "ignores %s with a reason",
    async (type) => {
      const hook = await aSuuntoHook();

      const response = await send(hook, { type, username: "ana-runs", samples: [] });

      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ ignored: [{ reason: `${type} is not read` }] });
    },
  );

  it.each([
    { what: "a signature of another body", headers: prove(`${JSON.stringify(CREATED)} `, NOW_MS) },
    { what: "one under another secret", headers: proveSuunto("another")(JSON.stringify(CREATED), NOW_MS) },
    { what: "none", headers: {} },
    { what: "the older Basic authentication", headers: { authorization: `Basic ${btoa(`id:${SECRET}`)}` } },
  ])("answers 401 to $what and keeps nothing", async ({ headers }) => {
    const hook = await aSuuntoHook();

    const response = await hook.post(CREATED, { headers });

    expect(response.status).toBe(401);
    expect(await hook.log("ana")).toStrictEqual([]);
    expect(await hook.quarantined(null)).toStrictEqual([]);
  });

  it("lets nobody in while the team has no secret of it", async () => {
    const hook = await aHook(SLUG, { token: null });

    const response = await hook.post(CREATED, { headers: proveSuunto("")(JSON.stringify(CREATED), NOW_MS) });

    expect(response.status).toBe(401);
  });

  it.each([
    { id: 1, kind: "run" },
    { id: 53, kind: "run" },
    { id: 23, kind: "strength" },
    { id: 54, kind: "strength" },
    { id: 63, kind: "strength" },
    { id: 73, kind: "strength" },
    { id: 0, kind: "recovery" },
    { id: 51, kind: "recovery" },
    { id: 2, kind: "cross" },
    { id: 60, kind: "cross" },
    { id: 999, kind: "cross" },
  ])("reads activity $id as $kind", async ({ id, kind }) => {
    const hook = await aSuuntoHook();

    await send(hook, workout({ activityId: id }));

    expect(await hook.log("ana")).toMatchObject([{ report: { kind } }]);
  });
});
