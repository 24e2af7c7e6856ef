import type { Team, TeamSms } from "../../lib/team/team.ts";

/** A sandbox of 111111111111 that texts from a number. */
export function aTeam(over: Partial<Team> = {}): Team {
  return {
    slug: "demo",
    name: "Demo RC",
    account: "111111111111",
    region: "us-east-1",
    timeZone: "America/New_York",
    language: "en",
    policy: {},
    shards: 1,
    sms: aTeamsSms(),
    email: true,
    alarmEmail: "ops@example.com",
    weeklyDigest: false,
    syntheticAthlete: false,
    retentionDays: 800,
    packedWorkouts: false,
    monthlyBudgetUsd: 25,
    requestsPerSecond: 50,
    domain: null,
    stage: "sandbox",
    ...over,
  };
}

/** Texts from a number at the usual rate and price, with no limit. */
export function aTeamsSms(over: Partial<TeamSms> = {}): TeamSms {
  return {
    origin: { kind: "number", number: "+12025550142" },
    type: "transactional",
    maxPriceUsd: null,
    ratePerSecond: 20,
    monthlySpendCapUsd: null,
    pricePerPartUsd: 0.00883,
    ...over,
  };
}
