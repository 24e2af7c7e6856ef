import { describe, expect, it } from "vitest";
import { channelFor, isUsable, refusalOf, wantedChannelFor } from "../../../lib/domain/planning/channel.ts";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { anAthlete, aProfile, aSubscription } from "../../support/builders.ts";

const GIVEN = { state: "given", at: "2026-11-01T15:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;
const WITHDRAWN = { ...GIVEN, state: "withdrawn" } as const;

const NEVER_CONFIRMED = { ...aSubscription("lost"), state: "lost", lostAt: GIVEN.at, why: "never-confirmed" } as const;

/** An athlete with both consents and a confirmed e-mail address. */
function anAthleteOfBoth(over: Partial<Athlete> = {}): Athlete {
  return anAthlete({ consent: { sms: GIVEN, email: GIVEN }, emailSubscription: aSubscription("confirmed"), ...over });
}

describe("channelFor", () => {
  it.each([
    { prefers: ["sms", "email"], over: {}, channel: "sms" },
    { prefers: ["email", "sms"], over: {}, channel: "email" },
    { prefers: ["sms", "email"], over: { consent: { email: GIVEN } }, channel: "email" },
    { prefers: ["sms", "email"], over: { consent: { sms: WITHDRAWN, email: GIVEN } }, channel: "email" },
    { prefers: ["email", "sms"], over: { emailSubscription: aSubscription("pending") }, channel: "sms" },
    { prefers: ["email", "sms"], over: { emailSubscription: aSubscription("lost") }, channel: "sms" },
    { prefers: ["email", "sms"], over: { emailSubscription: null }, channel: "sms" },
    { prefers: ["sms", "email"], over: { carrierOptOutAt: GIVEN.at }, channel: "email" },
    { prefers: ["sms"], over: { carrierOptOutAt: GIVEN.at }, channel: undefined },
    { prefers: ["sms"], over: { consent: { sms: WITHDRAWN, email: GIVEN } }, channel: undefined },
    { prefers: ["sms"], over: { consent: {} }, channel: undefined },
    { prefers: [], over: {}, channel: undefined },
  ] as const)("takes the first usable of $prefers: $channel", ({ prefers, over, channel }) => {
    const athlete = anAthleteOfBoth({ ...over, profile: aProfile({ channels: { meal: prefers } }) });

    expect(channelFor("meal", athlete)).toBe(channel);
  });

  it("invites by SMS alone, whatever the athlete chose", () => {
    const athlete = anAthleteOfBoth({ profile: aProfile({ channels: { meal: ["email"] } }) });
    const byEmail = anAthleteOfBoth({ consent: { email: GIVEN } });

    expect(channelFor("invite", athlete)).toBe("sms");
    expect(channelFor("invite", byEmail)).toBeUndefined();
  });

  it("has none for a topic that was left out", () => {
    const athlete = anAthleteOfBoth();

    expect(channelFor("bedtime", athlete)).toBeUndefined();
  });

  it("welcomes by SMS first, whatever the topics' channels", () => {
    const athlete = anAthleteOfBoth({ profile: aProfile({ channels: {} }) });
    const withoutPhone = anAthleteOfBoth({ profile: aProfile({ channels: {}, phone: null }) });

    expect([channelFor("welcome", athlete), channelFor("welcome", withoutPhone)]).toStrictEqual(["sms", "email"]);
  });
});

describe("isUsable", () => {
  it("needs a phone for SMS", () => {
    const athlete = anAthleteOfBoth({ profile: aProfile({ phone: null }) });

    expect([isUsable("sms", athlete), isUsable("email", athlete)]).toStrictEqual([false, true]);
  });
});

describe("a channel that refuses", () => {
  it.each([
    { channel: "sms", over: { carrierOptOutAt: GIVEN.at }, refusal: "CARRIER_OPT_OUT" },
    { channel: "sms", over: {}, refusal: undefined },
    { channel: "sms", over: { carrierOptOutAt: GIVEN.at, consent: { email: GIVEN } }, refusal: undefined },
    { channel: "sms", over: { carrierOptOutAt: GIVEN.at, profile: aProfile({ phone: null }) }, refusal: undefined },
    { channel: "email", over: { emailSubscription: aSubscription("pending") }, refusal: "EMAIL_UNCONFIRMED" },
    { channel: "email", over: { emailSubscription: NEVER_CONFIRMED }, refusal: "EMAIL_UNCONFIRMED" },
    { channel: "email", over: { emailSubscription: aSubscription("lost") }, refusal: undefined },
    { channel: "email", over: { emailSubscription: null }, refusal: "EMAIL_UNCONFIRMED" },
    { channel: "email", over: {}, refusal: undefined },
    { channel: "email", over: { emailSubscription: null, consent: { sms: GIVEN } }, refusal: undefined },
  ] as const)("is one the athlete consented to: $channel $refusal", ({ channel, over, refusal }) => {
    expect(refusalOf(channel, anAthleteOfBoth(over))).toBe(refusal);
  });

  it.each([
    { prefers: ["sms", "email"], over: { carrierOptOutAt: GIVEN.at }, channel: "email" },
    { prefers: ["sms", "email"], over: { carrierOptOutAt: GIVEN.at, emailSubscription: null }, channel: "sms" },
    { prefers: ["email", "sms"], over: { carrierOptOutAt: GIVEN.at, emailSubscription: null }, channel: "email" },
    { prefers: ["email"], over: { consent: { sms: GIVEN } }, channel: undefined },
    { prefers: [], over: { carrierOptOutAt: GIVEN.at }, channel: undefined },
  ] as const)("is wanted when nothing else is left: of $prefers $channel", ({ prefers, over, channel }) => {
    const athlete = anAthleteOfBoth({ ...over, profile: aProfile({ channels: { meal: prefers } }) });

    expect(wantedChannelFor("meal", athlete)).toBe(channel);
  });
});
