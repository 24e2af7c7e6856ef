import type { Athlete } from "../domain/profile.ts";
import { sameValue } from "../domain/stable-value.ts";

/**
 * What a change makes of an athlete; undefined when that says the same.
 *
 * @throws Error when the change alters the id or the phone, which is reserved when an athlete is added.
 */
export function checkedChange(
  athlete: Athlete,
  change: (athlete: Athlete) => Athlete | undefined,
): Athlete | undefined {
  const next = change(athlete);
  if (next === undefined || sameValue(next, athlete)) return undefined;
  if (next.athleteId !== athlete.athleteId || next.profile.phone !== athlete.profile.phone) {
    throw new Error(`Athlete ${athlete.athleteId} was not changed: id and phone stay as they are.`);
  }
  return next;
}
