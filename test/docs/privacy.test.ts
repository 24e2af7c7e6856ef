import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const PAGE = readFileSync("docs/privacy.md", "utf8");
const ROWS = PAGE.split("\n").filter((line) => line.startsWith("| "));

/** A file, or all of a folder. */
function sourceOf(place: string): string {
  const files = place.endsWith(".ts")
    ? [place]
    : readdirSync(place, { recursive: true, encoding: "utf8" }).map((name) => join(place, name));
  return files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

it.each([
  ["workouts: kind", "lib/team/team-fields.ts", /DEFAULT_RETENTION_DAYS = (?<n>\d+)/u],
  ["a deleted workout's mark", "lib/table/workout-log.ts", /TOMBSTONE_DAYS = (?<n>\d+)/u],
  ["texts planned and sent", "lib/table/reminders.ts", /KEPT_DAYS = (?<n>\d+)/u],
  ["that a text came", "lib/table/received.ts", /INBOX_DAYS = (?<n>\d+)/u],
  ["that a text came", "lib/table/received.ts", /DANGER_DAYS = (?<n>\d+)/u],
  ["a phone that asked to join", "lib/table/joins.ts", /\bKEPT_DAYS = (?<n>\d+)/u],
  ["what came by webhook", "lib/table/received.ts", /QUARANTINE_DAYS = (?<n>\d+)/u],
  ["what an athlete's texts", "lib/domain", /SPELLS_KEPT_DAYS = (?<n>\d+)/u],
  ["what an athlete's texts", "lib/domain", /NOTED_FOR_DAYS = (?<n>\d+)/u],
  ["what became of each text", "lib/infra/constructs/delivery-logs.ts", /KEPT_DAYS = (?<n>\d+)/u],
  [
    "a text that could not",
    "lib/infra/constructs/inbound-texts.ts",
    /retentionPeriod: cdk\.Duration\.days\((?<n>\d+)\)/u,
  ],
  [
    "keys of items of a batch",
    "lib/infra/constructs/stream-assess.ts",
    /expiration: cdk\.Duration\.days\((?<n>\d+)\)/u,
  ],
])("keeps %s as long as the page says (%s)", (what, place, period) => {
  const { n = "" } = period.exec(sourceOf(place))?.groups ?? {};
  const [row = ""] = ROWS.filter((line) => line.startsWith(`| ${what}`));

  expect(n).not.toBe("");
  expect(row.split("|").at(-2)).toMatch(new RegExp(`\\b${n}\\b`, "u"));
});
