import { isoInstant } from "../../domain/local-time.ts";
import { nextReviewMs } from "../../domain/planning/next-review.ts";
import type { Athlete } from "../../domain/profile.ts";
import type { SpendBook } from "../../ports/sending.ts";
import type { DueReminder, DueReview } from "../../ports.ts";
import { oldestAgeSeconds, workPerAthlete } from "../due-work.ts";
import { deliverReminder } from "./deliver-reminder.ts";
import { createNightlyReview, type SnsLookups } from "./nightly-review.ts";
import { openSpendGuard, type SmsCosts } from "./send-limits.ts";
import type { DeliveryPorts } from "./send-reminder.ts";

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
      onError: ({ athleteId, kind }, error) =>
        deps.log.error("reminder could not be delivered", { athleteId, kind }, error),
    });
    return results.filter((result) => result === "sent").length;
  } finally {
    await spendGuard.close();
  }
}

function byExpiry(a: DueReminder, b: DueReminder): number {
  return a.sendBefore < b.sendBefore ? -1 : Number(a.sendBefore > b.sendBefore);
}

/** The most nightly reviews one sweep takes on. */
const REVIEW_LIMIT = 500;

/**
 * Reviews every athlete whose nightly review is due, then moves the review to the athlete's next night; that write wakes
 * the assessment through the stream.
 */
export async function runNightlyReviews(shard: number, deps: SweepDeps): Promise<number> {
  const reviews = await deps.book.dueReviews(shard, isoInstant(deps.clock()), REVIEW_LIMIT);
  if (reviews.length === 0) return 0;
  const { nightly } = deps;
  const review = nightly === null ? undefined : createNightlyReview({ ...deps, nightly });
  let moved = 0;
  for (const due of reviews) {
    if (!deps.hasTime()) break;
    const zone = await reviewAndReturnZone(due, review, deps);
    const nextMs = nextReviewMs({ athleteId: due.athleteId, zone, nowMs: deps.clock() });
    if (await deps.book.moveReview(due, isoInstant(nextMs))) moved += 1;
  }
  return moved;
}

/** An athlete who cannot be read or reviewed never holds up the reviews after theirs. */
async function reviewAndReturnZone(
  { athleteId }: DueReview,
  review: ((athlete: Athlete) => Promise<void>) | undefined,
  { directory, log }: SweepDeps,
): Promise<string> {
  let zone = "UTC";
  try {
    const athlete = await directory.find(athleteId);
    if (athlete === undefined) return zone;
    zone = athlete.profile.timeZone;
    await review?.(athlete);
  } catch (error) {
    log.error("athlete could not be reviewed", { athleteId }, error);
    log.count("ReviewsFailed");
  }
  return zone;
}
