import { describe, expect, test } from "vitest";
import type { Join } from "../../lib/domain/conversation/join.ts";
import type { MakeStores } from "./examples.ts";

const PHONE = "+12025550199";
const ASKED: Join = {
  athleteId: "joined-1",
  language: "es",
  askedAt: "2026-11-22T12:30:00.000Z",
  askedBefore: [],
  end: null,
  undelivered: null,
  danger: null,
  refused: null,
};
const LATER: Join = { ...ASKED, askedAt: "2026-11-24T12:30:00.000Z", askedBefore: [ASKED.askedAt] };

/** What every JoinBook keeps of those who asked to join. */
export function describeJoinContract(name: string, makeStores: MakeStores): void {
  describe(`JoinBook: ${name}`, () => {
    test("keeps a question in place of the one that was read before", async () => {
      const { joins } = await makeStores(1);

      const kept = [
        await joins.ask(PHONE, ASKED, undefined),
        await joins.ask(PHONE, LATER, undefined),
        await joins.ask(PHONE, LATER, ASKED),
        await joins.ask(PHONE, LATER, ASKED),
      ];

      expect(kept).toStrictEqual([true, false, true, false]);
      expect(await joins.find(PHONE)).toStrictEqual(LATER);
    });

    test("reads a question of which no more is kept than that it was asked", async () => {
      const { joins, table } = await makeStores(1);
      const { athleteId, language, askedAt } = ASKED;
      await table.put({ PK: `PHONE#${PHONE}`, SK: "JOIN", athleteId, language, askedAt }, { not: { exists: "PK" } });

      expect(await joins.find(PHONE)).toStrictEqual(ASKED);
    });

    test("of two questions at once exactly one is kept", async () => {
      const { joins } = await makeStores(1);

      const kept = await Promise.all([joins.ask(PHONE, ASKED, undefined), joins.ask(PHONE, ASKED, undefined)]);

      expect(kept.filter(Boolean)).toHaveLength(1);
    });

    test("remembers how a question ended, and makes none of its own", async () => {
      const { joins } = await makeStores(1);
      await joins.close(PHONE, "declined");
      await joins.noteSent(PHONE, "sns-1");
      expect(await joins.find(PHONE)).toBeUndefined();
      await joins.ask(PHONE, ASKED, undefined);

      await joins.close(PHONE, "declined");

      expect(await joins.find(PHONE)).toStrictEqual({ ...ASKED, end: "declined" });
    });

    test("notes once that HELP was answered, of each question anew", async () => {
      const { joins } = await makeStores(1);

      const noted = [await joins.noteHelp(PHONE)];
      await joins.ask(PHONE, ASKED, undefined);
      noted.push(await joins.noteHelp(PHONE), await joins.noteHelp(PHONE));
      await joins.ask(PHONE, LATER, ASKED);
      noted.push(await joins.noteHelp(PHONE));

      expect(noted).toStrictEqual([false, true, false, true]);
    });

    test("notes a text of danger once, and again when it is more urgent", async () => {
      const { joins } = await makeStores(1);
      const at = "2026-11-22T13:00:00.000Z";
      const tiers = ["doctor", "doctor", "emergency", "doctor", "crisis", "emergency"] as const;

      const noted = [await joins.noteDanger(PHONE, { at, tier: "crisis" })];
      await joins.ask(PHONE, ASKED, undefined);
      for (const tier of tiers) noted.push(await joins.noteDanger(PHONE, { at, tier }));

      expect(noted).toStrictEqual([false, true, false, true, false, true, false]);
      expect((await joins.find(PHONE))?.danger).toStrictEqual({ at, tier: "crisis" });
    });

    test("takes a receipt of the text that asked alone", async () => {
      const { joins } = await makeStores(1);
      const lost = [await joins.lose(PHONE, "sns-1", "unknown")];
      await joins.ask(PHONE, ASKED, undefined);
      await joins.noteSent(PHONE, "sns-1");

      lost.push(await joins.lose(PHONE, "sns-2", "unknown"), await joins.lose(PHONE, "sns-1", "phone-unreachable"));

      expect(lost).toStrictEqual([false, false, true]);
      expect((await joins.find(PHONE))?.undelivered).toBe("phone-unreachable");
    });

    test("counts each day by itself", async () => {
      const { joins } = await makeStores(1);

      const counts = [
        await joins.count("2026-11-22"),
        await joins.count("2026-11-22"),
        await joins.count("2026-11-23"),
      ];

      expect(counts).toStrictEqual([1, 2, 1]);
    });

    test("shows who asked, and how many were refused why; of a phone without a question the reason alone", async () => {
      const { joins } = await makeStores(1);
      const [refused, abroad] = [
        { at: "2026-11-22T14:00:00.000Z", code: "ASKED_TODAY" },
        { at: "2026-11-22T15:00:00.000Z", code: "ABROAD" },
      ] as const;
      await joins.count("2026-11-22");
      await joins.ask(PHONE, ASKED, undefined);
      await joins.refuse(PHONE, refused);
      for (const phone of ["+491512345678", "+491512345679"]) await joins.refuse(phone, abroad);

      const read = await joins.read();

      expect(read).toStrictEqual({
        joins: [{ ...ASKED, refused, phone: PHONE }],
        refusedOn: [{ date: "2026-11-22", counts: { ASKED_TODAY: 1, ABROAD: 2 } }],
      });
    });

    test("goes with the athlete when they are removed", async () => {
      const { joins, records } = await makeStores(1);
      await joins.ask(PHONE, ASKED, undefined);

      await records.erase("joined-1");

      expect(await joins.find(PHONE)).toBeUndefined();
    });
  });
}
