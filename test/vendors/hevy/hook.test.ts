import { describe, expect, it } from "vitest";
import { aHook, fixture, type HookAtHand, tokenOf } from "../../support/hook-source.ts";

const SLUG = "hevy";
const WORKOUT = "f1085cdb-32b2-4003-967d-53a3af8eaecb";
const FLAT = fixture(SLUG, "workout-id");
const NESTED = fixture(SLUG, "nested");

const aHevyHook = (): Promise<HookAtHand> => aHook(SLUG, { token: tokenOf(SLUG) });

describe("the source hevy", () => {
  it.each([
    { what: "the id alone", body: FLAT },
    { what: "the id inside payload", body: NESTED },
  ])("leaves an errand of the token's athlete for $what, answered 200", async ({ body }) => {
    const hook = await aHevyHook();

    const response = await hook.post(body);

    expect(response.status).toBe(200);
    expect(await hook.errand(WORKOUT)).toStrictEqual({
      athleteId: "ana",
      source: SLUG,
      externalId: WORKOUT,
      task: "fetch",
      externalUserId: null,
      requestedAt: "2026-11-22T17:00:00.000Z",
      dueAt: "2026-11-22T17:00:00.000Z",
    });
  });

  it("leaves one errand however often Hevy tries, in either shape (I2)", async () => {
    const hook = await aHevyHook();

    await hook.post(FLAT);
    await hook.post(NESTED);
    await hook.post(FLAT);

    const due = await hook.webhook.deps.hooks.errands.due(0, "2027", 9);
    expect(due).toHaveLength(1);
  });

  it.each([
    { what: "a value typed without Bearer", headers: { authorization: tokenOf(SLUG) }, path: "", status: 200 },
    { what: "a token in the path", headers: { authorization: null }, path: `/${tokenOf(SLUG)}`, status: 200 },
    { what: "a value nobody made", headers: { authorization: "Bearer secret" }, path: "", status: 401 },
    { what: "nothing", headers: { authorization: null }, path: "", status: 401 },
  ])("answers $what by $status", async ({ headers, path, status }) => {
    const hook = await aHevyHook();

    const response = await hook.post(FLAT, { headers, path });

    expect(response.status).toBe(status);
    expect((await hook.errand(WORKOUT)) === undefined).toBe(status === 401);
  });

  it.each([
    { what: "no id", body: { payload: {} } },
    { what: "an id that leads elsewhere", body: { workoutId: "../user" } },
    { what: "a list", body: [FLAT] },
  ])("quarantines $what with its athlete", async ({ body }) => {
    const hook = await aHevyHook();

    const response = await hook.post(body);

    expect(response.status).toBe(202);
    expect(await hook.quarantined("ana")).toStrictEqual([JSON.stringify(body)]);
  });
});
