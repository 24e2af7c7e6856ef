import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the script as `npm run` does; `list` is the verb of cdk that only synthesizes. */
function stacks(...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/tsx", ["bin/stacks.ts", "list", ...words], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], CDK_DISABLE_CLI_TELEMETRY: "true" },
  });
  return { code: status, out: stdout, err: stderr };
}

describe("npm run deploy and npm run diff", () => {
  it("mean by --team the team's stack and by --account-of that of its account and region", () => {
    const { code, out } = stacks("--team", "demo", "--account-of", "riverside");

    expect([code, out.trim().split("\n").toSorted()]).toStrictEqual([
      0,
      ["cooldown-account-222222222222-us-west-2", "cooldown-demo"],
    ]);
  });

  it("take the names of stacks as cdk does", () => {
    const { code, out } = stacks("cooldown-riverside");

    expect([code, out.trim()]).toStrictEqual([0, "cooldown-riverside"]);
  });

  it.each([
    [["--team", "nobody"], "--team: came nobody; allowed: demo, riverside\n"],
    [["--team"], "--team: came nothing; allowed: demo, riverside\n"],
  ])("name what %j could have been and exit with 2", (words, said) => {
    const { code, err } = stacks(...words);

    expect([code, err]).toStrictEqual([2, said]);
  });
});
