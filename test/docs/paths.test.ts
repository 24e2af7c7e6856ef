import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { REMINDER_KINDS } from "../../lib/domain/reminder-kinds.ts";
import { allPages, inlineCodeOf } from "./markdown.ts";

/** What was so stays as it was written, and docs/extending.md makes files of its own. */
const LEFT = /^(?:CHANGELOG\.md|docs\/extending\.md|docs\/adr\/.*)$/u;
const PAGES = allPages().filter(({ path }) => !LEFT.test(path));
const ARCHITECTURE = readFileSync("docs/architecture.md", "utf8");

/** The files and folders of the project that a page names as code; `<slug>`, `*` and `{a,b}` stand for many. */
function pathsIn(code: string): readonly string[] {
  const [path = ""] = /^(?:lib|functions|bin|test|teams|\.ci)\/[\w./@-]+$/u.exec(code) ?? [];
  return path === "" ? [] : [path];
}

describe("the pages", () => {
  it("name files and folders that are there", () => {
    const named = PAGES.flatMap((page) =>
      inlineCodeOf(page).flatMap((code) => pathsIn(code).map((path) => [page.path, path] as const)),
    );

    expect(named.length).toBeGreaterThan(150);
    expect(named.filter(([, path]) => !existsSync(path)).map(([page, path]) => `${page}: ${path}`)).toStrictEqual([]);
  });
});

describe("docs/architecture.md", () => {
  it("names every kind of reminder", () => {
    const [row = ""] = /^\| Reminder .*$/mu.exec(ARCHITECTURE) ?? [];

    expect(inlineCodeOf({ path: "", text: row })).toStrictEqual([...REMINDER_KINDS]);
  });
});
