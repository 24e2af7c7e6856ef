import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anErrandWorld, type ErrandWorld, HEVY_ERRAND, STRAVA_ERRAND } from "../../support/errand-world.ts";
import { stravaTokensOf } from "../../support/fake-vendors.ts";
import { fixture } from "../../support/hook-source.ts";

const RUN = fixture("strava", "activity");
const LIFT = fixture("hevy", "workout");
const STRAVA_ROUTE = `GET /api/v3/activities/${STRAVA_ERRAND.externalId}`;
const HEVY_ROUTE = `GET /v1/workouts/${HEVY_ERRAND.externalId}`;

let world: ErrandWorld;
beforeEach(async () => {
  world = await anErrandWorld({ timeoutMs: 300 });
});
afterEach(() => world.stop());

const NEW_ERRAND = { ...STRAVA_ERRAND, requestedAt: "2026-11-22T17:00:00.000Z" };

describe("an errand", () => {
  it("at Strava brings the activity by the athlete's own token, exactly", async () => {
    await world.connectStrava();
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on(STRAVA_ROUTE, () => ({ body: RUN }));

    const [report] = await world.sweep();

    const [run, ...more] = await world.workouts();
    expect(report).toStrictEqual({ due: 1, done: 1, deferred: 0, givenUp: 0 });
    expect(more).toStrictEqual([]);
    expect(run).toMatchObject({ source: "strava", externalId: "16107791780", silent: false });
    expect(run?.report).toStrictEqual({
      kind: "run",
      startedAt: "2026-11-22T15:50:00.000Z",
      zone: "America/New_York",
      offsetMinutes: -300,
      durationMinutes: 45,
      elapsedMinutes: 47,
      distanceMeters: 8200.5,
      ascentMeters: 96,
      rpe: 7,
      averageHeartRate: 151,
      title: "Morning Run",
    });
    expect(world.vendors.asked.map(({ headers }) => headers["authorization"])).toStrictEqual(["Bearer access-1"]);
    expect(await world.hooks.errands.find(STRAVA_ERRAND)).toBeUndefined();
  });

  it("at Hevy brings the workout by the athlete's own key, exactly", async () => {
    await world.connectHevy();
    await world.hooks.errands.put(HEVY_ERRAND);
    world.vendors.on(HEVY_ROUTE, () => ({ body: LIFT }));

    await world.sweep();

    const [lift] = await world.workouts();
    expect(lift).toMatchObject({ source: "hevy", externalId: HEVY_ERRAND.externalId });
    expect(lift?.report).toStrictEqual({
      kind: "strength",
      muscleGroups: ["chest", "shoulders", "arms"],
      toFailure: false,
      startedAt: "2026-11-22T15:40:00.000Z",
      durationMinutes: 60,
      title: "Push day",
    });
    expect(world.vendors.asked.map(({ headers }) => headers["api-key"])).toStrictEqual(["key-of-ana"]);
  });

  it("brings the newest of what changed, and nothing older after it (I2)", async () => {
    await world.connectHevy();
    await world.hooks.errands.put(HEVY_ERRAND);
    world.vendors.on(HEVY_ROUTE, () => ({ body: LIFT }));
    await world.sweep();
    const older = { ...LIFT, title: "Old", updated_at: "2026-11-22T16:00:00Z" };
    world.vendors.on(HEVY_ROUTE, () => ({ body: older }));
    await world.hooks.errands.put({ ...HEVY_ERRAND, requestedAt: "2026-11-22T16:59:00.000Z" });

    await world.sweep();

    expect(await world.workouts()).toMatchObject([{ report: { title: "Push day" } }]);
  });

  it("about a workout that is gone deletes it, and what was fetched before stays out (I2)", async () => {
    await world.connectStrava();
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on(STRAVA_ROUTE, () => ({ body: RUN }));
    await world.sweep();
    world.pass(1);
    world.vendors.on(STRAVA_ROUTE, () => ({ status: 404, body: { message: "Record Not Found" } }));
    await world.hooks.errands.put({ ...STRAVA_ERRAND, requestedAt: "2026-11-22T17:00:30.000Z", saysDeleted: true });

    const [report] = await world.sweep();

    expect(report).toMatchObject({ done: 1 });
    expect(await world.workouts()).toStrictEqual([]);
  });

  it("about a workout that Strava does not have yet is done again minutes, an hour and a day after its event", async () => {
    await world.connectStrava();
    await world.hooks.errands.put(NEW_ERRAND);
    world.vendors.on("POST /oauth/token", () => stravaTokensOf(2, world.now()));
    world.vendors.on(STRAVA_ROUTE, () => ({ status: 404, body: { message: "Record Not Found" } }));

    const dues = [];
    for (const minutes of [0, 5, 55, 23 * 60]) {
      world.pass(minutes);
      await world.sweep();
      dues.push((await world.hooks.errands.find(NEW_ERRAND))?.dueAt);
    }

    expect(dues).toStrictEqual([
      "2026-11-22T17:05:00.000Z",
      "2026-11-22T18:00:00.000Z",
      "2026-11-23T17:00:00.000Z",
      undefined,
    ]);
  });

  it("about a workout that Strava has a few minutes after its event stores it", async () => {
    await world.connectStrava();
    await world.hooks.errands.put(NEW_ERRAND);
    world.vendors.on(STRAVA_ROUTE, () => ({ status: 404, body: { message: "Record Not Found" } }));
    await world.sweep();
    world.vendors.on(STRAVA_ROUTE, () => ({ body: RUN }));
    world.pass(5);

    const [report] = await world.sweep();

    expect(report).toMatchObject({ done: 1 });
    expect(await world.workouts()).toHaveLength(1);
  });

  it("stores a workout again that was gone and is there again, the same as before", async () => {
    await world.connectStrava();
    await world.hooks.errands.put(NEW_ERRAND);
    world.vendors.on(STRAVA_ROUTE, () => ({ body: RUN }));
    await world.sweep();
    world.pass(1);
    world.vendors.on(STRAVA_ROUTE, () => ({ status: 404, body: { message: "Record Not Found" } }));
    await world.hooks.errands.put({ ...NEW_ERRAND, requestedAt: "2026-11-22T17:00:30.000Z", saysDeleted: true });
    await world.sweep();
    const gone = await world.workouts();
    world.pass(1);
    world.vendors.on(STRAVA_ROUTE, () => ({ body: RUN }));
    await world.hooks.errands.put({ ...NEW_ERRAND, requestedAt: "2026-11-22T17:01:30.000Z" });

    await world.sweep();

    expect(gone).toStrictEqual([]);
    expect(await world.workouts()).toHaveLength(1);
  });

  it("about what is no training removes it, whatever the vendor files it as", async () => {
    await world.connectStrava();
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on(STRAVA_ROUTE, () => ({ body: { ...RUN, sport_type: "Gaming" } }));

    const [report] = await world.sweep();

    expect(report).toMatchObject({ done: 1 });
    expect(await world.workouts()).toStrictEqual([]);
  });

  it("is done again when the workout changes while it is under way (I2)", async () => {
    await world.connectStrava();
    await world.hooks.errands.put(STRAVA_ERRAND);
    let asked = 0;
    world.vendors.on(STRAVA_ROUTE, () => {
      asked += 1;
      if (asked === 1) void world.hooks.errands.put(STRAVA_ERRAND);
      return { body: { ...RUN, name: `Version ${asked}` } };
    });

    const [first] = await world.sweep();
    world.pass(1);
    const [second] = await world.sweep();

    expect([first, second]).toMatchObject([{ done: 0 }, { done: 1 }]);
    expect(await world.workouts()).toMatchObject([{ report: { title: "Version 2" } }]);
  });

  it.each([
    {
      what: "another shape",
      body: { ...RUN, start_date: "today" },
      reason: 'start_date: came "today"; expected an instant such as 2025-10-11T12:40:29Z',
    },
    { what: "another activity", body: { ...RUN, id: 7 }, reason: "id: came 7; expected 16107791780" },
  ])("that brings $what goes to quarantine with what was fetched, to be replayed", async ({ body, reason }) => {
    await world.connectStrava();
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on(STRAVA_ROUTE, () => ({ body }));

    const [report] = await world.sweep();

    const [kept] = await world.quarantined();
    expect(report).toMatchObject({ givenUp: 1 });
    expect(kept).toMatchObject({ source: "strava", reason });
    expect(JSON.parse(kept?.payload ?? "")).toMatchObject({ object_id: STRAVA_ERRAND.externalId, fetched: body });
    expect(await world.hooks.errands.find(STRAVA_ERRAND)).toBeUndefined();
  });

  it.each([
    { what: "no such source", errand: { ...STRAVA_ERRAND, source: "garmin" }, reason: "the API of garmin is not read" },
    {
      what: "another's link",
      errand: { ...STRAVA_ERRAND, externalUserId: "9" },
      reason: "the athlete is not linked to this user: connect the athlete",
    },
    { what: "no link", errand: HEVY_ERRAND, reason: "the athlete is not linked to this user: connect the athlete" },
  ])("with $what goes to quarantine with its reason", async ({ errand, reason }) => {
    await world.connectStrava();
    await world.hooks.links.link({ source: "garmin", externalUserId: "134815", athleteId: "ana", credentials: null });
    await world.hooks.links.link({ source: "strava", externalUserId: "9", athleteId: "bea", credentials: null });
    await world.hooks.errands.put(errand);

    await world.sweep();

    expect((await world.quarantined()).map((kept) => kept.reason)).toStrictEqual([reason]);
  });

  it("without credentials that open goes to quarantine with its reason", async () => {
    await world.hooks.links.link({ source: "hevy", externalUserId: "ana", athleteId: "ana", credentials: "v1.AAAA" });
    await world.hooks.errands.put(HEVY_ERRAND);

    await world.sweep();

    expect((await world.quarantined()).map((kept) => kept.reason)).toStrictEqual([
      "the link has no credentials, or none that a data key of the team's opens: connect the athlete again",
    ]);
    expect(world.vendors.asked).toStrictEqual([]);
  });

  it("to unlink removes the link only once Strava refuses the tokens, as anybody could post it", async () => {
    const errand = { ...STRAVA_ERRAND, externalId: "athlete-134815", task: "unlink" } as const;
    await world.connectStrava();
    world.vendors.on("GET /api/v3/athlete", () => ({ body: { id: 134815 } }));
    await world.hooks.errands.put(errand);
    await world.sweep();
    const forged = await world.hooks.links.find("strava", "134815");
    world.vendors.on("GET /api/v3/athlete", () => ({ status: 401 }));
    world.vendors.on("POST /oauth/token", () => ({ status: 400, body: { message: "Bad Request" } }));
    await world.hooks.errands.put(errand);

    await world.sweep();

    expect(forged).toBeDefined();
    expect(await world.hooks.links.find("strava", "134815")).toBeUndefined();
    expect(await world.hooks.links.ofAthlete("ana")).toStrictEqual([]);
    expect(await world.hooks.errands.find(errand)).toBeUndefined();
  });

  it.each([
    { what: "the team's client is refused", status: 401, body: {} },
    {
      what: "the team's client is unknown",
      status: 400,
      body: { errors: [{ resource: "Application", field: "client_id", code: "invalid" }] },
    },
    { what: "Strava forbids it", status: 403, body: {} },
  ])(
    "to unlink leaves the link and says why when $what, which tells nothing of the athlete",
    async ({ status, body }) => {
      await world.connectStrava();
      world.vendors.on("GET /api/v3/athlete", () => ({ status: 401 }));
      world.vendors.on("POST /oauth/token", () => ({ status, body }));
      await world.hooks.errands.put({ ...STRAVA_ERRAND, externalId: "athlete-134815", task: "unlink" });

      const [report] = await world.sweep();

      expect(report).toMatchObject({ givenUp: 1 });
      expect(await world.hooks.links.find("strava", "134815")).toBeDefined();
    },
  );

  it("to unlink a user of a vendor that proves itself removes the link at once", async () => {
    await world.hooks.links.link({ source: "garmin", externalUserId: "u-1", athleteId: "ana", credentials: null });
    await world.hooks.errands.put({
      ...STRAVA_ERRAND,
      source: "garmin",
      externalId: "u-1",
      externalUserId: "u-1",
      task: "unlink",
    });

    await world.sweep();

    expect(await world.hooks.links.find("garmin", "u-1")).toBeUndefined();
  });
});

