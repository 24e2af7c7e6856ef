import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WorkoutReport } from "../../../lib/domain/log/workout.ts";
import type { Errand } from "../../../lib/ports/vendors.ts";
import {
  anErrandWorld,
  type ErrandWorld,
  OURA_ERRAND,
  POLAR_ERRAND,
  WHOOP_ERRAND,
} from "../../support/errand-world.ts";
import { tokensOf } from "../../support/fake-vendors.ts";
import { fixture } from "../../support/hook-source.ts";

interface Vendor {
  readonly name: string;
  readonly errand: Errand;
  readonly route: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** What the vendor knows of the workout. */
  readonly report: Partial<WorkoutReport>;
}

const POLAR: Vendor = {
  name: "Polar",
  errand: POLAR_ERRAND,
  route: "GET /v3/exercises/aQlC83",
  body: fixture("polar", "exercise"),
  report: {
    kind: "run",
    startedAt: "2026-11-22T15:50:00.000Z",
    offsetMinutes: -300,
    durationMinutes: 47.508_333,
    distanceMeters: 8200.5,
    rpe: 7,
    averageHeartRate: 151,
  },
};
const WHOOP: Vendor = {
  name: "WHOOP",
  errand: WHOOP_ERRAND,
  route: `GET /developer/v2/activity/workout/${WHOOP_ERRAND.externalId}`,
  body: fixture("whoop", "workout"),
  report: {
    kind: "run",
    startedAt: "2026-11-22T15:50:00.000Z",
    offsetMinutes: -300,
    durationMinutes: 47.5,
    distanceMeters: 8200.5,
    ascentMeters: 96.643_845,
    averageHeartRate: 151,
  },
};
const OURA: Vendor = {
  name: "Oura",
  errand: OURA_ERRAND,
  route: `GET /v2/usercollection/workout/${OURA_ERRAND.externalId}`,
  body: fixture("oura", "workout"),
  report: {
    kind: "run",
    startedAt: "2026-11-22T15:50:00.000Z",
    offsetMinutes: -300,
    durationMinutes: 47.5,
    distanceMeters: 8200.5,
    title: "Long loop",
  },
};

let world: ErrandWorld;
beforeEach(async () => {
  world = await anErrandWorld({ timeoutMs: 300 });
});
afterEach(() => world.stop());

const dueAt = async (errand: Errand): Promise<string | undefined> => (await world.hooks.errands.find(errand))?.dueAt;
const leave = async (errand: Errand, lastsMinutes?: number): Promise<void> => {
  await world.connectByTokens(errand, lastsMinutes);
  await world.hooks.errands.put(errand);
};
const reasons = async () => (await world.quarantined()).map(({ reason }) => reason);

describe.each([POLAR, WHOOP, OURA])("an errand at $name", ({ errand, route, body, report }) => {
  it("brings the workout by the athlete's own token, exactly", async () => {
    await leave(errand);
    world.vendors.on(route, () => ({ body }));

    const [ran] = await world.sweep();

    const [workout, ...more] = await world.workouts();
    expect(ran).toStrictEqual({ due: 1, done: 1, deferred: 0, givenUp: 0 });
    expect(more).toStrictEqual([]);
    expect(workout).toMatchObject({ source: errand.source, externalId: errand.externalId, silent: false });
    expect(JSON.parse(JSON.stringify(workout?.report))).toStrictEqual(report);
    expect(world.vendors.asked.map(({ headers }) => headers["authorization"])).toStrictEqual(["Bearer access-1"]);
  });

  it("about a workout that is gone deletes it (I2)", async () => {
    await leave(errand, 3 * 24 * 60);
    world.vendors.on(route, () => ({ body }));
    await world.sweep();
    world.pass(1);
    world.vendors.on(route, () => ({ status: 404, body: "" }));
    await world.hooks.errands.put({ ...errand, requestedAt: "2026-11-22T17:00:30.000Z" });
    for (const minutes of [0, 5, 60]) {
      world.pass(minutes);
      await world.sweep();
    }
    world.pass(24 * 60);

    const [ran] = await world.sweep();

    expect(ran).toMatchObject({ done: 1 });
    expect(await world.workouts()).toStrictEqual([]);
  });

  it("that brings another workout goes to quarantine, and its replay leaves the errand again", async () => {
    await leave(errand);
    world.vendors.on(route, () => ({ body: { ...body, id: "00000000-0000-0000-0000-000000000000" } }));

    await world.sweep();

    const [kept] = await world.quarantined();
    expect(kept?.reason).toBe(`id: came 00000000-0000-0000-0000-000000000000; expected ${errand.externalId}`);
    expect(kept?.payload).toContain(errand.externalId);
  });

  it("is tried again after a fault of the vendor's, and given up at once after a refusal", async () => {
    await leave(errand);
    world.vendors.on(route, () => ({ status: 503 }));
    const [first] = await world.sweep();
    world.vendors.on(route, () => ({ status: 403, body: { message: "no consent" } }));
    world.pass(1);

    const [second] = await world.sweep();

    expect([first, second]).toMatchObject([{ deferred: 1 }, { givenUp: 1 }]);
    expect(await reasons()).toStrictEqual([`${errand.source} answered 403`]);
  });
});

