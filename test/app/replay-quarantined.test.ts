import { describe, expect, it } from "vitest";
import type { HookRecord } from "../../lib/app/hook-record.ts";
import { quarantined } from "../../lib/app/quarantine-payload.ts";
import { receiveHook } from "../../lib/app/receive-hook.ts";
import { replayQuarantined } from "../../lib/app/replay-quarantined.ts";
import { aReport } from "../support/builders.ts";
import { aWorld } from "../support/memory-world.ts";
import { createMemoryStore } from "../support/stores.ts";

const PAYLOAD = new TextEncoder().encode("{}");
const DELETION: HookRecord = { kind: "deletion", externalId: "w-1", at: null };

function aRecord(rpe: number): HookRecord {
  const workout = { source: "pulse", externalId: "w-1", report: aReport({ rpe }), sourceVersion: null };
  return { kind: "workout", workout, user: undefined };
}

/** What Ana's log holds once a payload of 11:00 is replayed at 12:00, with what came at 12:00 before. */
async function replayedAtNoon(old: HookRecord, newer: readonly HookRecord[]) {
  const world = aWorld({ now: "2026-11-22 12:00" });
  const { hooks } = createMemoryStore({ shards: 1 });
  const deps = { ...world.logging, ...hooks, log: world.log };
  await receiveHook({ source: "pulse", athleteId: "ana", payload: PAYLOAD, records: newer }, deps);
  const receivedAt = "2026-11-22T16:00:00.000Z";
  const kept = quarantined({ athleteId: "ana", source: "pulse", receivedAt, reason: "no such kind", payload: PAYLOAD });

  const { kind } = await replayQuarantined(kept, { ...deps, parse: () => [old] });

  const logged = await world.store.log.read("ana");
  return { kind, efforts: logged.map(({ report }) => report.rpe) };
}

describe("a payload of quarantine that is replayed", () => {
  it.each([
    { what: "a workout is stored where nothing came since", old: aRecord(3), newer: [], efforts: [3] },
    { what: "a workout leaves a newer correction", old: aRecord(3), newer: [aRecord(8)], efforts: [8] },
    { what: "a workout leaves a newer deletion", old: aRecord(3), newer: [aRecord(3), DELETION], efforts: [] },
    { what: "a deletion leaves a newer workout", old: DELETION, newer: [aRecord(8)], efforts: [8] },
  ])("counts as of the instant it came: $what", async ({ old, newer, efforts }) => {
    const replayed = await replayedAtNoon(old, newer);

    expect(replayed).toStrictEqual({ kind: "replayed", efforts });
  });
});
