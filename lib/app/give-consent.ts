import { changedAthlete } from "../domain/athlete-change.ts";
import { lacksGuardian, withdrewThemselves } from "../domain/conversation/consent-by-text.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { Athlete, Channel } from "../domain/profile.ts";
import type { AthleteDirectory, Clock } from "../ports.ts";

/** A consent as an operator attests or withdraws it: which channel, how it was given, and who says so. */
export interface Attestation {
  readonly channel: Channel;
  readonly method: string;
  readonly by: string;
}

export interface ConsentDeps {
  readonly clock: Clock;
  readonly directory: Pick<AthleteDirectory, "find" | "update">;
}

/**
 * `unchanged`: it was given before, and keeps its record. `withdrew-by-text`: whoever texted STOP comes back by texting
 * START. `guardian-missing`: a minor whose guardian did not agree.
 */
export type ConsentGiven =
  | "given"
  | "unchanged"
  | "no-athlete"
  | "no-address"
  | "withdrew-by-text"
  | "guardian-missing";

/** Records an operator's word that an athlete agreed to a channel (rules.md section 9); the welcome follows. */
export async function giveConsent(
  athleteId: string,
  { channel, method, by }: Attestation,
  { clock, directory }: ConsentDeps,
): Promise<ConsentGiven> {
  const athlete = await directory.find(athleteId);
  if (athlete === undefined) return "no-athlete";
  const at = isoInstant(clock());
  const refusal = refusalOf(channel, athlete, at.slice(0, 10));
  if (refusal !== undefined) return refusal;
  const given = { [channel]: { state: "given", at, method, by } } as const;
  const { kind } = await directory.update(athleteId, (stands) => changedAthlete(stands, { consent: given }));
  return kind === "unknown" ? "no-athlete" : "given";
}

function refusalOf(channel: Channel, athlete: Athlete, today: string): ConsentGiven | undefined {
  const address = channel === "sms" ? athlete.profile.phone : athlete.profile.email;
  if (address === null) return "no-address";
  if (athlete.consent[channel]?.state === "given") return "unchanged";
  if (channel === "sms" && withdrewThemselves(athlete)) return "withdrew-by-text";
  return lacksGuardian(athlete, today) ? "guardian-missing" : undefined;
}
