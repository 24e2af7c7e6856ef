import { App } from "aws-cdk-lib";
import { AccountStack } from "../lib/infra/account-stack.ts";
import { TeamStack } from "../lib/infra/team-stack.ts";
import { accountsOf } from "../lib/team/accounts.ts";
import { describeProblem, type Problem } from "../lib/team/problem.ts";
import { parseTeamFiles, readTeamFolder } from "../lib/team/team-files.ts";

/** One stack for each `teams/<slug>.json`, and one for each account and region they share; `-c teams=FOLDER` takes them from elsewhere. */
const app = new App();
const context: unknown = app.node.tryGetContext("teams");
const folder = typeof context === "string" ? context : "teams";
const sources = readTeamFolder(folder);
const result = parseTeamFiles(sources);

if (sources.length === 0) {
  refuse([{ file: folder, path: "", came: "no team", expected: "at least one file <slug>.json" }]);
} else if (result.kind === "problems") {
  refuse(result.problems);
} else {
  for (const account of accountsOf(result.teams)) new AccountStack(app, account);
  for (const team of result.teams) new TeamStack(app, team);
}

function refuse(problems: readonly Problem[]): void {
  process.stderr.write(`${problems.map(describeProblem).join("\n")}\n`);
  process.exitCode = 1;
}
