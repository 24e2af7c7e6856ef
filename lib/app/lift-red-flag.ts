import { isoInstant } from "../domain/local-time.ts";
import type { AthleteDirectory, AthleteUpdate, Clock } from "../ports.ts";

/** Lifts an athlete's red flag for a coach (rules.md section 4) and keeps who did; unchanged when there is none. */
export function liftRedFlag(
  athleteId: string,
  by: string,
  { clock, directory }: { readonly clock: Clock; readonly directory: AthleteDirectory },
): Promise<AthleteUpdate> {
  const redFlagLifted = { at: isoInstant(clock()), by };
  return directory.update(athleteId, (athlete) =>
    athlete.redFlagAt === null ? undefined : { ...athlete, redFlagAt: null, redFlagLifted },
  );
}
