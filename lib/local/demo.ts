import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import { rotateSecrets } from "../app/secrets.ts";
import { isoAtOffset, localTimeAt, MINUTE_MS, offsetMinutesAt } from "../domain/local-time.ts";
import { profileFile } from "../files/profile-file.ts";
import { addToken, createAthlete } from "./local-athletes.ts";
import type { Runtime } from "./runtime.ts";

export const DEMO_ID = "demo";
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
  const startMs = nowMs - 45 * MINUTE_MS;
  const workout = {
    kind: "run",
    startedAt: isoAtOffset(startMs, offsetMinutesAt(startMs, dayZone(nowMs))),
    durationMinutes: 45,
    distanceKm: 8.2,
    rpe: 7,
  };
  return `curl -s ${url}/v1/workouts -H 'authorization: Bearer ${token}' -H 'content-type: application/json' -d '${JSON.stringify(workout)}'`;
}

function demoProfile(nowMs: number) {
  return z.parse(profileFile(nowMs), {
    name: "Ana",
    timeZone: dayZone(nowMs),
    phone: "+12025550123",
    wake: { default: "06:30" },
    channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
  });
}

function dayZone(nowMs: number): string {
  const isDay = (zone: string): boolean => localTimeAt(nowMs, zone) >= "09:00" && localTimeAt(nowMs, zone) < "18:30";
  return ZONES.find(isDay) ?? "America/New_York";
}