describe("too many requests", () => {
  it.each([
    {
      vendor: POLAR,
      what: "to the reset of the limit that is used up",
      headers: { "ratelimit-usage": "520, 1200", "ratelimit-limit": "520, 5200", "ratelimit-reset": "240, 33000" },
      until: "2026-11-22T17:04:00.000Z",
    },
    {
      vendor: POLAR,
      what: "to the next day's, when that is used up as well",
      headers: { "ratelimit-usage": "520, 5200", "ratelimit-limit": "520, 5200", "ratelimit-reset": "240, 3600" },
      until: "2026-11-22T18:00:00.000Z",
    },
    { vendor: POLAR, what: "a quarter where nothing is said", headers: {}, until: "2026-11-22T17:15:00.000Z" },
    {
      vendor: WHOOP,
      what: "as long as the reset says",
      headers: { "x-ratelimit-limit": "100, 100;window=60, 10000;window=86400", "x-ratelimit-reset": "42" },
      until: "2026-11-22T17:00:42.000Z",
    },
    { vendor: WHOOP, what: "a minute where nothing is said", headers: {}, until: "2026-11-22T17:01:00.000Z" },
    {
      vendor: OURA,
      what: "as long as Retry-After says",
      headers: { "retry-after": "90" },
      until: "2026-11-22T17:01:30.000Z",
    },
    { vendor: OURA, what: "five minutes where nothing is said", headers: {}, until: "2026-11-22T17:05:00.000Z" },
  ])("make an errand at $vendor.name wait $what", async ({ vendor: { errand, route }, headers, until }) => {
    await leave(errand);
    world.vendors.on(route, () => ({ status: 429, headers }));

    const [ran] = await world.sweep();

    expect(ran).toMatchObject({ deferred: 1 });
    expect(await dueAt(errand)).toBe(until);
  });
});

const ROTATING = [
  { vendor: WHOOP, token: "/oauth/oauth2/token", lasts: 3_600, besides: { scope: "offline" } },
  { vendor: OURA, token: "/oauth/token", lasts: 86_400, besides: {} },
];

