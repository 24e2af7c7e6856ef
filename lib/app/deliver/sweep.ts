import { isoInstant } from "../../domain/local-time.ts";
import { nextReviewMs } from "../../domain/planning/next-review.ts";
import type { Athlete } from "../../domain/profile.ts";
import { reminderId } from "../../domain/reminder.ts";
import type { SpendBook } from "../../ports/sending.ts";
import type { DueReminder, DueReview } from "../../ports.ts";
import { oldestAgeSeconds, workPerAthlete } from "../due-work.ts";
import { deliverReminder } from "./deliver-reminder.ts";
import { createNightlyReview, type SnsLookups } from "./nightly-review.ts";
import { openSpendGuard, type SmsCosts } from "./send-limits.ts";
import type { DeliverDeps, DeliveryPorts } from "./send-reminder.ts";

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

/** How many due items a sweep reads at a time; of reminders it takes as many pages as it has time for. */
const PAGE = 2_000;

/** Sends a shard's due reminders while there is time, then runs the nightly reviews that are due. */
export async function sweepShard(shard: number, deps: SweepDeps): Promise<SweepReport> {
  const first = await deps.book.due(shard, isoInstant(deps.clock()), PAGE);
  deps.log.count("oldestDueAgeSeconds", oldestAgeSeconds(first, deps.clock()), "Seconds");
  const { due, sent } = first.length === 0 ? { due: 0, sent: 0 } : await deliverPages(shard, first, deps);
  const reviews = await runNightlyReviews(shard, deps);
  return { due, sent, reviews };
}

/** Page after page, the oldest first; of each page the earliest expiry first. */
async function deliverPages(
  shard: number,
  first: readonly DueReminder[],
  deps: SweepDeps,
): Promise<Pick<SweepReport, "due" | "sent">> {
  const spendGuard = await openSpendGuard(deps);
  const seen = new Set<string>();
  let sent = 0;
  try {
    for (let page = first; ; page = await deps.book.due(shard, isoInstant(deps.clock()), PAGE)) {
      // The index may still list what was settled, and lists what another sweep holds.
      const due = page.filter((reminder) => !seen.has(nameOf(reminder)));
      for (const reminder of due) seen.add(nameOf(reminder));
      sent += await deliverDue(due, { ...deps, spendGuard });
      if (due.length === 0 || page.length < PAGE || !deps.hasTime()) return { due: seen.size, sent };
    }
  } finally {
    await spendGuard.close();
  }
}

function nameOf({ athleteId, dueAt, ...name }: DueReminder): string {
  return `${athleteId} ${reminderId(name)} ${dueAt}`;
}

/** How many athletes a sweep serves side by side: no more than the rate limit allows without a long wait. */
export function sweepConcurrency({ concurrency, rateLimiter }: Pick<SweepDeps, "concurrency" | "rateLimiter">): number {
  return Math.min(concurrency, rateLimiter.maxConcurrency);
}

/**
 * One queue an athlete, so that spacing sees every earlier text. No claim is taken without time to publish, and a reminder
 * that fails never ends the sweep: its lease settles it.
 */
async function deliverDue(due: readonly DueReminder[], deps: SweepDeps & DeliverDeps): Promise<number> {
  const results = await workPerAthlete(due.toSorted(byExpiry), {
    concurrency: sweepConcurrency(deps),
    hasTime: deps.hasTime,
    work: (reminder) => deliverReminder(reminder, deps),
    onError: ({ athleteId, kind }, error) =>
      deps.log.error("reminder could not be delivered", { athleteId, kind }, error),
  });
  return results.filter((result) => result === "sent").length;
}

function byExpiry(a: DueReminder, b: DueReminder): number {
  return a.sendBefore < b.sendBefore ? -1 : Number(a.sendBefore > b.sendBefore);
}

/**
 * Reviews every athlete whose nightly review is due, then moves the review to the athlete's next night; that write wakes
 * the assessment through the stream.
 */
export async function runNightlyReviews(shard: number, deps: SweepDeps): Promise<number> {
  const reviews = await deps.book.dueReviews(shard, isoInstant(deps.clock()), PAGE);
  if (reviews.length === 0) return 0;
  const { nightly } = deps;
  const review = nightly === null ? undefined : createNightlyReview({ ...deps, nightly });
  const moved = await workPerAthlete(reviews, {
    concurrency: deps.concurrency,
    hasTime: deps.hasTime,
    work: async (due) => {
      const zone = await reviewAndReturnZone(due, review, deps);
      const nextMs = nextReviewMs({ athleteId: due.athleteId, zone, nowMs: deps.clock() });
      return deps.book.moveReview(due, isoInstant(nextMs));
    },
    onError: ({ athleteId }, error) => {
      deps.log.error("review could not be moved", { athleteId }, error);
      deps.log.count("ReviewsFailed");
    },
  });
  return moved.filter(Boolean).length;
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
