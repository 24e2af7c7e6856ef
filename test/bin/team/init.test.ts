import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { parseTeamFile } from "../../../lib/team/team-file.ts";
import { runCommand } from "../../support/run-command.ts";

const folders: string[] = [];
let teamsFolder = "";
const file = (slug: string): string => join(teamsFolder, `${slug}.json`);

beforeEach(() => {
  teamsFolder = mkdtempSync(join(tmpdir(), "cooldown-init-"));
  folders.push(teamsFolder);
});
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const FLAGS = ["--account", "111111111111", "--time-zone", "America/New_York", "--alarm-email", "ops@example.com"];

describe("cooldown team init", () => {
  it("writes a file from flags and defaults when nobody can be asked", async () => {
    const { code, out } = await runCommand(["team", "init", "run-club", ...FLAGS, "--number", "+12025550142"], {
      teamsFolder,
    });

    const result = parseTeamFile(file("run-club"), readFileSync(file("run-club"), "utf8"));
    expect([code, out.replaceAll(/\n +/g, " ")]).toStrictEqual([
      0,
      `${file("run-club")} is written. Next: cooldown team validate ${file("run-club")}, then docs/deploy.md.\n`,
    ]);
    expect(result).toMatchObject({
      kind: "team",
      team: { name: "Run Club", region: "us-east-1", stage: "sandbox", sms: { origin: { number: "+12025550142" } } },
    });
  });

  it("names every flag that is missing or wrong, writes nothing and exits with 2", async () => {
    const { code, err } = await runCommand(["team", "init", "run-club", "--account", "12", "--stage", "prod"], {
      teamsFolder,
      env: { AWS_REGION: "eu-west-1" },
    });

    expect(code).toBe(2);
    expect(err.replaceAll(teamsFolder, "teams").split("\n")).toStrictEqual([
      'cooldown: teams/run-club.json: account: found "12"; expected 12 digits in quotes (--account)',
      "teams/run-club.json: sms.originationNumber: found nothing; expected a phone number in E.164, or else a senderId (--number)",
      "teams/run-club.json: alarmEmail: found nothing; expected an e-mail address (--alarm-email)",
      'teams/run-club.json: stage: found "prod"; expected "sandbox" or "production" (--stage)',
      "",
    ]);
    expect(existsSync(file("run-club"))).toBe(false);
  });

  it("asks a person for the rest, again after an answer that cannot be, and takes defaults for empty ones", async () => {
    const answers = [
      "",
      "1111",
      "111111111111",
      "",
      "Europe/Berlin",
      "",
      "ops@example.com",
      "",
      "RUNCLUB",
      "run.example",
    ];

    const { code, err } = await runCommand(["team", "init", "run-club"], { teamsFolder, answers, isInteractive: true });

    const result = parseTeamFile(file("run-club"), readFileSync(file("run-club"), "utf8"));
    expect(code).toBe(0);
    expect(err).toContain("The team as its texts say it [Run Club]: AWS account: ");
    expect(err).toContain('account: found "1111"; expected 12 digits in quotes\nAWS account: ');
    expect(result).toMatchObject({
      kind: "team",
      team: {
        name: "Run Club",
        account: "111111111111",
        timeZone: "Europe/Berlin",
        sms: { origin: { kind: "sender-id", senderId: "RUNCLUB", optOutContact: "run.example" } },
      },
    });
  });

  it("never writes over a team", async () => {
    writeFileSync(file("run-club"), "{}");

    const { code, err } = await runCommand(["team", "init", "run-club", ...FLAGS], { teamsFolder });

    expect([code, err]).toStrictEqual([
      1,
      `cooldown: ${file("run-club")} is there already: edit it, or choose another slug\n`,
    ]);
    expect(readFileSync(file("run-club"), "utf8")).toBe("{}");
  });

  it("refuses the number of another team of the account", async () => {
    await runCommand(["team", "init", "run", ...FLAGS, "--number", "+12025550142"], { teamsFolder });

    const { code, err } = await runCommand(["team", "init", "walk", ...FLAGS, "--number", "+12025550142"], {
      teamsFolder,
    });

    expect(code).toBe(2);
    expect(err).toContain("a number of its own in 111111111111 us-east-1");
  });

  it("refuses a slug no stack could have", async () => {
    const { code, err } = await runCommand(["team", "init", "Run_Club"], { teamsFolder });

    expect([code, err]).toStrictEqual([
      2,
      'cooldown: slug: found "Run_Club"; expected 2 to 31 characters a-z, 0-9 and -, a letter first\n',
    ]);
  });
});
