import { fuzzFiles } from "./files.ts";
import { fuzzSignatures } from "./signatures.ts";
import { fuzzSources } from "./sources.ts";
import { fuzzTexts, timeByLength } from "./texts.ts";
import { fuzzVendorSignatures } from "./vendor-signatures.ts";

const SIGNATURES = 1_000_000;
const VENDOR_SIGNATURES = 100_000;
const BODIES = 100_000;
const FILES = 20_000;
const TEXTS = 100_000;

const seed = Number(process.argv[2] ?? 20_261_122);
const unhandled: unknown[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(reason));

const signatures = fuzzSignatures(SIGNATURES, seed);
report("changed requests", signatures.tried);
report("let in though nobody signed them", signatures.falseAccepts.length);
report("kept out though signed", signatures.falseRefusals);

const vendors = await fuzzVendorSignatures(VENDOR_SIGNATURES, seed);
report("changed requests of vendors that sign", vendors.tried);
report("let in though no vendor signed them", vendors.falseAccepts.length);
report("kept out though a vendor signed them", vendors.falseRefusals);

const sources = await fuzzSources(BODIES, seed);
report("bodies posted to the sources", sources.tried);
for (const [status, times] of Object.entries(sources.statuses)) report(`answered ${status}`, times);
report("workouts stored", sources.stored);
report("records quarantined", sources.quarantined);
report("answered 5xx, or let in and lost", sources.faults.length);
const files = fuzzFiles(FILES, seed);
report("changed files", files.tried);
report("workouts read from them", files.workouts);
report("remarks on them", files.problems);
report("files that threw, were lost, or gave what cannot be", files.faults.length);
const texts = fuzzTexts(TEXTS, seed);
report("random and changed texts read", texts.tried);
for (const [kind, times] of texts.kinds) report(`read as ${kind}`, times);
report("texts that threw or gave an amount that cannot be", texts.faults.length);
for (const [length, ms] of timeByLength([100, 1_000, 10_000], () => performance.now())) {
  process.stdout.write(`${ms.toFixed(2).padStart(10)}  ms to read a text of ${length} characters\n`);
}
report("unhandled rejections", unhandled.length);

const bad = [
  ...signatures.falseAccepts,
  ...vendors.falseAccepts,
  ...sources.faults,
  ...files.faults,
  ...texts.faults,
  ...unhandled.map(String),
];
for (const each of bad.slice(0, 20)) process.stdout.write(`${each}\n`);
process.exitCode = bad.length + signatures.falseRefusals + vendors.falseRefusals > 0 ? 1 : 0;

function report(what: string, figure: number): void {
  process.stdout.write(`${figure.toLocaleString("en").padStart(10)}  ${what}\n`);
}
