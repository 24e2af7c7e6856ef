import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { costCommand } from "../../bin/commands/cost.ts";
import { createDynamoTable } from "../../lib/table/dynamo-table.ts";
import { createRepositories } from "../../lib/table/repositories.ts";
import { anAthlete, aProfile, aReminder, sentAt } from "../support/builders.ts";
import { startFakeCloud } from "../support/fake-cloud.ts";
import { aReceipt } from "../support/receipts.ts";
import { aTerminal, runCommand } from "../support/run-command.ts";

function cost(...words: readonly string[]): Promise<string> {
  return costIn({}, ...words);
}

async function costIn(env: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<string> {
  return costOf({ env }, ...words);
}

async function costOf(over: Parameters<typeof aTerminal>[0], ...words: readonly string[]): Promise<string> {
  const { terminal, printed } = aTerminal(over);
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
    await expect(none).rejects.toThrow("there is no team file test/fixtures/teams/riversid.json");
  });

  it("warns where the team's number is of a country whose price nobody knows, unless a price is named", async () => {
    const file = JSON.parse(await readFile("test/fixtures/teams/riverside.json", "utf8"));
    const folder = await mkdtemp(join(tmpdir(), "cooldown-cost-"));
    const abroad = { ...file, sms: { ...file.sms, originationNumber: "+447400123456" } };
    await writeFile(join(folder, "riverside.json"), JSON.stringify(abroad));

    const options = [[], ["--usd-per-part", "0.05"]];
    const outs = await Promise.all(
      options.map((words) => costOf({ teamsFolder: folder }, "--team", "riverside", ...words)),
    );

    await rm(folder, { recursive: true });
    expect(outs.map((out) => out.includes("No price of a text to GB is known"))).toStrictEqual([true, false]);
  });

  it("counts texts at the list price of the number's country, where that is known", async () => {
    const file = JSON.parse(await readFile("test/fixtures/teams/riverside.json", "utf8"));
    const folder = await mkdtemp(join(tmpdir(), "cooldown-cost-"));
    const abroad = { ...file, sms: { ...file.sms, originationNumber: "+819012345678" } };
    await writeFile(join(folder, "riverside.json"), JSON.stringify(abroad));

    const out = await costOf({ teamsFolder: folder }, "--team", "riverside");

    await rm(folder, { recursive: true });
    expect(out).toContain("at $0.07451 a part");
    expect(out).not.toContain("No price of a text");
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

it("takes what the receipts of a team's texts say with --receipts", async () => {
  const before = { ...process.env };
  const cloud = await startFakeCloud();
  const { directory, book } = createRepositories(createDynamoTable(cloud.dynalite), { shards: 2, retentionDays: 800 });
  const profile = aProfile({ phone: "+4915112345678" });
  await directory.add(anAthlete({ profile }), "2099-01-01T00:00:00.000Z");
  await book.place({
    ...aReminder({ localDate: "2026-10-11" }, sentAt("2026-10-11T15:00:00.000Z")),
    receipt: aReceipt({ priceMicroUsd: 77_300 }),
  });

  const words = ["cost", "--team", "riverside", "--receipts", "--json"];
  const { out } = await runCommand(words, { now: () => Date.parse("2026-10-12T16:00:00.000Z") });

  await cloud.stop();
  process.env = before;
  expect(JSON.parse(out)).toMatchObject({
    usage: { usdPerPart: 0.0773 },
    prices: [{ country: "DE", athleteIds: ["ana"], texts: 1, paidUsd: 0.0773, listUsd: null }],
    warnings: [],
  });
});
