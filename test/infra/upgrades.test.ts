import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import type { Team } from "../../lib/team/team.ts";
import { aTeam, aTeamsSms } from "../team/a-team.ts";
import { type Replacement, replacements } from "./replacements.ts";
import { synthTeams } from "./synth-teams.ts";

/** Why a resource of this type is made anew when this property changes, and why that loses nothing (docs/upgrade.md). */
const EXPLAINED: Readonly<Record<string, string>> = {
  "AWS::ApiGatewayV2::ApiMapping DomainName": "it follows the domain it maps",
  "AWS::ApiGatewayV2::DomainName DomainName": "another domain is another resource, under another name",
  "AWS::Budgets::Budget NotificationsWithSubscribers": "whom it notifies is part of it; CloudFormation names it",
};

const CERTIFICATE = "arn:aws:acm:us-east-1:111111111111:certificate/12345678-1234-1234-1234-123456789012";
const DOMAIN = { name: "hooks.example.com", certificateArn: CERTIFICATE };

/** A change of every setting of a team but its slug, and the same taken back. */
const SETTINGS = {
  name: { name: "Demo Runners" },
  account: { account: "222222222222" },
  region: { region: "us-west-2" },
  timeZone: { timeZone: "Europe/Berlin" },
  language: { language: "de" },
  policy: { policy: { maxTextsPerDay: 2 } },
  shards: { shards: 4 },
  sms: { sms: aTeamsSms({ origin: { kind: "number", number: "+12025550143" } }) },
  joinCode: { joinCode: "RIVER26" },
  email: { email: false },
  alarmEmail: { alarmEmail: "others@example.com" },
  coachEmail: { coachEmail: "coach@example.com" },
  weeklyDigest: { weeklyDigest: true },
  syntheticAthlete: { syntheticAthlete: true },
  retentionDays: { retentionDays: 400 },
  packedWorkouts: { packedWorkouts: true },
  monthlyBudgetUsd: { monthlyBudgetUsd: 50 },
  requestsPerSecond: { requestsPerSecond: 600 },
  reservedConcurrency: { reservedConcurrency: { webhook: 20, deliver: 4 } },
  domain: { domain: DOMAIN },
  stage: { stage: "production" },
} satisfies { readonly [K in Exclude<keyof Team, "slug">]: Pick<Team, K> };

const SMS_SETTINGS = {
  origin: { origin: { kind: "sender-id", senderId: "DemoRC", optOutContact: "stop@example.com" } },
  type: { type: "promotional" },
  maxPriceUsd: { maxPriceUsd: 0.1 },
  ratePerSecond: { ratePerSecond: 5 },
  monthlySpendCapUsd: { monthlySpendCapUsd: 40 },
  pricePerPartUsd: { pricePerPartUsd: 0.02 },
} satisfies { readonly [K in keyof Team["sms"]]: Pick<Team["sms"], K> };

const demo = aTeam();
const other = aTeam({ slug: "other", alarmEmail: "other@example.com" });

/** Two sets of teams by what differs; each is deployed after the other, and the other way round. */
const CHANGES: readonly { readonly what: string; readonly from: readonly Team[]; readonly to: readonly Team[] }[] = [
  ...Object.entries(SETTINGS).map(([what, change]) => ({ what, from: [demo], to: [aTeam(change)] })),
  ...Object.entries(SMS_SETTINGS).map(([what, change]) => {
    return { what: `sms.${what}`, from: [demo], to: [aTeam({ sms: aTeamsSms(change) })] };
  }),
  {
    what: "domain.name",
    from: [aTeam({ domain: DOMAIN })],
    to: [aTeam({ domain: { ...DOMAIN, name: "texts.example.com" } })],
  },
  {
    what: "domain.certificateArn",
    from: [aTeam({ domain: DOMAIN })],
    to: [aTeam({ domain: { ...DOMAIN, certificateArn: CERTIFICATE.replace("1234-", "4321-") } })],
  },
  { what: "a team that joins an account", from: [demo], to: [demo, other] },
  {
    what: "a team that moves to another region",
    from: [demo, other],
    to: [demo, { ...other, region: "us-west-2" }],
  },
];

/** What is made anew in every stack that stands before and after. */
function madeAnew(from: readonly Team[], to: readonly Team[]): readonly Replacement[] {
  const [before, after] = [stacksOf(from), stacksOf(to)];
  return [...before].flatMap(([place, template]) => {
    const next = after.get(place);
    return next === undefined ? [] : replacements(template, next);
  });
}

function stacksOf(teams: readonly Team[]): ReadonlyMap<string, Template> {
  const key = JSON.stringify(teams);
  const known = synthesized.get(key) ?? synthesizedStacks(teams);
  synthesized.set(key, known);
  return known;
}

const synthesized = new Map<string, ReadonlyMap<string, Template>>();

function synthesizedStacks(teams: readonly Team[]): ReadonlyMap<string, Template> {
  const synthed = synthTeams(teams);
  const stacks = [...synthed.teams, ...synthed.accounts];
  return new Map(
    stacks.map(({ stack, template }) => [`${stack.account} ${stack.region} ${stack.stackName}`, template] as const),
  );
}

const seen = CHANGES.flatMap(({ what, from, to }) => [
  { what, made: madeAnew(from, to) },
  { what: `${what}, taken back`, made: madeAnew(to, from) },
]);

describe("a deployment", () => {
  it.each(seen)("that changes $what makes nothing anew under a name that is taken", ({ made }) => {
    expect(made.filter(({ takenName }) => takenName !== null)).toStrictEqual([]);
  });

  it("makes anew only what is explained, and all of that", () => {
    const made = seen.flatMap(({ made: each }) => each.map(({ type, property }) => `${type} ${property}`));

    expect([...new Set(made)].toSorted()).toStrictEqual(Object.keys(EXPLAINED).toSorted());
  });

  it("would be found to make a named budget anew, which cannot be deployed", () => {
    const [before, after] = [[demo], [aTeam({ alarmEmail: "others@example.com" })]].map((teams) => {
      const template = synthTeams(teams).teams[0]?.template.toJSON() ?? {};
      for (const resource of Object.values<Record<string, unknown>>(template["Resources"])) {
        if (resource["Type"] === "AWS::Budgets::Budget")
          Object.assign(Object(resource["Properties"]).Budget, { BudgetName: "demo" });
      }
      return Template.fromJSON(template);
    });

    const made = before && after ? replacements(before, after) : [];

    expect(made.map(({ takenName }) => takenName)).toContain("demo");
  });
});
