import { describe, expect, it } from "vitest";
import { wavesOf } from "../../lib/team/fleet.ts";
import { aTeam } from "./a-team.ts";

function inALine(waves: ReturnType<typeof wavesOf>): readonly string[] {
  return waves.map(({ number, what, teams }) => `${number} ${what}: ${teams.map(({ slug }) => slug).join(" ")}`);
}

const production = (slug: string) => aTeam({ slug, stage: "production" });
const sandbox = (slug: string) => aTeam({ slug, stage: "sandbox" });

describe("the waves of a fleet", () => {
  it("are the sandboxes, one team of production, then the others by ten", () => {
    const others = Array.from({ length: 12 }, (_, n) => production(`p${String(n).padStart(2, "0")}`));

    const waves = wavesOf([...others, sandbox("try"), sandbox("demo")]);

    expect(inALine(waves)).toStrictEqual([
      "1 sandboxes: demo try",
      "2 canary: p00",
      "3 production: p01 p02 p03 p04 p05 p06 p07 p08 p09 p10",
      "4 production: p11",
    ]);
  });

  it("begin production with the canary that is named", () => {
    const waves = wavesOf([production("alpha"), production("beta")], "beta");

    expect(inALine(waves)).toStrictEqual(["1 canary: beta", "2 production: alpha"]);
  });

  it("are none without a team", () => {
    expect(wavesOf([])).toStrictEqual([]);
  });
});
