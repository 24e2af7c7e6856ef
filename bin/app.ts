import { App } from "aws-cdk-lib";
import { addStacks } from "../lib/infra/add-stacks.ts";
import { describeProblem } from "../lib/team/problem.ts";

/** The stacks of `teams/<slug>.json`; `-c teams=FOLDER` takes them from elsewhere, `-c soundOnly=true` passes over broken files. */
const app = new App();
const folder: unknown = app.node.tryGetContext("teams");
const soundOnly = app.node.tryGetContext("soundOnly") === "true";
const problems = addStacks(app, typeof folder === "string" ? folder : "teams", soundOnly);

if (problems.length > 0 && !soundOnly) {
  process.stderr.write(`${problems.map(describeProblem).join("\n")}\n`);
  process.exitCode = 1;
}
