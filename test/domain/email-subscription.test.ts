import { describe, expect, it } from "vitest";
import {
  invitedSubscription,
  type SubscriptionReading,
  type SubscriptionStep,
  stepSubscription,
} from "../../lib/domain/email-subscription.ts";
import { HOUR_MS, instantMs, isoInstant } from "../../lib/domain/local-time.ts";
import { DEFAULT_POLICY } from "../../lib/domain/policy.ts";
import type { EmailSubscription } from "../../lib/domain/profile.ts";
import { aSubscription } from "../support/builders.ts";

const TOPIC = "arn:aws:sns:us-east-1:123456789012:cooldown_demo_ana";
const INVITED_MS = instantMs("2026-11-01T15:00:00.000Z");
const READINGS = ["pending", "confirmed", "gone"] as const;
const pending = (invites: number): EmailSubscription => ({ ...invitedSubscription(TOPIC, INVITED_MS), invites });

function stepAfter(
  hours: number,
  subscription: EmailSubscription | null,
  reading: SubscriptionReading,
): SubscriptionStep {
  return stepSubscription(subscription, reading, { policy: DEFAULT_POLICY, nowMs: INVITED_MS + hours * HOUR_MS });
}

describe("an e-mail subscription", () => {
  it.each(READINGS)("that does not exist stays so, though SNS says %s", (reading) => {
    expect(stepAfter(100, null, reading)).toStrictEqual({ kind: "keep" });
  });

  it.each(READINGS)("that is lost stays so, though SNS says %s: only an operator invites again", (reading) => {
    expect(stepAfter(1_000, aSubscription("lost"), reading)).toStrictEqual({ kind: "keep" });
  });

  it.each([0, 47, 48, 1_000])("that is pending is confirmed once SNS says so, %s h after the invitation", (hours) => {
    const step = stepAfter(hours, pending(4), "confirmed");

    const confirmedAt = isoInstant(INVITED_MS + hours * HOUR_MS);
    expect(step).toStrictEqual({ kind: "become", next: { state: "confirmed", topicArn: TOPIC, confirmedAt } });
  });

  it.each(["pending", "gone"] as const)("that is pending and %s waits until 48 h have passed", (reading) => {
    expect(stepAfter(47.999, pending(1), reading)).toStrictEqual({ kind: "keep" });
  });

  it.each([
    { reading: "pending", invites: 1 },
    { reading: "gone", invites: 1 },
    { reading: "gone", invites: 2 },
    { reading: "gone", invites: 3 },
  ] as const)("that is $reading 48 h after invitation $invites is invited again", ({ reading, invites }) => {
    const next = { state: "pending", topicArn: TOPIC, invitedAt: "2026-11-03T15:00:00.000Z", invites: invites + 1 };

    expect(stepAfter(48, pending(invites), reading)).toStrictEqual({ kind: "invite", next });
  });

  it.each(["pending", "gone"] as const)("that is %s 48 h after the third new invitation is lost", (reading) => {
    const next = { state: "lost", topicArn: TOPIC, lostAt: "2026-11-03T15:00:00.000Z", why: "never-confirmed" };

    expect(stepAfter(48, pending(4), reading)).toStrictEqual({ kind: "become", next });
  });

  it("that is confirmed stays so while SNS says so", () => {
    expect(stepAfter(1_000, aSubscription("confirmed"), "confirmed")).toStrictEqual({ kind: "keep" });
  });

  it.each(["gone", "pending"] as const)("that was confirmed and is %s is lost: they left by the link", (reading) => {
    const next = { state: "lost", topicArn: TOPIC, lostAt: "2026-11-01T16:00:00.000Z", why: "unsubscribed" };

    expect(stepAfter(1, aSubscription("confirmed"), reading)).toStrictEqual({ kind: "become", next });
  });
});
