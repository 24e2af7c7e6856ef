import { expect, it } from "vitest";
import { addressOf, newAthlete } from "../../lib/domain/profile.ts";
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
    rpeAcknowledgedAt: null,
    helpSentOn: null,
    invitation: null,
  });
});

it("an SMS goes to the phone, an e-mail to the address", () => {
  const profile = aProfile({ email: "ana@example.com" });

  expect([addressOf(profile, "sms"), addressOf(profile, "email")]).toStrictEqual(["+12025550123", "ana@example.com"]);
  expect(addressOf(aProfile(), "email")).toBeNull();
});
