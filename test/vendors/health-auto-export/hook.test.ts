import { describe, expect, it } from "vitest";
import { aHook, fixture, localDateOf, tokenOf } from "../../support/hook-source.ts";

interface Payload {
  readonly data: { readonly workouts: readonly Readonly<Record<string, unknown>>[] };
}

const SLUG = "health-auto-export";
const V1 = fixture(SLUG, "v1") as unknown as Payload;
const V2 = fixture(SLUG, "v2") as unknown as Payload;
const [LIFT = {}, RUN = {}] = V2.data.workouts;

const aHealthHook = () => aHook(SLUG, { token: tokenOf(SLUG) });

function withWorkout(over: Readonly<Record<string, unknown>>): Payload {
  return { data: { workouts: [{ ...RUN, ...over }] } };
}

describe("the source health-auto-export", () => {
  it("reads version 2: ids, durations in seconds or with a unit, miles", async () => {
    const hook = await aHealthHook();

    const response = await hook.post(V2);

    const [lift, run] = await hook.log("ana");
    expect(response.status).toBe(202);
    expect(lift).toMatchObject({ source: SLUG, externalId: "550e8400-e29b-41d4-a716-446655440000" });
    expect(lift?.report).toStrictEqual({
      kind: "strength",
      startedAt: "2026-11-22T04:30:00.000Z",
      offsetMinutes: -300,
      durationMinutes: 64,
      elapsedMinutes: 65,
      averageHeartRate: 128.4,
      title: "Traditional Strength Training",
    });
    expect(run?.report).toMatchObject({
      kind: "run",
      startedAt: "2026-11-22T12:00:00.000Z",
      durationMinutes: 47,
      elapsedMinutes: 48.5,
      distanceMeters: 8046.72,
      ascentMeters: 85.3,
      averageHeartRate: 151.2,
    });
    expect([lift, run].map((each) => each && localDateOf(each))).toStrictEqual(["2026-11-21", "2026-11-22"]);
  });

  it("reads version 1 by name and start, minutes from start to end, on a 12-hour clock", async () => {
    const hook = await aHealthHook();

    await hook.post(V1);

    expect(await hook.log("ana")).toMatchObject([
      {
        externalId: "running-run-20261122T110000000Z",
        report: {
          kind: "run",
          startedAt: "2026-11-22T11:00:00.000Z",
          durationMinutes: 45,
          elapsedMinutes: 45,
          distanceMeters: 8200,
          averageHeartRate: 149,
        },
      },
    ]);
  });

  it("takes days again and again as unchanged, and an edit as such (I2)", async () => {
    const hook = await aHealthHook();
    await hook.post(V2);

    const again = await hook.post(V2);
    const edit = await hook.answer({ data: { workouts: [LIFT, { ...RUN, distance: { qty: 8, units: "km" } }] } });

    expect(again.status).toBe(200);
    expect(edit.workouts.map(({ status }) => status)).toStrictEqual(["unchanged", "updated"]);
    expect(await hook.log("ana")).toHaveLength(2);
  });

  it("keeps out what the athlete deleted when its day is sent again (I2)", async () => {
    const hook = await aHealthHook();
    await hook.post(V2);
    const key = { source: SLUG, externalId: String(RUN["id"]) };
    await hook.webhook.world.store.log.remove("ana", key, "2026-11-22T17:00:00.000Z");

    const late = await hook.answer(V2);

    expect(late.workouts.map(({ status }) => status)).toStrictEqual(["unchanged", "deleted"]);
    expect(await hook.log("ana")).toHaveLength(1);
  });

  it.each([
    { what: "a start without an offset", over: { start: "2026-11-22 07:00:00" }, field: "start" },
    { what: "a start on no day", over: { start: "2026-02-30 07:00:00 -0500" }, field: "start" },
    { what: "no start", over: { start: undefined }, field: "start" },
    { what: "seconds that may be minutes", over: { duration: 48 }, field: "duration" },
    { what: "neither duration nor end", over: { duration: undefined, end: undefined }, field: "duration" },
    { what: "zero minutes", over: { duration: 0, end: undefined }, field: "duration" },
    { what: "over 24 hours", over: { duration: 90_000 }, field: "duration" },
    { what: "a future start", over: { start: "2026-11-23 07:00:00 -0500", end: undefined }, field: "start" },
    { what: "a start before 2000", over: { start: "1999-11-22 07:00:00 -0500", end: undefined }, field: "start" },
    { what: "no name", over: { name: undefined }, field: "name" },
  ])("quarantines $what and stores the good ones beside it", async ({ over, field }) => {
    const hook = await aHealthHook();
    const bad = { ...RUN, ...over };

    const answer = await hook.answer({ data: { workouts: [bad, LIFT] } });

    expect(answer.workouts).toMatchObject([{ id: LIFT["id"], status: "created" }]);
    expect(answer.quarantined[0]?.reason).toMatch(new RegExp(`^${field}: came `));
    expect(await hook.quarantined("ana")).toStrictEqual([JSON.stringify({ data: { workouts: [bad] } })]);
  });

  it.each([
    { name: "Indoor Run", kind: "run" },
    { name: "Functional Strength Training", kind: "strength" },
    { name: "High Intensity Interval Training", kind: "strength" },
    { name: "Outdoor Walk", kind: "recovery" },
    { name: "Yoga", kind: "recovery" },
    { name: "Outdoor Cycle", kind: "cross" },
    { name: "Wheelchair Run Pace", kind: "cross" },
    { name: "Pool Swim", kind: "cross" },
  ])("reads $name as $kind", async ({ name, kind }) => {
    const hook = await aHealthHook();

    await hook.post(withWorkout({ name }));

    expect(await hook.log("ana")).toMatchObject([{ report: { kind } }]);
  });

  it("ignores metrics with a reason, and quarantines another body whole", async () => {
    const hook = await aHealthHook();

    const metrics = await hook.post({ data: { metrics: [{ name: "step_count" }], workouts: [] } });
    const other = await hook.post({ hello: 1 });

    expect([metrics.status, other.status]).toStrictEqual([200, 202]);
    expect(await metrics.json()).toMatchObject({ ignored: [{ reason: "metrics are not read" }] });
    expect(await hook.quarantined("ana")).toStrictEqual(['{"hello":1}']);
  });

  it("answers 401 without a token of its own", async () => {
    const hook = await aHealthHook();

    const response = await hook.post(V2, { headers: { authorization: "Bearer abc" } });

    expect(response.status).toBe(401);
    expect(await hook.log("ana")).toStrictEqual([]);
  });
});
