import { describe, expect, it } from "vitest";
import { shardsCheck } from "../../../../bin/commands/doctor/checks/shards.ts";
import { aTeam } from "../../../team/a-team.ts";

const TEAM = aTeam({ slug: "riverside", shards: 2 });

describe("the check of shards", () => {
  it("is silent while every athlete is in a shard of the team file", () => {
    expect(shardsCheck.judge([], TEAM)).toStrictEqual([]);
  });

  it("names shards that nothing sweeps since the team file has fewer, and the number that brings them back", () => {
    const lost = [
      { shard: 2, athletes: 100 },
      { shard: 3, athletes: 7 },
    ];

    expect(shardsCheck.judge(lost, TEAM)).toStrictEqual([
      {
        kind: "problem",
        seen: "107 athletes or more are in shards that teams/riverside.json no longer has (2, 3 of 0 to 1).",
        means: "Nothing sweeps these shards: their athletes get no text and no nightly review, and stand in no list.",
        next: "Set shards to 4 at least, as it was before, then deploy: it may only grow.",
        command: "npm run deploy -- --team riverside",
      },
    ]);
  });
});
