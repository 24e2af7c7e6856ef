import { spawnSync } from "node:child_process";
import { describeProblem } from "../lib/team/problem.ts";
import { readTeamFolder } from "../lib/team/team-files.ts";
import { parseStacksCall, type StacksCall, type StackVerb } from "./fleet/stack-command.ts";
import { ACCOUNTS_STAY, stacksAsked } from "./fleet/stacks-asked.ts";

/** `npm run deploy|diff|doctor`: the cdk of this repository, or doctor, for the teams that were asked for; `--all` is the fleet. */
const VERBS: readonly StackVerb[] = ["deploy", "diff", "doctor"];
// The SDK warns of the Node its releases of 2027 will need.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
const [first, ...words] = process.argv.slice(2);
const verb = VERBS.find((each) => each === first) ?? "deploy";
process.exitCode = await run(parseStacksCall(verb, words));

async function run(call: StacksCall): Promise<number> {
  switch (call.kind) {
    case "said":
      (call.exitCode === 0 ? process.stdout : process.stderr).write(call.text);
      return call.exitCode;
    case "fleet":
      return (await import("./fleet/fleet.ts")).fleet(verb, call.options);
    case "stacks":
      return verb === "doctor" ? ended(process.execPath, ["bin/cooldown.mjs", "doctor", ...words]) : cdk(call);
  }
}

function cdk(call: Extract<StacksCall, { readonly kind: "stacks" }>): number {
  const asked = stacksAsked(call, readTeamFolder("teams"));
  if (asked.kind === "refused") {
    process.stderr.write(`${asked.why}\n`);
    return 2;
  }
  for (const problem of asked.leftOut) process.stderr.write(`left out: ${describeProblem(problem)}\n`);
  if (asked.withoutAccounts) process.stderr.write(ACCOUNTS_STAY);
  const soundOnly = asked.leftOut.length === 0 ? [] : ["-c", "soundOnly=true"];
  return ended("node_modules/.bin/cdk", [verb, ...asked.names, ...call.others, ...soundOnly]);
}

function ended(program: string, args: readonly string[]): number {
  return spawnSync(program, args, { stdio: "inherit" }).status ?? 1;
}
