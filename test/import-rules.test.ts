import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);

/** One line of code in one file, and the rule that must refuse it. */
const OFFENDERS = [
  ["lib/domain/a.ts", 'import "../messages/x.ts";', "no-restricted-imports"],
  ["lib/domain/b.ts", 'import "../ports.ts";', "no-restricted-imports"],
  ["lib/domain/c.ts", 'import "node:fs";', "no-restricted-imports"],
  ["lib/domain/d.ts", 'import "hono";', "no-restricted-imports"],
  ["lib/domain/rules/e.ts", 'import "../../app/x.ts";', "no-restricted-imports"],
  ["lib/domain/f.ts", "export const now = Date.now();", "no-restricted-properties"],
  ["lib/domain/g.ts", "export const now = new Date();", "no-restricted-globals"],
  ["lib/domain/h.ts", "export const random = Math.random();", "no-restricted-properties"],
  ["lib/domain/i.ts", 'export const home = process.env["HOME"];', "no-restricted-globals"],
  ["lib/domain/j.ts", "export const now = Temporal.Now;", "no-restricted-properties"],
  ["lib/languages/a.ts", 'import "../messages/x.ts";', "no-restricted-imports"],
  ["lib/languages/en/b.ts", 'import "node:fs";', "no-restricted-imports"],
  ["lib/domain/k.ts", 'import "../languages/x.ts";', "no-restricted-imports"],
  ["lib/messages/a.ts", 'import "../ports.ts";', "no-restricted-imports"],
  ["lib/messages/b.ts", 'import "../app/x.ts";', "no-restricted-imports"],
  ["lib/messages/c.ts", 'import "zod/mini";', "no-restricted-imports"],
  ["lib/ports.ts", 'import "./app/x.ts";', "no-restricted-imports"],
  ["lib/ports/a.ts", 'import "../app/x.ts";', "no-restricted-imports"],
  ["lib/app/a.ts", 'import "../table/x.ts";', "no-restricted-imports"],
  ["lib/app/b.ts", 'import "../lambda/x.ts";', "no-restricted-imports"],
  ["lib/app/c.ts", "export const now = Date.now();", "no-restricted-properties"],
  ["lib/table/a.ts", 'import "../../functions/assess/handler.ts";', "no-restricted-imports"],
  ["lib/sns/b.ts", 'import "../local/x.ts";', "no-restricted-imports"],
  ["lib/lambda/a.ts", 'import "../../functions/assess/handler.ts";', "no-restricted-imports"],
  ["lib/team/a.ts", 'import "../ports.ts";', "no-restricted-imports"],
  ["functions/assess/a.ts", 'import "../../lib/local/x.ts";', "no-restricted-imports"],
  ["functions/assess/b.ts", 'import "../../bin/x.ts";', "no-restricted-imports"],
  ["lib/local/a.ts", 'import "../../bin/dev.ts";', "no-restricted-imports"],
  ["lib/local/b.ts", 'import "../infra/x.ts";', "no-restricted-imports"],
  ["lib/infra/a.ts", 'import "../app/x.ts";', "no-restricted-imports"],
  ["lib/infra/b.ts", 'import "../table/x.ts";', "no-restricted-imports"],
  ["lib/infra/c.ts", 'import "../lambda/log.ts";', "no-restricted-imports"],
  ["bin/dev.ts", 'import "../lib/infra/team-stack.ts";', "no-restricted-imports"],
  ["bin/commands/a.ts", 'import "../../lib/infra/team-stack.ts";', "no-restricted-imports"],
  ["lib/vendors/c.ts", 'import "zod";', "no-restricted-imports"],
  ["lib/files/d.ts", "export const a = (b: string) => b as unknown;", "consistent-type-assertions"],
  ["functions/assess/c.ts", "export const a = (b?: string) => b!;", "no-non-null-assertion"],
  ["lib/vendors/e.ts", "export const a = (b: any) => b;", "no-explicit-any"],
  ["lib/vendors/f.ts", "export default 1;", "no-default-export"],
  ["lib/domain/l.ts", "export const a = (b: number[]) => Math.max(...b);", "no-spread-into-calls"],
  ["functions/assess/d.ts", "export const a = (b: number[], c: number[]) => c.push(...b);", "no-spread-into-calls"],
  ["bin/commands/b.ts", "export const a = (b: number[], c: number[]) => c.push(...b);", "no-spread-into-calls"],
] as const;

const ALLOWED = [
  ["lib/vendors/rest.ts", "export const a = (...b: number[]): number => (b.length > 9 ? 0 : a(...b, 1));"],
  ["lib/domain/ok.ts", 'import "./x.ts"; import "temporal-polyfill";'],
  ["lib/languages/ok.ts", 'import "../domain/x.ts";'],
  ["lib/messages/ok.ts", 'import "../domain/x.ts"; import "temporal-polyfill";'],
  ["lib/app/ok.ts", 'import "../domain/x.ts"; import "../messages/x.ts"; import "../ports.ts";'],
  ["lib/vendors/ok.ts", 'import "../app/x.ts"; import "zod/mini";'],
  ["lib/infra/ok.ts", 'import "../lambda/env.ts"; import "../team/team.ts";'],
  ["bin/app.ts", 'import "../lib/infra/team-stack.ts";'],
] as const;

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

let folder = "";
let found: readonly Diagnostic[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cooldown-lint-"));
  await cp(".oxlintrc.json", join(folder, ".oxlintrc.json"));
  await cp("test/house/bounds-plugin.js", join(folder, "test/house/bounds-plugin.js"));
  for (const [file, code] of [...OFFENDERS, ...ALLOWED]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${code}\n`);
  }
  const linted = await run(join(process.cwd(), "node_modules/.bin/oxlint"), ["-f", "json"], { cwd: folder }).catch(
    (error: { readonly stdout: string }) => error,
  );
  found = (JSON.parse(linted.stdout) as { readonly diagnostics: readonly Diagnostic[] }).diagnostics;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the import rules", () => {
  it.each(OFFENDERS)("refuse in %s: %s", (file, _code, rule) => {
    const codes = found.filter(({ filename }) => filename === file).map(({ code }) => code);

    expect(codes.some((code) => code.includes(`(${rule})`))).toBe(true);
  });

  it.each(ALLOWED)("allow in %s: %s", (file) => {
    const codes = found.filter(({ filename, code }) => filename === file && /no-(restricted|spread)/.test(code));

    expect(codes).toStrictEqual([]);
  });
});
