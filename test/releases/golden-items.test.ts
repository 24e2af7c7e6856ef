import { beforeAll, describe, expect, test } from "vitest";
import { REMINDER_KINDS } from "../../lib/domain/reminder-kinds.ts";
import { ABSENT, type Attributes } from "../../lib/table/table.ts";
import { createMemoryStore, type Stores } from "../support/stores.ts";
import { type GoldenItems, goldenItems } from "./golden-items.ts";
import { lastRelease } from "./releases.ts";

/** Every kind of item, by the first words of its keys. */
const KINDS = [
  "ATHLETE FETCH",
  "ATHLETE INBOUND",
  "ATHLETE LINK",
  "ATHLETE PROFILE",
  "ATHLETE QUARANTINE",
  "ATHLETE RATE",
  "ATHLETE REMINDER",
  "ATHLETE REVIEW",
  "ATHLETE STATUS",
  "ATHLETE TOKEN",
  "ATHLETE WORKOUT",
  "LINK LINK",
  "PHONE ATHLETE",
  "PHONE INVITED",
  "QUARANTINE QUARANTINE",
  "SPEND SPEND",
  "TEAM SECRETS",
];

function firstWords({ PK, SK }: Attributes): string {
  return [PK, SK].map((key) => String(key).split("#")[0]).join(" ");
}

function remindersIn({ items }: GoldenItems): readonly Attributes[] {
  return items.filter(({ SK }) => String(SK).startsWith("REMINDER#"));
}

let golden: GoldenItems;
beforeAll(async () => {
  golden = lastRelease()?.golden ?? (await goldenItems());
});

describe("the golden items of the last release, or of this one before the first", () => {
  test("hold every kind of item, of reminder, and each end of one", () => {
    const kinds = remindersIn(golden).map(({ SK }) => String(SK).split("#")[2]);
    const states = remindersIn(golden).map(({ state }) => state);

    expect(new Set(golden.items.map(firstWords))).toStrictEqual(new Set(KINDS));
    expect(REMINDER_KINDS).toEqual(expect.arrayContaining([...new Set(kinds)]));
    expect(kinds).toEqual(expect.arrayContaining(["rest-day", "meal", "bedtime", "welcome", "invite", "notice"]));
    expect(states).toEqual(expect.arrayContaining(["PENDING", "SENT", "SKIPPED"]));
  });

  test("of this release hold every kind of reminder", async () => {
    const kinds = remindersIn(await goldenItems()).map(({ SK }) => String(SK).split("#")[2]);

    expect(new Set(kinds)).toStrictEqual(new Set(REMINDER_KINDS));
  });

  test("are all read by this release (I14)", async () => {
    const store = await storeOf(golden);
    const athleteIds = await store.directory.list(0);

    expect(athleteIds).toStrictEqual(["ana", "bea", "cai", "dee"]);
    for (const athleteId of athleteIds) {
      const { reminders, unreadable } = await store.book.readAll(athleteId, "0000-01-01");
      expect(unreadable).toStrictEqual([]);
      expect(reminders).toHaveLength(remindersIn(golden).filter(({ PK }) => PK === `ATHLETE#${athleteId}`).length);
      expect(await store.directory.find(athleteId)).toMatchObject({ athleteId });
      expect(await store.directory.listTokens(athleteId)).toHaveLength(1);
      expect(await store.book.readStatus(athleteId)).toMatchObject({ version: expect.any(Number) });
    }
    expect((await store.log.read("ana")).length).toBeGreaterThan(8);
    expect(await store.hooks.links.find("strava", "4711")).toMatchObject({ athleteId: "ana" });
    expect(await store.hooks.quarantine.list({ athleteId: "ana" })).toHaveLength(1);
    expect((await store.hooks.secrets.read()).secrets.dataKeys).toHaveLength(1);
    expect(await store.spendBook.read("2026-11")).toMatchObject({ microUsd: expect.any(Number) });
    expect(await store.hooks.errands.find({ athleteId: "ana", source: "strava", externalId: "9" })).toBeDefined();
  });
});

async function storeOf({ items }: GoldenItems): Promise<Stores> {
  const store = createMemoryStore({ shards: 1 });
  for (const item of items) await store.table.put({ ...item, PK: String(item["PK"]), SK: String(item["SK"]) }, ABSENT);
  return store;
}
