import { spendingMonth } from "../../../../lib/app/deliver/send-limits.ts";
import { createDynamoTable } from "../../../../lib/table/dynamo-table.ts";
import { createSpendBook } from "../../../../lib/table/team-records.ts";
import { ALARM_LIMITS, SMS_SPENDING_METRIC } from "../../../../lib/team/alarm-limits.ts";
import type { Team } from "../../../../lib/team/team.ts";
import { newestOf } from "../ask-aws.ts";
import { advice, cannotAsk, type Findings, ok, problem, type TeamCheck, type TeamView } from "../check.ts";

/** What this calendar month of UTC cost in SMS, and may cost. */
export interface SpendingFacts {
  /** Where AWS stops texting for the account and region; null when no limit is set. */
  readonly limitUsd: number | null;
  /** What AWS counted for the account and region; null when it does not say. */
  readonly accountUsd: number | null;
  /** What the team itself counted. */
  readonly teamUsd: number;
  /** How much of the month is over, 0 to 1. */
  readonly monthShare: number;
}

/** Whether texts will go on to the end of the month. */
export const spendingCheck: TeamCheck<SpendingFacts> = {
  name: "spending",
  needs: ["sns:GetSMSAttributes", "dynamodb:GetItem"],
  ask: async (view) => {
    const { monthlyLimitUsd: limitUsd } = await view.smsAccount.settings();
    const nowMs = view.now();
    const { startMs, share: monthShare } = monthOf(nowMs);
    const { dynamodb: client, tableName } = await view.target();
    const { microUsd } = await createSpendBook(createDynamoTable({ client, tableName })).read(spendingMonth(nowMs));
    const accountUsd = await spentByAccount(view, nowMs - startMs);
    return { limitUsd, accountUsd, teamUsd: microUsd / 1_000_000, monthShare };
  },
  judge: (facts, team) => {
    const found = [...accountFindings(facts, team), ...capFindings(facts, team), ...budgetFindings(facts, team)];
    if (found.length > 0) return found;
    return ok(`${formatUsd(facts.teamUsd)} of SMS this month; AWS stops at ${formatUsd(facts.limitUsd ?? 0)}.`);
  },
};

/** The calendar month of UTC of an instant: when it began, and how much of it is over, 0 to 1. */
export function monthOf(nowMs: number): { readonly startMs: number; readonly share: number } {
  const now = new Date(nowMs);
  const startMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth());
  const endMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1);
  return { startMs, share: (nowMs - startMs) / (endMs - startMs) };
}

/** When CloudWatch may not be asked, the team's own count has to do. */
async function spentByAccount(view: TeamView, lastMs: number): Promise<number | null> {
  const metric = { ...SMS_SPENDING_METRIC, dimensions: {}, statistic: "Maximum", periodSeconds: 3_600 } as const;
  try {
    return await newestOf(view, metric, lastMs);
  } catch (error) {
    if (cannotAsk(error)) return null;
    throw error;
  }
}

function accountFindings(facts: SpendingFacts, { slug }: Team): Findings {
  const { limitUsd, teamUsd, accountUsd } = facts;
  const command = `npm run deploy -- --account-of ${slug}`;
  if (limitUsd === null) {
    const means = "AWS stops at the account's quota, 1 USD a month until AWS Support raised it.";
    const next = "Have the quota raised, give every team a monthlySpendCapUsd, and deploy what they share.";
    return advice({ seen: "Nobody set a monthly limit on SMS.", means, next, command });
  }
  const spentUsd = Math.max(teamUsd, accountUsd ?? 0);
  const seen = `${formatUsd(spentUsd)} of the account's ${formatUsd(limitUsd)} for SMS are spent this month.`;
  const next = "Raise sms.monthlySpendCapUsd (and the quota, with AWS Support), then deploy what the teams share.";
  if (spentUsd >= limitUsd) {
    return problem({ seen, means: "AWS takes texts and delivers none until the month ends.", next, command });
  }
  if (spentUsd >= ALARM_LIMITS.smsSpendingShare * limitUsd) {
    return advice({ seen, means: "At the limit AWS takes texts and delivers none.", next, command });
  }
  const expectedUsd = expectedByMonthEnd(spentUsd, facts);
  if (expectedUsd <= limitUsd) return [];
  const means = `At this pace the month comes to ${formatUsd(expectedUsd)}; at the limit AWS delivers no text.`;
  return advice({ seen, means, next, command });
}

function capFindings(facts: SpendingFacts, { slug, sms: { monthlySpendCapUsd: capUsd } }: Team): Findings {
  const { teamUsd, limitUsd } = facts;
  if (capUsd === null) return [];
  const seen = `${formatUsd(teamUsd)} of the team's ${formatUsd(capUsd)} for SMS are spent this month.`;
  const until = "reminders by SMS are skipped with SPEND_CAP until the month ends";
  const next = "Raise sms.monthlySpendCapUsd in the team file and deploy, or let it be.";
  const command = `npm run deploy -- --team ${slug}`;
  if (teamUsd >= capUsd) return problem({ seen, means: `Now ${until}.`, next, command });
  if (teamUsd >= ALARM_LIMITS.smsSpendingShare * capUsd || expectedByMonthEnd(teamUsd, facts) > capUsd) {
    return advice({ seen, means: `At the cap ${until}.`, next, command });
  }
  if (limitUsd === null || limitUsd >= capUsd) return [];
  return advice({
    seen: `The team may spend ${formatUsd(capUsd)} on SMS, AWS stops at ${formatUsd(limitUsd)}.`,
    means: "Texts end silently before the team's own cap says why.",
    next: "Deploy what the account's teams share; if AWS refuses that limit, have the quota raised.",
    command: `npm run deploy -- --account-of ${slug}`,
  });
}

function budgetFindings({ teamUsd }: SpendingFacts, { slug, monthlyBudgetUsd }: Team): Findings {
  if (teamUsd <= monthlyBudgetUsd) return [];
  const seen = `SMS alone cost ${formatUsd(teamUsd)} this month, the budget is ${formatUsd(monthlyBudgetUsd)}.`;
  const means = "Nothing stops at a budget; the address that gets the alarms is told.";
  const next = "Set monthlyBudgetUsd to what a month costs, and deploy.";
  return advice({ seen, means, next, command: `npx cooldown cost --team ${slug}` });
}

/** Earlier in a month its pace says nothing. */
const PACE_FROM_SHARE = 0.1;

function expectedByMonthEnd(spentUsd: number, { monthShare }: SpendingFacts): number {
  return monthShare < PACE_FROM_SHARE ? spentUsd : spentUsd / monthShare;
}

function formatUsd(amount: number): string {
  return `$${amount.toFixed(2)}`;
}
