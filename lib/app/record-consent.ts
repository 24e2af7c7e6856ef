import { changedAthlete } from "../domain/athlete-change.ts";
import { lacksGuardian, withdrewThemselves } from "../domain/conversation/consent.ts";
import { invitedSubscription } from "../domain/email-subscription.ts";
import { isoInstant } from "../domain/local-time.ts";
import { type Athlete, addressOf, type Channel, type EmailSubscription } from "../domain/profile.ts";
import type { Carrier, EmailTopics } from "../ports/sending.ts";
import type { AthleteDirectory, Clock } from "../ports.ts";
import { heedOptOut } from "./opt-outs.ts";

/** How an athlete gave or withdrew a consent, and who recorded it. */
export interface ConsentEvidence {
  readonly method: string;
  readonly by: string;
}

/** A consent to one channel, as an operator records it. */
export interface ChannelConsent extends ConsentEvidence {
  readonly channel: Channel;
}

export interface ConsentDeps {
  readonly clock: Clock;
  readonly directory: AthleteDirectory;
  readonly emailTopics: EmailTopics;
  readonly carrier: Carrier;
}

/**
 * Why a consent is not recorded. `withdrew-by-text`: an athlete who texted STOP, to us or to the carrier, must text START
 * themselves. `guardian-missing`: a minor without a guardian's consent. `address-changed`: while it was being recorded.
 */
type ConsentRefusal = "no-athlete" | "no-address" | "withdrew-by-text" | "guardian-missing" | "address-changed";

/** `unchanged`: it was given before; the first record stays. */
export type ConsentGiven =
  | { readonly kind: "given" | "unchanged"; readonly athlete: Athlete }
  | { readonly kind: ConsentRefusal };

/**
 * Records, for an operator, that an athlete agreed to a channel (docs/rules.md 9); the welcome follows. For e-mail it
 * creates the athlete's topic and has SNS ask the address to confirm; nothing is sent there before it has.
 */
export async function giveConsent(athleteId: string, given: ChannelConsent, deps: ConsentDeps): Promise<ConsentGiven> {
  const athlete = await deps.directory.find(athleteId);
  if (athlete === undefined) return { kind: "no-athlete" };
  const refusal = consentRefusal(given.channel, athlete, deps.clock());
  if (refusal !== undefined) return { kind: refusal };
  switch (given.channel) {
    case "sms":
      return giveSms(athlete, given, deps);
    case "email":
      return giveEmail(athleteId, given, deps);
  }
}

async function giveSms(
  { athleteId, profile: { phone } }: Athlete,
  { method, by }: ConsentEvidence,
  { clock, directory, carrier }: ConsentDeps,
): Promise<ConsentGiven> {
  if (phone !== null && (await carrier.isOptedOut(phone))) return { kind: "withdrew-by-text" };
  await heedOptOut(athleteId, phone, directory);
  const nowMs = clock();
  const sms = { state: "given", at: isoInstant(nowMs), method, by } as const;
  const update = await directory.update(athleteId, (current) =>
    current.consent.sms?.state === "given" || consentRefusal("sms", current, nowMs) !== undefined
      ? undefined
      : changedAthlete(current, { consent: { sms } }),
  );
  if (update.kind === "unknown") return { kind: "no-athlete" };
  const { kind, athlete } = update;
  if (kind === "changed") return { kind: "given", athlete };
  const refusal = consentRefusal("sms", athlete, nowMs);
  return refusal === undefined ? { kind: "unchanged", athlete } : { kind: refusal };
}

async function giveEmail(athleteId: string, given: ChannelConsent, deps: ConsentDeps): Promise<ConsentGiven> {
  const { kind } = await subscribeEmail(athleteId, given, deps);
  if (kind === "address-changed") return { kind };
  const athlete = await deps.directory.find(athleteId);
  return athlete === undefined ? { kind: "no-athlete" } : { kind: "given", athlete };
}

function consentRefusal(channel: Channel, athlete: Athlete, nowMs: number): ConsentRefusal | undefined {
  if (addressOf(athlete.profile, channel) === null) return "no-address";
  if (channel === "sms" && withdrewThemselves(athlete)) return "withdrew-by-text";
  return lacksGuardian(athlete, isoInstant(nowMs).slice(0, 10)) ? "guardian-missing" : undefined;
}

