import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { DAY_MS, isoInstant } from "../../lib/domain/local-time.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import { SMS_PRICES } from "../../lib/team/cost/prices.ts";
import { askedOfEach } from "./doctor/checks/some-athletes.ts";
import type { OperatorServices } from "./operator-services.ts";

/** What texts to one country cost. */
export interface CountryPrice {
  /** ISO 3166; "?" where a number names none. */
  readonly country: string;
  readonly athleteIds: readonly string[];
  /** Texts whose receipts name a price. */
  readonly texts: number;
  /** Their mean [USD]; null without any. */
  readonly paidUsd: number | null;
  /** The list price that we know of [USD]; null: none. */
  readonly listUsd: number | null;
}

/** The country of a number in E.164, by its ISO code. */
export function countryOf(phone: string): string {
  return parsePhoneNumberFromString(phone)?.country ?? "?";
}

/** How far back receipts are read. */
const DAYS = 30;

/** By country, what receipts say that texts cost these athletes' team, most athletes first. */
export async function readTextPrices(
  athletes: readonly Athlete[],
  { book, clock }: Pick<OperatorServices, "book" | "clock">,
): Promise<readonly CountryPrice[]> {
  const from = isoInstant(clock() - DAYS * DAY_MS).slice(0, 10);
  const reachable = athletes.flatMap(({ athleteId, profile: { phone } }) =>
    phone === null ? [] : [{ athleteId, phone }],
  );
  const read = await askedOfEach(reachable, async ({ athleteId, phone }) => {
    const reminders = await book.read(athleteId, from);
    return {
      athleteId,
      country: countryOf(phone),
      prices: reminders.flatMap(({ receipt }) => receipt?.priceMicroUsd || []),
    };
  });
  const countries = [...new Set(read.map(({ country }) => country))];
  return countries
    .map((country) =>
      priceOf(
        country,
        read.filter((one) => one.country === country),
      ),
    )
    .toSorted((a, b) => b.athleteIds.length - a.athleteIds.length);
}

function priceOf(
  country: string,
  of: readonly { readonly athleteId: string; readonly prices: readonly number[] }[],
): CountryPrice {
  const prices = of.flatMap((one) => one.prices);
  const paidUsd =
    prices.length === 0 ? null : prices.reduce((sum, price) => sum + price, 0) / prices.length / 1_000_000;
  const listUsd = SMS_PRICES[country]?.usd ?? null;
  return { country, athleteIds: of.map(({ athleteId }) => athleteId), texts: prices.length, paidUsd, listUsd };
}

/** The mean price of a text to a team's athletes, by receipts or else by list; undefined where some price is not known. */
export function meanPriceUsd(prices: readonly CountryPrice[]): number | undefined {
  let [athletes, sumUsd] = [0, 0];
  for (const { athleteIds, paidUsd, listUsd } of prices) {
    const usd = paidUsd ?? listUsd;
    if (usd === null) return undefined;
    athletes += athleteIds.length;
    sumUsd += athleteIds.length * usd;
  }
  return athletes === 0 ? undefined : sumUsd / athletes;
}
