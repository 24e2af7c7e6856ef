import type { LiftingStart } from "../log/log-day.ts";
import type { Session } from "../log/sessions.ts";
import { type DayView, dayOn, sumOver } from "../log/training-log.ts";
import type { Policy } from "../policy.ts";
import type { Athlete } from "../profile.ts";

/** All that says whether a lift makes somebody new to lifting. */
interface LiftInput {
  /** At the end of the day before the lift. */
  readonly view: DayView;
  /** The lift that a text NEW counts from; null without such a text. */
  readonly namedDay: number | null;
}

/**
 * Who is new to lifting at the end of a local day with a lift. A runner with four logged weeks at the first lift ever, or the
 * first in 120 days; anybody for two weeks at the first lift after eight weeks without one; what the athlete says of
 * themselves comes before that. Source: docs/rules.md 3.
 */
export function liftingStartAfter(day: number, { view, namedDay }: LiftInput): LiftingStart | null {
  const { athlete, policy } = view;
  const before = dayOn(day - 1, view).history;
  const { liftingExperience } = athlete.profile;
  if (liftingExperience === "experienced") return null;
  if (liftingExperience === "new" && athlete.liftingSaidOn !== null) {
    return namedDay !== null && namedDay <= day ? { day: namedDay, days: policy.newToLiftingDays } : null;
  }
  const loggedDays = day - view.firstDay;
  const daysWithout = before.lastStrengthDay === null ? loggedDays : day - before.lastStrengthDay - 1;
  const isFirst = before.lastStrengthDay === null || daysWithout >= policy.freshLifterDays;
  if (liftingExperience === "new") {
    const isStart = isFirst || daysWithout >= policy.liftingBreakDays;
    return isStart ? { day, days: policy.newToLiftingDays } : before.liftingStart;
  }
  if (isFirst && isLoggedRunner(day, view)) return { day, days: policy.newToLiftingDays };
  return daysWithout >= policy.liftingBreakDays ? { day, days: policy.newLifterDays } : before.liftingStart;
}

/** Whether the four weeks before a day are logged and hold runs, and the athlete is not said to be used to both. */
function isLoggedRunner(day: number, view: DayView): boolean {
  const { policy, athlete } = view;
  if (athlete.profile.phase === "combined") return false;
  const span = { from: day - policy.mileageBaseDays, to: day - 1 };
  return view.firstDay <= span.from && sumOver(span, "runs", view) >= policy.mileageBaseRuns;
}

/** The lift that a text NEW counts from: the last one of the two weeks before it, else the next; null without one. */
export function namedLiftDay(
  sessions: readonly Session[],
  { athlete, policy, saidDay }: { readonly athlete: Athlete; readonly policy: Policy; readonly saidDay: number | null },
): number | null {
  if (saidDay === null || athlete.profile.liftingExperience !== "new") return null;
  const lifts = sessions.filter(({ role }) => role === "strength").map(({ localDay }) => localDay);
  const last = lifts.findLast((day) => day <= saidDay);
  if (last !== undefined && saidDay - last <= policy.newTextReachDays) return last;
  return lifts.find((day) => day > saidDay) ?? null;
}

/** The start of being new to lifting that a local day lies in; null when it lies in none (docs/rules.md 3). */
export function newToLiftingOn(day: number, view: DayView): LiftingStart | null {
  const start = dayOn(Math.min(day, view.today), view).history.liftingStart;
  return start !== null && start.day <= day && day < start.day + start.days ? start : null;
}
