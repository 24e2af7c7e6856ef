import { BUGS } from "./bugs.ts";
import { findPlanted } from "./plant.ts";

const HELP = `npm run simulate:planted [-- NAME ...]

Plants each bug of test/simulation/planted/bugs.ts in a copy of the project, runs 2,000 schedules or the tests it names, and
prints what found it. Ends with 1 when one was not found.
`;
const SCHEDULES = 2_000;

const names = process.argv.slice(2);
if (names.includes("--help")) process.stdout.write(HELP);
else await findAll();

async function findAll(): Promise<void> {
  const asked = BUGS.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
  for (const bug of asked) {
    const output = await findPlanted(bug, { schedules: SCHEDULES });
    const found = output === undefined ? "NOT FOUND" : firstFinding(output);
    process.stdout.write(`${bug.name}: ${found}\n`);
    if (output === undefined) process.exitCode = 1;
  }
}

/** The first seed that shows it, or the first test. */
function firstFinding(output: string): string {
  const lines = output.split("\n").filter((line) => line.startsWith("seed ") || line.includes(" FAIL "));
  const seeds = lines.filter((line) => line.startsWith("seed ")).length;
  return `${seeds > 0 ? `${seeds} of ${SCHEDULES} schedules; ` : ""}${lines[0]?.trim() ?? "it broke down"}`;
}
