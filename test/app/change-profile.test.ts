import { describe, expect, it } from "vitest";
import { changeProfile } from "../../lib/app/change-profile.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { createMemoryStore } from "../../lib/table/memory/store.ts";
import { anAthlete, aProfile } from "../support/builders.ts";

const REVIEW_AT = "2026-11-23T08:00:00.000Z";
const GIVEN = { state: "given", at: REVIEW_AT, method: "form", by: "Coach Lee" } as const;
const STOPPED = { state: "withdrawn", at: REVIEW_AT, method: "STOP", by: "athlete" } as const;

async function aDesk(athlete: Athlete) {
  const { directory } = createMemoryStore({ shards: 1 });
  await directory.add(athlete, REVIEW_AT);
  const removed: string[] = [];
  const emailTopics = { remove: async (athleteId: string) => void removed.push(athleteId) };
  return { directory, emailTopics, removed };
}

describe("another profile", () => {
  it("leaves consents and all that happened as they are when phone and address stay", async () => {
    const athlete = anAthlete({ redFlagAt: REVIEW_AT, carrierOptOutAt: REVIEW_AT });
    const desk = await aDesk(athlete);

    const change = await changeProfile(athlete, aProfile({ diet: "vegan" }), desk);

    const after = { ...athlete, profile: aProfile({ diet: "vegan" }) };
    expect(change).toStrictEqual({ kind: "changed", athlete: after, consentDropped: [] });
    expect(await desk.directory.find("ana")).toStrictEqual(after);
  });

  it("does not undo a STOP that came after the athlete was read", async () => {
    const athlete = anAthlete();
    const desk = await aDesk(athlete);
    await desk.directory.update("ana", (standing) => ({ ...standing, consent: { sms: STOPPED } }));

    await changeProfile(athlete, aProfile({ diet: "vegan" }), desk);

    expect(await desk.directory.find("ana")).toMatchObject({ profile: { diet: "vegan" }, consent: { sms: STOPPED } });
  });

  it("with another phone drops what the old one had: its consent and its place on the carrier's list", async () => {
    const athlete = anAthlete({ carrierOptOutAt: REVIEW_AT });
    const desk = await aDesk(athlete);

    const change = await changeProfile(athlete, aProfile({ phone: "+12025550199" }), desk);

    expect(change).toMatchObject({ kind: "changed", consentDropped: ["sms"] });
    expect(await desk.directory.find("ana")).toMatchObject({ consent: {}, carrierOptOutAt: null });
  });

  it("with another address drops its consent and its topic, and keeps the phone's", async () => {
    const sms = GIVEN;
    const athlete = anAthlete({
      profile: aProfile({ email: "ana@example.com" }),
      consent: { sms, email: GIVEN },
      emailSubscription: { state: "confirmed", topicArn: "arn:aws:sns:eu-west-1:123456789012:cooldown_demo_ana" },
    });
    const desk = await aDesk(athlete);

    const change = await changeProfile(athlete, aProfile({ email: null }), desk);

    expect(change).toMatchObject({ kind: "changed", consentDropped: ["email"] });
    expect(await desk.directory.find("ana")).toMatchObject({ consent: { sms }, emailSubscription: null });
    expect(desk.removed).toStrictEqual(["ana"]);
  });

  it("of an athlete who is gone is none", async () => {
    const desk = await aDesk(anAthlete());

    const change = await changeProfile(anAthlete({ athleteId: "bea" }), aProfile({ diet: "vegan" }), desk);

    expect(change).toStrictEqual({ kind: "unknown" });
  });
});
