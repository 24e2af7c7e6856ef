import { invitedSubscription } from "../domain/email-subscription.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { Athlete, EmailSubscription } from "../domain/profile.ts";
import type { EmailTopics } from "../ports/sending.ts";
import type { AthleteDirectory, Clock } from "../ports.ts";

export interface EmailDeps {
  readonly clock: Clock;
  readonly directory: AthleteDirectory;
  readonly emailTopics: EmailTopics;
}

/** How an athlete's word came, and to whom. */
export interface Testimony {
  readonly method: string;
  readonly by: string;
}

/** `invited`: SNS mailed a link to confirm. `address-changed`: it did so to an address that is the athlete's no more. */
export type SubscribedEmail =
  | { readonly kind: "invited" | "confirmed"; readonly topicArn: string }
  | { readonly kind: "unknown-athlete" | "no-address" | "address-changed" };

/**
 * Records an athlete's consent to e-mail and has SNS ask their address to confirm it; nothing is sent before it does.
 * Can be done again, also for an address that was lost or changed.
 */
export async function subscribeEmail(
  athleteId: string,
  testimony: Testimony,
  { clock, directory, emailTopics }: EmailDeps,
): Promise<SubscribedEmail> {
  const athlete = await directory.find(athleteId);
  if (athlete === undefined) return { kind: "unknown-athlete" };
  const { email } = athlete.profile;
  if (email === null) return { kind: "no-address" };
  const subscribed = await emailTopics.subscribe(athleteId, email);
  const updated = await directory.update(athleteId, (now) =>
    now.profile.email === email ? consenting(now, { testimony, subscribed, nowMs: clock() }) : undefined,
  );
  if (updated.kind === "unknown") return { kind: "unknown-athlete" };
  if (updated.athlete.profile.email !== email) return { kind: "address-changed" };
  return { kind: subscribed.isConfirmed ? "confirmed" : "invited", topicArn: subscribed.topicArn };
}

interface Given {
  readonly testimony: Testimony;
  readonly subscribed: Awaited<ReturnType<EmailTopics["subscribe"]>>;
  readonly nowMs: number;
}

/** The same word about the same invitation is recorded once: a new consent would be welcomed anew. */
function consenting(athlete: Athlete, { testimony, subscribed, nowMs }: Given): Athlete {
  const emailSubscription = subscriptionOf(athlete.emailSubscription, subscribed, nowMs);
  if (isRecorded(athlete, testimony)) return { ...athlete, emailSubscription };
  const { method, by } = testimony;
  const email = { state: "given", at: isoInstant(nowMs), method, by } as const;
  return { ...athlete, consent: { ...athlete.consent, email }, emailSubscription };
}

function subscriptionOf(
  current: EmailSubscription | null,
  { topicArn, isConfirmed }: Given["subscribed"],
  nowMs: number,
): EmailSubscription {
  if (!isConfirmed) return invitedSubscription(topicArn, nowMs);
  return current?.state === "confirmed" ? current : { state: "confirmed", topicArn, confirmedAt: isoInstant(nowMs) };
}

function isRecorded({ consent: { email }, emailSubscription }: Athlete, { method, by }: Testimony): boolean {
  const isOpen = emailSubscription !== null && emailSubscription.state !== "lost";
  return isOpen && email?.state === "given" && email.method === method && email.by === by;
}
