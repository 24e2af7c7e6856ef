import type { Athlete } from "../../lib/domain/profile.ts";
import { CommandFailed } from "./errors.ts";
import type { World } from "./world.ts";

/** The athlete of an id. */
export async function knownAthlete(athleteId: string, { directory, name }: World): Promise<Athlete> {
  const athlete = await directory.find(athleteId);
  if (athlete === undefined) throw noAthlete(athleteId, name);
  return athlete;
}

export function noAthlete(athleteId: string, world: string): CommandFailed {
  return new CommandFailed(`${world} has no athlete ${athleteId}: cooldown athlete list shows who there is`);
}

export function phoneTaken(): CommandFailed {
  return new CommandFailed("this phone number is another athlete's; a number belongs to one athlete of a team");
}
