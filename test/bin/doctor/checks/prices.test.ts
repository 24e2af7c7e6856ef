import { describe, expect, it } from "vitest";
import { pricesCheck } from "../../../../bin/commands/doctor/checks/prices.ts";
import { anAthlete, aProfile } from "../../../support/builders.ts";
import { aTeam, aTeamsSms } from "../../../team/a-team.ts";

const TEAM = aTeam({ slug: "riverside" });
const withPhone = (athleteId: string, phone: string | null) =>
  anAthlete({ athleteId, profile: { ...aProfile(), phone } });
const ana = withPhone("ana", "+12025550123");
const ben = withPhone("ben", "+4915112345678");

describe("the check of prices", () => {
  it("is silent where every text goes to a country with a price, or the team names its own", () => {
    const own = aTeam({ sms: aTeamsSms({ pricePerPartUsd: 0.11 }) });

    const found = [pricesCheck.judge([ana, withPhone("cat", null)], TEAM), pricesCheck.judge([ben], own)];

    expect(found).toStrictEqual([[], []]);
  });

  it("names athletes, and a number, of whose country no price is known", () => {
    const abroad = aTeam({
      slug: "riverside",
      sms: aTeamsSms({ origin: { kind: "number", number: "+447400123456" } }),
    });

    expect([...pricesCheck.judge([ana, ben], TEAM), ...pricesCheck.judge([], abroad)]).toMatchObject([
      {
        kind: "advice",
        seen: "No price is known for the country of 1 athlete (ben).",
        means:
          "Texts count at the US price of 2026-11, $0.00883 a part, until their receipts say theirs: a spend cap may end late.",
        command: "npm run deploy -- --team riverside",
      },
      { kind: "advice", seen: "No price is known for the country of the team's number." },
    ]);
  });
});