describe.each(ROTATING)("tokens of $vendor.name", ({ vendor: { errand, route, body }, token, lasts, besides }) => {
  it("that expired are renewed, saved under seal with the next refresh token, and then used", async () => {
    await leave(errand, 0.5);
    world.vendors.on(`POST ${token}`, () => tokensOf(2, lasts));
    world.vendors.on(route, () => ({ body }));

    await world.sweep();

    expect(world.vendors.asked.map(({ headers, form }) => [headers["authorization"], form])).toStrictEqual([
      [
        undefined,
        {
          client_id: "51",
          client_secret: "shh",
          grant_type: "refresh_token",
          refresh_token: "refresh-1",
          ...besides,
        },
      ],
      ["Bearer access-2", {}],
    ]);
    expect(await world.credentials(errand.source, errand.externalUserId ?? "")).toStrictEqual({
      accessToken: "access-2",
      refreshToken: "refresh-2",
      expiresAt: world.now() / 1000 + lasts,
    });
    expect(await world.workouts()).toHaveLength(1);
  });

  it("that are refused are renewed once; a refresh token that is void ends the errand in quarantine", async () => {
    await leave(errand);
    world.vendors.on(route, () => ({ status: 401 }));
    world.vendors.on(`POST ${token}`, () => ({ status: 400, body: { error: "invalid_grant" } }));

    const [ran] = await world.sweep();

    expect(ran).toMatchObject({ givenUp: 1 });
    expect(world.vendors.asked).toHaveLength(2);
    expect(await reasons()).toStrictEqual([`${errand.source} refuses the credentials: connect the athlete again`]);
  });

  it("that the team's client may not renew say so, which is not the athlete's to mend", async () => {
    await leave(errand, 0);
    world.vendors.on(`POST ${token}`, () => ({ status: 401, body: { error: "invalid_client" } }));

    await world.sweep();

    expect(await reasons()).toStrictEqual([`${errand.source} refuses the team's client id and secret`]);
  });

  it("keep their refresh token where the vendor gives no next one", async () => {
    await leave(errand, 0);
    world.vendors.on(`POST ${token}`, () => ({ body: { access_token: "access-2", expires_in: 60 } }));
    world.vendors.on(route, () => ({ body }));

    await world.sweep();

    expect(await world.credentials(errand.source, errand.externalUserId ?? "")).toMatchObject({
      accessToken: "access-2",
      refreshToken: "refresh-1",
    });
  });
});

it("tokens of Polar last: refused, they end the errand in quarantine without asking for others", async () => {
  await leave(POLAR_ERRAND);
  world.vendors.on(POLAR.route, () => ({ status: 401 }));

  const [ran] = await world.sweep();

  expect(ran).toMatchObject({ givenUp: 1 });
  expect(world.vendors.asked).toHaveLength(1);
  expect(await reasons()).toStrictEqual(["polar refuses the credentials: connect the athlete again"]);
});

describe("a workout of WHOOP's", () => {
  it.each(["PENDING_SCORE", "UNSCORABLE"])("that is %s is stored with what is known", async (score_state) => {
    await leave(WHOOP_ERRAND);
    world.vendors.on(WHOOP.route, () => ({ body: { ...WHOOP.body, score_state, score: undefined } }));

    await world.sweep();

    const { averageHeartRate: _, distanceMeters: __, ascentMeters: ___, ...known } = WHOOP.report;
    const [workout] = await world.workouts();
    expect(JSON.parse(JSON.stringify(workout?.report))).toStrictEqual(known);
  });

  it("takes its score once there is one", async () => {
    await leave(WHOOP_ERRAND);
    const pending = { ...WHOOP.body, score_state: "PENDING_SCORE", score: undefined };
    world.vendors.on(WHOOP.route, () => ({ body: { ...pending, updated_at: "2026-11-22T16:41:02.118Z" } }));
    await world.sweep();
    world.vendors.on(WHOOP.route, () => ({ body: WHOOP.body }));
    await world.hooks.errands.put({ ...WHOOP_ERRAND, requestedAt: "2026-11-22T16:59:00.000Z" });

    await world.sweep();

    expect(await world.workouts()).toMatchObject([{ report: { averageHeartRate: 151 } }]);
  });

  it("that is no exercise is none, and leaves the log when it was taken for one", async () => {
    await leave(WHOOP_ERRAND);
    world.vendors.on(WHOOP.route, () => ({ body: WHOOP.body }));
    await world.sweep();
    world.pass(1);
    world.vendors.on(WHOOP.route, () => ({ body: { ...WHOOP.body, sport_name: "sauna" } }));
    await world.hooks.errands.put({ ...WHOOP_ERRAND, requestedAt: "2026-11-22T17:00:30.000Z" });

    const [ran] = await world.sweep();

    expect(ran).toMatchObject({ done: 1 });
    expect(await world.workouts()).toStrictEqual([]);
  });
});
