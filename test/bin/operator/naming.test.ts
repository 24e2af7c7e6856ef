import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../support/run-command.ts";
import { type OperatedTeam, startCloud } from "./operated-team.ts";

const TEAM = {
  name: "Other RC",
  account: "333333333333",
  region: "us-west-2",
  timeZone: "America/Los_Angeles",
  stage: "sandbox",
  alarmEmail: "ops@example.com",
  sms: { originationNumber: "+12025550142" },
};

let world: OperatedTeam;
let teamsFolder = "";
beforeAll(async () => {
  world = await startCloud();
  teamsFolder = await mkdtemp(join(tmpdir(), "cooldown-teams-"));
  await writeFile(join(teamsFolder, "riverside.json"), JSON.stringify(TEAM));
  await writeFile(join(teamsFolder, "lakeside.json"), JSON.stringify(TEAM));
});
afterAll(async () => {
  await world.stop();
  await rm(teamsFolder, { recursive: true });
});

describe("naming a team", () => {
  it("takes the team of COOLDOWN_TEAM", async () => {
    const { code, out } = await runCommand(["athlete", "list", "--json"], { env: { COOLDOWN_TEAM: "riverside" } });

    expect([code, out]).toStrictEqual([0, '{"athletes":[]}\n']);
  });

  it("says how to name one when nobody did", async () => {
    const { code, err } = await runCommand(["athlete", "list"]);

    expect(code).toBe(2);
    expect(err).toBe(
      "cooldown: name the team: --team SLUG, or COOLDOWN_TEAM, or --local for the runtime of npm start\n",
    );
  });

  it("refuses a team and the local runtime at once", async () => {
    const { code, err } = await runCommand(["athlete", "list", "--team", "riverside", "--local"]);

    expect([code, err]).toStrictEqual([2, "cooldown: use either --team or --local, not both\n"]);
  });

  it("refuses a slug that is none, and a team without a file", async () => {
    const badSlug = await runCommand(["athlete", "list", "--team", "River Side"]);
    const noFile = await runCommand(["athlete", "list", "--team", "rivreside"]);

    expect([badSlug.code, badSlug.err]).toStrictEqual([2, expect.stringContaining('--team: found "River Side"')]);
    expect([noFile.code, noFile.err]).toStrictEqual([
      1,
      "cooldown: there is no team file test/fixtures/teams/rivreside.json: there are demo, riverside (Did you mean riverside?); " +
        "run this in the folder that holds test/fixtures/teams/, or write it with cooldown team init rivreside\n",
    ]);
  });

  it("says what to do about a stack that is not there", async () => {
    const { code, err } = await runCommand(["athlete", "list", "--team", "lakeside"], { teamsFolder });

    expect(code).toBe(1);
    expect(err).toBe(
      "cooldown: there is no stack cooldown-lakeside in us-west-2: deploy it (npm run deploy -- --team lakeside), " +
        "or use credentials of account 333333333333\n",
    );
  });

  it("refuses the credentials of another account", async () => {
    const { code, err } = await runCommand(["athlete", "list", "--team", "riverside"], { teamsFolder });

    expect(code).toBe(1);
    expect(err).toBe(
      "cooldown: these AWS credentials are of account 222222222222; teams/riverside.json names 333333333333\n",
    );
  });

  it("gives an athlete who names no language the team's", async () => {
    const folder = await mkdtemp(join(teamsFolder, "german-"));
    const german = { ...TEAM, account: "222222222222", language: "de" };
    await writeFile(join(folder, "riverside.json"), JSON.stringify(german));
    const cooldown = (...words: readonly string[]) =>
      runCommand([...words, "--team", "riverside"], { teamsFolder: folder });
    const ana = await world.file("ana.json", { timeZone: "Europe/Berlin" });
    const bea = await world.file("bea.json", { timeZone: "Europe/Berlin", language: "fr" });

    await cooldown("athlete", "add", "--id", "ana", "--profile", ana);
    await cooldown("athlete", "add", "--id", "bea", "--profile", bea);

    const shown = await Promise.all(["ana", "bea"].map((id) => cooldown("athlete", "show", id)));
    expect(shown.map(({ out }) => /language +(..)/.exec(out)?.[1])).toStrictEqual(["de", "fr"]);
  });

  it("says how to start the local runtime when none answers", async () => {
    const { code, err } = await runCommand(["athlete", "list", "--local", "9"]);

    expect(code).toBe(1);
    expect(err).toBe(
      "cooldown: no local runtime answers at http://127.0.0.1:9: start it with npm start, or name its port: --local PORT\n",
    );
  });

  it("does not take an athlete for the runtime's address", async () => {
    const { code, err } = await runCommand(["athlete", "show", "--local", "ana"]);

    expect(code).toBe(2);
    expect(err).toContain("Expected a port or a URL, or nothing: put --local last.");
  });

  it.each([
    [["athlete", "shwo", "ana"], "(Did you mean show?)"],
    [["token", "crate"], "(Did you mean create?)"],
    [["athlete", "show", "ana", "--jsno"], "(Did you mean --json?)"],
    [["explian", "ana"], "(Did you mean explain?)"],
  ])("suggests the right word for a mistyped one and exits with 2: %j", async (words, suggestion) => {
    const { code, err } = await runCommand(words);

    expect(code).toBe(2);
    expect(err).toContain(suggestion);
  });

  it("says what to do when AWS cannot be reached", async () => {
    const endpoint = process.env["AWS_ENDPOINT_URL_DYNAMODB"];
    process.env["AWS_ENDPOINT_URL_DYNAMODB"] = "http://127.0.0.1:9";

    const { code, err } = await runCommand(["athlete", "list", "--team", "riverside"]);

    process.env["AWS_ENDPOINT_URL_DYNAMODB"] = endpoint;
    expect(code).toBe(1);
    expect(err).toBe(
      "cooldown: AWS cannot be reached: is the network up, and AWS_ENDPOINT_URL right? (ECONNREFUSED)\n",
    );
  });
});
