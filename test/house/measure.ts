import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";

export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  /** Lines of import statements, and of `export ... from`. */
  readonly importLines: number;
  /** The files of the project it imports. */
  readonly imports: readonly string[];
  readonly isOnlyReExports: boolean;
  /** Whether a script writes it. */
  readonly isWritten: boolean;
}

const FOLDERS = ["bin", "functions", "lib"] as const;
const IMPORT = /^(?:import|export)\s(?:type\s)?(?:[^;"']*?\sfrom\s)?["'][^"']+["'](?:\s+with\s+\{[^}]*\})?;$/gmu;
const SPECIFIER = /["'](\.{1,2}\/[^"']+\.ts)["']/gu;

/** Every source file of the product with what it imports. */
export function sourceFiles(root: string): readonly SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => sourceFile(root, join(folder, name))),
  );
}

function sourceFile(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const statements = text.match(IMPORT) ?? [];
  const rest = text
    .replaceAll(IMPORT, "")
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/gu, "")
    .trim();
  return {
    path,
    lines: text.split("\n").length - 1,
    importLines: sum(statements.map((statement) => statement.split("\n").length)),
    imports: [...text.matchAll(SPECIFIER)].map(([, specifier = ""]) => normalize(join(dirname(path), specifier))),
    isOnlyReExports: rest === "",
    isWritten: text.startsWith("// Written by `npm run "),
  };
}

/** Import lines as a share of all lines. */
export function importShare(files: readonly SourceFile[]): number {
  return sum(files.map(({ importLines }) => importLines)) / sum(files.map(({ lines }) => lines));
}

/** Files of at most 40 lines that one file of the same folder alone imports: each a candidate to be folded into it. */
export function lonelySmallFiles(files: readonly SourceFile[]): readonly string[] {
  const importers = importersOf(files);
  return files
    .filter(({ path, lines }) => {
      const [importer, ...others] = importers.get(path) ?? [];
      return lines <= 40 && importer !== undefined && others.length === 0 && dirname(importer) === dirname(path);
    })
    .map(({ path }) => path);
}

/** Basenames that several files of `lib` have, those aside whose folder names them. */
export function repeatedNames(files: readonly SourceFile[], allowed: ReadonlySet<string>): readonly string[] {
  const paths = new Map<string, string[]>();
  for (const { path } of files) {
    const name = basename(path, ".ts");
    if (!path.startsWith("lib/") || path.startsWith("lib/languages/") || allowed.has(name)) continue;
    paths.set(name, [...(paths.get(name) ?? []), path]);
  }
  return [...paths.values()].filter((same) => same.length > 1).map((same) => same.join(" "));
}

function importersOf(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const { path, imports } of files) {
    for (const imported of new Set(imports)) importers.set(imported, [...(importers.get(imported) ?? []), path]);
  }
  return importers;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
