import { randomBytes } from "node:crypto";
import { createToken } from "../app/api-tokens.ts";
import { addAthlete } from "../app/athletes.ts";
import { isoInstant } from "../domain/local-time.ts";
import { type Athlete, newAthlete, type Profile } from "../domain/profile.ts";
import type { Runtime } from "./runtime.ts";

export interface AddedAthlete {
  readonly athleteId: string;
  /** A token for every source. */
  readonly token: string;
}

/** Adds an athlete with consent taken as given, or undefined when another athlete has the phone. */
export async function addLocalAthlete(profile: Profile, runtime: Runtime): Promise<AddedAthlete | undefined> {
  const athleteId = `a-${randomBytes(5).toString("hex")}`;
  const added = await createAthlete(athleteId, profile, runtime);
  return added ? { athleteId, token: await addToken(athleteId, runtime) } : undefined;
}

/** Adds an athlete with a given id; false when another athlete has the phone. */
export async function createAthlete(athleteId: string, profile: Profile, runtime: Runtime): Promise<boolean> {
  const nowMs = runtime.clock();
  const athlete = consenting(athleteId, reachable(athleteId, profile), nowMs);
  return (await addAthlete(athlete, runtime)) !== "phone-taken";
}

/** Makes a token for every source. */
export function addToken(athleteId: string, runtime: Runtime): Promise<string> {
  return createToken({ athleteId, source: null, secret: randomBytes(24).toString("base64url") }, runtime);
}

function consenting(athleteId: string, profile: Profile, nowMs: number): Athlete {
  const given = { state: "given", at: isoInstant(nowMs), method: "taken as given", by: "local runtime" } as const;
  return newAthlete({
    athleteId,
    profile,
    consent: { ...(profile.phone === null ? {} : { sms: given }), ...(profile.email === null ? {} : { email: given }) },
    // The outbox stands in for SNS, so the address stands in for its topic.
    emailSubscription: profile.email === null ? null : { state: "confirmed", topicArn: profile.email },
  });
}

/** An athlete without phone and e-mail gets an invented phone, so that there are texts to see. */
function reachable(athleteId: string, profile: Profile): Profile {
  if (profile.phone !== null || profile.email !== null) return profile;
  const phone = `+1${String(Number.parseInt(athleteId.slice(-10), 16) % 1e10).padStart(10, "2")}`;
  const channels = Object.fromEntries(Object.keys(profile.channels).map((topic) => [topic, ["sms"] as const]));
  return { ...profile, phone, channels };
}
