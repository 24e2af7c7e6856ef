import { withProfile } from "../domain/athlete-change.ts";
import type { Athlete, Channel, Profile } from "../domain/profile.ts";
import type { OperatorDirectory } from "../ports/operators.ts";
import type { EmailTopics } from "../ports/sending.ts";
import type { AthleteDirectory } from "../ports.ts";

export interface ChangeProfileDeps {
  readonly directory: AthleteDirectory & OperatorDirectory;
  readonly emailTopics: Pick<EmailTopics, "remove">;
}

export type ProfileChange =
  | { readonly kind: "changed" | "unchanged"; readonly athlete: Athlete; readonly consentDropped: readonly Channel[] }
  | { readonly kind: "unknown" | "phone-taken" };

/** Gives an athlete another profile; the consent and the topic of an address that changed go with it. */
export async function changeProfile(
  before: Athlete,
  profile: Profile,
  { directory, emailTopics }: ChangeProfileDeps,
): Promise<ProfileChange> {
  const { athleteId } = before;
  const change = (athlete: Athlete): Athlete => withProfile(athlete, profile);
  const update =
    profile.phone === before.profile.phone
      ? await directory.update(athleteId, change)
      : await directory.changePhone(athleteId, profile.phone, change);
  if (update.kind === "unknown" || update.kind === "phone-taken") return update;
  if (before.emailSubscription !== null && update.athlete.emailSubscription === null)
    await emailTopics.remove(athleteId);
  const consentDropped = (["sms", "email"] as const).filter(
    (channel) => before.consent[channel]?.state === "given" && update.athlete.consent[channel] === undefined,
  );
  return { ...update, consentDropped };
}
