import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { cdkWords } from "../../bin/cdk-words.ts";

describe("npm run deploy and npm run diff", () => {
  it("mean by --team the team's stack and by --account-of that of its account and region", () => {
    const words = cdkWords(["--team", "demo", "--account-of", "riverside"]);

    // The names of test/infra/app.test.ts.
    expect(words).toStrictEqual(["cooldown-demo", "cooldown-account-222222222222-us-west-2"]);
  });

  it("take the names of stacks, and all options, as cdk does", () => {
    const words = cdkWords(["cooldown-riverside", "--require-approval", "never", "--team", "demo", "--exclusively"]);

    expect(words).toStrictEqual([
      "cooldown-riverside",
      "--require-approval",
      "never",
      "cooldown-demo",
      "--exclusively",
    ]);
  });

  it.each([
    [["--team", "nobody"], "--team: came nobody; allowed: demo, riverside"],
    [["--team"], "--team: came nothing; allowed: demo, riverside"],
    [["--all", "--account-of", "nobody"], "--team: came nobody; allowed: demo, riverside"],
  ])("name what %j could have been", (words, said) => {
    expect(cdkWords(words)).toBe(said);
  });

  it("exit with 2 before cdk is asked when a team is not known", () => {
    const { status, stderr } = spawnSync("node_modules/.bin/tsx", ["bin/stacks.ts", "list", "--team", "nobody"], {
      encoding: "utf8",
    });

    expect([status, stderr]).toStrictEqual([2, "--team: came nobody; allowed: demo, riverside\n"]);
  });
});
