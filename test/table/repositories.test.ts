import { describe, expect, test } from "vitest";
import { useTables } from "./table-at-hand.ts";

const tableAtHand = useTables();

describe("what vendors' webhooks store in the table", () => {
  test("an errand is listed in the due index of its athlete's shard", async () => {
    const table = await tableAtHand();

    await table.hooks.errands.put({
      athleteId: "ana",
      source: "strava",
      externalId: "1",
      task: "fetch",
      externalUserId: "7",
      requestedAt: "2026-11-22T12:00:00.000Z",
      dueAt: "2026-11-22T12:00:01.000Z",
    });

    expect(await table.item({ PK: "ATHLETE#ana", SK: "FETCH#strava#1" })).toMatchObject({
      dueShard: "FETCH#0",
      dueAt: "2026-11-22T12:00:01.000Z",
    });
  });

  test("a quarantined payload goes after 30 days, by its day when it is nobody's", async () => {
    const table = await tableAtHand();

    await table.hooks.quarantine.put({
      id: "0badcafe",
      athleteId: null,
      source: "garmin",
      receivedAt: "2026-11-22T12:00:00.000Z",
      reason: "unknown user",
      encoding: "utf-8",
      payload: "{}",
    });

    const key = { PK: "QUARANTINE#2026-11-22", SK: "QUARANTINE#2026-11-22T12:00:00.000Z#0badcafe" };
    expect(await table.item(key)).toMatchObject({ deleteAfter: Date.UTC(2026, 11, 22, 12) / 1000 });
  });

  test("a secret that is too short to keep anybody out is refused rather than used", async () => {
    const table = await tableAtHand();
    await table.putItem({ PK: "TEAM", SK: "SECRETS", version: 1, webhook: ["whsec_"], vendors: {} });

    await expect(table.hooks.secrets.read()).rejects.toThrow("Item TEAM SECRETS cannot be read: webhook.0.");
  });
});
