import * as z from "zod/mini";

const CORE = "lib/domain/";
const BESIDE = "files beside them";
const REASON = /^\| `(?<file>[\w/-]+\.ts)` +\| (?<count>\d+) +\| +[^\s|]/gmu;

const report = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
});

/** What became of each mutant, by file of the core: Killed, Timeout, Survived, NoCoverage. */
type Statuses = ReadonlyMap<string, readonly string[]>;

/** Stryker's report. */
export function readReport(json: string): Statuses {
  const { files } = report.parse(JSON.parse(json));
  const entries = Object.entries(files).map(([path, { mutants }]) => [path.replace(CORE, ""), mutants] as const);
  return new Map(entries.map(([file, mutants]) => [file, mutants.map(({ status }) => status)]));
}

/** The rows of the document's table of figures, a folder each and the sum of all. */
export function figures(statuses: Statuses): readonly string[] {
  const folders = [...new Set([...statuses.keys()].map(folderOf))].toSorted();
  const rows = folders.map((folder) => row(folder, inFolder(folder, statuses)));
  return [...rows, row("all", [...statuses.values()].flat())];
}

/** How many mutants of each file have a reason in the document. */
export function reasonsByFile(document: string): ReadonlyMap<string, number> {
  const reasons = new Map<string, number>();
  for (const { groups } of document.matchAll(REASON)) {
    const file = groups?.["file"] ?? "";
    reasons.set(file, (reasons.get(file) ?? 0) + Number(groups?.["count"]));
  }
  return reasons;
}

/** Where the document and the report differ, a line each; nothing when every survivor has its reason. */
export function differences(statuses: Statuses, document: string): readonly string[] {
  const reasons = reasonsByFile(document);
  const files = [...new Set([...statuses.keys(), ...reasons.keys()])].toSorted();
  const wrong = files.flatMap((file) => {
    const [survive, explained] = [notKilled(statuses.get(file) ?? []), reasons.get(file) ?? 0];
    return survive === explained ? [] : [`${file}: ${survive} survive, ${explained} have a reason`];
  });
  const plain = document.replaceAll(/ +/gu, " ");
  return [...wrong, ...figures(statuses).filter((line) => !plain.includes(line))];
}

function row(name: string, statuses: readonly string[]): string {
  const [killed, timedOut] = [count(statuses, "Killed"), count(statuses, "Timeout")];
  const caught = killed + timedOut;
  const score = `${((100 * caught) / (caught + notKilled(statuses))).toFixed(1)} %`;
  const cells = [statuses.length, killed, timedOut, notKilled(statuses)].map((each) => each.toLocaleString("en"));
  return `| ${[name, ...cells, score].join(" | ")} |`;
}

function notKilled(statuses: readonly string[]): number {
  return count(statuses, "Survived") + count(statuses, "NoCoverage");
}

function count(statuses: readonly string[], wanted: string): number {
  return statuses.filter((status) => status === wanted).length;
}

function inFolder(folder: string, statuses: Statuses): readonly string[] {
  return [...statuses].filter(([file]) => folderOf(file) === folder).flatMap(([, each]) => each);
}

function folderOf(file: string): string {
  const [folder, ...rest] = file.split("/");
  return rest.length === 0 ? BESIDE : `\`${folder}/\``;
}
