import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const FUNCTIONS = readdirSync("functions");
const RUNBOOK = readFileSync("docs/runbook.md", "utf8");

it.each(FUNCTIONS)("the README of %s names files, tests and runbook sections that exist", (name) => {
  const readme = readFileSync(join("functions", name, "README.md"), "utf8");

  const files = [...readme.matchAll(/`([\w.-]+\.ts)`/g)].map(([, file = ""]) => join("functions", name, file));
  const paths = [...readme.matchAll(/\b(?:lib|test|docs)\/[\w./-]*\w/g)].map(([path]) => path);
  const sections = [...readme.matchAll(/docs\/runbook\.md "([^"]+)"/g)].map(([, section = ""]) => section);

  expect([...files, ...paths].filter((path) => !existsSync(path))).toStrictEqual([]);
  expect(sections.filter((section) => !RUNBOOK.includes(`\n## ${section}\n`))).toStrictEqual([]);
  expect([files.length, paths.length, sections.length].every((count) => count > 0)).toBe(true);
});
