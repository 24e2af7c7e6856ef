import { DAY_MS, HOUR_MS } from "../domain/local-time.ts";
import type { Clock, Log } from "../ports.ts";
import { keepSubscriptions } from "./keep-subscriptions.ts";
import type { SubscriptionDesk } from "./subscriptions.ts";

interface RoundsDeps {
  readonly desks: readonly SubscriptionDesk[];
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Looks after every vendor's subscriptions once a day, and an hour after a failure. When is remembered as long as the
 * instance lives: an instance more only asks once more, as what stands is asked from the vendor.
 */
export function createSubscriptionRounds({ desks, clock, log }: RoundsDeps): () => Promise<void> {
  const nextMs = new Map<string, number>();
  return async () => {
    for (const desk of desks) {
      if ((nextMs.get(desk.source) ?? Number.NEGATIVE_INFINITY) > clock()) continue;
      const isGood = await lookAfter(desk, { clock, log });
      nextMs.set(desk.source, clock() + (isGood ? DAY_MS : HOUR_MS));
    }
  };
}

/** Nothing here ends a sweep. */
async function lookAfter(desk: SubscriptionDesk, { clock, log }: Omit<RoundsDeps, "desks">): Promise<boolean> {
  const { source } = desk;
  try {
    const { renewed, created, failures } = await keepSubscriptions(desk, clock);
    if (renewed + created > 0) log.info("subscriptions kept", { source, renewed, created });
    for (const reason of failures) log.error("subscription not kept", { source }, new Error(reason));
    if (failures.length > 0) log.count("SubscriptionsFailed", failures.length);
    return failures.length === 0;
  } catch (error) {
    log.error("subscriptions could not be looked after", { source }, error);
    log.count("SubscriptionsFailed");
    return false;
  }
}
