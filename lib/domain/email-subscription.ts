import { HOUR_MS, instantMs, isoInstant } from "./local-time.ts";
import type { Policy } from "./policy.ts";
import type { EmailSubscription } from "./profile.ts";

/** What SNS says about an address: asked and not answered, confirmed, or no such subscription. */
export type SubscriptionReading = "pending" | "confirmed" | "gone";

/** What follows from a reading; `invite`: store the next state first, then have SNS ask the address again. */
export type SubscriptionStep =
  | { readonly kind: "keep" }
  | { readonly kind: "become"; readonly next: EmailSubscription }
  | { readonly kind: "invite"; readonly next: EmailSubscription };

type InvitePolicy = Pick<Policy, "emailReinvites" | "emailInviteGapHours">;
type Pending = Extract<EmailSubscription, { readonly state: "pending" }>;

const KEEP: SubscriptionStep = { kind: "keep" };

/** A subscription whose address was asked for the first time. */
export function invitedSubscription(topicArn: string, nowMs: number): Pending {
  return { state: "pending", topicArn, invitedAt: isoInstant(nowMs), invites: 1 };
}

/**
 * The next step of a subscription, given what SNS says about it: none -> pending -> confirmed -> lost. An operator's
 * invitation is the only way into pending and out of lost: an athlete who left is not asked again.
 */
export function stepSubscription(
  subscription: EmailSubscription | null,
  reading: SubscriptionReading,
  { policy, nowMs }: { readonly policy: InvitePolicy; readonly nowMs: number },
): SubscriptionStep {
  switch (subscription?.state) {
    case undefined:
    case "lost":
      return KEEP;
    case "pending":
      return reading === "confirmed" ? confirm(subscription, nowMs) : askAgain(subscription, policy, nowMs);
    case "confirmed":
      return reading === "confirmed" ? KEEP : lose(subscription, "unsubscribed", nowMs);
  }
}

function confirm({ topicArn }: EmailSubscription, nowMs: number): SubscriptionStep {
  return { kind: "become", next: { state: "confirmed", topicArn, confirmedAt: isoInstant(nowMs) } };
}

/** An invitation is valid for 48 h, so it makes no difference whether SNS still lists it. */
function askAgain(pending: Pending, policy: InvitePolicy, nowMs: number): SubscriptionStep {
  if (nowMs < instantMs(pending.invitedAt) + policy.emailInviteGapHours * HOUR_MS) return KEEP;
  if (pending.invites > policy.emailReinvites) return lose(pending, "never-confirmed", nowMs);
  return { kind: "invite", next: { ...pending, invitedAt: isoInstant(nowMs), invites: pending.invites + 1 } };
}

function lose(
  { topicArn }: EmailSubscription,
  why: Extract<EmailSubscription, { readonly state: "lost" }>["why"],
  nowMs: number,
): SubscriptionStep {
  return { kind: "become", next: { state: "lost", topicArn, lostAt: isoInstant(nowMs), why } };
}
