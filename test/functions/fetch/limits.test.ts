import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anErrandWorld, type ErrandWorld, HEVY_ERRAND, STRAVA_ERRAND } from "../../support/errand-world.ts";
import { fixture } from "../../support/hook-source.ts";

const RUN = fixture("strava", "activity");
const LIFT = fixture("hevy", "workout");
const STRAVA_ROUTE = `GET /api/v3/activities/${STRAVA_ERRAND.externalId}`;
const HEVY_ROUTE = `GET /v1/workouts/${HEVY_ERRAND.externalId}`;
const DAY_LIMITS = { "x-ratelimit-limit": "200,2000", "x-ratelimit-usage": "201,1200" };

let world: ErrandWorld;
beforeEach(async () => {
  world = await anErrandWorld({ timeoutMs: 300 });
});
afterEach(() => world.stop());

const dueAt = async (errand = STRAVA_ERRAND): Promise<string | undefined> =>
  (await world.hooks.errands.find(errand))?.dueAt;

describe("too many requests", () => {
  it.each([
    { what: "to the next quarter of an hour", headers: DAY_LIMITS, until: "2026-11-22T17:15:00.000Z" },
    {
      what: "to the next day in UTC",
      headers: { ...DAY_LIMITS, "x-ratelimit-usage": "10,2000" },
      until: "2026-11-23T00:00:00.000Z",
    },
    {
      what: "to the next day by the limits of reading",
      headers: { ...DAY_LIMITS, "x-readratelimit-limit": "100,1000", "x-readratelimit-usage": "2,1000" },
      until: "2026-11-23T00:00:00.000Z",
    },
    {
      what: "as long as Retry-After says",
      headers: { ...DAY_LIMITS, "retry-after": "90" },
      until: "2026-11-22T17:01:30.000Z",
    },
    {
      what: "to the instant Retry-After says",
      headers: { "retry-after": "Sun, 22 Nov 2026 17:30:00 GMT" },
      until: "2026-11-22T17:30:00.000Z",
    },
    { what: "a day at most", headers: { "retry-after": "900000" }, until: "2026-11-23T17:00:00.000Z" },
    { what: "a quarter where nothing is said", headers: {}, until: "2026-11-22T17:15:00.000Z" },
  ])("make an errand at Strava wait $what", async ({ headers, until }) => {
    await world.connectStrava();
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on(STRAVA_ROUTE, () => ({ status: 429, headers, body: { message: "Rate Limit Exceeded" } }));

    const [report] = await world.sweep();

    expect(report).toMatchObject({ deferred: 1 });
    expect(await dueAt()).toBe(until);
  });

  it("at Strava hold back all of Strava without another request, while Hevy goes on, and never count as failures", async () => {
    await world.connectStrava();
    await world.connectStrava(300, { athleteId: "bea", user: "9" });
    await world.connectHevy();
    world.vendors.on(STRAVA_ROUTE, () => ({ status: 429, headers: DAY_LIMITS }));
    world.vendors.on(HEVY_ROUTE, () => ({ body: LIFT }));
    await world.hooks.errands.put(STRAVA_ERRAND);
    await world.sweep();
    await world.hooks.errands.put({ ...STRAVA_ERRAND, athleteId: "bea", externalUserId: "9", externalId: "2" });
    await world.hooks.errands.put(HEVY_ERRAND);

    const [report] = await world.sweep();

    expect(report).toMatchObject({ due: 2, done: 1, deferred: 1 });
    expect(world.vendors.asked.filter(({ path }) => path.startsWith("/api"))).toHaveLength(1);
    expect(await dueAt({ ...STRAVA_ERRAND, athleteId: "bea", externalId: "2" })).toBe("2026-11-22T17:15:00.000Z");
  });

  it("at Hevy hold back that athlete alone, as the limit is of their key", async () => {
    await world.connectHevy();
    await world.connectHevy("bea");
    world.vendors.on(HEVY_ROUTE, ({ headers }) =>
      headers["api-key"] === "key-of-ana" ? { status: 429, headers: { "retry-after": "60" } } : { body: LIFT },
    );
    await world.hooks.errands.put(HEVY_ERRAND);
    await world.hooks.errands.put({ ...HEVY_ERRAND, athleteId: "bea" });

    const [report] = await world.sweep();

    expect(report).toMatchObject({ done: 1, deferred: 1 });
    expect(await world.workouts("bea")).toHaveLength(1);
    expect(await dueAt(HEVY_ERRAND)).toBe("2026-11-22T17:01:00.000Z");
  });

  it("end, and the errand is done", async () => {
    await world.connectStrava();
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on(STRAVA_ROUTE, () => ({ status: 429, headers: DAY_LIMITS }));
    await world.sweep();
    world.vendors.on(STRAVA_ROUTE, () => ({ body: RUN }));
    world.pass(15);

    const [report] = await world.sweep();

    expect(report).toMatchObject({ done: 1 });
    expect(await world.workouts()).toHaveLength(1);
  });
});

