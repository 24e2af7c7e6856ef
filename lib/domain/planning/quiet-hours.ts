import { instantAt, type LocalTime, localDayAt, MINUTE_MS, minuteOfDay, twoDigits, weekdayOf } from "../local-time.ts";
import type { Policy } from "../policy.ts";
import type { Profile } from "../profile.ts";
import { wakeTimeOf } from "./wake-time.ts";

export interface QuietRules {
  readonly profile: Profile;
  readonly policy: Policy;
  readonly zone: string;
}

/**
 * The end of the quiet hours an instant falls into, or undefined outside of them [epoch milliseconds].
 * Quiet hours are [from, to) in local time (rules.md section 8).
 */
export function quietUntil(ms: number, rules: QuietRules): number | undefined {
  const day = localDayAt(ms, rules.zone);
  for (const first of [day - 1, day]) {
    const { startMs, endMs } = quietWindow(first, rules);
    if (startMs <= ms && ms < endMs) return endMs;
  }
  return undefined;
}

/** The instant at which the quiet hours that end on a local day are over; the start of `to` when there are none. */
export function quietEndOn(day: number, rules: QuietRules): number {
  return instantAt(day, quietTo(day, rules), rules.zone);
}

/** Shortly after the wake time of a local day [epoch milliseconds]; undefined without a wake time. */
export function settledAwakeOn(day: number, { profile, policy, zone }: QuietRules): number | undefined {
  const wake = wakeTimeOf(profile, weekdayOf(day));
  return wake === undefined ? undefined : instantAt(day, wake, zone) + policy.quietAfterWakeMinutes * MINUTE_MS;
}

function quietWindow(first: number, rules: QuietRules): { readonly startMs: number; readonly endMs: number } {
  const from = rules.profile.quietHours?.from ?? rules.policy.quietFrom;
  const overMidnight = from > quietTo(first + 1, rules);
  const last = overMidnight ? first + 1 : first;
  return { startMs: instantAt(first, from, rules.zone), endMs: quietEndOn(last, rules) };
}

/** The athlete's own end, else the policy's or shortly after that weekday's wake time, whichever is earlier. */
function quietTo(day: number, { profile, policy }: QuietRules): LocalTime {
  if (profile.quietHours !== null) return profile.quietHours.to;
  const wake = wakeTimeOf(profile, weekdayOf(day));
  if (wake === undefined) return policy.quietTo;
  const afterWake = minuteOfDay(wake) + policy.quietAfterWakeMinutes;
  const end = Math.max(minuteOfDay(policy.quietNeverEndsBefore), Math.min(minuteOfDay(policy.quietTo), afterWake));
  return `${twoDigits(Math.floor(end / 60))}:${twoDigits(end % 60)}`;
}
