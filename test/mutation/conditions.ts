import { appendFile, mkdir, readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { findPlanted } from "../simulation/planted/plant.ts";
import { allMutants, type Mutant } from "./condition-mutants.ts";

const HELP = `npm run mutate-conditions [-- --minutes N] [--part I/N] [--again] [PART ...]

Takes away each condition of a write and each consistent read, shortens each lease and swaps writes whose order counts, one at
a time in a copy of the project; runs the contract of the stores, then the tests of what uses them, and where these pass 500
schedules of the simulation. What was found stands in reports/conditions.jsonl, so that a run goes on where the last one
ended; a mutant of which the file changed is tried again.

  PART         of the names only those that hold it
  --minutes N  begins no mutant after so many minutes
  --part I/N   the Ith of N parts, for as many processes side by side
  --again      forgets what was found before

Ends with 1 when something was not found, with 3 when mutants are left to try.
`;
const FOUND_FILE = "reports/conditions.jsonl";
const SCHEDULES = 500;
/** The nearest tests first: the first that fails ends it. */
const TESTS = [
  ["test/contract/memory.test.ts", "test/table"],
  ["test/app", "test/functions", "test/infra/constructs", "test/infra/team-stack.test.ts"],
];
/** What runs so long has stopped to move [milliseconds]. */
const LIMIT_MS = 15 * 60_000;

const line = z.object({ digest: z.string(), found: z.string() });

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "Infinity" },
    part: { type: "string", default: "1/1" },
    again: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else await tryAll();

async function tryAll(): Promise<void> {
  const endMs = performance.now() + Number(values.minutes) * 60_000;
  const [part = 1, parts = 1] = values.part.split("/").map(Number);
  const asked = (await allMutants()).filter(
    ({ name }, at) =>
      at % parts === part - 1 && (positionals.length === 0 || positionals.some((words) => name.includes(words))),
  );
  const known = values.again ? new Map<string, string>() : await foundBefore();
  for (const mutant of asked) {
    if (known.has(mutant.digest)) continue;
    if (performance.now() > endMs) break;
    const found = await wasFound(mutant);
    known.set(mutant.digest, found);
    await note(mutant, found);
    process.stdout.write(`${found} ${mutant.name}\n`);
  }
  summarize(asked, known);
}

type Found = "by a test" | "by the simulation" | "NOT FOUND";

async function wasFound(mutant: Mutant): Promise<Found> {
  for (const tests of TESTS) {
    if ((await findPlanted({ ...mutant, tests }, { schedules: 0, limitMs: LIMIT_MS })) !== undefined)
      return "by a test";
  }
  const output = await findPlanted(mutant, { schedules: SCHEDULES, untilFailure: true, limitMs: LIMIT_MS });
  return output === undefined ? "NOT FOUND" : "by the simulation";
}

/** What earlier runs found, by digest. */
async function foundBefore(): Promise<Map<string, string>> {
  const lines = (await readFile(FOUND_FILE, "utf8").catch(() => "")).split("\n").filter((text) => text !== "");
  return new Map(lines.map((text) => line.parse(JSON.parse(text))).map(({ digest, found }) => [digest, found]));
}

/** A line is appended whole, also beside other processes. */
async function note({ name, digest }: Mutant, found: Found): Promise<void> {
  await mkdir("reports", { recursive: true });
  await appendFile(FOUND_FILE, `${JSON.stringify({ name, digest, found })}\n`);
}

function summarize(asked: readonly Mutant[], known: ReadonlyMap<string, string>): void {
  const count = (found: string | undefined): number => asked.filter(({ digest }) => known.get(digest) === found).length;
  const [missed, left] = [count("NOT FOUND"), count(undefined)];
  for (const { name } of asked.filter(({ digest }) => known.get(digest) === "NOT FOUND"))
    process.stdout.write(`not found: ${name}\n`);
  process.stdout.write(
    `${asked.length} mutants: ${count("by a test")} found by a test, ${count("by the simulation")} by the simulation, ` +
      `${missed} not found, ${left} left to try\n`,
  );
  process.exitCode = missed > 0 ? 1 : left > 0 ? 3 : 0;
}
