import { App } from "aws-cdk-lib";
import { TeamStack } from "../lib/infra/team-stack.ts";
import { describeProblem, type Problem } from "../lib/team/problem.ts";
import { parseTeamFiles, readTeamFolder } from "../lib/team/team-files.ts";

/** One stack for each `teams/<slug>.json`; `-c teams=FOLDER` takes them from elsewhere. */
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
  for (const team of result.teams) new TeamStack(app, team);
}

function refuse(problems: readonly Problem[]): void {
  process.stderr.write(`${problems.map(describeProblem).join("\n")}\n`);
  process.exitCode = 1;
}
