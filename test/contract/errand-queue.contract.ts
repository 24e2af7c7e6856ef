import { describe, expect, test } from "vitest";
import { shardOf } from "../../lib/domain/stable-value.ts";
import type { ClaimedErrand, Errand, HookPorts } from "../../lib/ports/vendors.ts";
import type { MakeStores } from "./examples.ts";

const SHARDS = 4;
const ERRAND: Errand = {
  athleteId: "ana",
  source: "strava",
  externalId: "16107791780",
  task: "fetch",
  externalUserId: "134815",
  requestedAt: "2026-11-22T12:00:00.000Z",
  dueAt: "2026-11-22T12:00:01.000Z",
};
const DUE = { athleteId: "ana", source: "strava", externalId: "16107791780", dueAt: ERRAND.dueAt };
const CLAIM = { claimId: "c-1", leaseUntil: "2026-11-22T12:02:00.000Z" };
const ANAS_SHARD = shardOf("ana", SHARDS);

/** What every queue of errands does. */
export function describeErrandQueueContract(name: string, makeStores: MakeStores): void {
  const makeErrands = async (): Promise<HookPorts["errands"]> => (await makeStores(SHARDS)).hooks.errands;
  describe(`ErrandQueue: ${name}`, () => {
    test("errands are due in the athlete's shard, the oldest first, at most so many", async () => {
      const errands = await makeErrands();
      const later = { ...ERRAND, externalId: "a#2", dueAt: "2026-11-22T12:00:03.000Z" };
      const second = { ...ERRAND, source: "hevy", externalId: "w-1", dueAt: "2026-11-22T12:00:02.000Z" };
      for (const errand of [later, second, ERRAND]) await errands.put(errand);

      const due = (now: string, limit: number) => errands.due(ANAS_SHARD, now, limit);

      expect(await due("2026-11-22T12:00:03.000Z", 9)).toStrictEqual([
        DUE,
        { athleteId: "ana", source: "hevy", externalId: "w-1", dueAt: second.dueAt },
        { athleteId: "ana", source: "strava", externalId: "a#2", dueAt: later.dueAt },
      ]);
      expect(await due("2026-11-22T12:00:03.000Z", 1)).toStrictEqual([DUE]);
      expect(await due("2026-11-22T12:00:00.999Z", 9)).toStrictEqual([]);
      expect(await errands.due((ANAS_SHARD + 1) % SHARDS, "2027", 9)).toStrictEqual([]);
    });

    test("one look lists the twenty oldest of an athlete, and what is due of others behind them", async () => {
      const { errands } = (await makeStores(1)).hooks;
      for (let at = 0; at < 30; at += 1) await errands.put({ ...ERRAND, externalId: `a-${at}`, dueAt: atSecond(at) });
      await errands.put({ ...ERRAND, athleteId: "bea", externalId: "b-0", dueAt: atSecond(40) });

      const due = await errands.due(0, atSecond(59), 25);

      const oldest = Array.from({ length: 20 }, (_, at) => `a-${at}`);
      expect(due.map(({ externalId }) => externalId)).toStrictEqual([...oldest, "b-0"]);
    });

    test("a claim is one sweep's, and is due again when its lease ends", async () => {
      const errands = await makeErrands();

      const errand = await claimed(errands);

      expect(errand).toStrictEqual({ ...ERRAND, dueAt: CLAIM.leaseUntil, attempts: 0, claimId: "c-1" });
      expect(await errands.claim(DUE, { ...CLAIM, claimId: "c-2" })).toBeUndefined();
      expect(await errands.due(ANAS_SHARD, "2026-11-22T12:01:59.999Z", 9)).toStrictEqual([]);
      expect(await errands.due(ANAS_SHARD, CLAIM.leaseUntil, 9)).toStrictEqual([{ ...DUE, dueAt: CLAIM.leaseUntil }]);
    });

    test("an errand that is done is gone, once", async () => {
      const errands = await makeErrands();
      const errand = await claimed(errands);

      const outcomes = [await errands.done(errand), await errands.done(errand)];

      expect(outcomes).toStrictEqual([true, false]);
      expect(await errands.find(ERRAND)).toBeUndefined();
      expect(await errands.claim(DUE, CLAIM)).toBeUndefined();
    });

    test("a deferred errand is due later and knows its attempts", async () => {
      const errands = await makeErrands();
      const errand = await claimed(errands);
      const dueAt = "2026-11-22T12:05:00.000Z";

      const deferred = [
        await errands.defer(errand, { dueAt, attempts: 3 }),
        await errands.defer(errand, { dueAt, attempts: 4 }),
      ];
      const again = await errands.claim({ ...DUE, dueAt }, { ...CLAIM, claimId: "c-2" });

      expect(deferred).toStrictEqual([true, false]);
      expect(again).toMatchObject({ attempts: 3, claimId: "c-2" });
    });

    test("who lost the claim settles nothing", async () => {
      const errands = await makeErrands();
      const errand = await claimed(errands);
      await errands.claim(
        { ...DUE, dueAt: CLAIM.leaseUntil },
        { claimId: "c-2", leaseUntil: "2026-11-22T12:04:00.000Z" },
      );

      const outcomes = [await errands.done(errand), await errands.defer(errand, { dueAt: "2027", attempts: 1 })];

      expect(outcomes).toStrictEqual([false, false]);
      expect(await errands.find(ERRAND)).toMatchObject({ dueAt: "2026-11-22T12:04:00.000Z" });
    });

    test.each([
      { what: "later", requestedAt: "2026-11-22T12:00:30.000Z" },
      { what: "of the same instant", requestedAt: ERRAND.requestedAt },
    ])(
      "a request $what makes an errand under way due again, as it may have seen the record before the change",
      async (row) => {
        const errands = await makeErrands();
        const errand = await claimed(errands);
        const asked = { ...ERRAND, requestedAt: row.requestedAt, dueAt: "2026-11-22T12:00:31.000Z" };

        await errands.put(asked);

        expect(await errands.done(errand)).toBe(false);
        expect(await errands.find(ERRAND)).toStrictEqual(asked);
        expect(await errands.claim({ ...DUE, dueAt: asked.dueAt }, CLAIM)).toMatchObject({ attempts: 0 });
      },
    );
  });
}

function atSecond(at: number): string {
  return `2026-11-22T12:00:${String(at).padStart(2, "0")}.000Z`;
}

async function claimed(errands: HookPorts["errands"]): Promise<ClaimedErrand> {
  await errands.put(ERRAND);
  const errand = await errands.claim(DUE, CLAIM);
  if (errand === undefined) throw new Error("The errand was not claimed.");
  return errand;
}
