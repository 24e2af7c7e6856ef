import { describe, expect, it } from "vitest";
import { sweepShard } from "../../../lib/app/deliver/sweep.ts";
import { MINUTE_MS } from "../../../lib/domain/local-time.ts";
import type { DueReminder } from "../../../lib/ports.ts";
import { profileKey, reminderKey, statusKey } from "../../../lib/table/items.ts";
import { aWorldWith, MEAL } from "../../support/due-world.ts";
import type { World } from "../../support/memory-world.ts";
import { instantOf } from "../../support/planning.ts";

const EXPIRY = "2026-11-22T15:45:00.000Z";

/** A reminder of a kind that only a later release knows, due at 08:00 until 10:45 in New York. */
function hydrationOf(athleteId: string) {
  const ref = { athleteId, localDate: "2026-11-22", kind: "hydration", n: 1 };
  const due = { dueShard: "REMINDER#0", dueAt: "2026-11-22T13:00:00.000Z", sendBefore: EXPIRY };
  return { ...reminderKey(ref), state: "PENDING", generation: 1, ...due, facts: { kind: "hydration", litres: 2 } };
}

/** Sweeps each minute, without an assessment in between. */
async function sweepUntil(world: World, local: string): Promise<void> {
  for (; world.clock.now() < instantOf(local); world.clock.moveTo(world.clock.now() + MINUTE_MS)) {
    await sweepShard(0, world.delivering);
  }
}

async function endOf(world: World, ref: Pick<DueReminder, "athleteId" | "localDate" | "kind" | "n">) {
  const item = await world.store.table.get(reminderKey(ref));
  return { state: item?.["state"], outcome: item?.["outcome"], due: item?.["dueAt"] };
}

const FAILED_UNREADABLE = { state: "FAILED", outcome: "UNREADABLE", due: undefined };
const HYDRATION = { athleteId: "ana", localDate: "2026-11-22", kind: "hydration", n: 1 };

describe("a reminder of a kind that this release does not know", () => {
  it("is left to the release that knows it until it expires, then is FAILED UNREADABLE (I6, I14)", async () => {
    const world = await aWorldWith([MEAL]);
    const item = hydrationOf("ana");
    await world.store.table.update(item, { set: item });

    await sweepUntil(world, "2026-11-22 10:44");
    const before = await endOf(world, HYDRATION);
    await sweepUntil(world, "2026-11-22 10:46");

    expect(before).toStrictEqual({ state: "PENDING", outcome: undefined, due: "2026-11-22T13:00:00.000Z" });
    expect(await endOf(world, HYDRATION)).toStrictEqual(FAILED_UNREADABLE);
    expect(world.messenger.texts.map(({ kind }) => kind)).toStrictEqual(["meal"]);
  });

  it("never counts in the limit of a sweep, so that 2,000 of them starve nobody", async () => {
    const world = await aWorldWith([MEAL]);
    for (let i = 0; i < 2_000; i += 1) {
      const item = hydrationOf(`x${i}`);
      await world.store.table.update(item, { set: item });
    }

    await sweepUntil(world, "2026-11-22 09:01");

    expect(world.messenger.texts.map(({ athleteId }) => athleteId)).toStrictEqual(["ana"]);
  });
});

describe("a reminder of an athlete whose", () => {
  it.each([
    { what: "profile has a value", key: profileKey("ana"), set: { frequency: "weekly" } },
    { what: "status has a value", key: statusKey("ana"), set: { plan: { a: "1" } } },
  ])("$what this release does not know is FAILED UNREADABLE once it expires (I6, I14)", async ({ key, set }) => {
    const world = await aWorldWith([MEAL, { ...MEAL, athleteId: "bea" }]);
    await world.store.table.update(key, { set });

    await sweepUntil(world, "2026-11-22 10:44");
    const before = await endOf(world, MEAL);
    await sweepUntil(world, "2026-11-22 10:46");

    expect(before).toStrictEqual({ state: "PENDING", outcome: undefined, due: "2026-11-22T15:44:00.000Z" });
    expect(await endOf(world, MEAL)).toStrictEqual(FAILED_UNREADABLE);
    expect(world.messenger.texts.map(({ athleteId }) => athleteId)).toStrictEqual(["bea"]);
  });
});
