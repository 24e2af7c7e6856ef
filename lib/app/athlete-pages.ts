import type { Athlete } from "../domain/profile.ts";
import type { AthleteDirectory } from "../ports.ts";

/** Every athlete of a team by the sparse index, a page at a time, so that no more than a page is held. */
export async function* athletePages({
  directory,
  shards,
}: {
  readonly directory: Pick<AthleteDirectory, "list" | "find">;
  readonly shards: number;
}): AsyncGenerator<readonly Athlete[]> {
  for (let shard = 0; shard < shards; shard += 1) {
    for (let ids = await directory.list(shard); ids.length > 0; ids = await directory.list(shard, ids.at(-1))) {
      const found = await Promise.all(ids.map((athleteId) => directory.find(athleteId)));
      yield found.filter((athlete) => athlete !== undefined);
    }
  }
}
