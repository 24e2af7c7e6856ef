import { expect, it } from "vitest";
import { addressOf, ageOn, newAthlete } from "../../lib/domain/profile.ts";
import { aProfile } from "../support/builders.ts";

it("to a new athlete nothing has happened yet: no consent, no pause, texts as often as usual", () => {
  const profile = aProfile();

  const athlete = newAthlete({ athleteId: "ana", profile });

  expect(athlete).toStrictEqual({
    athleteId: "ana",
    profile,
    consent: {},
    emailSubscription: null,
    redFlagAt: null,
    snoozedUntil: null,
    pausedUntil: null,
    frequency: "usual",
    carrierOptOutAt: null,
    undeliverable: null,
    rpeAcknowledgedAt: null,
    helpSentOn: null,
    shortHelpSentOn: null,
    sickSpells: [],
    liftingSaidOn: null,
    notedTexts: [],
    dataRequests: [],
    invitation: null,
  });
});

it("an SMS goes to the phone, an e-mail to the address", () => {
  const profile = aProfile({ email: "ana@example.com" });

  expect([addressOf(profile, "sms"), addressOf(profile, "email")]).toStrictEqual(["+12025550123", "ana@example.com"]);
  expect(addressOf(aProfile(), "email")).toBeNull();
});

it.each([
  { birthYear: 2013, age: 12 },
  { birthYear: 2012, age: 13 },
  { birthYear: 2008, age: 17 },
  { birthYear: 2007, age: 18 },
])("someone born in $birthYear is $age for all of 2026, whatever their birthday", ({ birthYear, age }) => {
  const ages = [ageOn("2026-01-01", birthYear), ageOn("2026-12-31", birthYear)];

  expect(ages).toStrictEqual([age, age]);
});
