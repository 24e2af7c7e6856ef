import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommand } from "../../support/run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "cooldown-validate-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A sound team file, but for these fields. */
function teamWith(over: Readonly<Record<string, unknown>>): string {
  const sms = { originationNumber: "+12025550133" };
  return JSON.stringify({ ...JSON.parse(readFileSync("test/fixtures/teams/demo.json", "utf8")), sms, ...over });
}

describe("cooldown team validate", () => {
  it("says what each team of the folder would deploy", async () => {
    const { code, out } = await runCommand(["team", "validate", "test/fixtures/teams/riverside.json"]);

    expect(code).toBe(0);
    expect(out.split("\n")).toStrictEqual([
      "riverside: Riverside RC",
      "  stack cooldown-riverside, stage production, in account 222222222222,",
      "    us-west-2, 2 shards",
      "  texts from +12025550187, and sends e-mail",
      "  athletes at America/Los_Angeles unless they say otherwise; workouts kept 800",
      "    days",
      "  policy changes restDayTextAt, maxTextsPerDay",
      "  webhook at a name AWS gives",
      "  alarms to ops@riverside.example.com, also when a month of AWS costs over 25",
      "    USD",
      "",
    ]);
  });

  it("says by which text people join", async () => {
    writeFileSync(join(folder, "joined.json"), teamWith({ joinCode: "RIVER26" }));

    const { out } = await runCommand(["team", "validate", join(folder, "joined.json")]);

    expect(out).toContain("\n  people join by the text JOIN RIVER26\n");
  });

  it("checks all of teams/ without files, as JSON for machines", async () => {
    const { out } = await runCommand(["team", "validate", "--json"]);

    expect(JSON.parse(out)).toMatchObject({ teams: [{ slug: "demo" }, { slug: "riverside" }] });
  });

  it("names file, field, value and what is allowed of every problem and exits with 1", async () => {
    writeFileSync(join(folder, "run.json"), '{"name": "Run", "shards": 0}');
    const file = join(folder, "run.json");

    const { code, err } = await runCommand(["team", "validate", file]);

    expect(code).toBe(1);
    expect(err).toContain("7 problems in 1 team file\n");
    expect(err).toContain(`${file}: shards: found 0; expected a whole number from 1 to 64`);
  });

  it("names the field that was meant, and how many of the files are broken", async () => {
    writeFileSync(join(folder, "typo.json"), teamWith({ timezone: "America/New_York", timeZone: undefined }));
    const file = join(folder, "typo.json");

    const { err } = await runCommand(["team", "validate", file, "test/fixtures/teams/riverside.json"]);

    expect(err).toBe(
      `cooldown: 1 problem in 1 of 2 team files\n${file}: timezone: there is no such field; did you mean timeZone?\n`,
    );
  });

  it("lists the problems one by one for machines", async () => {
    writeFileSync(join(folder, "two.json"), teamWith({ timezone: "America/New_York", shards: 0 }));
    const file = join(folder, "two.json");

    const { code, err } = await runCommand(["team", "validate", file, "--json"]);

    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({
      error: {
        kind: "failed",
        problems: [
          { file, field: "shards", found: "0", expected: "a whole number from 1 to 64" },
          { file, field: "timezone", found: "there is no such field; did you mean timeZone?", expected: null },
        ],
      },
    });
  });

  it("judges a file beside the others of its folder, which it does not name", async () => {
    const riverside = readFileSync("test/fixtures/teams/riverside.json", "utf8");
    for (const slug of ["lake", "sea"]) writeFileSync(join(folder, `${slug}.json`), riverside);

    const { code, err } = await runCommand(["team", "validate", join(folder, "sea.json")]);

    expect(code).toBe(1);
    expect(err).toMatch(
      /^cooldown: 1 problem in 1 team file\n.*sea\.json: sms\.originationNumber: .*lake\.json has it too\n$/,
    );
  });

  it("says of a folder that it is one", async () => {
    const { code, err } = await runCommand(["team", "validate", "teams"]);

    expect([code, err]).toStrictEqual([1, "cooldown: teams cannot be read: it is a folder\n"]);
  });

  it("names a file that is not there and exits with 2", async () => {
    const { code, err } = await runCommand(["team", "validate", "teams/nobody.json"]);

    expect([code, err]).toStrictEqual([2, "cooldown: there is no file teams/nobody.json\n"]);
  });
});
