import { accountStackName } from "../../../lib/team/accounts.ts";
import { readTeamFolder, soundTeams } from "../../../lib/team/team-files.ts";
import type { Terminal } from "../cli.ts";
import { teamNamed } from "../read-inputs.ts";
import * as check from "./check.ts";
import { credentialsCheck } from "./checks/access.ts";
import { resourcesCheck, smsQuotasCheck } from "./checks/account-limits.ts";
import { concurrencyCheck } from "./checks/concurrency.ts";
import { openTeamView } from "./examine-team.ts";

/** Looks at the limits that the teams of one account and region meet together. */
export async function examineAccount(slug: string, terminal: Terminal): Promise<check.TeamHealth> {
  const team = teamNamed(slug, terminal);
  const { teams } = soundTeams(readTeamFolder(terminal.teamsFolder));
  const shared = teams.filter((other) => accountStackName(other) === accountStackName(team));
  const view = openTeamView(team, terminal);
  try {
    const first = await check.runChecks([check.row(credentialsCheck)], view, team);
    const { identity } = await view.caller();
    const isOwn = identity.kind === "known" && identity.account === team.account;
    const limits = [check.row(resourcesCheck(shared)), check.row(smsQuotasCheck(shared)), check.row(concurrencyCheck)];
    const more = isOwn ? await check.runChecks(limits, view, team) : [];
    const name = `account ${team.account} in ${team.region}`;
    return { name, at: terminal.now(), findings: [...first, ...more] };
  } finally {
    view.close();
  }
}
