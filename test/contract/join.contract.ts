import { describe, expect, test } from "vitest";
import type { MakeStores } from "./examples.ts";

const PHONE = "+12025550199";
const ASKED = { athleteId: "joined-1", language: "es", askedAt: "2026-11-22T12:30:00.000Z" } as const;
const NEVER = "2000-01-01T00:00:00.000Z";

/** What every JoinBook keeps of those who asked to join. */
export function describeJoinContract(name: string, makeStores: MakeStores): void {
  describe(`JoinBook: ${name}`, () => {
    test("keeps the first request of a phone until one may take its place", async () => {
      const { joins } = await makeStores(1);
      const later = { ...ASKED, athleteId: "joined-2", askedAt: "2026-12-22T12:30:00.000Z" };

      const kept = [
        await joins.ask(PHONE, ASKED, NEVER),
        await joins.ask(PHONE, later, "2026-11-22T12:29:59.999Z"),
        await joins.ask(PHONE, later, ASKED.askedAt),
      ];

      expect(kept).toStrictEqual([true, false, true]);
      expect(await joins.find(PHONE)).toStrictEqual({ ...later, isClosed: false });
    });

    test("of two requests at once exactly one is kept", async () => {
      const { joins } = await makeStores(1);

      const kept = await Promise.all([joins.ask(PHONE, ASKED, NEVER), joins.ask(PHONE, ASKED, NEVER)]);

      expect(kept.filter(Boolean)).toHaveLength(1);
    });

    test("remembers that a request was answered, and makes none of its own", async () => {
      const { joins } = await makeStores(1);
      await joins.close(PHONE);
      expect(await joins.find(PHONE)).toBeUndefined();
      await joins.ask(PHONE, ASKED, NEVER);

      await joins.close(PHONE);

      expect(await joins.find(PHONE)).toStrictEqual({ ...ASKED, isClosed: true });
    });

    test("notes once that HELP was answered, of each question anew", async () => {
      const { joins } = await makeStores(1);
      const later = { ...ASKED, askedAt: "2026-12-22T12:30:00.000Z" };

      const noted = [await joins.noteHelp(PHONE)];
      await joins.ask(PHONE, ASKED, NEVER);
      noted.push(await joins.noteHelp(PHONE), await joins.noteHelp(PHONE));
      await joins.ask(PHONE, later, ASKED.askedAt);
      noted.push(await joins.noteHelp(PHONE));

      expect(noted).toStrictEqual([false, true, false, true]);
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

    test("goes with the athlete when they are removed", async () => {
      const { joins, records } = await makeStores(1);
      await joins.ask(PHONE, ASKED, NEVER);

      await records.erase("joined-1");

      expect(await joins.find(PHONE)).toBeUndefined();
    });
  });
}
