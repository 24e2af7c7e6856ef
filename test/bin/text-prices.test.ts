import { describe, expect, it } from "vitest";
import { countryOf, meanPriceUsd, readTextPrices } from "../../bin/commands/text-prices.ts";
import type { Reminder } from "../../lib/domain/reminder.ts";
import { SMS_PRICES } from "../../lib/team/cost/prices.ts";
import { DEFAULT_PRICE_PER_PART_USD } from "../../lib/team/team-fields.ts";
import { anAthlete, aProfile, aReminder, sentAt } from "../support/builders.ts";
import { aReceipt } from "../support/receipts.ts";

const NOW = Date.parse("2026-11-22T12:00:00.000Z");

function paid(priceMicroUsd: number | null): Reminder {
  return { ...aReminder({}, sentAt("2026-11-20T15:00:00.000Z")), receipt: aReceipt({ priceMicroUsd }) };
}

describe("what texts cost", () => {
  it("is told by country from the receipts of the last 30 days, of those that name a price", async () => {
    const of: Readonly<Record<string, readonly Reminder[]>> = {
      ana: [paid(8_000), paid(9_000), paid(null)],
      ben: [paid(77_300), paid(0)],
      cat: [],
    };
    const phones = { ana: "+12025550123", ben: "+4915112345678", cat: "+14165550123", dan: null };
    const athletes = Object.entries(phones).map(([athleteId, phone]) =>
      anAthlete({ athleteId, profile: { ...aProfile(), phone } }),
    );
    const asked: string[] = [];
    const book = {
      read: async (athleteId: string, from: string) => {
        asked.push(from);
        return of[athleteId] ?? [];
      },
    };

    const prices = await readTextPrices(athletes, { book, clock: () => NOW } as Parameters<typeof readTextPrices>[1]);

    expect(new Set(asked)).toStrictEqual(new Set(["2026-10-23"]));
    expect(prices).toStrictEqual([
      { country: "US", athleteIds: ["ana"], texts: 2, paidUsd: 0.0085, listUsd: 0.00883 },
      { country: "DE", athleteIds: ["ben"], texts: 1, paidUsd: 0.0773, listUsd: null },
      { country: "CA", athleteIds: ["cat"], texts: 0, paidUsd: null, listUsd: null },
    ]);
    expect(meanPriceUsd(prices)).toBeUndefined();
    expect(meanPriceUsd(prices.slice(0, 2))).toBeCloseTo(0.0429, 4);
  });

  it.each([
    ["+18885550142", "US"],
    ["+18765550123", "JM"],
    ["+447400123456", "GB"],
    ["+999", "?"],
  ])("goes by the country of the number: %s is of %s", (phone, country) => {
    expect(countryOf(phone)).toBe(country);
  });

  it("is counted at the list price of the United States until it is told", () => {
    expect(SMS_PRICES["US"]?.usd).toBe(DEFAULT_PRICE_PER_PART_USD);
  });
});
