import { isoInstant } from "../../domain/local-time.ts";
import type { SpendBook } from "../../ports/sending.ts";
import type { DueReminder } from "../../ports.ts";
import { oldestAgeSeconds, workPerAthlete } from "../due-work.ts";
import { deliverReminder } from "./deliver-reminder.ts";
import { runNightlyReviews, type SnsLookups } from "./nightly-review.ts";
import type { DeliveryPorts } from "./send-reminder.ts";
import { openSpendGuard, type SmsCosts } from "./spend-guard.ts";

export interface SweepDeps extends DeliveryPorts {
  readonly spendBook: SpendBook;
  readonly smsCosts: SmsCosts;
  /** Whether there is time left to start another reminder. */
  readonly hasTime: () => boolean;
  /** Athletes served side by side, at most. */
  readonly concurrency: number;
  /** Null where there is no SNS to ask, as in a replay. */
  readonly nightly: SnsLookups | null;
}

export interface SweepReport {
  readonly due: number;
  readonly sent: number;
  readonly reviews: number;
}

/** The most reminders one sweep takes on; the next minute takes the rest. */
const SWEEP_LIMIT = 2_000;

/** Sends a shard's due reminders, earliest expiry first, then runs the nightly reviews that are due. */
export async function sweepShard(shard: number, deps: SweepDeps): Promise<SweepReport> {
  const due = await deps.book.due(shard, isoInstant(deps.clock()), SWEEP_LIMIT);
  deps.log.count("oldestDueAgeSeconds", oldestAgeSeconds(due, deps.clock()), "Seconds");
  const sent = due.length === 0 ? 0 : await deliverDue(due, deps);
  const reviews = await runNightlyReviews(shard, deps);
  return { due: due.length, sent, reviews };
}

/** How many athletes a sweep serves side by side: no more than the rate limit allows without a long wait. */
export function sweepConcurrency({ concurrency, rateLimiter }: Pick<SweepDeps, "concurrency" | "rateLimiter">): number {
  return Math.min(concurrency, rateLimiter.maxConcurrency);
}

/**
 * One queue an athlete, so that spacing sees every earlier text. No claim is taken without time to publish, and a reminder
 * that fails never ends the sweep: its lease settles it.
 */
async function deliverDue(due: readonly DueReminder[], deps: SweepDeps): Promise<number> {
  const spendGuard = await openSpendGuard(deps);
  try {
    const results = await workPerAthlete(due.toSorted(byExpiry), {
      concurrency: sweepConcurrency(deps),
      hasTime: deps.hasTime,
      work: (reminder) => deliverReminder(reminder, { ...deps, spendGuard }),
      onError: ({ kind }, error) => deps.log.error("reminder could not be delivered", { kind }, error),
    });
    return results.filter((result) => result === "sent").length;
  } finally {
    await spendGuard.close();
  }
}

function byExpiry(a: DueReminder, b: DueReminder): number {
  return a.sendBefore < b.sendBefore ? -1 : Number(a.sendBefore > b.sendBefore);
}
