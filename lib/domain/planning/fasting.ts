import { instantAt, localDayAt } from "../local-time.ts";
import type { Profile } from "../profile.ts";

/**
 * The end of the fast an instant falls into, or undefined outside of one [epoch milliseconds]. A fast is [from, to) in
 * local time, over midnight when `to` is earlier (rules.md section 6).
 */
export function fastingUntil(
  ms: number,
  { profile, zone }: { readonly profile: Profile; readonly zone: string },
): number | undefined {
  if (profile.fasting === null) return undefined;
  const { from, to } = profile.fasting;
  const day = localDayAt(ms, zone);
  const lastsDays = from > to ? 1 : 0;
  for (const first of [day - 1, day]) {
    const endMs = instantAt(first + lastsDays, to, zone);
    if (instantAt(first, from, zone) <= ms && ms < endMs) return endMs;
  }
  return undefined;
}
