import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { costCommand } from "../../bin/commands/cost.ts";
import { aTerminal } from "../support/run-command.ts";

function cost(...words: readonly string[]): Promise<string> {
  return costIn({}, ...words);
}

async function costIn(env: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<string> {
  const { terminal, printed } = aTerminal({ env });
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  costCommand(program.command("cost"), terminal);
  await program.parseAsync(["cost", ...words], { from: "user" });
  return printed.out;
}

describe("cooldown cost", () => {
  it("prints a month of so many athletes", async () => {
    const out = await cost("--athletes", "1000", "--reminders-per-day", "2");

    expect(out.split("\n")).toStrictEqual([
      "1,000 athletes, 60,000 reminders a month",
      "",
      expect.stringMatching(/^ {2}platform {6}\$\d\d\.\d\d$/),
      "  texts        $529.80  at $0.00883 a part",
      "  e-mail         $0.00",
      "  answers       $73.49  texts of athletes and what they are answered",
      "  number         $2.00",
      expect.stringMatching(/^ {2}total {8}\$\d{3}\.\d\d {2}\$0\.\d{4} an athlete$/),
      "",
      "US dollars a month of 30 days, list prices of 2026-11 without free tiers;",
      "docs/cost.md says what counts.",
      "",
    ]);
  });

  it("takes price and retention from the team, and the flags' own numbers before them", async () => {
    const usages = await Promise.all(
      [
        ["--team", "riverside"],
        ["--team", "riverside", "--usd-per-part", "0.05", "--retention-days", "90"],
      ].map((words) => cost(...words, "--json")),
    );

    expect(usages.map((out): unknown => JSON.parse(out))).toMatchObject([
      { usage: { athletes: 100, usdPerPart: 0.00883, retentionDays: 800 } },
      { usage: { athletes: 100, usdPerPart: 0.05, retentionDays: 90 } },
    ]);
  });

  it("takes the team of COOLDOWN_TEAM", async () => {
    const out = await costIn({ COOLDOWN_TEAM: "riverside" }, "--json");
    const none = costIn({ COOLDOWN_TEAM: "riversid" });

    expect(JSON.parse(out)).toMatchObject({ usage: { retentionDays: 800 } });
    await expect(none).rejects.toThrow("there is no team file teams/riversid.json");
  });

  it.each([
    ["--athletes", "0"],
    ["--athletes", "many"],
    ["--email-share", "2"],
    ["--usd-per-part", "-1"],
  ])("refuses %s %s", async (flag, value) => {
    await expect(cost(`${flag}=${value}`)).rejects.toThrow(/Expected a (number of at least|share from 0 to 1)/);
  });
});
