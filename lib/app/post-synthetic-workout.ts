import type { Athlete } from "../domain/profile.ts";
import * as synthetic from "../domain/synthetic-athlete.ts";
import type { AthleteDirectory, Clock } from "../ports.ts";
import { createToken, hashToken } from "./api-tokens.ts";

/** What is stored of the synthetic athlete beside their log. */
interface SyntheticBook extends Pick<AthleteDirectory, "addToken"> {
  /** Adds an athlete whom no list of athletes holds and no night reviews; of one who stands profile and topic follow. */
  keepUnlisted(athlete: Athlete): Promise<void>;
  revokeToken(athleteId: string, sha256: string): Promise<boolean>;
}

export interface SyntheticDeps extends Pick<synthetic.SyntheticAthleteOf, "timeZone" | "topicArn"> {
  readonly clock: Clock;
  readonly book: SyntheticBook;
  /** 20 to 100 random characters. */
  readonly newSecret: () => string;
  /** Posts to the team's webhook; answers the status. */
  readonly post: (workout: synthetic.SyntheticWorkout, token: string) => Promise<number>;
}

/**
 * Posts the day's workout of the synthetic athlete as an app would, with a token that is good for this one request.
 *
 * @throws Error when the webhook does not take it.
 */
export async function postSyntheticWorkout(deps: SyntheticDeps): Promise<void> {
  const { clock, book, timeZone, topicArn } = deps;
  await book.keepUnlisted(synthetic.syntheticAthlete({ timeZone, topicArn, nowMs: clock() }));
  const issued = { athleteId: synthetic.SYNTHETIC_ATHLETE_ID, source: null, secret: deps.newSecret() };
  const token = await createToken(issued, { clock, directory: book });
  try {
    const status = await deps.post(synthetic.syntheticWorkout(clock()), token);
    if (status !== 200 && status !== 202) throw new Error(`The webhook answered ${status}.`);
  } finally {
    await book.revokeToken(synthetic.SYNTHETIC_ATHLETE_ID, hashToken(token));
  }
}
