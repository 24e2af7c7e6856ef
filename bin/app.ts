import { App } from "aws-cdk-lib";
import { addStacks } from "../lib/infra/add-stacks.ts";
import { describeProblem } from "../lib/team/problem.ts";

/** The stacks of `teams/<slug>.json`; `-c teams=FOLDER` takes them from elsewhere. */
const app = new App();
const folder: unknown = app.node.tryGetContext("teams");
const problems = addStacks(app, typeof folder === "string" ? folder : "teams");

if (problems.length > 0) {
  process.stderr.write(`${problems.map(describeProblem).join("\n")}\n`);
  process.exitCode = 1;
}
