import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../bin/commands/command-line.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { parseTeamFile } from "../../lib/team/team-file.ts";
import packageFile from "../../package.json" with { type: "json" };
import { aTerminal } from "../support/run-command.ts";
import { allPages, blocksOf, inlineCodeOf } from "./markdown.ts";

/** A command line of a page: of a block, or within a sentence. */
interface Said {
  readonly where: string;
  readonly line: string;
}

/** What was so stays as it was written. */
const PAGES = allPages().filter(({ path }) => path !== "CHANGELOG.md");
const BLOCKS = PAGES.flatMap(blocksOf);
const PROGRAM = await createProgram(aTerminal().terminal);
const SAID: readonly Said[] = [
  ...PAGES.flatMap((page) => inlineCodeOf(page).map((line) => ({ where: page.path, line }))),
  ...BLOCKS.filter(({ language }) => language === "sh" || language === "").flatMap(({ page, text }) =>
    text
      .replaceAll(/\\\n\s*/gu, "")
      .split("\n")
      .map((line) => ({ where: page, line: line.replace(/\s#.*$/u, "").replace(/^\$ /u, "") })),
  ),
];

/** Every command line of the pages that begins so, or goes on so after a pipe. */
function saidWith(start: RegExp): readonly (Said & { readonly words: readonly string[] })[] {
  return SAID.flatMap(({ where, line }) =>
    [...line.trim().matchAll(new RegExp(`(?:^|\\| |do )${start.source}(?<rest>[^|;]*)`, "gu"))].map(
      ({ groups = {} }) => ({
        where,
        line,
        words: (groups["rest"] ?? "").trim().split(/\s+/u),
      }),
    ),
  );
}

/** What is wrong with the words of a `cooldown`; undefined: nothing. */
function faultOf(words: readonly string[]): string | undefined {
  let command: Command = PROGRAM;
  let at = 0;
  while (command.commands.length > 0 && at < words.length) {
    const names = (words[at] ?? "").split("|");
    const inner = names.map((name) => command.commands.find((each) => each.name() === name));
    const [first] = inner;
    if (first === undefined || inner.includes(undefined)) {
      if (/^(?:<\w+>|--\w|completion|\.\.\.|$)/u.test(words[at] ?? "")) break;
      return `no command ${words.slice(0, at + 1).join(" ")}`;
    }
    command = first;
    at += 1;
  }
  const known = new Set([...command.options.map(({ long }) => long), "--help", "--version"]);
  const unknown = words.filter((word) => word.startsWith("--")).map((word) => word.replace(/[^\w-].*$/u, ""));
  return unknown.filter((word) => !known.has(word)).map((word) => `no option ${word}`)[0];
}

function faults(
  said: readonly (Said & { readonly words: readonly string[] })[],
  judge: typeof faultOf,
): readonly string[] {
  return said.flatMap(({ where, line, words }) => {
    const fault = judge(words);
    return fault === undefined ? [] : [`${where}: ${line.trim()}: ${fault}`];
  });
}

describe("the pages", () => {
  it("name commands and options of cooldown that it has", () => {
    const said = saidWith(/(?:npx )?cooldown /u);

    expect(said.length).toBeGreaterThan(0);
    expect(faults(said, faultOf)).toStrictEqual([]);
  });

  it("name scripts of npm that there are", () => {
    const said = saidWith(/npm run (?:--silent )?/u);

    expect(said.length).toBeGreaterThan(0);
    expect(
      faults(said, ([script = ""]) => (Object.hasOwn(packageFile.scripts, script) ? undefined : "no such script")),
    ).toStrictEqual([]);
  });

  it("name options of npm start that it has", () => {
    const dev = readFileSync("bin/dev.ts", "utf8");
    const options = (word: string): boolean =>
      dev.includes(`"${word}`) || /^--(?:strava|hevy|polar|whoop|oura)-url$/u.test(word);
    const said = saidWith(/npm start -- /u);

    expect(said.length).toBeGreaterThan(0);
    expect(
      faults(said, (words) =>
        words.filter((word) => word.startsWith("--") && word !== "--help").find((word) => !options(word)),
      ),
    ).toStrictEqual([]);
  });

  it("name tests that there are", () => {
    // docs/extending.md makes its own, and test:walks runs them.
    const said = saidWith(/npx vitest run /u).filter(({ where }) => where !== "docs/extending.md");

    expect(
      faults(said, (words) => words.filter((word) => word.startsWith("test/")).find((path) => !existsSync(path))),
    ).toStrictEqual([]);
  });

  it("name operations that the AWS command line has", () => {
    const said = saidWith(/aws (?!sso )/u);

    expect(said.length).toBeGreaterThan(0);
    expect(faults(said, ([service = "", operation = ""]) => awsFault(service, operation))).toStrictEqual([]);
  });

  it("show JSON that is JSON, and profiles and team files that are taken", () => {
    const shown = BLOCKS.filter(({ language }) => language === "json").map(({ text }): unknown => JSON.parse(text));
    const objects = shown.filter((each): each is object => typeof each === "object" && each !== null);
    const profiles = objects.filter((each) => "timeZone" in each && !("account" in each));
    const teams = objects.filter((each) => "account" in each);

    expect(profiles.length).toBeGreaterThan(0);
    expect(
      profiles.map((each) => profileFile(Date.parse("2026-11-22T17:00:00Z")).safeParse(each).success),
    ).not.toContain(false);
    expect(teams.map((each) => parseTeamFile("riverside.json", JSON.stringify(each)).kind)).not.toContain("problems");
  });
});

/** Operations of clients that are not installed, which were looked up in the AWS CLI Command Reference. */
const LOOKED_UP: ReadonlySet<string> = new Set([
  "service-quotas request-service-quota-increase",
  "logs filter-log-events",
  "scheduler list-schedules",
  "scheduler get-schedule",
  "scheduler update-schedule",
  "sqs purge-queue",
  "apigatewayv2 update-stage",
]);

/** The operations of AWS clients that are installed, which the command line has under the same names. */
function awsFault(service: string, operation: string): string | undefined {
  if (LOOKED_UP.has(`${service} ${operation}`)) return undefined;
  const folder = `node_modules/@aws-sdk/client-${service}/dist-types/commands`;
  if (!existsSync(folder)) return `no client of ${service} to look it up in`;
  const name = `${operation.replaceAll("-", "")}command.d.ts`;
  return readdirSync(folder).some((file) => file.toLowerCase() === name) ? undefined : `no operation ${operation}`;
}

describe("a wrong command", () => {
  it.each([
    [["athlete", "ad"], "no command athlete ad"],
    [["athlete", "add", "--porfile", "ana.json"], "no option --porfile"],
    [["doctr"], "no command doctr"],
  ])("would be found out: %j", (words, fault) => {
    expect(faultOf(words)).toBe(fault);
  });
});
