import type { Athlete } from "../../lib/domain/profile.ts";
import type { World } from "./world.ts";

/** Everybody of a team, in order of id. */
export async function everyAthlete({
  directory,
  shards,
}: Pick<World, "directory" | "shards">): Promise<readonly Athlete[]> {
  const athletes: Athlete[] = [];
  for (let shard = 0; shard < shards; shard += 1) {
    for (let ids = await directory.list(shard); ids.length > 0; ids = await directory.list(shard, ids.at(-1))) {
      const found = await Promise.all(ids.map((athleteId) => directory.find(athleteId)));
      athletes.push(...found.filter((athlete) => athlete !== undefined));
    }
  }
  return athletes.toSorted((a, b) => (a.athleteId < b.athleteId ? -1 : 1));
}
