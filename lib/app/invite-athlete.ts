import { changedAthlete, isSamePhone } from "../domain/athlete-change.ts";
import { lacksGuardian } from "../domain/conversation/consent.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { AthleteDirectory, Clock } from "../ports.ts";

export interface InviteDeps {
  readonly clock: Clock;
  readonly directory: Pick<AthleteDirectory, "find" | "update" | "markInvited" | "optedOutAt">;
  /** Whether an answer to a text reaches us; without that, no question is asked. */
  readonly canReply: boolean;
}

/** `already-invited`: this number was asked before, for any athlete. `answered`: it said yes or no already. */
export type Invited =
  | "invited"
  | "already-invited"
  | "answered"
  | "no-athlete"
  | "no-phone"
  | "guardian-missing"
  | "one-way";

/**
 * Asks a number for consent, only once ever and on an operator's command (docs/rules.md 9). The change wakes the
 * assessment, which plans the invite; a YES counts for 7 days.
 */
export async function inviteAthlete(
  athleteId: string,
  { by }: { readonly by: string },
  { clock, directory, canReply }: InviteDeps,
): Promise<Invited> {
  if (!canReply) return "one-way";
  const athlete = await directory.find(athleteId);
  if (athlete === undefined) return "no-athlete";
  const { phone } = athlete.profile;
  const at = isoInstant(clock());
  if (phone === null) return "no-phone";
  if (athlete.consent.sms !== undefined || (await directory.optedOutAt(phone)) !== undefined) return "answered";
  if (isSamePhone(athlete.invitation?.phone, phone)) return "already-invited";
  if (lacksGuardian(athlete, at.slice(0, 10))) return "guardian-missing";
  if (!(await directory.markInvited(phone, athleteId))) return "already-invited";
  const invitation = { at, by, phone };
  const { kind } = await directory.update(athleteId, (current) => changedAthlete(current, { invitation }));
  return kind === "unknown" ? "no-athlete" : "invited";
}
