import { describe, expect, test } from "vitest";
import type { Athlete } from "../../lib/domain/profile.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import type { Stores } from "../support/stores.ts";
import type { MakeStores } from "./examples.ts";

const REVIEW_AT = "2026-11-23T08:00:00.000Z";
const OTHER_PHONE = "+12025550199";

/** How every OperatorDirectory gives an athlete another phone. */
export function describeChangePhoneContract(name: string, makeStores: MakeStores): void {
  const makeDirectory = async (): Promise<Stores["directory"]> => {
    const { directory } = await makeStores(1);
    await directory.add(anAthlete(), REVIEW_AT);
    return directory;
  };

  describe(`OperatorDirectory, changePhone: ${name}`, () => {
    test("a new phone is written with the change, and the athlete stays listed", async () => {
      const directory = await makeDirectory();

      const update = await directory.changePhone("ana", OTHER_PHONE, withoutConsent);

      const moved = withPhone(OTHER_PHONE, { consent: {} });
      expect(update).toStrictEqual({ kind: "changed", athlete: moved });
      expect(await directory.find("ana")).toStrictEqual(moved);
      expect(await directory.list(0)).toStrictEqual(["ana"]);
    });

    test("a new phone is reserved, and the old one is free for somebody else", async () => {
      const directory = await makeDirectory();

      await directory.changePhone("ana", OTHER_PHONE, withoutConsent);
      const first = await directory.add(anAthlete({ athleteId: "bea" }), REVIEW_AT);
      const second = await directory.add(withPhone(OTHER_PHONE, { athleteId: "cem" }), REVIEW_AT);

      expect([first, second]).toStrictEqual(["added", "phone-taken"]);
    });

    test("a phone of somebody else is refused and nothing is changed", async () => {
      const directory = await makeDirectory();
      await directory.add(withPhone(OTHER_PHONE, { athleteId: "bea" }), REVIEW_AT);

      const update = await directory.changePhone("ana", OTHER_PHONE, withoutConsent);

      expect(update).toStrictEqual({ kind: "phone-taken" });
      expect(await directory.find("ana")).toStrictEqual(anAthlete());
    });

    test("a phone given up is free", async () => {
      const directory = await makeDirectory();

      await directory.changePhone("ana", null, withoutConsent);
      const outcome = await directory.add(anAthlete({ athleteId: "bea" }), REVIEW_AT);

      expect(outcome).toBe("added");
    });

    test("a change to the phone that stands keeps its reservation", async () => {
      const directory = await makeDirectory();

      const update = await directory.changePhone("ana", "+12025550123", (athlete) => athlete);
      const outcome = await directory.add(anAthlete({ athleteId: "bea" }), REVIEW_AT);

      expect(update).toStrictEqual({ kind: "unchanged", athlete: anAthlete() });
      expect(outcome).toBe("phone-taken");
    });

    test("an unknown athlete is not made and reserves nothing", async () => {
      const directory = await makeDirectory();

      const update = await directory.changePhone("bea", OTHER_PHONE, withoutConsent);
      const outcome = await directory.add(withPhone(OTHER_PHONE, { athleteId: "cem" }), REVIEW_AT);

      expect([update.kind, outcome]).toStrictEqual(["unknown", "added"]);
      expect(await directory.find("bea")).toBeUndefined();
    });
  });
}

function withoutConsent(athlete: Athlete): Athlete {
  return { ...athlete, consent: {} };
}

function withPhone(phone: string | null, over: Partial<Athlete> = {}): Athlete {
  return anAthlete({ profile: aProfile({ phone }), ...over });
}