describe("a vendor that fails", () => {
  it.each([
    { what: "with 503", answer: () => ({ status: 503, body: "<html>" }), reason: "strava answered 503" },
    { what: "without JSON", answer: () => ({ body: "<html>" }), reason: "strava answered 200 without JSON" },
    { what: "without an answer in time", answer: () => "nothing" as const, reason: "strava: no answer: TimeoutError" },
  ])("$what is asked again after 1, 2, 4 ... minutes, at last given up with the reason", async ({ answer, reason }) => {
    await world.connectStrava(100_000);
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on(STRAVA_ROUTE, answer);
    const waits: number[] = [];

    for (let tries = 0; tries < 10; tries += 1) {
      await world.sweep();
      waits.push((Date.parse((await dueAt()) ?? "") - world.now()) / 60_000);
      world.pass(waits.at(-1) ?? 0);
    }
    const [last] = await world.sweep();

    expect(waits).toStrictEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
    expect(last).toMatchObject({ givenUp: 1 });
    expect((await world.quarantined()).map((kept) => kept.reason)).toStrictEqual([reason]);
  });

  it("for a while is forgiven once a new event comes", async () => {
    await world.connectStrava();
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on(STRAVA_ROUTE, () => ({ status: 500 }));
    await world.sweep();
    world.pass(1);
    await world.sweep();

    await world.hooks.errands.put({
      ...STRAVA_ERRAND,
      requestedAt: "2026-11-22T17:01:00.000Z",
      dueAt: "2026-11-22T17:01:00.000Z",
    });
    await world.sweep();

    expect(await dueAt()).toBe("2026-11-22T17:02:00.000Z");
  });

  it("with a redirect is not followed, as the credentials would go along", async () => {
    await world.connectStrava();
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on(STRAVA_ROUTE, () => ({ status: 302, headers: { location: `${world.vendors.url}/elsewhere` } }));

    await world.sweep();

    expect(world.vendors.asked).toHaveLength(1);
    expect((await world.quarantined()).map(({ reason }) => reason)).toStrictEqual(["strava answered 302"]);
  });

  it("with 403 never will do it, which is said in quarantine", async () => {
    await world.connectHevy();
    await world.hooks.errands.put(HEVY_ERRAND);
    world.vendors.on(HEVY_ROUTE, () => ({ status: 403 }));

    await world.sweep();

    expect((await world.quarantined()).map(({ reason }) => reason)).toStrictEqual(["hevy answered 403"]);
  });

  it("to renew tokens leaves the errand for later, and the link as it was", async () => {
    await world.connectStrava(0);
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on("POST /oauth/token", () => ({ status: 502 }));

    const [report] = await world.sweep();

    expect(report).toMatchObject({ deferred: 1 });
    expect(await world.credentials("strava", "134815")).toMatchObject({ refreshToken: "refresh-1" });
  });
});

describe("a sweep", () => {
  it("counts what became of its errands, and how late the oldest was", async () => {
    await world.connectHevy();
    await world.hooks.errands.put(HEVY_ERRAND);
    await world.hooks.errands.put(STRAVA_ERRAND);
    world.vendors.on(HEVY_ROUTE, () => ({ body: LIFT }));

    await world.sweep();

    expect(world.log.counts).toStrictEqual({ ErrandsDone: 1, ErrandsGivenUp: 1 });
    expect(world.log.seconds).toStrictEqual({ oldestErrandAgeSeconds: [899] });
  });

  it("tries again what failed at our end, and says so in the log", async () => {
    await world.connectHevy("ana", "no key at all");
    await world.hooks.errands.put(HEVY_ERRAND);

    const [report] = await world.sweep();

    expect(report).toMatchObject({ deferred: 1 });
    expect(world.log.errors).toStrictEqual(["errand failed"]);
    expect(world.vendors.asked).toStrictEqual([]);
  });

  it("begins nothing without the time to end it", async () => {
    await world.connectHevy();
    await world.hooks.errands.put(HEVY_ERRAND);

    const [report] = await world.sweep(1, 10_900);

    expect(report).toStrictEqual({ due: 1, done: 0, deferred: 0, givenUp: 0 });
    expect(await dueAt(HEVY_ERRAND)).toBe(HEVY_ERRAND.dueAt);
  });
});
