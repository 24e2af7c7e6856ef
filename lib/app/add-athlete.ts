import { isoInstant } from "../domain/local-time.ts";
import { nextReviewMs } from "../domain/planning/next-review.ts";
import type { Athlete } from "../domain/profile.ts";
import type { AthleteDirectory, Clock } from "../ports.ts";

/** Adds an athlete, whose first nightly review is the next one where they live. */
export function addAthlete(
  athlete: Athlete,
  { clock, directory }: { readonly clock: Clock; readonly directory: AthleteDirectory },
): Promise<"added" | "exists" | "phone-taken"> {
  const { athleteId, profile } = athlete;
  const firstReviewMs = nextReviewMs({ athleteId, zone: profile.timeZone, nowMs: clock() });
  return directory.add(athlete, isoInstant(firstReviewMs));
}
