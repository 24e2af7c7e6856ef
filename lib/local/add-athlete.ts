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

/** Adds an athlete whose consent is taken as given; undefined when the phone is another athlete's. */
export async function addLocalAthlete(profile: Profile, runtime: Runtime): Promise<AddedAthlete | undefined> {
  const athleteId = `a-${randomBytes(5).toString("hex")}`;
  const added = await createAthlete(athleteId, profile, runtime);
  return added ? { athleteId, token: await addToken(athleteId, runtime) } : undefined;
}

/** Adds an athlete under a given id; false when the phone is another athlete's. */
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
    // The outbox stands for SNS, so the address itself takes the topic's place.
    emailSubscription: profile.email === null ? null : { state: "confirmed", topicArn: profile.email },
  });
}

/** Whoever gave no address gets an invented phone, so that there is something to see. */
function reachable(athleteId: string, profile: Profile): Profile {
  if (profile.phone !== null || profile.email !== null) return profile;
  const phone = `+1${String(Number.parseInt(athleteId.slice(-10), 16) % 1e10).padStart(10, "2")}`;
  const channels = Object.fromEntries(Object.keys(profile.channels).map((topic) => [topic, ["sms"] as const]));
  return { ...profile, phone, channels };
}
