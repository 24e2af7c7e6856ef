import { describe, expect, it } from "vitest";
import type { HookRecord } from "../../lib/app/hook-record.ts";
import { receiveHook } from "../../lib/app/receive-hook.ts";
import { aReport } from "../support/builders.ts";
import { aWorld } from "../support/memory-world.ts";
import { createMemoryStore } from "../support/stores.ts";

function aRecord(rpe: number, user?: string): HookRecord {
  const workout = { source: "pulse", externalId: "w-1", report: aReport({ rpe }), sourceVersion: null };
  return { kind: "workout", workout, user };
}

function aReceiver() {
  const world = aWorld({ now: "2026-11-22 12:00" });
  const hooks = createMemoryStore({ shards: 1 }).hooks;
  const receive = (records: readonly HookRecord[], athleteId: string | null = "ana") =>
    receiveHook(
      { source: "pulse", athleteId, payload: new Uint8Array([0x31]), records },
      { ...world.logging, ...hooks, log: world.log },
    );
  return { world, hooks, receive };
}

describe("what a hook received", () => {
  it("about one thing is taken in the order it stands", async () => {
    const { world, receive } = aReceiver();
    const deletion: HookRecord = { kind: "deletion", externalId: "w-1", at: null };

    const settled = await receive([aRecord(3), aRecord(4), deletion, aRecord(4), aRecord(5)]);

    expect(settled.map((one) => ("outcome" in one ? one.outcome : one.kind))).toStrictEqual([
      "created",
      "updated",
      "deleted",
      "deleted",
      "created",
    ]);
    expect(await world.store.log.read("ana")).toMatchObject([{ report: { rpe: 5 } }]);
  });

  it("is another's when another user of the vendor is named", async () => {
    const { world, hooks, receive } = aReceiver();
    await hooks.links.link({ source: "pulse", externalUserId: "7", athleteId: "ana", credentials: null });
    await hooks.links.link({ source: "other", externalUserId: "8", athleteId: "bea", credentials: null });

    const settled = await receive([aRecord(3, "7"), aRecord(4, "8"), aRecord(5)], null);

    expect(settled.map(({ kind }) => kind)).toStrictEqual(["workout", "quarantined", "quarantined"]);
    expect(await world.store.log.read("ana")).toMatchObject([{ report: { rpe: 3 } }]);
    expect(await world.store.log.read("bea")).toStrictEqual([]);
    expect(await hooks.quarantine.list({ day: "2026-11-22" })).toMatchObject([
      { reason: "no athlete is linked to this user", athleteId: null, payload: "1" },
    ]);
  });

  it("and not understood is kept by itself, or with the whole payload when it cannot be", async () => {
    const { hooks, receive } = aReceiver();

    await receive([
      { kind: "not-understood", reason: "first", raw: "{}" },
      { kind: "not-understood", reason: "whole" },
    ]);

    const kept = await hooks.quarantine.list({ athleteId: "ana" });
    expect(new Map(kept.map(({ reason, payload }) => [reason, payload]))).toStrictEqual(
      new Map([
        ["first", "{}"],
        ["whole", "1"],
      ]),
    );
  });
});
