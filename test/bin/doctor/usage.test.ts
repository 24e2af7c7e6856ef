import { describe, expect, it } from "vitest";
import { runCommand } from "../../support/run-command.ts";
import { NOW, useDoctorFixture } from "./doctor-fixtures.ts";

useDoctorFixture();

describe("the arguments of cooldown doctor", () => {
  it.each([
    [["doctor"], "name the team: --team SLUG, or COOLDOWN_TEAM, or --local for the runtime of npm start"],
    [["doctor", "--team", "riverside", "--local"], "use either --team or --local, not both"],
    [["doctor", "--team", "River Side"], '--team: found "River Side"'],
    [["doctor", "--taem", "riverside"], "(Did you mean --team?)"],
    [["doctor", "riverside"], "too many arguments"],
  ])("are refused with exit code 2 when they are wrong: %j", async (words, said) => {
    const { code, err } = await runCommand(words);

    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  it("may name the team by the environment", async () => {
    const { code, out } = await runCommand(["doctor"], {
      now: () => Date.parse(NOW),
      env: { COOLDOWN_TEAM: "riverside" },
    });

    expect(code).toBe(0);
    expect(out).toMatch(/^Team riverside at/);
  });
});
