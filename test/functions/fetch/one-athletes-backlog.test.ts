import { afterEach, beforeEach, expect, it } from "vitest";
import { anErrandWorld, type ErrandWorld, HEVY_ERRAND } from "../../support/errand-world.ts";
import { fixture } from "../../support/hook-source.ts";

let world: ErrandWorld;
beforeEach(async () => {
  world = await anErrandWorld({ timeoutMs: 5_000 });
});
afterEach(() => world.stop());

it("a sweep reaches another athlete's errand behind more of one athlete's than it takes on", async () => {
  await world.connectHevy();
  await world.connectHevy("bea");
  for (let at = 0; at < 520; at += 1) await world.hooks.errands.put({ ...HEVY_ERRAND, externalId: `made-up-${at}` });
  await world.hooks.errands.put({ ...HEVY_ERRAND, athleteId: "bea", dueAt: "2026-11-22T16:59:00.000Z" });
  world.vendors.on(`GET /v1/workouts/${HEVY_ERRAND.externalId}`, () => ({ body: fixture("hevy", "workout") }));

  const [report] = await world.sweep();

  expect(report).toStrictEqual({ due: 21, done: 1, deferred: 20, givenUp: 0 });
  expect(await world.workouts("bea")).toMatchObject([{ externalId: HEVY_ERRAND.externalId }]);
});
