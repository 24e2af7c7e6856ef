import { describe, expect, test } from "vitest";
import type { Athlete, EmailSubscription } from "../../lib/domain/profile.ts";
import { anAthlete, aProfile, aSubscription } from "../support/builders.ts";
import type { Stores } from "../support/stores.ts";
import type { MakeStores } from "./examples.ts";

const REVIEW_AT = "2026-11-23T08:00:00.000Z";
const SNOOZED_UNTIL = "2026-11-24T13:00:00.000Z";
const flagged = (athlete: Athlete): Athlete => ({ ...athlete, redFlagAt: REVIEW_AT });

function raceOn(date: string): (athlete: Athlete) => Athlete {
  return (athlete) => ({
    ...athlete,
    profile: { ...athlete.profile, events: [...athlete.profile.events, date] },
  });
}

/** How every AthleteDirectory changes an athlete without losing what others write. */
export function describeAthleteUpdateContract(name: string, makeStores: MakeStores): void {
  const directoryWith = async (athlete: Athlete): Promise<Stores["directory"]> => {
    const { directory } = await makeStores(1);
    await directory.add(athlete, REVIEW_AT);
    return directory;
  };

  describe(`AthleteDirectory, update: ${name}`, () => {
    test("a changed athlete is found as they were changed, and stays listed", async () => {
      const directory = await directoryWith(anAthlete());
      const next = anAthlete({ profile: aProfile({ wake: { default: "06:30" } }), redFlagAt: REVIEW_AT, consent: {} });

      const outcome = await directory.update("ana", () => next);

      expect(outcome).toStrictEqual({ kind: "changed", athlete: next });
      expect(await directory.find("ana")).toStrictEqual(next);
      expect(await directory.list(0)).toStrictEqual(["ana"]);
    });

    test("the change sees the athlete as they stand, time after time", async () => {
      const directory = await directoryWith(anAthlete({ profile: aProfile({ phone: null }) }));

      await directory.update("ana", raceOn("2026-12-01"));
      await directory.update("ana", raceOn("2026-12-02"));
      await directory.update("ana", raceOn("2026-12-03"));

      const found = await directory.find("ana");
      expect(found?.profile.events).toStrictEqual(["2026-12-01", "2026-12-02", "2026-12-03"]);
    });

    test("of changes made at once none is lost", async () => {
      const directory = await directoryWith(anAthlete());

      const outcomes = await Promise.all([
        directory.update("ana", flagged),
        directory.update("ana", (athlete) => ({ ...athlete, snoozedUntil: SNOOZED_UNTIL })),
        directory.update("ana", (athlete) => ({ ...athlete, carrierOptOutAt: REVIEW_AT })),
      ]);

      expect(outcomes.map(({ kind }) => kind)).toStrictEqual(["changed", "changed", "changed"]);
      const all = { redFlagAt: REVIEW_AT, snoozedUntil: SNOOZED_UNTIL, carrierOptOutAt: REVIEW_AT };
      expect(await directory.find("ana")).toStrictEqual(anAthlete(all));
    });

    test("a change that its condition rules out once another was made changes nothing", async () => {
      const directory = await directoryWith(anAthlete());
      const once = (athlete: Athlete) => (athlete.redFlagAt === null ? flagged(athlete) : undefined);

      const outcomes = await Promise.all([directory.update("ana", once), directory.update("ana", once)]);

      expect(outcomes.map(({ kind }) => kind).toSorted()).toStrictEqual(["changed", "unchanged"]);
      expect(await directory.find("ana")).toStrictEqual(flagged(anAthlete()));
    });

    test.each([
      { what: "answers undefined", change: () => undefined },
      { what: "says the same", change: (athlete: Athlete) => ({ ...athlete, consent: { ...athlete.consent } }) },
    ])("a change that $what leaves the athlete as they are", async ({ change }) => {
      const directory = await directoryWith(anAthlete());

      const outcome = await directory.update("ana", change);

      expect(outcome).toStrictEqual({ kind: "unchanged", athlete: anAthlete() });
    });

    test("nobody is made by changing them", async () => {
      const { directory } = await makeStores(1);

      const outcome = await directory.update("ana", flagged);

      expect(outcome).toStrictEqual({ kind: "unknown" });
      expect(await directory.find("ana")).toBeUndefined();
    });

    test("another id or phone is a fault and writes nothing", async () => {
      const directory = await directoryWith(anAthlete());

      const changes = await Promise.allSettled([
        directory.update("ana", () => anAthlete({ profile: aProfile({ phone: "+12025550199" }) })),
        directory.update("ana", () => anAthlete({ athleteId: "bea" })),
      ]);

      const reason = new Error("Athlete ana was not changed: id and phone stay as they are.");
      expect(changes).toStrictEqual([
        { status: "rejected", reason },
        { status: "rejected", reason },
      ]);
      expect(await directory.find("ana")).toStrictEqual(anAthlete());
    });

    test.each<EmailSubscription>([
      aSubscription("pending"),
      aSubscription("confirmed"),
      { state: "confirmed", topicArn: "arn:t", confirmedAt: REVIEW_AT },
      aSubscription("lost"),
    ])("a $state subscription is kept whole", async (emailSubscription) => {
      const directory = await directoryWith(anAthlete());

      await directory.update("ana", (athlete) => ({ ...athlete, emailSubscription }));

      expect((await directory.find("ana"))?.emailSubscription).toStrictEqual(emailSubscription);
    });
  });
}
