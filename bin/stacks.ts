import { spawnSync } from "node:child_process";
import { cdkWords } from "./cdk-words.ts";

/** `npm run deploy|diff`: the cdk of this repository, with the names of stacks of the teams that were asked for; `--all` is the fleet, which `npm run doctor` examines. */
const [verb = "", ...words] = process.argv.slice(2);

if (words.includes("--all") && (verb === "deploy" || verb === "diff" || verb === "doctor")) {
  const { fleet } = await import("./fleet/fleet.ts");
  process.exitCode = await fleet(verb, words);
} else {
  const asked = cdkWords(words);
  if (typeof asked === "string") {
    process.stderr.write(`${asked}\n`);
    process.exitCode = 2;
  } else {
    const { status } = spawnSync("node_modules/.bin/cdk", [verb, ...asked], { stdio: "inherit" });
    process.exitCode = status ?? 1;
  }
}
