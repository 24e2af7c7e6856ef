import { expect, it } from "vitest";
import { stacksAsked } from "../../../bin/fleet/stacks-asked.ts";
import { readTeamFolder } from "../../../lib/team/team-files.ts";

const TEAMS = readTeamFolder("test/fixtures/teams");
const BROKEN = { file: "teams/broken.json", source: '{"name":"Broken' };

function refusal(asked: Parameters<typeof stacksAsked>[0], sources = TEAMS): string {
  const answer = stacksAsked(asked, sources);
  return answer.kind === "refused" ? answer.why : "";
}

it("are a team's stack and that of its account and region", () => {
  const asked = stacksAsked({ team: ["demo"], accountOf: ["riverside"] }, TEAMS);

  // The names of test/infra/app.test.ts.
  const names = ["cooldown-demo", "cooldown-account-222222222222-us-west-2"];
  expect(asked).toStrictEqual({ kind: "stacks", names, withoutAccounts: false, leftOut: [] });
});

it("are not kept back by the broken file of another team, which is named", () => {
  const asked = stacksAsked({ team: ["demo"], accountOf: [] }, [BROKEN, ...TEAMS]);

  expect(asked).toMatchObject({ kind: "stacks", names: ["cooldown-demo"], leftOut: [{ file: "teams/broken.json" }] });
});

it("are not those of a team whose own file is broken, nor of an account while any file is", () => {
  const why = "teams/broken.json: found text that is no JSON";

  expect(refusal({ team: ["broken"], accountOf: [] }, [BROKEN, ...TEAMS])).toMatch(new RegExp(`^${why}`));
  expect(refusal({ team: [], accountOf: ["demo"] }, [BROKEN, ...TEAMS])).toContain(
    `every file has to be sound:\n${why}`,
  );
});

it("of a team and its account are the team's alone while any file is broken", () => {
  const asked = stacksAsked({ team: ["demo"], accountOf: ["demo"] }, [BROKEN, ...TEAMS]);

  expect(asked).toMatchObject({ kind: "stacks", names: ["cooldown-demo"], withoutAccounts: true });
});

it("of an unknown team are none, and the known ones are named", () => {
  expect(refusal({ team: ["rivreside"], accountOf: [] })).toBe(
    "--team: there is no team rivreside: there are demo, riverside (Did you mean riverside?)",
  );
  expect(refusal({ team: [], accountOf: ["nobody"] })).toBe(
    "--account-of: there is no team nobody: there are demo, riverside",
  );
});
