import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PlantedBug } from "../simulation/planted/bugs.ts";

const TABLE = "lib/table";

/** Holds of every item, there or not. */
const ALWAYS = `{ any: [{ exists: "PK" }, { not: { exists: "PK" } }] }`;
const CONDITION =
  /\{ (?:equals|below|atMost): \[[^\]]*\] \}|\{ exists: "\w+" \}|(?<=when: )(?:ABSENT|PRESENT)|(?<=, )(?:ABSENT|PRESENT)(?=\))/g;
/** Where conditions are made, not used. */
const MAKERS: ReadonlySet<string> = new Set([
  "table.ts",
  "memory-table.ts",
  "dynamo-table.ts",
  "dynamo-expressions.ts",
]);

/** One condition taken away, one read made inconsistent, one lease shortened, or two writes swapped. */
export interface Mutant extends PlantedBug {
  /** Of what is changed and of the change: another text of the file is another mutant. */
  readonly digest: string;
}

export async function allMutants(): Promise<readonly Mutant[]> {
  const all = [...(await conditions()), ...(await elsewhere())];
  return all.map((mutant) => ({
    ...mutant,
    digest: createHash("sha256").update(JSON.stringify(mutant)).digest("hex").slice(0, 16),
  }));
}

/** Every condition of every write of the repositories, taken away. */
async function conditions(): Promise<readonly PlantedBug[]> {
  const files = (await readdir(TABLE)).filter((file) => file.endsWith(".ts") && !MAKERS.has(file));
  const found = await Promise.all(
    files.map(async (file) => mutantsOf(join(TABLE, file), { pattern: CONDITION, by: ALWAYS })),
  );
  return found.flat();
}

/** Reads that need not be consistent any more, and leases that end early. */
async function elsewhere(): Promise<readonly PlantedBug[]> {
  const found = await Promise.all([
    mutantsOf("lib/table/dynamo-table.ts", { pattern: /ConsistentRead: true/g, by: "ConsistentRead: false" }),
    mutantsOf("lib/table/batched-reads.ts", { pattern: /ConsistentRead: true/g, by: "ConsistentRead: false" }),
    mutantsOf("lib/table/reminder-claims.ts", { pattern: /HOUR_MS \/ 2/g, by: "-HOUR_MS" }),
    mutantsOf("functions/deliver/index.ts", { pattern: /(?<=LEASE_MS = )[\d_]+/g, by: "15_000" }),
  ]);
  return [...found.flat(), ...SWAPPED];
}

async function mutantsOf(
  path: string,
  { pattern, by }: { readonly pattern: RegExp; readonly by: string },
): Promise<readonly PlantedBug[]> {
  const text = await readFile(path, "utf8");
  return [...text.matchAll(pattern)].map((match) => {
    const mutated = text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
    const line = text.slice(0, match.index).split("\n").length;
    return { name: `${path}:${line} ${match[0]}`, edits: [{ path, old: text, by: mutated }] };
  });
}

const ERASE = `        await deleteAll(table, urgent, counts);\n        await deleteAll(table, others, counts);\n`;
const COMMIT = `  if (changed && !(await commit(athleteId, { stored, next }, deps.book))) return undefined;\n`;
const APPLY = `  if (!(await applyReconciliation(athleteId, reconciliation, deps.book))) return undefined;\n`;

/** Writes whose order counts, the other way round. */
const SWAPPED: readonly PlantedBug[] = [
  swapped("status and reminders", { path: "lib/app/assess-athlete.ts", first: COMMIT, second: APPLY }),
  {
    name: "order: profile and reminders of a removed athlete",
    edits: [{ path: "lib/table/athlete-records.ts", old: ERASE, by: ERASE.split("\n").toReversed().join("\n") }],
  },
  swapped("final reason and receipt", {
    path: "lib/app/take-receipts.ts",
    first: `  await stopIfFinal(athlete, { line, received }, deps);\n`,
    second: `  const spent = correctionOf(receipt, { target, before: standing, priceMicroUsd: microUsd(deps.pricePerPartUsd) });
  const month = spendingMonth(line.publishedMs);
  if (!(await deps.receipts.put(athleteId, target, { receipt, month, spent }))) return take(line, deps, triesLeft - 1);
`,
  }),
];

function swapped(
  what: string,
  { path, first, second }: { readonly path: string; readonly first: string; readonly second: string },
): PlantedBug {
  return { name: `order: ${what}`, edits: [{ path, old: first + second, by: second + first }] };
}
