import { describe, expect, test } from "vitest";
import type { Athlete } from "../../lib/domain/profile.ts";
import { shardOf } from "../../lib/domain/stable-value.ts";
import type { AthleteDirectory } from "../../lib/ports.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import type { MakeStores } from "./examples.ts";

const REVIEW_AT = "2026-11-23T08:00:00.000Z";

/** What every AthleteDirectory does. */
export function describeAthleteDirectoryContract(name: string, makeStores: MakeStores): void {
  const makeDirectory = async (): Promise<AthleteDirectory> => (await makeStores(1)).directory;

  describe(`AthleteDirectory: ${name}`, () => {
    test("an athlete is found as they were added, with every field of the profile", async () => {
      const directory = await makeDirectory();
      const athlete = fullAthlete();

      const outcome = await directory.add(athlete, REVIEW_AT);

      expect(outcome).toBe("added");
      expect(await directory.find("ana")).toStrictEqual(athlete);
    });

    test("nobody is found who was not added", async () => {
      const directory = await makeDirectory();

      const found = await directory.find("ana");

      expect(found).toBeUndefined();
    });

    test("adding an athlete again changes nothing", async () => {
      const directory = await makeDirectory();
      await directory.add(anAthlete(), REVIEW_AT);

      const outcome = await directory.add(anAthlete({ profile: aProfile({ name: "Bea" }) }), REVIEW_AT);

      expect(outcome).toBe("exists");
      expect(await directory.find("ana")).toStrictEqual(anAthlete());
    });

    test("a phone has one athlete, and the refused one is not added", async () => {
      const directory = await makeDirectory();
      await directory.add(anAthlete(), REVIEW_AT);

      const outcome = await directory.add(anAthlete({ athleteId: "bea" }), REVIEW_AT);

      expect(outcome).toBe("phone-taken");
      expect(await directory.find("bea")).toBeUndefined();
      expect(await directory.list(0)).toStrictEqual(["ana"]);
    });

    test("of two athletes added at once with one phone exactly one is added", async () => {
      const directory = await makeDirectory();

      const outcomes = await Promise.all([
        directory.add(anAthlete({ athleteId: "ana" }), REVIEW_AT),
        directory.add(anAthlete({ athleteId: "bea" }), REVIEW_AT),
      ]);

      expect(outcomes.toSorted()).toStrictEqual(["added", "phone-taken"]);
      expect(await directory.list(0)).toHaveLength(1);
    });

    test("adding a known athlete with another phone reserves nothing", async () => {
      const directory = await makeDirectory();
      await directory.add(anAthlete(), REVIEW_AT);
      const other = { profile: aProfile({ phone: "+12025550199" }) };

      const again = await directory.add(anAthlete(other), REVIEW_AT);
      const owner = await directory.add(anAthlete({ athleteId: "bea", ...other }), REVIEW_AT);

      expect([again, owner]).toStrictEqual(["exists", "added"]);
    });

    test("athletes without a phone do not get in each other's way", async () => {
      const directory = await makeDirectory();
      const profile = aProfile({ phone: null, email: "team@example.com" });

      const outcomes = [
        await directory.add(anAthlete({ athleteId: "ana", profile }), REVIEW_AT),
        await directory.add(anAthlete({ athleteId: "bea", profile }), REVIEW_AT),
      ];

      expect(outcomes).toStrictEqual(["added", "added"]);
    });

    test("a shard is listed in order of id, page by page", async () => {
      const directory = await makeDirectory();
      const ids = Array.from({ length: 120 }, (_, i) => `athlete-${String(i).padStart(3, "0")}`);
      await Promise.all(ids.toReversed().map((id) => directory.add(withoutPhone(id), REVIEW_AT)));

      const listed: string[] = [];
      for (let page = await directory.list(0); page.length > 0; page = await directory.list(0, listed.at(-1))) {
        listed.push(...page);
      }

      expect(listed).toStrictEqual(ids);
    });

    test("every athlete is in the one shard that its id names", async () => {
      const { directory } = await makeStores(3);
      const ids = ["ana", "bea", "cem", "dan", "eva", "fay"];
      await Promise.all(ids.map((id) => directory.add(withoutPhone(id), REVIEW_AT)));

      const shards = await Promise.all([0, 1, 2].map((shard) => directory.list(shard)));

      expect(shards).toStrictEqual([0, 1, 2].map((shard) => ids.filter((id) => shardOf(id, 3) === shard)));
    });
  });
}

function withoutPhone(athleteId: string): Athlete {
  return anAthlete({ athleteId, profile: aProfile({ phone: null }) });
}

function fullAthlete(): Athlete {
  return anAthlete({
    profile: aProfile({
      email: "ana@example.com",
      birthYear: 1990,
      bodyMassKg: 60.5,
      maxHeartRate: 190,
      wake: { default: "06:30", sat: "07:30" },
      sleepNeedHours: 8,
      allergens: ["fish", "soy"],
      avoid: ["tofu"],
      fasting: { from: "05:00", to: "19:00" },
      guardianConsent: { name: "Eva", at: "2026-11-01T15:00:00.000Z" },
      policy: { restDaysPerWeek: 1, quietFrom: "22:00" },
      channels: { "rest-day": ["sms", "email"], bedtime: [] },
      restDaysPerWeek: 1,
      phase: "combined",
      events: ["2026-10-11"],
      quietHours: { from: "22:00", to: "07:00" },
    }),
    emailSubscription: { state: "confirmed", topicArn: "arn:aws:sns:eu-west-1:123456789012:cooldown_demo_ana" },
    redFlagAt: "2026-11-20T10:00:00.000Z",
    snoozedUntil: "2026-11-23T13:00:00.000Z",
  });
}
