import type { App } from "aws-cdk-lib";
import { accountsOf } from "../team/accounts.ts";
import type { Problem } from "../team/problem.ts";
import { readTeamFolder, soundTeams } from "../team/team-files.ts";
import { AccountStack } from "./account-stack.ts";
import { TeamStack } from "./team-stack.ts";

/**
 * Adds a stack for each team file of a folder, and one for each account and region they share; or none, and why. With
 * `soundOnly` the teams whose files are sound are added in any case, but what accounts share stays as it is deployed: it names
 * every team.
 */
export function addStacks(app: App, folder: string, soundOnly = false): readonly Problem[] {
  const sources = readTeamFolder(folder);
  if (sources.length === 0) {
    return [{ file: folder, path: "", came: "no team", expected: "at least one file <slug>.json" }];
  }
  const { teams, problems } = soundTeams(sources);
  if (problems.length > 0 && !soundOnly) return problems;
  if (problems.length === 0) for (const account of accountsOf(teams)) new AccountStack(app, account);
  for (const team of teams) new TeamStack(app, team);
  return problems;
}
