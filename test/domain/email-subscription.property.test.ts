import * as fc from "fast-check";
import { expect, it } from "vitest";
import { invitedSubscription, stepSubscription } from "../../lib/domain/email-subscription.ts";
import { HOUR_MS, instantMs } from "../../lib/domain/local-time.ts";
import { DEFAULT_POLICY } from "../../lib/domain/policy.ts";
import type { EmailSubscription } from "../../lib/domain/profile.ts";

const INVITED_MS = instantMs("2026-11-01T15:00:00.000Z");
const nights = fc.array(fc.constantFrom("pending" as const, "confirmed" as const, "gone" as const), { maxLength: 40 });

it("an address is invited at most 3 times again, at least 48 h apart, whatever SNS says each night", () => {
  fc.assert(
    fc.property(nights, (readings) => {
      const invitedAt: number[] = [INVITED_MS];
      let subscription: EmailSubscription = invitedSubscription("arn:t", INVITED_MS);
      readings.forEach((reading, night) => {
        const nowMs = INVITED_MS + 24 * (night + 1) * HOUR_MS;
        const step = stepSubscription(subscription, reading, { policy: DEFAULT_POLICY, nowMs });
        if (step.kind === "keep") return;
        subscription = step.next;
        if (step.kind === "invite") invitedAt.push(nowMs);
      });

      const gaps = invitedAt.slice(1).map((at, i) => at - (invitedAt[i] ?? at));
      expect(gaps.length).toBeLessThanOrEqual(3);
      expect(gaps.filter((gap) => gap < 48 * HOUR_MS)).toStrictEqual([]);
    }),
  );
});
