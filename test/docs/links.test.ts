import { existsSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { allPages, anchorsOf, linksOf, type Page } from "./markdown.ts";

const PAGES = allPages();
const ANCHORS = new Map(PAGES.map((page) => [page.path, anchorsOf(page)]));
const WEB = /^(?:https?|mailto):/u;

/** What a link of the repository leads to: a path from the root, and an anchor or "". */
function targetOf(page: Page, link: string): { readonly path: string; readonly anchor: string } {
  const [path = "", anchor = ""] = decodeURIComponent(link).split("#");
  const inside = normalize(join(dirname(page.path), path)).replace(/\/$/u, "");
  return { path: path === "" ? page.path : inside, anchor };
}

/** A folder is read by its README. */
function readAs(path: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? join(path, "README.md") : path;
}

function faultOf(page: Page, link: string): string | undefined {
  if (WEB.test(link)) return URL.canParse(link) ? undefined : "is no URL";
  const { path, anchor } = targetOf(page, link);
  if (path !== page.path && (path.startsWith("..") || !existsSync(path))) return "leads nowhere";
  if (anchor === "" || ANCHORS.get(readAs(path))?.has(anchor)) return undefined;
  return "has no such heading";
}

/** The pages one gets to from a page, link by link. */
function reachedFrom(start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const path of reached) {
    const page = PAGES.find((each) => each.path === path);
    if (page === undefined) continue;
    for (const link of linksOf(page)) if (!WEB.test(link)) reached.add(readAs(targetOf(page, link).path));
  }
  return reached;
}

describe("the pages of the repository", () => {
  it("link to files and headings that are there", () => {
    const faults = PAGES.flatMap((page) =>
      linksOf(page).flatMap((link) => {
        const fault = faultOf(page, link);
        return fault === undefined ? [] : [`${page.path}: ${link} ${fault}`];
      }),
    );

    expect(PAGES.flatMap(linksOf).length).toBeGreaterThan(80);
    expect(faults).toStrictEqual([]);
  });

  it("are all linked, from README or from what it links", () => {
    const reached = reachedFrom("README.md");

    expect(PAGES.map(({ path }) => path).filter((path) => !reached.has(path))).toStrictEqual([]);
  });

  it.each([
    ["a [page](nowhere.md)", "nowhere.md leads nowhere"],
    ["a [heading](docs/rules.md#no-such)", "docs/rules.md#no-such has no such heading"],
    ["its own [heading](#no-such)", "#no-such has no such heading"],
    ["a ![picture](docs/nothing.png)", "docs/nothing.png leads nowhere"],
    ['a <img src="docs/nothing.png">', "docs/nothing.png leads nowhere"],
    ["out of the [repository](../elsewhere.md)", "../elsewhere.md leads nowhere"],
    ["a [site](https://)", "https:// is no URL"],
  ])("would be found out: %s", (text, said) => {
    const page = { path: "planted.md", text };

    expect(linksOf(page).map((link) => `${link} ${faultOf(page, link)}`)).toStrictEqual([said]);
  });

  it("may link within code without meaning it", () => {
    expect(linksOf({ path: "planted.md", text: "`[a](b.md)`\n```md\n[a](c.md)\n```\n" })).toStrictEqual([]);
  });
});
