import { DAY_MS } from "../domain/local-time.ts";
import type { Subscription, SubscriptionStep } from "./subscriptions.ts";

/** How long before it lapses a subscription is renewed: two weeks of daily tries [choice]. */
const RENEW_BEFORE_MS = 14 * DAY_MS;

/**
 * What is to be done now so that every event keeps a subscription: one that is missing is made, one that lapses within
 * two weeks, or has lapsed, is renewed. Of several for one event the one that lasts longest counts.
 */
export function dueSubscriptions(
  events: readonly string[],
  standing: readonly Subscription[],
  nowMs: number,
): readonly SubscriptionStep[] {
  return events.flatMap((event): readonly SubscriptionStep[] => {
    const longest = standing
      .filter((each) => each.event === event)
      .reduce<Subscription | undefined>((best, each) => (isLonger(each, best) ? each : best), undefined);
    if (longest === undefined) return [{ kind: "create", event }];
    return longest.expiresMs - nowMs > RENEW_BEFORE_MS ? [] : [{ kind: "renew", id: longest.id, event }];
  });
}

function isLonger({ expiresMs }: Subscription, than: Subscription | undefined): boolean {
  return than === undefined || expiresMs > than.expiresMs;
}
