import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { differences, figures, readReport, reasonsByFile } from "./reasons.ts";

const REPORT = readReport(
  JSON.stringify({
    files: {
      "lib/domain/local-time.ts": { mutants: mutants("Killed", "Killed", "Survived", "Killed") },
      "lib/domain/rules/return.ts": { mutants: mutants("Timeout", "NoCoverage", "Survived", "Killed") },
    },
  }),
);

const FIGURES = [
  "| `rules/` | 4 | 1 | 1 | 2 | 50.0 % |",
  "| files beside them | 4 | 3 | 0 | 1 | 75.0 % |",
  "| all | 8 | 4 | 1 | 3 | 62.5 % |",
];

describe("the reasons of the mutants that survive", () => {
  it("come with the figures of each folder and all", () => {
    expect(figures(REPORT)).toStrictEqual(FIGURES);
  });

  it("are complete when each file has as many as it has survivors", () => {
    const document = [
      ...FIGURES.map((row) => row.replaceAll("|", " | ")),
      "| `local-time.ts` | 1 | ties |",
      "| `rules/return.ts` | 1 | a shortcut |",
      "| `rules/return.ts`  | 1  | checked before |",
    ].join("\n");

    expect(differences(REPORT, document.replaceAll("  |", " |").replaceAll(/^ /gmu, ""))).toStrictEqual([]);
  });

  it("are told where they are too few or too many, and where the figures are others", () => {
    const document = [...FIGURES.slice(1), "| `local-time.ts` | 1 | |", "| `gone.ts` | 2 | it was there |"].join("\n");

    expect(differences(REPORT, document)).toStrictEqual([
      "gone.ts: 0 survive, 2 have a reason",
      "local-time.ts: 1 survive, 0 have a reason",
      "rules/return.ts: 2 survive, 0 have a reason",
      "| `rules/` | 4 | 1 | 1 | 2 | 50.0 % |",
    ]);
  });

  it("are as many in docs/mutation.md as the mutants it says survive", () => {
    const document = readFileSync("docs/mutation.md", "utf8");

    const survivors = /^\| all +\|(?: +[\d,]+ +\|){3} +(?<survivors>[\d,]+) +\|/mu.exec(document)?.groups?.[
      "survivors"
    ];

    expect([...reasonsByFile(document).values()].reduce((sum, count) => sum + count, 0)).toBe(Number(survivors));
  });
});

function mutants(...statuses: readonly string[]): readonly { readonly status: string }[] {
  return statuses.map((status) => ({ status }));
}
