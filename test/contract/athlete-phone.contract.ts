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

    test("a phone is marked as invited for one athlete, for good", async () => {
      const directory = await withAna();

      const marked = [
        await directory.markInvited("+12025550123", "ana"),
        await directory.markInvited("+12025550123", "ana"),
        await directory.markInvited("+12025550123", "bea"),
      ];

      expect(marked).toStrictEqual([true, true, false]);
    });
  });
}
