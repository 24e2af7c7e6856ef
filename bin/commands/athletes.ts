import { athletePages } from "../../lib/app/athletes.ts";
import type { Athlete, Channel } from "../../lib/domain/profile.ts";
import { CommandFailed } from "./errors.ts";
import type { OperatorServices } from "./operator-services.ts";

/** @throws CommandFailed when the team has no athlete of this id. */
export async function getAthlete(athleteId: string, { directory, name }: OperatorServices): Promise<Athlete> {
  const athlete = await directory.find(athleteId);
  if (athlete === undefined) throw noAthlete(athleteId, name);
  return athlete;
}

export function noAthlete(athleteId: string, teamName: string): CommandFailed {
  return new CommandFailed(`${teamName} has no athlete ${athleteId}: cooldown athlete list shows them`);
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

/** All athletes of a team, in order of id. */
export async function everyAthlete(
  services: Pick<OperatorServices, "directory" | "shards">,
): Promise<readonly Athlete[]> {
  const athletes: Athlete[] = [];
  for await (const page of athletePages(services)) athletes.push(...page);
  return athletes.toSorted((a, b) => (a.athleteId < b.athleteId ? -1 : 1));
}
