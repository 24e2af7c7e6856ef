import { describe, expect, it } from "vitest";
import { changedAthlete, withProfile } from "../../lib/domain/athlete-change.ts";
import { anAthlete, aProfile, aSubscription } from "../support/builders.ts";

const GIVEN = { state: "given", at: "2026-11-01T12:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;
const ANA = anAthlete({
  profile: aProfile({ email: "ana@example.com" }),
  consent: { sms: GIVEN, email: GIVEN },
  emailSubscription: aSubscription("confirmed"),
});
const OPTED_OUT = { ...ANA, carrierOptOutAt: "2026-11-02T08:00:00.000Z" };

describe("a change", () => {
  it("leaves what it does not name as it stands", () => {
    const email = { ...GIVEN, state: "withdrawn" } as const;

    const changed = changedAthlete(OPTED_OUT, {
      pausedUntil: "2026-11-09T12:00:00.000Z",
      consent: { email },
      profile: { noFoodAdvice: true },
    });

    expect(changed).toStrictEqual({
      ...OPTED_OUT,
      pausedUntil: "2026-11-09T12:00:00.000Z",
      consent: { sms: GIVEN, email },
      profile: { ...ANA.profile, noFoodAdvice: true },
    });
  });

  it("of one thing alone changes neither consent nor profile", () => {
    expect(changedAthlete(ANA, { frequency: "less" })).toStrictEqual({ ...ANA, frequency: "less" });
  });
});

describe("another profile", () => {
  it.each(["ana@example.org", null])(
    "of another address needs a consent and a subscription of its own: %s",
    (email) => {
      const changed = withProfile(OPTED_OUT, { ...ANA.profile, email });

      expect(changed).toMatchObject({ consent: { sms: GIVEN }, emailSubscription: null, profile: { email } });
      expect(changed.consent).not.toHaveProperty("email");
      expect(changed.carrierOptOutAt).toBe(OPTED_OUT.carrierOptOutAt);
    },
  );

  it("of another phone needs a consent of its own, which the carrier's list does not touch yet", () => {
    const changed = withProfile(OPTED_OUT, { ...ANA.profile, phone: "+12025550199" });

    expect(changed).toMatchObject({ consent: { email: GIVEN }, carrierOptOutAt: null });
    expect(changed.consent).not.toHaveProperty("sms");
  });

  it("of the same phone and address leaves what stands for them", () => {
    const changed = withProfile(OPTED_OUT, { ...ANA.profile, name: "Anna" });

    expect(changed).toStrictEqual({ ...OPTED_OUT, profile: { ...ANA.profile, name: "Anna" } });
  });

  it("gives nobody a consent who gave none", () => {
    const changed = withProfile({ ...ANA, consent: {} }, ANA.profile);

    expect(changed.consent).toStrictEqual({});
  });
});
