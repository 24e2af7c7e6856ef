import { describe, expect, it } from "vitest";
import { addAthlete, changeProfile, removeAthlete } from "../../lib/app/manage-athletes.ts";
import { quarantined } from "../../lib/app/quarantine-payload.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { anAthlete, aProfile } from "../support/builders.ts";
import { createMemoryStore } from "../support/stores.ts";

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

it("nobody is added under the id of the synthetic athlete", async () => {
  const { directory } = createMemoryStore({ shards: 1 });

  const added = await addAthlete(anAthlete({ athleteId: "synthetic-athlete" }), {
    clock: () => Date.parse(REVIEW_AT),
    directory,
  });

  expect(added).toBe("exists");
  expect(await directory.find("synthetic-athlete")).toBeUndefined();
});

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

const NOW_MS = Date.parse("2026-11-22T15:00:00Z");
const ANA = anAthlete({ athleteId: "ana", profile: aProfile({ phone: "+12025550123", email: "ana@example.com" }) });
const USER = { source: "strava", externalUserId: "134815" };

/** What of payloads that came for nobody known is left once Ana, who is Strava's user 134815, was removed. */
async function leftOf(source: string, payload: string | Uint8Array): Promise<number> {
  const { directory, records, hooks } = createMemoryStore({ shards: 1 });
  await directory.add(ANA, "2026-11-23T08:00:00.000Z");
  await hooks.links.link({ ...USER, athleteId: "ana", credentials: null });
  const bytes = typeof payload === "string" ? new TextEncoder().encode(payload) : payload;
  const about = { athleteId: null, source, receivedAt: "2026-10-24T12:00:00.000Z", reason: "nobody's", payload: bytes };
  await hooks.quarantine.put(quarantined(about));
  const emailTopics = { remove: async () => undefined };

  const removed = await removeAthlete("ana", { directory, records, emailTopics, hooks, clock: () => NOW_MS });

  const left = await hooks.quarantine.list({ day: "2026-10-24" });
  expect(removed).toStrictEqual({
    link: 2,
    phone: 1,
    profile: 1,
    ...(left.length === 0 ? { quarantine: 1 } : {}),
    review: 1,
  });
  return left.length;
}

describe("removing an athlete, from what came for nobody known,", () => {
  it.each([
    ["a vendor's user by number", "strava", '{"owner_id":134815,"object_id":991}'],
    ["a vendor's user by text", "strava", '{"events":[{"user":"134815"}]}'],
    ["the athlete's id", "cooldown", '{"workouts":[{"athleteId":"ana","kind":"run"}]}'],
    ["an address", "garmin", '{"contact":["ana@example.com"]}'],
    ["a phone", "garmin", '{"sms":"+12025550123"}'],
    ["a user in a payload that was cut", "strava", '{"owner_id":134815,"title":"Lun'],
    ["a user among other bytes", "strava", new Uint8Array([0xff, ...new TextEncoder().encode(" 134815 ")])],
  ])("takes %s", async (_what, source, payload) => {
    expect(await leftOf(source, payload)).toBe(0);
  });

  it.each([
    ["the same number as a measure", "strava", '{"distance":134815}'],
    ["the same user of another vendor", "garmin", '{"userId":"134815"}'],
    ["a longer number", "strava", '{"owner_id":1348159}'],
    ["another athlete", "cooldown", '{"workouts":[{"athleteId":"diana"}]}'],
    ["a word that holds the id", "cooldown", "banana"],
  ])("leaves %s", async (_what, source, payload) => {
    expect(await leftOf(source, payload)).toBe(1);
  });
});
