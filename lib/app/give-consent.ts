import { changedAthlete } from "../domain/athlete-change.ts";
import { lacksGuardian, withdrewThemselves } from "../domain/conversation/consent.ts";
import { isoInstant } from "../domain/local-time.ts";
import { type Athlete, addressOf, type Channel } from "../domain/profile.ts";
import type { Carrier } from "../ports/sending.ts";
import { type EmailDeps, subscribeEmail } from "./subscribe-email.ts";

/** A consent as an operator attests or withdraws it: which channel, how it was given, and who says so. */
export interface Attestation {
  readonly channel: Channel;
  readonly method: string;
  readonly by: string;
}

export interface GiveConsentDeps extends EmailDeps {
  readonly carrier: Carrier;
}

/**
 * Why a consent is not recorded. `withdrew-by-text`: whoever texted STOP, to us or to the carrier, comes back by texting
 * START. `guardian-missing`: a minor whose guardian did not agree. `address-changed`: while it was being recorded.
 */
type ConsentRefusal = "no-athlete" | "no-address" | "withdrew-by-text" | "guardian-missing" | "address-changed";

/** `unchanged`: it was given before, and keeps its record. */
export type ConsentGiven =
  | { readonly kind: "given" | "unchanged"; readonly athlete: Athlete }
  | { readonly kind: ConsentRefusal };

/**
 * Records an operator's word that an athlete agreed to a channel (rules.md section 9); the welcome follows. For e-mail
 * the athlete's topic is made and the address asked to confirm, and nothing goes there before it has.
 */
export async function giveConsent(
  athleteId: string,
  attestation: Attestation,
  deps: GiveConsentDeps,
): Promise<ConsentGiven> {
  const athlete = await deps.directory.find(athleteId);
  if (athlete === undefined) return { kind: "no-athlete" };
  const refusal = refusalOf(attestation.channel, athlete, deps.clock());
  if (refusal !== undefined) return { kind: refusal };
  switch (attestation.channel) {
    case "sms":
      return giveSms(athlete, attestation, deps);
    case "email":
      return giveEmail(athleteId, attestation, deps);
  }
}

async function giveSms(
  { athleteId, profile: { phone } }: Athlete,
  { method, by }: Attestation,
  { clock, directory, carrier }: GiveConsentDeps,
): Promise<ConsentGiven> {
  if (phone !== null && (await carrier.isOptedOut(phone))) return { kind: "withdrew-by-text" };
  const nowMs = clock();
  const sms = { state: "given", at: isoInstant(nowMs), method, by } as const;
  const update = await directory.update(athleteId, (stands) =>
    stands.consent.sms?.state === "given" || refusalOf("sms", stands, nowMs) !== undefined
      ? undefined
      : changedAthlete(stands, { consent: { sms } }),
  );
  if (update.kind === "unknown") return { kind: "no-athlete" };
  const { kind, athlete } = update;
  if (kind === "changed") return { kind: "given", athlete };
  const refusal = refusalOf("sms", athlete, nowMs);
  return refusal === undefined ? { kind: "unchanged", athlete } : { kind: refusal };
}

async function giveEmail(athleteId: string, attestation: Attestation, deps: GiveConsentDeps): Promise<ConsentGiven> {
  const { kind } = await subscribeEmail(athleteId, attestation, deps);
  if (kind === "address-changed") return { kind };
  const athlete = await deps.directory.find(athleteId);
  return athlete === undefined ? { kind: "no-athlete" } : { kind: "given", athlete };
}

function refusalOf(channel: Channel, athlete: Athlete, nowMs: number): ConsentRefusal | undefined {
  if (addressOf(athlete.profile, channel) === null) return "no-address";
  if (channel === "sms" && withdrewThemselves(athlete)) return "withdrew-by-text";
  return lacksGuardian(athlete, isoInstant(nowMs).slice(0, 10)) ? "guardian-missing" : undefined;
}
