import { MOST_SHARDS } from "../../../../lib/team/team-fields.ts";
import { counted } from "../../layout.ts";
import { cannotAsk, problem, type TeamCheck } from "../check.ts";
import { askedOfEach } from "./some-athletes.ts";

/** A shard that the team file has no more, and athletes who are listed in it: a page of them at most. */
export interface LostShard {
  readonly shard: number;
  readonly athletes: number;
}

/** Whether athletes are in shards that nothing sweeps any more: a team file may name more shards, never fewer. */
export const shardsCheck: TeamCheck<readonly LostShard[]> = {
  name: "shards",
  needs: ["dynamodb:Query"],
  ask: async (view) => {
    try {
      const { directory, shards } = await view.services();
      const others = Array.from({ length: MOST_SHARDS - shards }, (_, at) => shards + at);
      const listed = await askedOfEach(others, async (shard) => ({ shard, ids: await directory.list(shard) }));
      return listed.flatMap(({ shard, ids }) => (ids.length === 0 ? [] : [{ shard, athletes: ids.length }]));
    } catch (error) {
      if (cannotAsk(error)) return [];
      throw error;
    }
  },
  judge: (lost, { slug, shards }) => {
    const last = lost.at(-1);
    if (last === undefined) return [];
    const athletes = lost.reduce((sum, one) => sum + one.athletes, 0);
    const named = lost.map(({ shard }) => shard).join(", ");
    return problem({
      seen: `${counted(athletes, "athlete")} or more ${athletes === 1 ? "is" : "are"} in shards that teams/${slug}.json no longer has (${named} of 0 to ${shards - 1}).`,
      means: "Nothing sweeps these shards: their athletes get no text and no nightly review, and stand in no list.",
      next: `Set shards to ${last.shard + 1} at least, as it was before, then deploy: it may only grow.`,
      command: `npm run deploy -- --team ${slug}`,
    });
  },
};
