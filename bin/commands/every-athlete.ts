import { athletePages } from "../../lib/app/athletes.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import type { World } from "./world.ts";

/** Everybody of a team, in order of id. */
export async function everyAthlete(world: Pick<World, "directory" | "shards">): Promise<readonly Athlete[]> {
  const athletes: Athlete[] = [];
  for await (const page of athletePages(world)) athletes.push(...page);
  return athletes.toSorted((a, b) => (a.athleteId < b.athleteId ? -1 : 1));
}
