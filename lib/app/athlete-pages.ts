import type { Athlete } from "../domain/profile.ts";
import type { AthleteDirectory } from "../ports.ts";

interface Listing<Directory> {
  readonly directory: Directory;
  readonly shards: number;
}

/** The ids of a team's athletes by the sparse index, a page at a time, so that no more than a page is held. */
export async function* athleteIdPages({
  directory,
  shards,
}: Listing<Pick<AthleteDirectory, "list">>): AsyncGenerator<readonly string[]> {
  for (let shard = 0; shard < shards; shard += 1) {
    for (let ids = await directory.list(shard); ids.length > 0; ids = await directory.list(shard, ids.at(-1)))
      yield ids;
  }
}

/** Every athlete of a team, likewise. */
export async function* athletePages(
  listing: Listing<Pick<AthleteDirectory, "list" | "find">>,
): AsyncGenerator<readonly Athlete[]> {
  for await (const ids of athleteIdPages(listing)) {
    const found = await Promise.all(ids.map((athleteId) => listing.directory.find(athleteId)));
    yield found.filter((athlete) => athlete !== undefined);
  }
}
