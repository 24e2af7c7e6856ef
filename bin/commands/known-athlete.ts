import type { Athlete, Channel } from "../../lib/domain/profile.ts";
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
  return new CommandFailed(
    "this phone number is another athlete's; a number belongs to one athlete of a team: use another one, or take it from " +
      "them first, --set phone=null",
  );
}

export function noAddress(athleteId: string, channel: Channel): CommandFailed {
  const [what, example] =
    channel === "sms" ? ["phone", "phone=+12025550123"] : ["e-mail address", "email=ana@example.com"];
  return new CommandFailed(`${athleteId} has no ${what}: cooldown athlete set ${athleteId} --set ${example}`);
}

export function guardianMissing(athleteId: string): CommandFailed {
  return new CommandFailed(
    `${athleteId} is under 18: first record the guardian's consent, ` +
      `--set 'guardianConsent={"name":"...","at":"2026-11-26"}'`,
  );
}