/** `invited`: SNS mailed a confirmation link. `address-changed`: the athlete's address changed after that mail. */
export type SubscribedEmail =
  | { readonly kind: "invited" | "confirmed"; readonly topicArn: string }
  | { readonly kind: "unknown-athlete" | "no-address" | "address-changed" };

/**
 * Records an athlete's consent to e-mail and has SNS ask the address to confirm it. Can be repeated, also after the
 * address was lost or changed.
 */
export async function subscribeEmail(
  athleteId: string,
  evidence: ConsentEvidence,
  { clock, directory, emailTopics }: Omit<ConsentDeps, "carrier">,
): Promise<SubscribedEmail> {
  const athlete = await directory.find(athleteId);
  if (athlete === undefined) return { kind: "unknown-athlete" };
  const { email } = athlete.profile;
  if (email === null) return { kind: "no-address" };
  const subscribed = await emailTopics.subscribe(athleteId, email);
  const updated = await directory.update(athleteId, (now) =>
    now.profile.email === email ? withEmailConsent(now, { evidence, subscribed, nowMs: clock() }) : undefined,
  );
  if (updated.kind === "unknown") return { kind: "unknown-athlete" };
  if (updated.athlete.profile.email !== email) return { kind: "address-changed" };
  return { kind: subscribed.isConfirmed ? "confirmed" : "invited", topicArn: subscribed.topicArn };
}

interface EmailConsent {
  readonly evidence: ConsentEvidence;
  readonly subscribed: Awaited<ReturnType<EmailTopics["subscribe"]>>;
  readonly nowMs: number;
}

/** Repeating the same evidence keeps the first record: a new consent would bring a second welcome. */
function withEmailConsent(athlete: Athlete, { evidence, subscribed, nowMs }: EmailConsent): Athlete {
  const emailSubscription = nextSubscription(athlete.emailSubscription, subscribed, nowMs);
  if (isRecorded(athlete, evidence)) return { ...athlete, emailSubscription };
  const { method, by } = evidence;
  const email = { state: "given", at: isoInstant(nowMs), method, by } as const;
  return { ...athlete, consent: { ...athlete.consent, email }, emailSubscription };
}

function nextSubscription(
  current: EmailSubscription | null,
  { topicArn, isConfirmed }: EmailConsent["subscribed"],
  nowMs: number,
): EmailSubscription {
  if (!isConfirmed) return invitedSubscription(topicArn, nowMs);
  return current?.state === "confirmed" ? current : { state: "confirmed", topicArn, confirmedAt: isoInstant(nowMs) };
}

function isRecorded({ consent: { email }, emailSubscription }: Athlete, { method, by }: ConsentEvidence): boolean {
  const isOpen = emailSubscription !== null && emailSubscription.state !== "lost";
  return isOpen && email?.state === "given" && email.method === method && email.by === by;
}

/**
 * Records, for an operator, that an athlete withdrew a channel; the next assessment cancels what is pending. For e-mail it
 * also removes the athlete's topic. `unchanged`: it was withdrawn before; the first record stays.
 */
export async function withdrawConsent(
  athleteId: string,
  given: ChannelConsent,
  { clock, directory, emailTopics }: Omit<ConsentDeps, "carrier">,
): Promise<"withdrawn" | "unchanged" | "no-athlete"> {
  const at = isoInstant(clock());
  const update = await directory.update(athleteId, (athlete) => withConsentWithdrawn(athlete, given, at));
  if (update.kind === "unknown") return "no-athlete";
  if (given.channel === "email") await emailTopics.remove(athleteId);
  return update.kind === "changed" ? "withdrawn" : "unchanged";
}

function withConsentWithdrawn(athlete: Athlete, { channel, method, by }: ChannelConsent, at: string): Athlete {
  const current = athlete.consent[channel];
  const consent = current?.state === "withdrawn" ? current : ({ state: "withdrawn", at, method, by } as const);
  return {
    ...athlete,
    consent: { ...athlete.consent, [channel]: consent },
    emailSubscription: channel === "email" ? null : athlete.emailSubscription,
  };
}
