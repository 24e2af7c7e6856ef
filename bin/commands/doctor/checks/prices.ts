import { PRICES_AS_OF, SMS_PRICES } from "../../../../lib/team/cost/prices.ts";
import type { Team } from "../../../../lib/team/team.ts";
import { DEFAULT_PRICE_PER_PART_USD } from "../../../../lib/team/team-fields.ts";
import { counted } from "../../layout.ts";
import { type CountryPrice, countryOf, readTextPrices } from "../../text-prices.ts";
import { advice, cannotAsk, type Findings, formatIds, ok, type TeamCheck } from "../check.ts";
import { LOOKED_AT } from "./some-athletes.ts";

/** A receipt that is dearer by more than this says that the team's price is too low. */
const DEARER = 1.1;

/** Whether a text counts as what it costs, by the receipts of each country's texts, or by a list price we know. */
export const pricesCheck: TeamCheck<readonly CountryPrice[]> = {
  name: "prices",
  needs: ["dynamodb:Query", "dynamodb:GetItem"],
  ask: async ({ roster, services }) => {
    try {
      return await readTextPrices((await roster()).athletes.slice(0, LOOKED_AT), await services());
    } catch (error) {
      if (cannotAsk(error)) return [];
      throw error;
    }
  },
  judge: (prices, team) => {
    const found = [...unknownFindings(prices, team), ...dearerFindings(prices, team), ...listedFindings(prices, team)];
    if (found.length > 0) return found;
    const paid = prices.filter(({ paidUsd }) => paidUsd !== null).map(formatPaid);
    return paid.length === 0 ? [] : ok(`By receipts a text costs ${paid.join(", ")}.`);
  },
};

/** What a team set itself is its own price; receipts tell a country's. */
function unknownFindings(prices: readonly CountryPrice[], { slug, sms: { origin, pricePerPartUsd } }: Team): Findings {
  if (pricePerPartUsd !== DEFAULT_PRICE_PER_PART_USD) return [];
  const unknown = prices.filter(({ paidUsd, listUsd }) => paidUsd === null && listUsd === null);
  const ids = unknown.flatMap(({ athleteIds }) => athleteIds);
  const home = origin.kind === "number" ? countryOf(origin.number) : undefined;
  const isFromAbroad = home !== undefined && SMS_PRICES[home] === undefined;
  const isPaid = prices.some(({ country, paidUsd }) => country === home && paidUsd !== null);
  const whose = [
    ...(isFromAbroad && !isPaid ? [`the team's number (${home})`] : []),
    ...(ids.length === 0 ? [] : [`${counted(ids.length, "athlete")} (${formatIds(ids)})`]),
  ].join(" and ");
  if (whose === "") return [];
  return advice({
    seen: `No price is known for the country of ${whose}.`,
    means: `Texts count at the US price of ${PRICES_AS_OF}, $${pricePerPartUsd} a part, until their receipts say theirs: a spend cap may end late.`,
    next: "Set sms.pricePerPartUsd to the dearest country's (aws.amazon.com/end-user-messaging/pricing), then deploy.",
    command: `npm run deploy -- --team ${slug}`,
  });
}

function dearerFindings(prices: readonly CountryPrice[], { slug, sms: { pricePerPartUsd } }: Team): Findings {
  const dearer = prices.filter(({ paidUsd }) => paidUsd !== null && paidUsd > DEARER * pricePerPartUsd);
  if (dearer.length === 0) return [];
  const dearestUsd = dearer.reduce((most, { paidUsd }) => Math.max(most, paidUsd ?? 0), 0);
  return advice({
    seen: `By receipts a text costs ${dearer.map(formatPaid).join(", ")}; it counts as $${pricePerPartUsd} when it is sent.`,
    means: "Until its receipt comes a text counts too little, so a spend cap may end late.",
    next: `Set sms.pricePerPartUsd to ${dearestUsd.toFixed(5)}, then deploy.`,
    command: `npm run deploy -- --team ${slug}`,
  });
}

/** Until there are receipts the list says what a text costs. */
function listedFindings(prices: readonly CountryPrice[], { slug, sms: { pricePerPartUsd } }: Team): Findings {
  const dearer = prices.flatMap(({ country, paidUsd }) => {
    const listed = SMS_PRICES[country];
    return paidUsd === null && listed !== undefined && listed.usd > DEARER * pricePerPartUsd
      ? [{ country, ...listed }]
      : [];
  });
  return dearer.flatMap(({ country, usd, asOf }) =>
    advice({
      seen: `A text to ${country} costs $${usd} by AWS's list of ${asOf}; it counts as $${pricePerPartUsd} when it is sent.`,
      means: "Until its receipt comes a text counts too little, so a spend cap may end late.",
      next: `Set sms.pricePerPartUsd to ${usd}, then deploy.`,
      command: `npm run deploy -- --team ${slug}`,
    }),
  );
}

function formatPaid({ country, paidUsd, texts }: CountryPrice): string {
  return `$${(paidUsd ?? 0).toFixed(5)} to ${country} (${counted(texts, "text")})`;
}
