import { expect, it } from "vitest";
import { newAthlete } from "../../lib/domain/profile.ts";
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
