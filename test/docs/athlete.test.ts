import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRequest, readText } from "../../lib/app/text-reader.ts";
import { COMMANDS } from "../../lib/domain/conversation/conversation-words.ts";
import type { Intent } from "../../lib/domain/conversation/intent.ts";

const PAGES = ["docs/athlete.md", "docs/athlete.es.md", "docs/athlete.de.md", "docs/athlete.fr.md"];
/** What asks for nothing, and so needs no telling. */
const UNTOLD = new Set(["thanks", "agree", "hello"]);
const TOLD = [...COMMANDS, "join", "my-data", "delete-me"].filter((command) => !UNTOLD.has(command));

/** The first tables of a handout: what an athlete texts, row by row, and what a sentence is read as. */
function tablesOf(path: string): readonly (readonly (readonly [string, string])[])[] {
  return readFileSync(path, "utf8")
    .split(/^\| --- .*$/mu)
    .slice(1)
    .map((table) =>
      [...(table.split(/\n\n/u)[0] ?? "").matchAll(/^\| (.+?) \| (.+?) \|$/gmu)].map(
        ([, first = "", second = ""]) => [first, second] as const,
      ),
    );
}

function codesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/gu)].map(([, code = ""]) => code);
}

/** A request is read before all else. */
function readAs(code: string): string {
  return readRequest(code)?.kind ?? nameOf(readText(code));
}

/** The command of a reading, as conversation-words.ts names it. */
function nameOf(intent: Intent): string {
  if (intent.kind === "food" || intent.kind === "bedtime") return `${intent.kind}-${intent.wanted ? "on" : "off"}`;
  if (intent.kind === "race") return intent.date === null ? "no race" : "race";
  return RENAMED[intent.kind] ?? intent.kind;
}

const RENAMED: Readonly<Record<string, string>> = { "rest-days": "rest", "race-off": "race-cancel" };

const rowsOf = (path: string) => (tablesOf(path)[0] ?? []).map(([cell]) => codesIn(cell).map((code) => readAs(code)));

describe.each(PAGES)("the handout %s", (path) => {
  it("names every command, and each does what it does in English", () => {
    const rows = rowsOf(path);

    const told = new Set(rows.flat());
    expect(TOLD.filter((command) => !told.has(command))).toStrictEqual([]);
    expect(rows.map((row) => [...new Set(row)])).toStrictEqual(rowsOf(PAGES[0] ?? "").map((row) => [...new Set(row)]));
  });

  it("says truly what a sentence is read as", () => {
    const [, sentences = []] = tablesOf(path);

    expect(sentences.length).toBeGreaterThan(6);
    expect(
      sentences.map(([cell]) => codesIn(cell).map(readText)).map(([intent]) => withoutWording(intent)),
    ).toStrictEqual(sentences.map(([, meant]) => withoutWording(readText(meant))));
  });
});

/** A reading but for how it was worded. */
function withoutWording(intent: Intent | undefined): unknown {
  return { ...intent, words: "", isBare: false, isOfTomorrow: false };
}
