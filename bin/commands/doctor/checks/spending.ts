import { ALARM_LIMITS } from "../../../../lib/team/alarm-limits.ts";
import type { Team } from "../../../../lib/team/team.ts";
import { advice, type Finding, ok, problem } from "../finding.ts";
import { usd } from "../in-words.ts";

/** What this calendar month of UTC cost in SMS, and may cost. */
export interface SpendingFacts {
  /** Where AWS stops texting for the account and region; null where nobody set it. */
  readonly limitUsd: number | null;
  /** What AWS counted for the account and region; null where it does not say. */
  readonly accountUsd: number | null;
  /** What the team itself counted. */
  readonly teamUsd: number;
  /** How much of the month is over, 0 to 1. */
  readonly monthShare: number;
}

type SpendingTeam = Pick<Team, "slug" | "monthlyBudgetUsd"> & { readonly sms: Pick<Team["sms"], "monthlySpendCapUsd"> };

/** Earlier in a month its pace says nothing. */
const PACE_FROM_SHARE = 0.1;

/** Whether texts will go on to the end of the month. */
export function spendingFindings(facts: SpendingFacts, team: SpendingTeam): readonly Finding[] {
  const found = [...ofAccount(facts, team), ...ofCap(facts, team), ...ofBudget(facts, team)];
  if (found.length > 0) return found;
  const { limitUsd, teamUsd } = facts;
  return [ok(`${usd(teamUsd)} of SMS this month; AWS stops at ${usd(limitUsd ?? 0)}.`)];
}

function ofAccount({ limitUsd, ...facts }: SpendingFacts, { slug }: SpendingTeam): readonly Finding[] {
  const command = `npm run deploy -- --account-of ${slug}`;
  if (limitUsd === null) {
    const seen = "Nobody set a monthly limit on SMS.";
    const means = "AWS stops at the account's quota, 1 USD a month until AWS Support raised it.";
    const next = "Have the quota raised, give every team a monthlySpendCapUsd, and deploy what they share.";
    return [advice({ seen, means, next, command })];
  }
  const spentUsd = Math.max(facts.teamUsd, facts.accountUsd ?? 0);
  const seen = `${usd(spentUsd)} of the account's ${usd(limitUsd)} for SMS are spent this month.`;
  const next = "Raise sms.monthlySpendCapUsd (and the quota, with AWS Support), then deploy what the teams share.";
  if (spentUsd >= limitUsd) {
    return [problem({ seen, means: "AWS takes texts and delivers none until the month ends.", next, command })];
  }
  if (spentUsd >= ALARM_LIMITS.smsSpendingShare * limitUsd) {
    return [advice({ seen, means: "At the limit AWS takes texts and delivers none.", next, command })];
  }
  const expectedUsd = expected(spentUsd, facts);
  if (expectedUsd <= limitUsd) return [];
  const means = `At this pace the month comes to ${usd(expectedUsd)}; at the limit AWS delivers no text.`;
  return [advice({ seen, means, next, command })];
}

function ofCap(facts: SpendingFacts, { slug, sms }: SpendingTeam): readonly Finding[] {
  const capUsd = sms.monthlySpendCapUsd;
  const { teamUsd, limitUsd } = facts;
  if (capUsd === null) return [];
  const matter = {
    seen: `${usd(teamUsd)} of the team's ${usd(capUsd)} for SMS are spent this month.`,
    next: "Raise sms.monthlySpendCapUsd in the team file and deploy, or let it be.",
    command: `npm run deploy -- --team ${slug}`,
  };
  const until = "reminders by SMS are skipped with SPEND_CAP until the month ends";
  if (teamUsd >= capUsd) return [problem({ ...matter, means: `Now ${until}.` })];
  if (teamUsd >= ALARM_LIMITS.smsSpendingShare * capUsd || expected(teamUsd, facts) > capUsd) {
    return [advice({ ...matter, means: `At the cap ${until}.` })];
  }
  return limitUsd === null || limitUsd >= capUsd ? [] : [stopsBefore(limitUsd, capUsd, slug)];
}

function stopsBefore(limitUsd: number, capUsd: number, slug: string): Finding {
  return advice({
    seen: `The team may spend ${usd(capUsd)} on SMS, AWS stops at ${usd(limitUsd)}.`,
    means: "Texts end silently before the team's own cap says why.",
    next: "Deploy what the account's teams share; if AWS refuses that limit, have the quota raised.",
    command: `npm run deploy -- --account-of ${slug}`,
  });
}

function ofBudget({ teamUsd }: SpendingFacts, { slug, monthlyBudgetUsd }: SpendingTeam): readonly Finding[] {
  if (teamUsd <= monthlyBudgetUsd) return [];
  return [
    advice({
      seen: `SMS alone cost ${usd(teamUsd)} this month, the budget is ${usd(monthlyBudgetUsd)}.`,
      means: "Nothing stops at a budget; whoever gets the alarms is told.",
      next: "Set monthlyBudgetUsd to what a month costs, and deploy.",
      command: `npx cooldown cost --team ${slug}`,
    }),
  ];
}

function expected(spentUsd: number, { monthShare }: Pick<SpendingFacts, "monthShare">): number {
  return monthShare < PACE_FROM_SHARE ? spentUsd : spentUsd / monthShare;
}
