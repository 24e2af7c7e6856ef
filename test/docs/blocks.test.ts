import { describe, expect, it } from "vitest";
import { aWebhook } from "../support/webhook.ts";
import { allPages, blocksOf } from "./markdown.ts";

const BLOCKS = allPages().flatMap(blocksOf);

/** The test that runs the blocks of a language, and the pages that may have such blocks; `npm run test:walks` runs the suites. */
const HELD: Readonly<Record<string, { readonly by: string; readonly on?: readonly string[] }>> = {
  sh: { by: "test/docs/blocks.suite.ts" },
  json: { by: "test/docs/commands.test.ts" },
  js: { by: "test/docs/developers.suite.ts", on: ["docs/webhooks.md"] },
  python: { by: "test/docs/developers.suite.ts", on: ["docs/webhooks.md"] },
  yaml: { by: "test/docs/blocks.test.ts", on: ["docs/webhooks.md"] },
  ts: { by: "test/walks/walks.suite.ts", on: ["docs/extending.md"] },
  md: { by: "test/walks/walks.suite.ts", on: ["docs/extending.md"] },
  text: { by: "test/messages/texts-document.test.ts", on: ["docs/texts.md"] },
  // Drawings, and what commands print.
  "": { by: "a reader", on: ["README.md", "docs/architecture.md", "docs/deploy.md", "docs/operate.md"] },
};

describe("the blocks of the pages", () => {
  it("are of a language that a test runs, where it looks for it", () => {
    const loose = BLOCKS.filter(({ language, page }) => {
      const held = HELD[language];
      return held === undefined || (held.on !== undefined && !held.on.includes(page));
    });

    expect(BLOCKS.length).toBeGreaterThan(100);
    expect(loose.map(({ page, line, language }) => `${page}:${line} ${language}`)).toStrictEqual([]);
  });

  it("for Home Assistant post a lift once its templates are filled in", async () => {
    const webhook = await aWebhook();
    const [block] = BLOCKS.filter(({ language }) => language === "yaml");
    const value = (key: string): string =>
      new RegExp(`^ +${key}: (?:"|')(.*)(?:"|')$`, "mu").exec(block?.text ?? "")?.[1] ?? "";
    const body = value("payload")
      .replace("{{ (now() - timedelta(minutes=minutes)).isoformat() }}", "2026-11-22T11:00:00.123456-05:00")
      .replace("{{ minutes }}", "50");

    const response = await webhook.send("POST", new URL(value("url")).pathname, {
      body,
      headers: { "content-type": value("content_type") },
    });

    expect(block?.text).toMatch(/^ +method: POST$/mu);
    expect(response.status).toBe(202);
    expect(await webhook.world.store.log.read("ana")).toMatchObject([
      { report: { kind: "strength", durationMinutes: 50 } },
    ]);
  });
});
