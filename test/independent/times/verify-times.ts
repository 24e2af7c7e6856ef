import { parseArgs } from "node:util";
import { seededRandom } from "../../support/random.ts";
import { differences, randomCase } from "./check-case.ts";

/** Compares local times with an independent calculation: `npm run verify-times -- --cases 1000000 --seed 1`. */
const { values } = parseArgs({
  options: { cases: { type: "string", default: "1000000" }, seed: { type: "string", default: "1" } },
});
const random = seededRandom(Number(values.seed));
const zones = Intl.supportedValuesOf("timeZone");
let wrong = 0;
for (let i = 0; i < Number(values.cases); i += 1) {
  for (const difference of differences(randomCase(random, zones))) {
    wrong += 1;
    if (wrong <= 20) process.stdout.write(`${difference}\n`);
  }
}
process.stdout.write(`${values.cases} cases in ${zones.length} zones, seed ${values.seed}: ${wrong} differences\n`);
process.exitCode = wrong === 0 ? 0 : 1;
