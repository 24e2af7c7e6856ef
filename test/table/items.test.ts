import { expect, test } from "vitest";
import { athleteIdOf, knownReminderOf, reminderKey, reminderOf, workoutKey, workoutOf } from "../../lib/table/items.ts";

test("a reminder's key leads back to the reminder", () => {
  const ref = { athleteId: "ana#2", localDate: "2026-11-22", kind: "rest-day", n: 12 } as const;

  const key = reminderKey(ref);

  expect(key).toStrictEqual({ PK: "ATHLETE#ana#2", SK: "REMINDER#2026-11-22#rest-day#12" });
  expect(reminderOf(key)).toStrictEqual(ref);
});

test.each([
  { PK: "ATHLETE#ana", SK: "REMINDER#2026-11-22#meal" },
  { PK: "ATHLETE#ana", SK: "REMINDER#2026-11-22#meal#one" },
  { PK: "ATHLETE#ana", SK: "REVIEW" },
  { PK: "PHONE#+12025550123", SK: "REMINDER#2026-11-22#meal#1" },
])("$PK $SK is no reminder's", (key) => {
  expect(reminderOf(key)).toBeUndefined();
});

test("a reminder of a kind that this release does not know is named all the same", () => {
  const ref = { athleteId: "ana", localDate: "2026-11-22", kind: "lunch", n: 1 };

  expect(reminderOf(reminderKey(ref))).toStrictEqual(ref);
  expect(knownReminderOf(reminderKey(ref))).toBeUndefined();
});

test("a workout's key leads back to source and external id, whatever the id holds", () => {
  const key = { source: "strava", externalId: "1#2\n3" };

  const { SK } = workoutKey("ana", key);

  expect(SK).toBe("WORKOUT#strava#1#2\n3");
  expect(workoutOf(SK)).toStrictEqual(key);
});

test("a sort key without source or id is no workout's", () => {
  expect(["WORKOUT#strava", "WORKOUT#strava#", "WORKOUT##1", "STATUS"].map(workoutOf)).toStrictEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});

test("only an athlete's partition has an athlete", () => {
  expect(athleteIdOf("ATHLETE#ana")).toBe("ana");
  expect(athleteIdOf("TEAM")).toBeUndefined();
});
