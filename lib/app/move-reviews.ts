import { isoInstant } from "../domain/local-time.ts";
import { nextReviewMs } from "../domain/planning/next-review.ts";
import type { Athlete } from "../domain/profile.ts";
import type { DueReview } from "../ports.ts";
import type { SweepDeps } from "./deliver-deps.ts";
import { createAsk } from "./inquiry.ts";
import { reviewAthlete } from "./review-athlete.ts";

const REVIEW_LIMIT = 500;

type LookAt = (athlete: Athlete) => Promise<void>;

/**
 * Looks at what SNS knows of every athlete whose review is due, then moves it to the athlete's next night; that write
 * wakes the assessment through the stream.
 */
export async function moveReviews(shard: number, deps: SweepDeps): Promise<number> {
  const reviews = await deps.book.dueReviews(shard, isoInstant(deps.clock()), REVIEW_LIMIT);
  const lookAt = createLook(deps);
  let moved = 0;
  for (const review of reviews) {
    if (!deps.hasTime()) break;
    if (await moveOne(review, lookAt, deps)) moved += 1;
  }
  return moved;
}

function createLook({ nightly, ...deps }: SweepDeps): LookAt {
  if (nightly === null) return async () => undefined;
  const ask = createAsk(deps);
  return (athlete) => reviewAthlete(athlete, { ...deps, nightly, ask });
}

async function moveOne(review: DueReview, lookAt: LookAt, deps: SweepDeps): Promise<boolean> {
  const zone = await zoneAfterLook(review, lookAt, deps);
  const nextMs = nextReviewMs({ athleteId: review.athleteId, zone, nowMs: deps.clock() });
  return deps.book.moveReview(review, isoInstant(nextMs));
}

/** One athlete who cannot be read or looked at never holds up the reviews after theirs. */
async function zoneAfterLook({ athleteId }: DueReview, lookAt: LookAt, deps: SweepDeps): Promise<string> {
  let zone = "UTC";
  try {
    const athlete = await deps.directory.find(athleteId);
    if (athlete === undefined) return zone;
    zone = athlete.profile.timeZone;
    await lookAt(athlete);
  } catch (error) {
    deps.log.error("athlete could not be reviewed", {}, error);
    deps.log.count("ReviewsFailed");
  }
  return zone;
}
