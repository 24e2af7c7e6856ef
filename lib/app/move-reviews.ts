import { isoInstant } from "../domain/local-time.ts";
import { nextReviewMs } from "../domain/planning/next-review.ts";
import type { DueReview } from "../ports.ts";
import type { SweepDeps } from "./deliver-deps.ts";

const REVIEW_LIMIT = 500;

/** Moves every review that is due to the athlete's next night; that write wakes the assessment through the stream. */
export async function moveReviews(shard: number, deps: SweepDeps): Promise<number> {
  const reviews = await deps.book.dueReviews(shard, isoInstant(deps.clock()), REVIEW_LIMIT);
  let moved = 0;
  for (const review of reviews) {
    if (!deps.hasTime()) break;
    if (await moveOne(review, deps)) moved += 1;
  }
  return moved;
}

async function moveOne(review: DueReview, deps: SweepDeps): Promise<boolean> {
  const athlete = await deps.directory.find(review.athleteId);
  const zone = athlete?.profile.timeZone ?? "UTC";
  const nextMs = nextReviewMs({ athleteId: review.athleteId, zone, nowMs: deps.clock() });
  return deps.book.moveReview(review, isoInstant(nextMs));
}
