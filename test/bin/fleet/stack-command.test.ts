import { describe, expect, it } from "vitest";
import { parseStacksCall } from "../../../bin/fleet/stack-command.ts";

describe("npm run deploy -- --all", () => {
  it("deploys every wave, a team at a time, unless it is told otherwise", () => {
    const words = ["--all", "--wave=2", "--at-once", "5", "--canary", "riverside", "--list"];

    expect(parseStacksCall("deploy", ["--all"])).toStrictEqual({ kind: "fleet", options: { atOnce: 1, others: [] } });
    expect(parseStacksCall("deploy", words)).toStrictEqual({
      kind: "fleet",
      options: { wave: 2, canary: "riverside", atOnce: 5, list: true, others: [] },
    });
  });

  it("hands on to cdk what follows a -- of its own", () => {
    const call = parseStacksCall("deploy", ["--all", "--", "--verbose", "-c", "a=b"]);

    expect(call).toMatchObject({ kind: "fleet", options: { others: ["--verbose", "-c", "a=b"] } });
  });

  it.each([
    [["--all", "--wave"], "error: option '--wave <n>' argument missing"],
    [["--all", "--wave", "0"], "argument '0' is invalid. Expected a whole number from 1 to 1000."],
    [["--all", "--at-once", "99"], "argument '99' is invalid. Expected a whole number from 1 to 10."],
    [["--all", "--wvae", "2"], "error: unknown option '--wvae'\n(Did you mean --wave?)"],
    [["--all", "demo"], "error: --all: came demo beside it, which is no option"],
    [["--team", "demo", "--all"], "error: option '--all' cannot be used with option '--team <slug>'"],
    [["--all", "--account-of", "demo"], "error: option '--all' cannot be used with option '--account-of <slug>'"],
    [["--team", "demo", "--list"], "error: option '--list' goes with --all"],
    [["--wave", "2"], "error: option '--wave <n>' goes with --all"],
    [[], "error: name what to deploy: --team, --account-of or --all"],
    [["--al"], "error: name what to deploy: --team, --account-of or --all"],
    [["--team"], "error: option '--team <slug>' argument missing"],
  ])("says what is wrong with %j, and does nothing", (words, said) => {
    const call = parseStacksCall("deploy", words);

    expect(call).toMatchObject({ kind: "said", exitCode: 2, text: expect.stringContaining(said) });
  });
});

describe("npm run deploy and npm run diff", () => {
  it("take teams by slug, and hand all other options and the names of stacks to cdk", () => {
    const words = ["cooldown-riverside", "--require-approval", "never", "--team=demo", "--account-of", "riverside"];

    expect(parseStacksCall("diff", words)).toStrictEqual({
      kind: "stacks",
      team: ["demo"],
      accountOf: ["riverside"],
      others: ["cooldown-riverside", "--require-approval", "never"],
    });
  });
});

it.each([
  ["deploy", "  npm run deploy -- --all --canary riverside --at-once 5"],
  ["diff", "  npm run diff -- --all"],
  ["doctor", "  npm run doctor -- --team riverside"],
] as const)("npm run %s -- --help is a page of ours with examples", (verb, example) => {
  const call = parseStacksCall(verb, ["--help"]);

  expect(call).toMatchObject({ kind: "said", exitCode: 0, text: expect.stringContaining(example) });
  expect(call).toMatchObject({
    text: expect.stringMatching(new RegExp(`^Usage: npm run ${verb} -- --team <slug> \\|`)),
  });
});
