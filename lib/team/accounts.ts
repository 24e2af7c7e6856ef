import type { Team } from "./team.ts";

/** An account and region with the teams that share what AWS keeps once for them: how it texts, and what it costs. */
export interface Account {
  /** AWS account, 12 digits. */
  readonly account: string;
  readonly region: string;
  readonly teams: readonly Team[];
}

/** The accounts and regions of some teams, in order of the first team of each. */
export function accountsOf(teams: readonly Team[]): readonly Account[] {
  const names = new Set(teams.map(accountStackName));
  return [...names].flatMap((name) => {
    const shared = teams.filter((team) => accountStackName(team) === name);
    const [first] = shared;
    return first === undefined ? [] : [{ account: first.account, region: first.region, teams: shared }];
  });
}

/** What the teams may spend on SMS in a month together; null as soon as one of them has no cap. */
export function monthlySmsLimitUsd({ teams }: Pick<Account, "teams">): number | null {
  const caps = teams.flatMap(({ sms }) => (sms.monthlySpendCapUsd === null ? [] : [sms.monthlySpendCapUsd]));
  return caps.length < teams.length ? null : Math.ceil(caps.reduce((sum, cap) => sum + cap, 0));
}

/** The name of the one stack of an account and region; no slug begins so, see `isReservedSlug`. */
export function accountStackName({ account, region }: Pick<Team, "account" | "region">): string {
  return `cooldown-account-${account}-${region}`;
}

/** Whether a team of this slug would have the name of an account's stack. */
export function isReservedSlug(slug: string): boolean {
  return slug.startsWith("account-");
}
