import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { FORMATS } from "../../lib/languages/index.ts";
import { textsDocument } from "../messages/texts-document.ts";

const GLOSSARY = readFileSync(new URL("../../docs/glossary.md", import.meta.url), "utf8");

/** The cells of a table's rows, without its head. */
function tableAfter(head: string): readonly (readonly string[])[] {
  const [, table = ""] = GLOSSARY.split(head);
  const rows = table.split("\n\n")[0]?.split("\n").slice(2) ?? [];
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Without the accents that an SMS leaves off, so that a word is found in texts and e-mails alike. */
function plain(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll("œ", "oe").toLowerCase();
}

/** Every text of docs/texts.md in a language; commands, in capitals, aside. Replies stand in the order of languages. */
function textsIn(language: LanguageCode): string {
  const [texts = "", replies = ""] = textsDocument().split("## Answers");
  const lines = [...linesUnder(`${FORMATS[language].ownName}:`, texts), ...repliesIn(language, replies)];
  return plain(lines.join("\n").replaceAll(/\b\p{Lu}{3,}\b/gu, ""));
}

function linesUnder(name: string, texts: string): readonly string[] {
  const names = LANGUAGES.map((code) => `${FORMATS[code].ownName}:`);
  let current = "";
  return texts.split("\n").filter((line) => {
    if (line.startsWith("#")) current = "";
    if (names.includes(line)) current = line;
    return current === name;
  });
}

function repliesIn(language: LanguageCode, replies: string): readonly string[] {
  return replies
    .split("\n\n")
    .flatMap((block) =>
      block
        .split("\n")
        .filter((_, at) => at % LANGUAGES.length === LANGUAGES.indexOf(language) && block.startsWith("- ")),
    );
}

const COACH_FILES = ["page", "athlete-page", "try", "day", "plan", "silence", "attention", "explanation"];

/** What pages and explanations say in a language, by the strings of its files; commands, in capitals, aside. */
function coachTextsIn(language: LanguageCode): string {
  const strings = COACH_FILES.flatMap((name) => {
    const source = readFileSync(new URL(`../../lib/languages/${language}/${name}-texts.ts`, import.meta.url), "utf8");
    return source.match(/"[^"\n]*"|`[^`]*`/gu) ?? [];
  });
  const said = strings.filter((text) => !/^"\.\.?\//u.test(text)).map((text) => text.replaceAll(/\$\{[^}]*\}/gu, " "));
  return plain(said.join("\n").replaceAll(/\b\p{Lu}{3,}\b/gu, ""));
}

function holds(text: string, words: string): boolean {
  return new RegExp(`(?<!\\p{L})${plain(words)}(?!\\p{L})`, "u").test(text);
}

const TERMS = tableAfter("| thing ");
const NEVER = tableAfter("| language ");

describe("docs/glossary.md", () => {
  it.each(LANGUAGES.map((language, at) => [language, at] as const))(
    "names the words that texts use: %s",
    (language, at) => {
      const text = textsIn(language);
      const terms = TERMS.map((row) => row[at + 1] ?? "");

      expect(terms.length).toBeGreaterThan(10);
      expect(terms.filter((term) => !text.includes(plain(term)))).toEqual([]);
    },
  );

  it.each(LANGUAGES)("keeps out what has another word: %s", (language) => {
    const text = textsIn(language);
    const words = NEVER.filter(([name]) => name === FORMATS[language].ownName).map(([, word = ""]) => word);

    expect(words.length).toBeGreaterThan(2);
    expect(words.filter((word) => holds(text, word))).toEqual([]);
  });

  it.each(LANGUAGES)("keeps it out of what coaches read, too: %s", (language) => {
    const text = coachTextsIn(language);
    const words = NEVER.filter(([name]) => name === FORMATS[language].ownName).map(([, word = ""]) => word);

    expect(text.length).toBeGreaterThan(10_000);
    expect(words.filter((word) => holds(text, word))).toEqual([]);
  });

  it("would find a word that is kept out", () => {
    expect(holds(textsIn("en"), "rest day")).toBe(true);
    expect(holds("con calma el mar", "el mar")).toBe(true);
    expect(holds("con calma el martes", "el mar")).toBe(false);
  });
});
