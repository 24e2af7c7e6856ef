import { describe, expect, it } from "vitest";
import { aHook, fixture, localDateOf, tokenOf } from "../../support/hook-source.ts";
import { HEVY_TOKEN, TOKEN } from "../../support/webhook.ts";

const BATCH = fixture("cooldown", "batch") as { readonly workouts: readonly Record<string, unknown>[] };
const RUN = fixture("shortcuts", "run");

describe("the source cooldown", () => {
  it("takes our own format", async () => {
    const hook = await aHook("cooldown", { token: TOKEN });

    const response = await hook.post(BATCH);

    const [run, lift] = await hook.log("ana");
    expect(response.status).toBe(202);
    expect(run).toStrictEqual({
      source: "cooldown",
      externalId: "w-42",
      firstReceivedAt: "2026-11-22T17:00:00.000Z",
      silent: false,
      report: {
        kind: "run",
        startedAt: "2026-11-22T03:30:00.000Z",
        offsetMinutes: -300,
        durationMinutes: 45,
        elapsedMinutes: 47,
        distanceMeters: 8200,
        ascentMeters: 120,
        rpe: 7,
        averageHeartRate: 151,
        title: "Hills",
      },
    });
    expect(lift).toMatchObject({
      externalId: "w-43",
      report: { kind: "strength", muscleGroups: ["quads", "glutes"], toFailure: true, rpe: 9 },
    });
    expect(run && localDateOf(run)).toBe("2026-11-21");
  });

  it("leaves alone what comes again or is older (I2)", async () => {
    const hook = await aHook("cooldown", { token: TOKEN });
    await hook.post(BATCH);
    const [run] = BATCH.workouts;

    const again = await hook.post(BATCH);
    const older = await hook.answer({ ...run, rpe: 2, updatedAt: "2026-11-22T12:19:00Z" });
    const newer = await hook.answer({ ...run, rpe: 8, updatedAt: "2026-11-22T12:21:00Z" });

    expect(again.status).toBe(200);
    expect([older.workouts, newer.workouts]).toStrictEqual([
      [{ id: "w-42", status: "unchanged" }],
      [{ id: "w-42", status: "updated" }],
    ]);
    expect(await hook.log("ana")).toMatchObject([{ report: { rpe: 8 } }, {}]);
  });

  it("deletes by a body, and a late create stays out (I2)", async () => {
    const hook = await aHook("cooldown", { token: TOKEN });
    await hook.post(BATCH);

    const deleted = await hook.answer({ deleted: [{ id: "w-42" }, { id: "w-43" }] });
    const late = await hook.answer(BATCH);

    expect(deleted.deleted).toStrictEqual([{ id: "w-42" }, { id: "w-43" }]);
    expect(late.workouts.map(({ status }) => status)).toStrictEqual(["deleted", "deleted"]);
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it("stores the good ones of a batch and quarantines the bad one, with its reason", async () => {
    const hook = await aHook("cooldown", { token: TOKEN });
    const bad = { ...BATCH.workouts[0], id: "w-44", rpe: 11 };

    const answer = await hook.answer({ workouts: [...BATCH.workouts, bad] });

    expect(answer.workouts.map(({ status }) => status)).toStrictEqual(["created", "created"]);
    expect(answer.quarantined).toStrictEqual([{ reason: "rpe: came 11; expected a number from 0 to 10" }]);
    expect(await hook.quarantined("ana")).toStrictEqual([JSON.stringify(bad)]);
    expect(hook.webhook.world.log.counts).toMatchObject({ WorkoutsStored: 2, PayloadsQuarantined: 1 });
  });

  it.each([
    { what: "none", headers: { authorization: null } },
    { what: "one of another source", headers: { authorization: `Bearer ${HEVY_TOKEN}` } },
    { what: "one that is wrong", headers: { authorization: `Bearer ${TOKEN}x` } },
    { what: "one in the path", path: `/${TOKEN}`, headers: { authorization: null } },
    { what: "its own in the path, where it would open more", path: `/${tokenOf("cooldown")}`, headers: {} },
  ])("answers 401 to a token that is $what and keeps nothing", async ({ path, headers }) => {
    const hook = await aHook("cooldown", { token: TOKEN });

    const response = await hook.post(BATCH, { ...(path === undefined ? {} : { path }), headers });

    expect(response.status).toBe(401);
    expect(await hook.log("ana")).toStrictEqual([]);
    expect(await hook.quarantined("ana")).toStrictEqual([]);
  });
});

describe("the source shortcuts", () => {
  it("takes what Shortcuts makes of our format, by a token in the path", async () => {
    const hook = await aHook("shortcuts", { token: null, path: `/${tokenOf("shortcuts")}` });

    const response = await hook.post(RUN);

    const [run] = await hook.log("ana");
    expect(response.status).toBe(202);
    expect(run).toMatchObject({
      source: "shortcuts",
      externalId: "2026-11-22-lunch",
      report: {
        kind: "run",
        startedAt: "2026-11-22T15:30:00.000Z",
        offsetMinutes: -300,
        durationMinutes: 42.5,
        distanceMeters: 8100,
        rpe: 6,
        title: "Lunch run",
      },
    });
    expect(run && localDateOf(run)).toBe("2026-11-22");
  });

  it("replaces a workout by a later one, and keeps it deleted (I2)", async () => {
    const hook = await aHook("shortcuts", { token: tokenOf("shortcuts") });
    await hook.post(RUN);

    const again = await hook.post(RUN);
    const edit = await hook.answer({ workouts: [{ ...RUN, rpe: 8 }] });
    await hook.answer({ deleted: [{ id: RUN["id"] }] });
    const late = await hook.answer({ ...RUN, rpe: 8 });

    expect(again.status).toBe(200);
    expect(edit.workouts[0]?.status).toBe("updated");
    expect(late.workouts[0]?.status).toBe("deleted");
    expect(await hook.log("ana")).toStrictEqual([]);
  });

  it("stores a workout without what cannot be of it, and names that", async () => {
    const hook = await aHook("shortcuts", { token: tokenOf("shortcuts") });

    const answer = await hook.answer({ ...RUN, kind: "Laufen", rpe: "11", distanceKm: "81" });

    const [run] = await hook.log("ana");
    expect(run?.report).toMatchObject({ kind: "run", durationMinutes: 42.5, title: "Lunch run" });
    expect([run?.report.rpe, run?.report.distanceMeters]).toStrictEqual([undefined, undefined]);
    expect(answer.workouts).toMatchObject([
      {
        leftOut: [
          'rpe: came "11"; expected a number from 0 to 10',
          "distance: came 81000; expected at most 17850 m in 42.5 minutes",
        ],
      },
    ]);
  });

  it("ignores what is no training", async () => {
    const hook = await aHook("shortcuts", { token: tokenOf("shortcuts") });

    const answer = await hook.answer({ ...RUN, kind: "Driving" });

    expect(answer.ignored).toStrictEqual([{ reason: "no training, such as work, gaming or driving" }]);
  });

  it("quarantines the bad one of a batch", async () => {
    const hook = await aHook("shortcuts", { token: tokenOf("shortcuts") });

    const answer = await hook.answer({ workouts: [RUN, { ...RUN, id: "b", durationMinutes: "an hour" }] });

    expect(answer.workouts).toHaveLength(1);
    expect(answer.quarantined).toStrictEqual([
      { reason: 'durationMinutes: came "an hour"; expected a number above 0 and at most 2880' },
    ]);
  });

  it("quarantines a body that is no JSON, byte for byte", async () => {
    const hook = await aHook("shortcuts", { token: tokenOf("shortcuts") });

    const response = await hook.post("kind=run&minutes=45");

    expect(response.status).toBe(202);
    expect(await hook.quarantined("ana")).toStrictEqual(["kind=run&minutes=45"]);
  });

  it("has tokens that are no bearer anywhere else", async () => {
    const hook = await aHook("shortcuts", { token: tokenOf("shortcuts") });
    const headers = { authorization: `Bearer ${tokenOf("shortcuts")}` };

    const recovery = await hook.webhook.send("GET", "/v1/recovery", { headers });
    const elsewhere = await hook.webhook.send("POST", "/v1/hooks/health-auto-export", { headers, body: "{}" });

    expect([recovery.status, elsewhere.status]).toStrictEqual([401, 401]);
  });

  it("answers 401 to a wrong token in the path", async () => {
    const hook = await aHook("shortcuts", { token: null, path: `/${tokenOf("shortcuts")}x` });

    const response = await hook.post(RUN);

    expect(response.status).toBe(401);
    expect(await hook.log("ana")).toStrictEqual([]);
  });
});