describe("tokens", () => {
  it("that expired are renewed, saved under seal, and then used", async () => {
    await world.connectStrava(0.5);
    await world.hooks.errands.put(STRAVA_ERRAND);
    let savedFirst: unknown;
    world.vendors.on("POST /oauth/token", () => stravaTokensOf(2, world.now()));
    world.vendors.on(STRAVA_ROUTE, () => {
      savedFirst = world.credentials("strava", "134815");
      return { body: RUN };
    });

    await world.sweep();

    expect(world.vendors.asked.map(({ path, headers, form }) => [path, headers["authorization"], form])).toStrictEqual([
      [
        "/oauth/token",
        undefined,
        { client_id: "51", client_secret: "shh", grant_type: "refresh_token", refresh_token: "refresh-1" },
      ],
      [`/api/v3/activities/${STRAVA_ERRAND.externalId}`, "Bearer access-2", {}],
    ]);
    expect(await savedFirst).toMatchObject({ accessToken: "access-2", refreshToken: "refresh-2" });
    expect(JSON.stringify(await world.hooks.links.find("strava", "134815"))).not.toContain("access-2");
    expect(await world.workouts()).toHaveLength(1);
  });

  it("that Strava refuses are renewed once; refused again, the errand ends in quarantine", async () => {
    await world.connectStrava();
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on("POST /oauth/token", () => stravaTokensOf(2, world.now()));
    world.vendors.on(STRAVA_ROUTE, () => ({ status: 401, body: { message: "Authorization Error" } }));

    const [report] = await world.sweep();

    expect(report).toMatchObject({ givenUp: 1 });
    expect(world.vendors.asked.map(({ path }) => path.split("/").slice(0, 3).join("/"))).toStrictEqual([
      "/api/v3",
      "/oauth/token",
      "/api/v3",
    ]);
    expect((await world.quarantined()).map(({ reason }) => reason)).toStrictEqual([
      "strava refuses the credentials: connect the athlete again",
    ]);
  });

  it("are renewed by one of two sweeps that run at once, and both errands are done", async () => {
    await world.connectStrava(0);
    const other = { ...STRAVA_ERRAND, externalId: "16107791781" };
    world.vendors.on("POST /oauth/token", () => stravaTokensOf(2, world.now()));
    world.vendors.on(STRAVA_ROUTE, () => ({ body: RUN }));
    world.vendors.on("GET /api/v3/activities/16107791781", () => ({ body: { ...RUN, id: 16_107_791_781 } }));
    await world.hooks.errands.put(STRAVA_ERRAND);
    await world.hooks.errands.put(other);

    await world.sweep(2);
    world.pass(2);
    await world.sweep(2);

    expect(world.vendors.asked.filter(({ path }) => path === "/oauth/token")).toHaveLength(1);
    expect(await world.workouts()).toHaveLength(2);
    expect(await world.quarantined()).toStrictEqual([]);
  });

  it("of Hevy that are refused end in quarantine, as a key cannot be renewed", async () => {
    await world.connectHevy();
    await world.hooks.errands.put(HEVY_ERRAND);
    world.vendors.on(HEVY_ROUTE, () => ({ status: 401, body: { error: "InvalidApiKey" } }));

    await world.sweep();

    expect((await world.quarantined()).map(({ reason }) => reason)).toStrictEqual([
      "hevy refuses the credentials: connect the athlete again",
    ]);
  });
});
