import { describe, expect, it } from "vitest";
import { withProfile } from "../../lib/domain/athlete-change.ts";
import { anAthlete, aProfile, aSubscription } from "../support/builders.ts";

const GIVEN = { state: "given", at: "2026-11-01T12:00:00.000Z", method: "signed form", by: "Coach Lee" } as const;
const ANA = anAthlete({
  profile: aProfile({ email: "ana@example.com" }),
  consent: { sms: GIVEN, email: GIVEN },
  emailSubscription: aSubscription("confirmed"),
});
const OPTED_OUT = { ...ANA, carrierOptOutAt: "2026-11-02T08:00:00.000Z" };

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
});
