import { describe, expect, it } from "vitest";
import { describeProblem } from "../../lib/team/problem.ts";
import { parseTeamFiles, readTeamFolder, soundTeams, type TeamSource } from "../../lib/team/team-files.ts";

function aSource(file: string, change: object = {}): TeamSource {
  const team = {
    name: "Demo RC",
    account: "111111111111",
    region: "us-east-1",
    timeZone: "America/New_York",
    stage: "sandbox",
    alarmEmail: "ops@example.com",
    sms: { originationNumber: "+12025550142" },
    ...change,
  };
  return { file, source: JSON.stringify(team) };
}

function messages(sources: readonly TeamSource[]): readonly string[] {
  const result = parseTeamFiles(sources);
  return result.kind === "problems" ? result.problems.map(describeProblem) : [];
}

describe("the team files of one app", () => {
  it("are those of the folder, and every one is right", () => {
    const result = parseTeamFiles(readTeamFolder("test/fixtures/teams"));

    expect(result.kind === "teams" && result.teams.map(({ slug }) => slug)).toStrictEqual(["demo", "riverside"]);
  });

  it("may not text from one number: both are named, whichever came first, and neither is deployed", () => {
    const sources = [aSource("teams/abc.json"), aSource("teams/run.json"), aSource("teams/run-club.json")];
    const apart = aSource("teams/zeta.json", { sms: { originationNumber: "+12025550143" } });

    expect(messages(sources.slice(0, 2))).toStrictEqual([
      'teams/abc.json: sms.originationNumber: found "+12025550142"; expected a number of its own in 111111111111 us-east-1; teams/run.json has it too',
      'teams/run.json: sms.originationNumber: found "+12025550142"; expected a number of its own in 111111111111 us-east-1; teams/abc.json has it too',
    ]);
    expect(messages(sources)[2]).toContain("; teams/abc.json, teams/run.json have it too");
    expect(soundTeams([...sources, apart]).teams.map(({ slug }) => slug)).toStrictEqual(["zeta"]);
  });

  it.each([{ account: "222222222222" }, { region: "us-west-2" }, { sms: { originationNumber: "+12025550143" } }])(
    "are apart when one has %j",
    (change) => {
      const result = parseTeamFiles([aSource("run.json"), aSource("run-club.json", change)]);

      expect(result.kind).toBe("teams");
    },
  );

  it("may share a sender id", () => {
    const sms = { senderId: "RUN", optOutContact: "stop@example.com" };
    const result = parseTeamFiles([aSource("run.json", { sms }), aSource("run-club.json", { sms })]);

    expect(result.kind).toBe("teams");
  });

  it("answer the problems of every file at once", () => {
    const lines = messages([aSource("a1.json", { shards: 0 }), aSource("b2.json", { email: 1 }), aSource("c3.json")]);

    expect(lines).toStrictEqual([
      "a1.json: shards: found 0; expected a whole number from 1 to 64",
      "b2.json: email: found 1; expected true or false",
    ]);
  });
});
