import { expect, test } from "vitest";
import { anAthlete, aProfile } from "../support/builders.ts";
import { useTables } from "./table-at-hand.ts";

const PROFILE = { PK: "ATHLETE#ana", SK: "PROFILE" };
const REVIEW = { PK: "ATHLETE#ana", SK: "REVIEW" };
const PHONE = { PK: "PHONE#+12025550123", SK: "ATHLETE" };
const REVIEW_AT = "2026-11-23T08:00:00.000Z";
const makeTable = useTables();

test("an athlete is a profile, a review and a phone", async () => {
  const { directory, item } = await makeTable();

  await directory.add(anAthlete(), REVIEW_AT);

  const { athleteId, ...stored } = anAthlete();
  expect(await item(PROFILE)).toStrictEqual({ ...PROFILE, ...stored, dueShard: "ATHLETES#0", dueAt: "ana" });
  expect(await item(REVIEW)).toStrictEqual({ ...REVIEW, dueShard: "REVIEW#0", dueAt: REVIEW_AT });
  expect(await item(PHONE)).toStrictEqual({ ...PHONE, athleteId });
});

test("an athlete whose adding broke off after the phone is added by doing it again", async () => {
  const { directory, putItem } = await makeTable();
  await putItem({ ...PHONE, athleteId: "ana" });

  const outcome = await directory.add(anAthlete(), REVIEW_AT);

  expect(outcome).toBe("added");
  expect(await directory.find("ana")).toStrictEqual(anAthlete());
});

test("an athlete whose adding broke off after the profile gets the review by doing it again", async () => {
  const { directory, item, putItem } = await makeTable();
  const { athleteId, ...stored } = anAthlete();
  await putItem({ ...PHONE, athleteId });
  await putItem({ ...PROFILE, ...stored, dueShard: "ATHLETES#0", dueAt: athleteId });

  const outcome = await directory.add(anAthlete(), REVIEW_AT);

  expect(outcome).toBe("exists");
  expect(await item(REVIEW)).toMatchObject({ dueAt: REVIEW_AT });
});

test("a phone that was reserved for nothing is given back, the athlete's own is kept", async () => {
  const { directory, item } = await makeTable();
  await directory.add(anAthlete(), REVIEW_AT);

  await directory.add(anAthlete({ profile: aProfile({ phone: "+12025550199" }) }), REVIEW_AT);
  await directory.add(anAthlete(), REVIEW_AT);

  expect(await item({ PK: "PHONE#+12025550199", SK: "ATHLETE" })).toBeUndefined();
  expect(await item(PHONE)).toStrictEqual({ ...PHONE, athleteId: "ana" });
});

test("a profile that cannot be read is a fault that names the members, and no value (I8)", async () => {
  const { directory, putItem } = await makeTable();
  const profile = aProfile({ name: "Ana Silva" });
  await putItem({ ...PROFILE, ...anAthlete(), profile: { ...profile, diet: "keto", policy: { quietFrom: 22 } } });

  const finding = directory.find("ana");

  await expect(finding).rejects.toThrow("Item ATHLETE#ana PROFILE cannot be read: profile.diet, profile.policy.");
});

test("a policy override that is no longer known does no harm", async () => {
  const { directory, putItem } = await makeTable();
  const policy = { restDaysPerWeek: 1, formerChoice: "x" };
  await putItem({ ...PROFILE, ...anAthlete(), profile: { ...aProfile(), policy } });

  const found = await directory.find("ana");

  expect(found?.profile.policy).toStrictEqual(policy);
});

test("a token keeps its hash and last four characters, and nothing it could be made from", async () => {
  const { directory, item } = await makeTable();
  const token = { athleteId: "ana", sha256: "ab12", lastFour: "x7Qa", source: null, createdAt: REVIEW_AT };

  await directory.addToken(token);

  const key = { PK: "ATHLETE#ana", SK: "TOKEN#ab12" };
  const kept = { lastFour: "x7Qa", source: null, createdAt: REVIEW_AT, lastUsedOn: null };
  expect(await item(key)).toStrictEqual({ ...key, ...kept });
});
