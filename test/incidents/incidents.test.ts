import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INCIDENTS } from "./incidents.ts";

const RUNBOOK = readFileSync("docs/runbook.md", "utf8");

describe("an incident", () => {
  it.each(INCIDENTS)("has its section in the runbook: $name", ({ section }) => {
    expect(RUNBOOK).toContain(`\n## ${section}\n`);
  });

  it("has its row in the runbook", () => {
    const rows = INCIDENTS.map(({ name, section }) => `| ${name} | ${section} |`);

    expect(rows.filter((row) => !RUNBOOK.replaceAll(/ {2,}/g, " ").includes(row))).toStrictEqual([]);
  });
});
