import { parseArgs } from "node:util";
import * as fc from "fast-check";
import { anyTeamFiles } from "../team/any-team-files.ts";
import { expectSoundStacks, type Sizes } from "./sound-stacks.ts";

/** `npm run synth:random -- --count 300 --seed 1`: synthesizes random valid team files, ten in an app. */
const BATCH = 10;
const { values } = parseArgs({
  options: { count: { type: "string", default: "300" }, seed: { type: "string", default: "1" } },
});
const count = Number(values.count);
const sizes: Sizes[] = [];
const begun = performance.now();

fc.assert(
  fc.property(anyTeamFiles(BATCH), (sources) => {
    sizes.push(expectSoundStacks(sources));
    process.stderr.write(`\r${sizes.length * BATCH} of ${count}`);
  }),
  { numRuns: Math.ceil(count / BATCH), seed: Number(values.seed), endOnFailure: true },
);

const seconds = Math.round((performance.now() - begun) / 1000);
const resources = Math.max(...sizes.map((size) => size.resources));
const kilobytes = Math.round(Math.max(...sizes.map((size) => size.bytes)) / 1000);
process.stdout.write(
  `\n${sizes.length * BATCH} team files synthesized in ${seconds} s: no finding of nag is open; ` +
    `the biggest stack has ${resources} resources, the biggest template ${kilobytes} kB.\n`,
);
