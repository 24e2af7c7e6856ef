import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** One step of a walk of docs/extending.md. */
export type Step =
  | { readonly kind: "new file"; readonly path: string; readonly text: string }
  | {
      readonly kind: "insert";
      readonly path: string;
      readonly where: "after" | "before";
      readonly anchor: string;
      readonly text: string;
    }
  | { readonly kind: "replace"; readonly path: string; readonly old: string; readonly by: string }
  | { readonly kind: "run"; readonly command: string };

export interface Walk {
  readonly title: string;
  readonly steps: readonly Step[];
}

const STEP =
  /\*\*New file\*\* `(?<file>[^`]+)`:\n\n```\w+\n(?<content>[\s\S]*?)```|\*\*In\*\* `(?<path>[^`]+)`, \*\*(?<where>after|before)\*\* `(?<anchor>[^`]+)`:\n\n```\w+\n(?<lines>[\s\S]*?)```|\*\*In\*\* `(?<of>[^`]+)`, \*\*replace\*\* `(?<old>[^`]+)` \*\*by\*\* `(?<by>[^`]+)`|\*\*Run\*\* `(?<command>[^`]+)`/gu;

/** The walks of the document, a heading each. */
export function walksOf(document: string): readonly Walk[] {
  return document
    .split(/^## (?=A )/mu)
    .slice(1)
    .map((section) => ({
      title: section.slice(0, section.indexOf("\n")),
      steps: [...section.matchAll(STEP)].map(({ groups = {} }) => stepOf(groups)),
    }));
}

function stepOf(groups: Readonly<Record<string, string | undefined>>): Step {
  const { file, content = "", path, where, anchor = "", lines = "", of, old = "", by = "", command = "" } = groups;
  if (file !== undefined) return { kind: "new file", path: file, text: content };
  if (path !== undefined)
    return { kind: "insert", path, where: where === "before" ? "before" : "after", anchor, text: lines };
  if (of !== undefined) return { kind: "replace", path: of, old, by };
  return { kind: "run", command };
}

/** A copy of the project to walk in. */
export interface Scratch {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

const COPIED = [
  "bin",
  "docs",
  "functions",
  "lib",
  "teams",
  "test",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
];

export async function scratchCopy(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), "cooldown-walk-"));
  for (const name of COPIED) await cp(name, join(folder, name), { recursive: true });
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** Does a step in a scratch copy; a test run that fails throws with what it printed. */
export async function take(step: Step, { folder }: Scratch): Promise<void> {
  switch (step.kind) {
    case "new file":
      await mkdir(dirname(join(folder, step.path)), { recursive: true });
      return writeFile(join(folder, step.path), step.text);
    case "insert":
      return edit(join(folder, step.path), (text) => inserted(text, step));
    case "replace":
      return edit(join(folder, step.path), (text) => {
        if (!text.includes(step.old)) throw new Error(`${step.path} does not hold ${step.old}`);
        return text.replace(step.old, step.by);
      });
    case "run":
      execFileSync("sh", ["-c", step.command], { cwd: folder, stdio: "pipe" });
  }
}

function inserted(text: string, { path, where, anchor, text: lines }: Extract<Step, { kind: "insert" }>): string {
  const all = text.split("\n");
  const at = all.findIndex((line) => line.includes(anchor));
  if (at < 0) throw new Error(`${path} does not hold ${anchor}`);
  return all.toSpliced(where === "after" ? at + 1 : at, 0, ...lines.trimEnd().split("\n")).join("\n");
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, "utf8")));
}

/** What the compiler says of a scratch copy; "" when it is content. */
export function typeErrors({ folder }: Scratch): string {
  const { stdout } = spawnSync("node_modules/.bin/tsc", ["--noEmit", "--incremental", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout;
}
