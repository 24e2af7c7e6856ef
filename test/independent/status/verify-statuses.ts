import { parseArgs } from "node:util";
import { codesNeverFired, compareStatuses } from "./compare-statuses.ts";

/** Compares statuses with the rules written a second time: `npm run verify-statuses -- --cases 10000 --seed 1`. */
const { values } = parseArgs({
  options: { cases: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
});
const { disagreements, fired } = compareStatuses({ cases: Number(values.cases), seed: Number(values.seed) });
for (const each of disagreements.slice(0, 5)) process.stdout.write(`${JSON.stringify(each)}\n`);
const never = codesNeverFired(fired).join(", ") || "none";
process.stdout.write(
  `${values.cases} cases, seed ${values.seed}: ${disagreements.length} disagreements; codes that never fired: ${never}\n`,
);
process.exitCode = disagreements.length === 0 ? 0 : 1;
