import { describe, expect, it } from "vitest";
import { pricesCheck } from "../../../../bin/commands/doctor/checks/prices.ts";
import type { CountryPrice } from "../../../../bin/commands/text-prices.ts";
import { aTeam, aTeamsSms } from "../../../team/a-team.ts";

const TEAM = aTeam({ slug: "riverside" });
const toUs: CountryPrice = { country: "US", athleteIds: ["ana"], texts: 0, paidUsd: null, listUsd: 0.00883 };
const toGermany: CountryPrice = { country: "DE", athleteIds: ["ben"], texts: 0, paidUsd: null, listUsd: null };

describe("the check of prices", () => {
  it("is silent where every text goes to a country with a price, or the team names its own", () => {
    const own = aTeam({ sms: aTeamsSms({ pricePerPartUsd: 0.11 }) });

    expect([pricesCheck.judge([toUs], TEAM), pricesCheck.judge([toGermany], own)]).toStrictEqual([[], []]);
  });

  it("names athletes, and a number, of whose country no price is known", () => {
    const abroad = aTeam({
      slug: "riverside",
      sms: aTeamsSms({ origin: { kind: "number", number: "+447400123456" } }),
    });

    expect([...pricesCheck.judge([toUs, toGermany], TEAM), ...pricesCheck.judge([], abroad)]).toMatchObject([
      {
        kind: "advice",
        seen: "No price is known for the country of 1 athlete (ben).",
        means:
          "Texts count at the US price of 2026-11, $0.00883 a part, until their receipts say theirs: a spend cap may end late.",
        command: "npm run deploy -- --team riverside",
      },
      { kind: "advice", seen: "No price is known for the country of the team's number (GB)." },
    ]);
  });

  it("knows a price by receipts, and says when it is dearer than what a text counts as", () => {
    const paid = { ...toGermany, texts: 12, paidUsd: 0.0773 };

    expect(pricesCheck.judge([toUs, paid], TEAM)).toStrictEqual([
      {
        kind: "advice",
        seen: "By receipts a text costs $0.07730 to DE (12 texts); it counts as $0.00883 when it is sent.",
        means: "Until its receipt comes a text counts too little, so a spend cap may end late.",
        next: "Set sms.pricePerPartUsd to 0.07730, then deploy.",
        command: "npm run deploy -- --team riverside",
      },
    ]);
  });

  it("says what a text costs by the list, and of when that is, until receipts tell", () => {
    const toJapan: CountryPrice = { country: "JP", athleteIds: ["ken"], texts: 0, paidUsd: null, listUsd: 0.07451 };

    expect(pricesCheck.judge([toUs, toJapan], TEAM)).toStrictEqual([
      {
        kind: "advice",
        seen: "A text to JP costs $0.07451 by AWS's list of 2026-05; it counts as $0.00883 when it is sent.",
        means: "Until its receipt comes a text counts too little, so a spend cap may end late.",
        next: "Set sms.pricePerPartUsd to 0.07451, then deploy.",
        command: "npm run deploy -- --team riverside",
      },
    ]);
    expect(pricesCheck.judge([toJapan], aTeam({ sms: aTeamsSms({ pricePerPartUsd: 0.07451 }) }))).toStrictEqual([]);
  });

  it("says what texts cost where that is no news", () => {
    expect(pricesCheck.judge([{ ...toUs, texts: 1, paidUsd: 0.0085 }], TEAM)).toStrictEqual([
      { kind: "ok", seen: "By receipts a text costs $0.00850 to US (1 text)." },
    ]);
  });
});
