import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const TEXTS = execFileSync("git", ["ls-files", "*.ts", "*.md", "*.mjs", "*.js"], { encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && !path.startsWith("test/fixtures/") && path !== "test/house/prose.test.ts")
  .filter((path) => existsSync(path))
  .map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n") }));

/** Every match of a pattern, as `path:line text`. */
function found(pattern: RegExp, of: (path: string) => boolean = () => true): readonly string[] {
  return TEXTS.filter(({ path }) => of(path)).flatMap(({ path, lines }) =>
    lines.flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
}

/** The headings `## N.` of the rule book. */
function sectionsOfTheRuleBook(): readonly string[] {
  return readFileSync("docs/rules.md", "utf8").match(/(?<=^## )\d+(?=\.)/gmu) ?? [];
}

describe("what is written in the project", () => {
  it("is plain English: no preposition with a bare 'who'", () => {
    expect(found(/\b(?:to|for|of|by|from) who\b/u)).toStrictEqual([]);
  });

  it("says 'or undefined', not when something is none", () => {
    expect(found(/undefined when (?:it|there) is none/u)).toStrictEqual([]);
  });

  it("cites no document that is not there", () => {
    const missing = TEXTS.flatMap(({ path, lines }) =>
      lines
        .flatMap((line) => [...line.matchAll(/(?:docs\/[\w./-]+|(?<![\w./-])(?:README|CONTRIBUTING|CHANGELOG))\.md/gu)])
        .filter(([cited]) => !existsSync(cited) && !existsSync(join(dirname(path), cited)))
        .map(([cited]) => `${path} cites ${cited}`),
    );

    expect(missing).toStrictEqual([]);
    expect(found(/(?<!docs\/)(?<![\w./(-])(?:rules|design)\.md/u, (path) => path.endsWith(".ts"))).toStrictEqual([]);
  });

  it("cites sections of the rule book that it has", () => {
    const sections = sectionsOfTheRuleBook();
    const cited = TEXTS.flatMap(({ lines }) =>
      lines.flatMap((line) =>
        [...line.matchAll(/docs\/rules\.md(?: sections?)? (\d+)/gu)].map(([, section = ""]) => section),
      ),
    );

    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((section) => !sections.includes(section))).toStrictEqual([]);
  });
});
