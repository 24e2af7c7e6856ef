import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** A page of the repository, as its source says. */
export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  /** The line of its first line, from 1. */
  readonly line: number;
  /** The heading `##` above it; "" when there is none. */
  readonly section: string;
  /** What stands behind the fence; "" when nothing does. */
  readonly language: string;
  readonly text: string;
}

/** Every Markdown page of the repository, those not yet committed too. */
export function allPages(): readonly Page[] {
  return execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], { encoding: "utf8" })
    .split("\n")
    .filter((path) => path !== "" && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

const FENCE = /^(?<indent> *)(?<fence>`{3,})(?<language>[\w-]*)[^\n]*\n(?<text>[\s\S]*?)^\k<indent>\k<fence>[ \t]*$/gmu;

export function blocksOf({ path, text }: Page): readonly Block[] {
  return [...text.matchAll(FENCE)].map(({ index, groups = {} }) => ({
    page: path,
    line: text.slice(0, index).split("\n").length + 1,
    section:
      text
        .slice(0, index)
        .match(/^## .*$/gmu)
        ?.at(-1)
        ?.slice(3) ?? "",
    language: groups["language"] ?? "",
    text: (groups["text"] ?? "").replaceAll(new RegExp(`^${groups["indent"] ?? ""}`, "gmu"), ""),
  }));
}

/** What is written as code within sentences, a line break in it as a space. */
export function inlineCodeOf({ text }: Page): readonly string[] {
  return [...text.replaceAll(FENCE, "").matchAll(/(?<!`)`([^`]+)`(?!`)/gu)].map(([, code = ""]) =>
    code.replaceAll(/\s*\n\s*/gu, " "),
  );
}

/** Where the links and pictures of a page lead, as they are written; code aside. */
export function linksOf({ text }: Page): readonly string[] {
  const prose = text.replaceAll(FENCE, "").replaceAll(/`[^`\n]+`/gu, "code");
  const inline = [...prose.matchAll(/\]\((?:<([^>]+)>|([^()\s]+(?:\([^()\s]*\))?))(?: "[^"]*")?\)/gu)];
  const defined = [...prose.matchAll(/^\[[^\]]+\]: (\S+)$/gmu)];
  const written = [...prose.matchAll(/\b(?:href|src)="([^"]+)"/gu)];
  return [...inline, ...defined, ...written].map(([, bracketed, bare]) => bracketed ?? bare ?? "");
}

/** The anchors of a page's headings, as GitHub makes them, and those it sets itself. */
export function anchorsOf({ text }: Page): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of text.replaceAll(FENCE, "").matchAll(/^#{1,6} (.+?)(?: #+)?$/gmu)) {
    const slug = slugOf(heading);
    let anchor = slug;
    for (let n = 1; anchors.has(anchor); n++) anchor = `${slug}-${n}`;
    anchors.add(anchor);
  }
  for (const [, id = ""] of text.matchAll(/<a (?:id|name)="([^"]+)"/gu)) anchors.add(id);
  return anchors;
}

function slugOf(heading: string): string {
  return heading
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}
