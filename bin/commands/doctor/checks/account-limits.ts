import { accountStackName } from "../../../../lib/team/accounts.ts";
import type { Team } from "../../../../lib/team/team.ts";
import { DEFAULT_SMS_RATE_PER_SECOND } from "../../../../lib/team/team-fields.ts";
import { counted } from "../../layout.ts";
import { readResources } from "../ask-aws.ts";
import { advice, type Finding, type Findings, type TeamCheck } from "../check.ts";

/** Something of which an account has so many in a region (roles: in all) unless AWS allowed more. */
interface Limit {
  readonly what: string;
  readonly type: string;
  readonly usual: number;
  /** As Service Quotas names the service. */
  readonly service: string;
  readonly canGrow: boolean;
}

/** What teams use most of, by AWS's tables of quotas in November 2026. */
const LIMITS: readonly Limit[] = [
  { what: "roles", type: "AWS::IAM::Role", usual: 1_000, service: "iam", canGrow: true },
  { what: "schedule groups", type: "AWS::Scheduler::ScheduleGroup", usual: 500, service: "scheduler", canGrow: true },
  { what: "alarms", type: "AWS::CloudWatch::Alarm", usual: 5_000, service: "monitoring", canGrow: true },
  { what: "HTTP APIs", type: "AWS::ApiGatewayV2::Api", usual: 600, service: "apigateway", canGrow: false },
  { what: "tables", type: "AWS::DynamoDB::GlobalTable", usual: 2_500, service: "dynamodb", canGrow: true },
  { what: "topics", type: "AWS::SNS::Topic", usual: 100_000, service: "sns", canGrow: true },
];

/** From this share on somebody should ask for more: AWS takes days. */
const NEARLY_USED = 0.8;

export interface ResourceFacts {
  /** Teams of the account and region that are deployed. */
  readonly deployed: number;
  /** How many of a type all stacks hold together, account's stack included. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What of the account's quotas the stacks of its teams use, for how many more teams there is room, and where to ask for more. */
export function resourcesCheck(teams: readonly Team[]): TeamCheck<ResourceFacts> {
  return {
    name: "limits",
    needs: ["cloudformation:ListStackResources"],
    ask: async ({ clients, team }) => {
      const counts = new Map<string, number>();
      let deployed = 0;
      for (const stack of [accountStackName(team), ...teams.map(({ slug }) => `cooldown-${slug}`)]) {
        const resources = await readResources(clients, stack.replace(/^cooldown-/u, "")).catch(noneWithoutStack);
        if (resources.length > 0 && stack !== accountStackName(team)) deployed += 1;
        for (const { ResourceType = "" } of resources) counts.set(ResourceType, (counts.get(ResourceType) ?? 0) + 1);
      }
      return { deployed, counts };
    },
    judge: (facts, { region }) => LIMITS.map((limit) => limitFinding(limit, facts, region)),
  };
}

function noneWithoutStack(error: unknown): [] {
  if (error instanceof Error && error.message.includes("does not exist")) return [];
  throw error;
}

function limitFinding(limit: Limit, { deployed, counts }: ResourceFacts, region: string): Finding {
  const { what, type, usual, service, canGrow } = limit;
  const used = counts.get(type) ?? 0;
  const eachTeam = deployed === 0 ? 0 : Math.ceil(used / deployed);
  const room = eachTeam === 0 ? "" : `, ${eachTeam} a team: room for ${Math.floor((usual - used) / eachTeam)} more`;
  const link = `https://${region}.console.aws.amazon.com/servicequotas/home/services/${service}/quotas`;
  const seen = `${used} of the usual ${usual} ${what}${room}. ${canGrow ? "More" : "See"}: ${link}`;
  if (used < NEARLY_USED * usual) return { kind: "ok", seen };
  return {
    kind: used >= usual ? "problem" : "advice",
    seen,
    means: "Beyond it the next team is not deployed; what others of the account use counts too.",
    next: canGrow
      ? "Ask AWS for more at that link; it takes days."
      : "AWS gives no more of these: use another account.",
    command: null,
  };
}

export interface SmsFacts {
  /** The account's limit a month [USD]; null: none is set. */
  readonly monthlyLimitUsd: number | null;
}

const SMS_LINK = "https://console.aws.amazon.com/support/home#/case/create?issueType=service-limit-increase";

/** Whether the account's quotas of SMS hold for all its teams together. */
export function smsQuotasCheck(teams: readonly Team[]): TeamCheck<SmsFacts> {
  return {
    name: "sms quotas",
    needs: ["sns:GetSMSAttributes"],
    ask: async ({ smsAccount }) => ({ monthlyLimitUsd: (await smsAccount.settings()).monthlyLimitUsd }),
    judge: (facts) => [...rateFindings(teams), ...spendFindings(teams, facts)],
  };
}

function rateFindings(teams: readonly Team[]): Findings {
  const together = sumOf(teams, ({ sms }) => sms.ratePerSecond);
  const shared = teams.reduce((most, { sms }) => Math.max(most, sms.ratePerSecond), 0);
  const usual = DEFAULT_SMS_RATE_PER_SECOND;
  const seen = `${counted(teams.length, "team")} may send ${together} texts a second together; SNS takes ${usual} unless it was raised.`;
  if (together <= Math.max(usual, shared)) return [{ kind: "ok", seen: `${seen} More: ${SMS_LINK}` }];
  return advice({
    seen,
    means: "Above it texts are refused for a moment and tried again: nothing is lost, evenings get late.",
    next: `Give each team its share in sms.ratePerSecond, or ask AWS for more: ${SMS_LINK}`,
    command: null,
  });
}

function spendFindings(teams: readonly Team[], { monthlyLimitUsd }: SmsFacts): Findings {
  const caps = teams.flatMap(({ sms }) => (sms.monthlySpendCapUsd === null ? [] : [sms.monthlySpendCapUsd]));
  const capped = caps.reduce((sum, cap) => sum + cap, 0);
  const open = teams.length - caps.length;
  const limit = monthlyLimitUsd === null ? "no limit of its own" : `a limit of ${monthlyLimitUsd} USD`;
  const without = open === 0 ? "" : `, ${open} more have no cap`;
  const seen = `The account has ${limit} on SMS a month; its teams are capped at ${capped} USD together${without}.`;
  if (monthlyLimitUsd === null || capped <= monthlyLimitUsd) return [{ kind: "ok", seen: `${seen} More: ${SMS_LINK}` }];
  return advice({
    seen,
    means: "At the account's limit SNS refuses the texts of every team until the month ends.",
    next: `Ask AWS for a higher spend quota, then deploy the account: ${SMS_LINK}`,
    command: null,
  });
}

function sumOf(teams: readonly Team[], of: (team: Team) => number): number {
  return teams.reduce((sum, team) => sum + of(team), 0);
}
