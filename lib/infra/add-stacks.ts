import type { App } from "aws-cdk-lib";
import { accountsOf } from "../team/accounts.ts";
import type { Problem } from "../team/problem.ts";
import { parseTeamFiles, readTeamFolder } from "../team/team-files.ts";
import { AccountStack } from "./account-stack.ts";
import { TeamStack } from "./team-stack.ts";

/** Adds a stack for each team file of a folder, and one for each account and region they share; or none, and why. */
export function addStacks(app: App, folder: string): readonly Problem[] {
  const sources = readTeamFolder(folder);
  if (sources.length === 0) {
    return [{ file: folder, path: "", came: "no team", expected: "at least one file <slug>.json" }];
  }
  const files = parseTeamFiles(sources);
  if (files.kind === "problems") return files.problems;
  for (const account of accountsOf(files.teams)) new AccountStack(app, account);
  for (const team of files.teams) new TeamStack(app, team);
  return [];
}
