import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

const TYPES_ALONE: ReadonlySet<string> = new Set(["aws-lambda"]);

/** The packages that a file of functions/, lib/ or bin/ names. */
function importedPackages(): ReadonlySet<string> {
  const files = execFileSync("git", ["ls-files", "bin", "functions", "lib"], { encoding: "utf8" }).split("\n");
  const sources = files
    .filter((path) => path.endsWith(".ts") && existsSync(path))
    .map((path) => readFileSync(path, "utf8"));
  const names = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /^(?:import|export|\} from) .*from "([^".][^"]*)"|import\("([^".][^"]*)"\)|^import "([^".][^"]*)"/gmu,
      ),
    ].map(([, ...found]) => found.find((name) => name !== undefined) ?? ""),
  );
  const packages = names
    .filter((name) => !name.startsWith("node:"))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? "");
  return new Set(packages.filter((name) => !TYPES_ALONE.has(name)));
}

const ROW = /^\| `(?<name>[^`]+)` \| [^|]+ \| (?<licence>[^|]+) \| \d{4}-\d{2}(?:-\d{2})? \| [^|]+ \|$/gmu;

describe("docs/security.md", () => {
  const rows = [...readFileSync("docs/security.md", "utf8").matchAll(ROW)].map(({ groups }) => groups ?? {});

  it("names every package that runs", () => {
    const named = new Set(rows.map(({ name }) => name));

    expect([...importedPackages()].filter((name) => !named.has(name))).toStrictEqual([]);
  });

  it("says of each the licence that it has", () => {
    const licences = rows.map(({ name }) => {
      const manifest: unknown = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
      return z.parse(z.object({ license: z.string() }), manifest).license;
    });

    expect(rows.map(({ licence }) => licence)).toStrictEqual(licences);
  });

  it("cites tests that are there", () => {
    const cited = readFileSync("docs/security.md", "utf8").match(/test\/[\w/-]+(?:\.test\.ts|\.contract\.ts)/gu) ?? [];

    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter((path) => !existsSync(path))).toStrictEqual([]);
  });
});
