import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { linksOf } from "./markdown.ts";

const README = readFileSync("README.md", "utf8");

/** What stands under a heading `##`. */
function sectionOf(text: string, heading: string): string {
  return text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
}

/** The rows of the first table of a text, cell by cell. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(2).map((line) => line.slice(2, -2).split(" | "));
}

describe("README", () => {
  it("shows a text and the page on pictures, before one has to do anything", () => {
    const pictures = linksOf({ path: "README.md", text: README }).filter((link) => link.endsWith(".png"));
    const sizes = pictures.map((path) => readFileSync(path).subarray(16, 24));

    expect(README.indexOf("docs/phone.png")).toBeLessThan(README.indexOf("\n## "));
    expect(pictures).toStrictEqual(["docs/dashboard.png", "./docs/phone.png"]);
    expect(sizes.map((size) => size.readUInt32BE(0) > 600)).toStrictEqual([true, true]);
  });

  it.each([
    "Try it on a laptop",
    "Try it on a real log",
    "What it decides, and why",
    "Log a workout",
    "Deploy for a team",
    "Cost",
    "Privacy in five lines",
    "Limits",
    "What else teams use",
    "How it works",
    "Test it",
    "Licence",
  ])("has a section: %s", (heading) => {
    expect(sectionOf(README, heading).trim()).not.toBe("");
  });

  it("says of each advice where it comes from: a paper, or that it is a choice", () => {
    const rows = rowsOf(sectionOf(README, "What it decides, and why"));

    expect(rows.length).toBeGreaterThan(7);
    expect(rows.filter(([, , source = ""]) => !/doi\.org|a choice|Foster 1998/u.test(source))).toStrictEqual([]);
  });

  it("has five lines on privacy", () => {
    expect(sectionOf(README, "Privacy in five lines").match(/^\d\. /gmu)).toStrictEqual([
      "1. ",
      "2. ",
      "3. ",
      "4. ",
      "5. ",
    ]);
  });

  it("compares itself with each of what teams use, and links what it says of it", () => {
    const section = sectionOf(README, "What else teams use");
    const rows = rowsOf(section);

    expect(section).toMatch(/Looked up on \d+ \w+ \d{4}/u);
    expect(rows.map(([name]) => name?.replace(/, with rules of your own$/u, ""))).toStrictEqual([
      "WHOOP",
      "Oura",
      "Garmin",
      "TrainingPeaks",
      "Knock",
      "Novu",
      "a spreadsheet",
    ]);
    const unsourced = rows.filter(([name, there = ""]) => name !== "a spreadsheet" && !there.includes("](https://"));
    expect(unsourced).toStrictEqual([]);
  });
});

describe("docs/README.md", () => {
  const index = readFileSync("docs/README.md", "utf8");

  it.each(["Athlete", "Coach", "Operator", "Webhook developer", "Engineer"])("has pages for a reader: %s", (reader) => {
    expect(linksOf({ path: "docs/README.md", text: sectionOf(index, reader) }).length).toBeGreaterThan(2);
  });

  it("lists every page of docs, and each function's", () => {
    const linked = new Set(linksOf({ path: "docs/README.md", text: index }));
    const pages = readdirSync("docs").filter((name) => name.endsWith(".md") && name !== "README.md");
    const functions = readdirSync("functions").map((name) => `../functions/${name}/README.md`);

    expect([...pages, ...functions].filter((path) => !linked.has(path))).toStrictEqual([]);
  });
});
