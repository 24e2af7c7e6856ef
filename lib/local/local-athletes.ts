import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import { createToken } from "../app/api-tokens.ts";
import { addAthlete } from "../app/manage-athletes.ts";
import { rotateSecrets } from "../app/secrets.ts";
import { isoAtOffset, isoInstant, localTimeAt, MINUTE_MS, offsetMinutesAt } from "../domain/local-time.ts";
import { type Athlete, newAthlete, type Profile } from "../domain/profile.ts";
import { profileFile } from "../files/profile-file.ts";
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
async function createAthlete(athleteId: string, profile: Profile, runtime: Runtime): Promise<boolean> {
  const nowMs = runtime.clock();
  const athlete = consenting(athleteId, reachable(athleteId, profile), nowMs);
  return (await addAthlete(athlete, runtime)) !== "phone-taken";
}

/** Makes a token for every source. */
function addToken(athleteId: string, runtime: Runtime): Promise<string> {
  return createToken({ athleteId, source: null, secret: randomBytes(24).toString("base64url") }, runtime);
}

export function consenting(athleteId: string, profile: Profile, nowMs: number): Athlete {
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

const DEMO_ID = "demo";
const ZONES = [
  "America/New_York",
  "America/Los_Angeles",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Asia/Tokyo",
  "Pacific/Auckland",
];

/** The demo athlete's token. The first start adds her in a time zone where it is day, so that texts may be sent. */
export async function demoToken(runtime: Runtime): Promise<string> {
  const state = runtime.state.read();
  if (state?.demoToken) return state.demoToken;
  await createAthlete(DEMO_ID, demoProfile(runtime.clock()), runtime);
  const token = await addToken(DEMO_ID, runtime);
  runtime.state.write({ nowMs: runtime.clock(), ...runtime.state.read(), demoToken: token });
  return token;
}

/** The team's webhook secret, made at the first start. */
export async function demoSecret({ hooks }: Runtime): Promise<string> {
  const [known] = (await hooks.secrets.read()).secrets.webhook;
  if (known !== undefined) return known;
  const secret = `whsec_${randomBytes(24).toString("base64")}`;
  await rotateSecrets(secret, hooks.secrets);
  return secret;
}

/** A curl command that logs a run ending now. */
export function curlLine({
  url,
  token,
  nowMs,
}: {
  readonly url: string;
  readonly token: string;
  readonly nowMs: number;
}): string {
  const startMs = nowMs - LONG_RUN.durationMinutes * MINUTE_MS;
  const workout = {
    kind: "run",
    startedAt: isoAtOffset(startMs, offsetMinutesAt(startMs, dayZone(nowMs))),
    ...LONG_RUN,
  };
  return `curl -s ${url}/v1/workouts -H 'authorization: Bearer ${token}' -H 'content-type: application/json' -d '${JSON.stringify(workout)}'`;
}

/** Long and hard enough for texts on any day, also of somebody for whom they faded. */
const LONG_RUN = { durationMinutes: 80, distanceKm: 14, rpe: 8 };

function demoProfile(nowMs: number) {
  return z.parse(profileFile(nowMs), {
    name: "Ana",
    timeZone: dayZone(nowMs),
    phone: "+12025550123",
    wake: { default: "06:30" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  });
}

/** A zone where it is day, so that texts may be sent. */
export function dayZone(nowMs: number): string {
  const isDay = (zone: string): boolean => localTimeAt(nowMs, zone) >= "09:00" && localTimeAt(nowMs, zone) < "18:30";
  return ZONES.find(isDay) ?? "America/New_York";
}
