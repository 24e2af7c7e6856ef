import { isSamePhone } from "../domain/athlete-change.ts";
import { type Athlete, type Channel, newAthlete, type Profile } from "../domain/profile.ts";
import type { OperatorDirectory } from "../ports/operators.ts";
import type { AthleteDirectory } from "../ports.ts";
import { createToken } from "./api-tokens.ts";
import { addAthlete } from "./manage-athletes.ts";
import { type ConsentDeps, type ConsentGiven, giveConsent } from "./record-consent.ts";

/** An athlete to be in the team, with their consents and a token. */
export interface Enrolment {
  readonly athleteId: string;
  readonly profile: Profile;
  /** How they agreed to each channel. */
  readonly consents: { readonly [channel in Channel]?: string };
  /** Who recorded the consents. */
  readonly by: string;
  /** The secret of their token, or undefined where they get none. */
  readonly secret: string | undefined;
}

export interface EnrolDeps extends ConsentDeps {
  readonly directory: AthleteDirectory & OperatorDirectory;
}

/** `other-address`: the row's phone or e-mail address is not the profile's, to which nobody consented. */
interface RefusedConsent {
  readonly channel: Channel;
  readonly why: ConsentGiven["kind"] | "other-address";
}

/** `refused`: the consents that could not be recorded, with why. */
export type Enrolled =
  | {
      readonly kind: "added" | "present";
      readonly token: string | undefined;
      readonly refused: readonly RefusedConsent[];
    }
  | { readonly kind: "phone-taken" };

/**
 * Adds an athlete, their consents and a token, each only where it is missing, so that a roster can be enrolled again after
 * a crash or when it was mended. The profile of an athlete who is there already stays as it is.
 */
export async function enrol(enrolment: Enrolment, deps: EnrolDeps): Promise<Enrolled> {
  const { athleteId, profile } = enrolment;
  const added = await addAthlete(newAthlete({ athleteId, profile }), deps);
  if (added === "phone-taken") return { kind: added };
  const athlete = await deps.directory.find(athleteId);
  const refused = await recordConsents(enrolment, athlete, deps);
  return { kind: added === "added" ? "added" : "present", token: await giveToken(enrolment, deps), refused };
}

/** A consent that was given or withdrawn before is not touched; that of a row counts for the row's address alone. */
async function recordConsents(
  { athleteId, profile, consents, by }: Enrolment,
  athlete: Athlete | undefined,
  deps: EnrolDeps,
) {
  const refused: RefusedConsent[] = [];
  for (const channel of ["sms", "email"] as const) {
    const method = consents[channel];
    if (method === undefined || athlete?.consent[channel] !== undefined) continue;
    if (athlete !== undefined && !hasAddressOf(profile, athlete.profile, channel)) {
      refused.push({ channel, why: "other-address" });
      continue;
    }
    const { kind } = await giveConsent(athleteId, { channel, method, by }, deps);
    if (kind !== "given" && kind !== "unchanged") refused.push({ channel, why: kind });
  }
  return refused;
}

function hasAddressOf(row: Profile, stands: Profile, channel: Channel): boolean {
  return channel === "sms" ? isSamePhone(row.phone, stands.phone) : row.email === stands.email;
}

async function giveToken({ athleteId, secret }: Enrolment, deps: EnrolDeps): Promise<string | undefined> {
  if (secret === undefined || (await deps.directory.listTokens(athleteId)).length > 0) return undefined;
  return createToken({ athleteId, source: null, secret }, deps);
}
