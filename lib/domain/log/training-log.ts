import { DAY_MS, offsetsOf, startOfDay, type ZoneOffsets } from "../local-time.ts";
import type { Policy } from "../policy.ts";
import type { Athlete, Phase } from "../profile.ts";
import { EMPTY_DAY, type LogDay } from "./log-day.ts";
import { byStart, type DayTotals, type Session } from "./sessions.ts";
import type { Workout } from "./workout.ts";

/** A log as of the end of one local day: everything the rules see. */
export interface DayView {
  readonly athlete: Athlete;
  readonly policy: Policy;
  readonly nowMs: number;
  /** The current zone: of the newest workout of the last 7 days that names one, else the profile's. */
  readonly zone: ZoneOffsets;
  /** The day of the view [epoch day]. */
  readonly today: number;
  /** The local day of the first session, or today if there is none. */
  readonly firstDay: number;
  /** Every day from `firstDay` on, also days after `today`: read them by `dayOn`. */
  readonly days: readonly LogDay[];
  /** Days from the first workout to today, both counted; 0 without workouts. */
  readonly historyDays: number;
  readonly phase: Phase;
  /** The local days of events. */
  readonly eventDays: ReadonlySet<number>;
}

/** An athlete's whole log as of one instant: its last day, and every day before it to look up. */
export interface TrainingLog extends DayView {
  /** Every workout that counts and every session, by start. */
  readonly workouts: readonly Workout[];
  readonly sessions: readonly Session[];
  /**
   * For each workout, the latest end of it and all before it [epoch ms]. Infinity from the first workout on that has a
   * later date than today: it counts on today, and on its own day once that has come.
   */
  readonly reachMs: readonly number[];
}

/** An interval of local days, both ends included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** The log as of the end of an earlier local day, by what is known of that day now. O(1) but for the zone. */
export function logAtEndOf(day: number, log: TrainingLog): DayView {
  return day >= log.today ? log : { ...asOfDay(day, log), ...endOfDay(day, { ...log, atHand: log.zone }) };
}

/** What is known of an earlier local day at its end; instant and zone are those of the view. O(1). */
export function asOfDay(day: number, view: DayView): DayView {
  if (day >= view.today) return view;
  const { athlete, policy, nowMs, zone, firstDay, days, eventDays } = view;
  return {
    athlete,
    policy,
    nowMs,
    zone,
    today: day,
    firstDay,
    days,
    historyDays: Math.max(0, view.historyDays - (view.today - day)),
    phase: athlete.profile.phase ?? (days[day - firstDay] ?? EMPTY_DAY).history.phase,
    eventDays,
  };
}

/** What the current zone follows from, and the offsets of one zone at hand. */
type ZoneSources = Pick<TrainingLog, "workouts" | "athlete" | "policy"> & { readonly atHand: ZoneOffsets | undefined };

/** The last instant of a local day, in the zone that is the current one then. */
export function endOfDay(day: number, log: ZoneSources): Pick<DayView, "nowMs" | "zone"> {
  const home = offsetsOf(log.athlete.profile.timeZone, log.atHand);
  const nowMs = startOfDay(day + 1, home) - 1;
  const zone = currentZone({ ...log, atHand: home }, { nowMs, day });
  return { zone, nowMs: zone === home ? nowMs : startOfDay(day + 1, zone) - 1 };
}

/** The zone named last by the workouts of the last 7 days up to a local day, else the profile's (docs/rules.md 2). */
export function currentZone(
  { workouts, athlete, policy, atHand }: ZoneSources,
  { nowMs, day = Infinity }: { readonly nowMs: number; readonly day?: number },
): ZoneOffsets {
  const sinceMs = nowMs - policy.currentZoneDays * DAY_MS;
  const last = workouts.findLast(
    ({ startMs, localDay, zone }) => startMs < sinceMs || (localDay <= day && zone !== null),
  );
  const named = last === undefined || last.startMs < sinceMs ? null : last.zone;
  return offsetsOf(named ?? athlete.profile.timeZone, atHand);
}

/** A local day as the view sees it: empty outside the log and after the view's own day. */
export function dayOn(day: number, { days, firstDay, today }: DayView): LogDay {
  return day > today ? EMPTY_DAY : (days[day - firstDay] ?? EMPTY_DAY);
}

/** Whether a local day holds at least 10 minutes of run, strength or cross (docs/rules.md 2). */
export function isTrainingDay(day: number, view: DayView): boolean {
  return dayOn(day, view).totals.trainingMinutes >= view.policy.trainingDayMinutes;
}

/** The sessions of a local day that are training: everything but recovery. */
export function trainingSessionsOn(day: number, view: DayView): readonly Session[] {
  return dayOn(day, view).sessions.filter(({ role }) => role !== "recovery");
}

/** Whether a local day is a training day by at least one workout that is not silent. */
export function isNonSilentTrainingDay(day: number, view: DayView): boolean {
  return isTrainingDay(day, view) && trainingSessionsOn(day, view).some((session) => !session.silent);
}

/** The last `count` local days up to the view's own. */
export function lastDays(count: number, { today }: DayView): DaySpan {
  return { from: today - count + 1, to: today };
}

/** The sessions of some local days, by start. */
export function sessionsIn({ from, to }: DaySpan, view: DayView): readonly Session[] {
  const sessions: Session[] = [];
  for (let day = Math.max(from, view.firstDay); day <= to; day += 1) {
    for (const session of dayOn(day, view).sessions) sessions.push(session);
  }
  return sessions.toSorted(byStart);
}

/** The sum of one total over local days. */
export function sumOver({ from, to }: DaySpan, total: keyof DayTotals, view: DayView): number {
  let sum = 0;
  for (let day = Math.max(from, view.firstDay); day <= to; day += 1) sum += dayOn(day, view).totals[total];
  return sum;
}
