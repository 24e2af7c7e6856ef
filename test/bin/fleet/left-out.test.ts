import { describe, expect, it } from "vitest";
import { leftOut } from "../../../bin/fleet/left-out.ts";
import { wavesOf } from "../../../lib/team/fleet.ts";
import { aTeam } from "../../team/a-team.ts";

const TEAMS = ["beta", "gamma"].map((slug) => aTeam({ slug, stage: "production" }));

function said(file: string, source: string, { teams = TEAMS, canary }: { teams?: typeof TEAMS; canary?: string } = {}) {
  const problem = { file, path: "name", came: "nothing", expected: "a text" };
  return leftOut([problem, { ...problem, path: "account" }], {
    sources: [{ file, source }],
    waves: wavesOf(teams, canary),
    canary,
  });
}

describe("what a fleet says of a broken team file", () => {
  it("names each problem, and the team once at the end", () => {
    const { lines, summary } = said("teams/zeta.json", "{}");

    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^left out: teams\/zeta\.json: name: /u);
    expect(summary).toBe("left out, as the file is broken: zeta");
  });

  it.each(["{}", "{", '{"stage": "production"}'])("says that the canary is another one: %s", (source) => {
    expect(said("teams/alpha.json", source).lines.at(-1)).toBe(
      "canary: beta, in place of alpha, whose file is broken; --canary <slug> names another",
    );
  });

  it("says nothing of the canary where it would be the same, or was named", () => {
    const sandbox = said("teams/alpha.json", '{"stage": "sandbox"}');
    const named = said("teams/alpha.json", "{}", { canary: "gamma" });

    expect([sandbox, named].flatMap(({ lines }) => lines.filter((line) => line.startsWith("canary")))).toStrictEqual(
      [],
    );
  });

  it("says when no canary is left", () => {
    expect(said("teams/alpha.json", "{}", { teams: [] }).lines.at(-1)).toBe(
      "canary: none, as teams/alpha.json is broken and no other team is of production",
    );
  });

  it("says nothing where every file is sound", () => {
    expect(leftOut([], { sources: [], waves: wavesOf(TEAMS), canary: undefined })).toStrictEqual({
      lines: [],
      summary: "",
    });
  });
});
