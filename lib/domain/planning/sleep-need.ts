import { isoDate } from "../local-time.ts";
import type { Policy } from "../policy.ts";
import { ageOn, type Profile } from "../profile.ts";

const ADULT_MINUTES = 8 * 60;
const TEEN_MINUTES = 9 * 60;
const OLDER_MINUTES = 7.5 * 60;

/**
 * Sleep need of the night after local day `day` [minutes]: the athlete's own, else by age (NSF 2015), more after a
 * hard day. A minor's own figure never goes below the teenagers' 9 h (rules.md sections 7 and 9).
 */
export function sleepNeedMinutes(input: {
  readonly profile: Profile;
  readonly policy: Policy;
  readonly day: number;
  readonly hardDay: boolean;
}): number {
  const byAge = needByAge(input.profile, input.day);
  const own = input.profile.sleepNeedHours === null ? byAge : input.profile.sleepNeedHours * 60;
  const base = byAge === TEEN_MINUTES ? Math.max(own, byAge) : own;
  return base + (input.hardDay ? input.policy.hardDaySleepMinutes : 0);
}

function needByAge({ birthYear }: Profile, day: number): number {
  if (birthYear === null) return ADULT_MINUTES;
  const age = ageOn(isoDate(day), birthYear);
  if (age < 18) return TEEN_MINUTES;
  return age < 65 ? ADULT_MINUTES : OLDER_MINUTES;
}
