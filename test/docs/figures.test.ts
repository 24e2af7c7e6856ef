import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runCommand } from "../support/run-command.ts";
import { allPages } from "./markdown.ts";

const README = readFileSync("README.md", "utf8").replaceAll(/\s+/gu, " ");

/** Of what a command prints, the dollars behind a word, rounded. */
function dollars(out: string, word: string): string {
  return Number(new RegExp(`^ +${word} +\\$([\\d.,]+)`, "mu").exec(out)?.[1]).toFixed(0);
}

it("README says what a month costs as the command does that it names", async () => {
  const { out } = await runCommand(["cost", "--athletes", "50"]);
  const one = await runCommand(["cost", "--athletes", "50", "--reminders-per-day", "1"]);

  const said =
    /are \*\*\$(.+?) a month\*\*, \$(.+?) an athlete, of which reminders are \$(.+?), AWS itself \$(.+?), .* it is \$(.+?)\. US/u;
  const each = Number(/\$([\d.]+) an athlete/u.exec(out)?.[1]).toFixed(2);
  expect(said.exec(README)?.slice(1)).toStrictEqual([
    dollars(out, "total"),
    each,
    dollars(out, "texts"),
    dollars(out, "platform"),
    dollars(one.out, "total"),
  ]);
});

it("the coach's page says what its command does of a month's cost", async () => {
  const coach = readFileSync("docs/coach.md", "utf8").replaceAll(/\s+/gu, " ");
  const { out } = await runCommand(["cost", "--athletes", "14"]);

  expect(/United States \$(\d+) a month for 14 athletes/u.exec(coach)?.[1]).toBe(dollars(out, "total"));
});

it("README quotes the days that the privacy page keeps things", () => {
  const kept = readFileSync("docs/privacy.md", "utf8");

  const [, workouts, texts] = /Workouts are kept (\d+) days \(or what you say\), texts (\d+);/u.exec(README) ?? [];
  expect(kept).toMatch(new RegExp(`\\| workouts: .* \\| ${workouts} days`, "u"));
  expect(kept).toMatch(new RegExp(`\\| texts planned and sent, .* \\| ${texts} days \\|`, "u"));
});

it("each measured figure of the pages stands beside the command that prints it", () => {
  const measured = allPages()
    .filter(({ path }) => path.startsWith("docs/") && !path.startsWith("docs/adr/"))
    .flatMap((page) => page.text.split(/\n{2,}/u).map((paragraph) => ({ page, paragraph })))
    .filter(({ paragraph }) => /\bmeasured (?:on|by|in|with|beside)\b|\bp99\b/iu.test(paragraph));

  const nameless = measured.filter(
    ({ page, paragraph }) =>
      !/`(?:npm run|npx|cooldown) [^`]+`|\(benchmarks\.md\)/u.test(sectionAround(page.text, paragraph)),
  );
  expect(measured.length).toBeGreaterThan(0);
  expect(nameless.map(({ page, paragraph }) => `${page.path}: ${paragraph}`)).toStrictEqual([]);
});

/** What stands under the heading that a paragraph stands under. */
function sectionAround(text: string, paragraph: string): string {
  return text.split(/^##+ /mu).find((section) => section.includes(paragraph)) ?? paragraph;
}

/** A text to Ana in quotation marks, and one that stands by itself. */
const QUOTED = /(?:"|« )(?<quoted>(?:Nice work, )?Ana[,:][^"»]*?)(?:"|\s»)|^> (?<alone>Ana,.*)$/gmu;

it("each text that the pages quote is one that the program sends", () => {
  const sent = readFileSync("docs/texts.md", "utf8");
  const pages = allPages().filter(({ path }) =>
    /^(?:README|docs\/(?:athlete|operate|coach|faq)[\w.]*)\.md$/u.test(path),
  );
  const quoted = pages.flatMap(({ path, text }) =>
    [...text.matchAll(QUOTED)].map(({ groups = {} }) => ({
      path,
      words: (groups["quoted"] ?? groups["alone"] ?? "").replaceAll(/\s+/gu, " "),
    })),
  );

  expect(new Set(quoted.map(({ path }) => path)).size).toBeGreaterThan(4);
  expect(quoted.filter(({ words }) => !sent.includes(`"${words}"`))).toStrictEqual([]);
});
