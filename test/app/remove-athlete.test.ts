import { describe, expect, it } from "vitest";
import { quarantined } from "../../lib/app/quarantine-payload.ts";
import { removeAthlete } from "../../lib/app/remove-athlete.ts";
import { createMemoryStore } from "../../lib/table/memory/store.ts";
import { anAthlete, aProfile } from "../support/builders.ts";

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
