import type { Athlete } from "../../../../lib/domain/profile.ts";
import { PRICES_AS_OF } from "../../../../lib/team/cost/prices.ts";
import { DEFAULT_PRICE_PER_PART_USD } from "../../../../lib/team/team-fields.ts";
import { counted } from "../../layout.ts";
import { advice, cannotAsk, formatIds, type TeamCheck } from "../check.ts";

/** The United States and Canada: the only calling code whose price we know. */
const PRICED_CODE = "+1";

/** Whether what a text is counted as is a price of the countries that texts go to; silent when it is, or is the team's own. */
export const pricesCheck: TeamCheck<readonly Athlete[]> = {
  name: "prices",
  needs: ["dynamodb:Query", "dynamodb:GetItem"],
  ask: async ({ roster }) => {
    try {
      return (await roster()).athletes;
    } catch (error) {
      if (cannotAsk(error)) return [];
      throw error;
    }
  },
  judge: (athletes, { slug, sms: { origin, pricePerPartUsd } }) => {
    if (pricePerPartUsd !== DEFAULT_PRICE_PER_PART_USD) return [];
    const abroad = athletes.filter(({ profile }) => profile.phone?.startsWith(PRICED_CODE) === false);
    const isFromAbroad = origin.kind === "number" && !origin.number.startsWith(PRICED_CODE);
    if (abroad.length === 0 && !isFromAbroad) return [];
    const ids = formatIds(abroad.map(({ athleteId }) => athleteId));
    const whose = [
      ...(isFromAbroad ? ["the team's number"] : []),
      ...(abroad.length === 0 ? [] : [`${counted(abroad.length, "athlete")} (${ids})`]),
    ].join(" and ");
    return advice({
      seen: `No price is known for the country of ${whose}.`,
      means: `Texts count at the US price of ${PRICES_AS_OF}, $${pricePerPartUsd} a part, until their receipts say theirs: a spend cap may end late.`,
      next: "Set sms.pricePerPartUsd to the dearest country's (aws.amazon.com/end-user-messaging/pricing), then deploy.",
      command: `npm run deploy -- --team ${slug}`,
    });
  },
};
