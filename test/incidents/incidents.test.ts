import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rehearse } from "./incident.ts";
import { INCIDENTS } from "./incidents.ts";

const RUNBOOK = readFileSync("docs/runbook.md", "utf8");

/** Those of the ten that tell by an alarm, by the doctor alone, and through an operator's command. */
const REHEARSED_HERE = ["stopped shard", "wrong zone", "expired vendor token"];

describe("an incident", () => {
  it.each(INCIDENTS.filter(({ name }) => REHEARSED_HERE.includes(name)))(
    "is told by the doctor, and mended by its commands: $name",
    async (incident) => {
      expect(await rehearse(incident)).toStrictEqual({ wrong: [] });
    },
  );

  it.each(INCIDENTS)("has its section in the runbook: $name", ({ section }) => {
    expect(RUNBOOK).toContain(`\n## ${section}\n`);
  });

  it("has its row in the runbook", () => {
    const rows = INCIDENTS.map(({ name, section }) => `| ${name} | ${section} |`);

    expect(rows.filter((row) => !RUNBOOK.replaceAll(/ {2,}/g, " ").includes(row))).toStrictEqual([]);
  });
});
