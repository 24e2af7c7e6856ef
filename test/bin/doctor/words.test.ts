import { describe, expect, it } from "vitest";
import { runAtDesk } from "../../support/desk.ts";
import { NOW, openSurgery } from "./doctor-fixtures.ts";

openSurgery();

describe("the words of cooldown doctor", () => {
  it.each([
    [["doctor"], "name the team: --team SLUG, or COOLDOWN_TEAM, or --local for the runtime of npm start"],
    [["doctor", "--team", "riverside", "--local"], "use either --team or --local, not both"],
    [["doctor", "--team", "River Side"], '--team: came "River Side"'],
    [["doctor", "--taem", "riverside"], "(Did you mean --team?)"],
    [["doctor", "riverside"], "too many arguments"],
  ])("are refused with 2 when they cannot be taken: %j", async (words, said) => {
    const { code, err } = await runAtDesk(words);

    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  it("may name the team by the environment", async () => {
    const { code, out } = await runAtDesk(["doctor"], {
      now: () => Date.parse(NOW),
      env: { COOLDOWN_TEAM: "riverside" },
    });

    expect(code).toBe(0);
    expect(out).toMatch(/^Team riverside at/);
  });
});
