import * as localTime from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { Policy } from "../policy.ts";
import type { Athlete, Profile } from "../profile.ts";

// When an athlete wants no text: quiet hours, a fast, PAUSE, SICK and SNOOZE.

export interface QuietRules {
  readonly profile: Profile;
  readonly policy: Policy;
  readonly zone: localTime.Zone;
}

/** The end of the quiet hours an instant falls into, or undefined outside of them [epoch milliseconds]; docs/rules.md 8. */
export function quietUntil(ms: number, rules: QuietRules): number | undefined {
  const day = localTime.localDayAt(ms, rules.zone);
  const endMs = quietEndOn(lastQuietDay(day - 1, rules), rules);
  if (ms < endMs && quietStartOn(day - 1, rules) <= ms) return endMs;
  if (ms < quietStartOn(day, rules)) return undefined;
  const nextEndMs = quietEndOn(lastQuietDay(day, rules), rules);
  return ms < nextEndMs ? nextEndMs : undefined;
}

/** The instant at which the quiet hours that end on a local day are over; the start of `to` when there are none. */
export function quietEndOn(day: number, rules: QuietRules): number {
  return localTime.instantAt(day, quietTo(day, rules), rules.zone);
}

/** Shortly after the wake time of a local day [epoch milliseconds]; undefined without a wake time. */
export function awakeFrom(day: number, { profile, policy, zone }: QuietRules): number | undefined {
  const wake = wakeTimeOf(profile, localTime.weekdayOf(day));
  return wake === undefined
    ? undefined
    : localTime.instantAt(day, wake, zone) + policy.quietAfterWakeMinutes * localTime.MINUTE_MS;
}

/** The athlete's wake time on a weekday; undefined when they gave none. */
export function wakeTimeOf(profile: Profile, weekday: localTime.Weekday): localTime.LocalTime | undefined {
  return profile.wake[weekday] ?? profile.wake.default;
}

/**
 * The end of the fast an instant falls into, or undefined outside of one [epoch milliseconds]. A fast is [from, to) in
 * local time, over midnight when `to` is earlier (docs/rules.md 6).
 */
export function fastingUntil(
  ms: number,
  { profile, zone }: { readonly profile: Profile; readonly zone: localTime.Zone },
): number | undefined {
  if (profile.fasting === null) return undefined;
  const { from, to } = profile.fasting;
  const day = localTime.localDayAt(ms, zone);
  const lastsDays = from > to ? 1 : 0;
  for (const first of [day - 1, day]) {
    const endMs = localTime.instantAt(first + lastsDays, to, zone);
    if (localTime.instantAt(first, from, zone) <= ms && ms < endMs) return endMs;
  }
  return undefined;
}

/**
 * What blocks a text that waits for quiet hours and fasts, from one instant until another, or undefined. They hold it
 * back one after the other, and the one that lasts too long is named (docs/rules.md 6 and 8).
 */
export function blockedBy(
  { fromMs, beforeMs }: { readonly fromMs: number; readonly beforeMs: number },
  rules: QuietRules,
): "QUIET_HOURS" | "FASTING" | undefined {
  let ms = fromMs;
  for (;;) {
    const quietEndMs = quietUntil(ms, rules);
    if ((quietEndMs ?? -Infinity) >= beforeMs) return "QUIET_HOURS";
    const fastEndMs = fastingUntil(quietEndMs ?? ms, rules);
    if ((fastEndMs ?? -Infinity) >= beforeMs) return "FASTING";
    const nextMs = fastEndMs ?? quietEndMs;
    if (nextMs === undefined) return undefined;
    ms = nextMs;
  }
}

/** Why an athlete wants no reminder at an instant, or undefined: PAUSE and SICK, or SNOOZE, last that long. */
export function pauseAt(ms: number, athlete: Athlete): "PAUSED" | "SNOOZED" | undefined {
  if (isBefore(ms, athlete.pausedUntil)) return "PAUSED";
  return isBefore(ms, athlete.snoozedUntil) ? "SNOOZED" : undefined;
}

/**
 * When a text planned for an instant goes: once PAUSE, SICK and SNOOZE are over, if that is the same local day, or today,
 * and still in time [epoch milliseconds]. One that they outlast is skipped (docs/rules.md 8).
 */
export function afterPause(
  { plannedMs, sendBeforeMs }: { readonly plannedMs: number; readonly sendBeforeMs: number },
  { athlete: { pausedUntil, snoozedUntil }, zone, nowMs }: TrainingLog,
): number {
  const ends = [pausedUntil, snoozedUntil].flatMap((until) => (until === null ? [] : localTime.instantMs(until)));
  const endMs = ends.reduce((latest, each) => Math.max(latest, each), plannedMs);
  const lastDay = localTime.localDayAt(Math.max(plannedMs, nowMs), zone);
  return endMs < sendBeforeMs && localTime.localDayAt(endMs, zone) <= lastDay ? endMs : plannedMs;
}

function isBefore(ms: number, until: string | null): boolean {
  return until !== null && ms < localTime.instantMs(until);
}

function quietStartOn(day: number, rules: QuietRules): number {
  return localTime.instantAt(day, quietFrom(rules), rules.zone);
}

/** The local day on which quiet hours that begin on another end: [from, to) lasts over midnight when `to` is earlier. */
function lastQuietDay(first: number, rules: QuietRules): number {
  return quietFrom(rules) > quietTo(first + 1, rules) ? first + 1 : first;
}

function quietFrom({ profile, policy }: QuietRules): localTime.LocalTime {
  return profile.quietHours?.from ?? policy.quietFrom;
}

/** The athlete's own end, else the policy's or shortly after that weekday's wake time, whichever is earlier. */
function quietTo(day: number, { profile, policy }: QuietRules): localTime.LocalTime {
  if (profile.quietHours !== null) return profile.quietHours.to;
  const wake = wakeTimeOf(profile, localTime.weekdayOf(day));
  if (wake === undefined) return policy.quietTo;
  const afterWake = localTime.minuteOfDay(wake) + policy.quietAfterWakeMinutes;
  const end = Math.max(
    localTime.minuteOfDay(policy.quietNeverEndsBefore),
    Math.min(localTime.minuteOfDay(policy.quietTo), afterWake),
  );
  return `${localTime.twoDigits(Math.floor(end / 60))}:${localTime.twoDigits(end % 60)}`;
}
