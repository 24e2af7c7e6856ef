import type { LocalTime, Weekday } from "../local-time.ts";
import type { Profile } from "../profile.ts";

/** The athlete's wake time on a weekday; undefined when they gave none. */
export function wakeTimeOf(profile: Profile, weekday: Weekday): LocalTime | undefined {
  return profile.wake[weekday] ?? profile.wake.default;
}
