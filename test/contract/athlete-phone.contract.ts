import { describe, expect, test } from "vitest";
import type { AthleteDirectory } from "../../lib/ports.ts";
import { anAthlete } from "../support/builders.ts";
import type { MakeStores } from "./examples.ts";

const REVIEW_AT = "2026-11-23T08:00:00.000Z";

/** What every AthleteDirectory knows of phones. */
export function describeAthletePhoneContract(name: string, makeStores: MakeStores): void {
  const withAna = async (): Promise<AthleteDirectory> => {
    const { directory } = await makeStores(1);
    await directory.add(anAthlete(), REVIEW_AT);
    return directory;
  };

  describe(`AthleteDirectory, phones: ${name}`, () => {
    test("a phone finds its athlete, another finds nobody", async () => {
      const directory = await withAna();

      const found = [await directory.findByPhone("+12025550123"), await directory.findByPhone("+12025550124")];

      expect(found).toStrictEqual([anAthlete(), undefined]);
    });

    test("two spellings of one number find its athlete, and are one reservation", async () => {
      const { directory } = await makeStores(1);
      const ana = anAthlete({ profile: { ...anAthlete().profile, phone: "+5491112345678" } });
      await directory.add(ana, REVIEW_AT);
      const bea = { ...ana, athleteId: "bea", profile: { ...ana.profile, phone: "+541112345678" } };

      expect(await directory.findByPhone("+541112345678")).toStrictEqual(ana);
      expect(await directory.add(bea, REVIEW_AT)).toBe("phone-taken");
    });

    test("an opt-out keeps its latest instant until a later START lifts it, whoever has the number (I15)", async () => {
      const { directory } = await makeStores(1);
      const seen: (string | undefined)[] = [];
      const look = async () => seen.push(await directory.optedOutAt("+12025550123"));

      await look();
      await directory.optOut("+12025550123", "2026-11-20T15:00:00.000Z");
      await directory.optOut("+12025550123", "2026-11-21T15:00:00.000Z");
      await directory.optOut("+12025550123", "2026-11-19T15:00:00.000Z");
      await directory.liftOptOut("+12025550123", "2026-11-20T18:00:00.000Z");
      await look();
      await directory.liftOptOut("+12025550123", "2026-11-22T15:00:00.000Z");
      await look();
      await directory.optOut("+12025550123", "2026-11-23T15:00:00.000Z");
      await look();

      expect(seen).toStrictEqual([undefined, "2026-11-21T15:00:00.000Z", undefined, "2026-11-23T15:00:00.000Z"]);
    });

    test("a phone is marked as invited for one athlete, for good", async () => {
      const directory = await withAna();

      const marked = [
        await directory.markInvited("+12025550123", "ana"),
        await directory.markInvited("+12025550123", "ana"),
        await directory.markInvited("+12025550123", "bea"),
      ];

      expect(marked).toStrictEqual([true, true, false]);
    });

    test("a phone that is written in two ways is invited once", async () => {
      const directory = await withAna();

      const marked = [
        await directory.markInvited("+5491112345678", "ana"),
        await directory.markInvited("+541112345678", "bea"),
        await directory.markInvited("+5215512345678", "ana"),
        await directory.markInvited("+525512345678", "bea"),
      ];

      expect(marked).toStrictEqual([true, false, true, false]);
    });
  });
}
