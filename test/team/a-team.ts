import type { Team } from "../../lib/team/team.ts";

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
    sms: { origin: { kind: "number", number: "+12025550142" }, type: "transactional", maxPriceUsd: null },
    email: true,
    alarmEmail: "ops@example.com",
    retentionDays: 800,
    stage: "sandbox",
    ...over,
  };
}
