import type { Session } from "./sessions.ts";

/** What one local day held. */
export interface DayTotals {
  /** All load [AU]. */
  readonly loadAu: number;
  /** Load without recovery [AU]. */
  readonly trainingLoadAu: number;
  /** Moving minutes of run, strength and cross. */
  readonly trainingMinutes: number;
  readonly runs: number;
  readonly strengthWorkouts: number;
  /** Runs that told their distance, and the metres of them. */
  readonly measuredRuns: number;
  readonly runMeters: number;
}

/** The totals of each local day from `firstDay` to `lastDay`, in order. */
export interface DailyTotals {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly days: readonly DayTotals[];
}

const EMPTY_DAY: DayTotals = {
  loadAu: 0,
  trainingLoadAu: 0,
  trainingMinutes: 0,
  runs: 0,
  strengthWorkouts: 0,
  measuredRuns: 0,
  runMeters: 0,
};

/**
 * The totals of every local day from the first session to `lastDay`; of `lastDay` alone when there are no sessions.
 * `earlier` are the totals of days before every session, which are taken over as they are.
 */
export function dailyTotals(
  sessions: readonly Session[],
  lastDay: number,
  earlier: DailyTotals | null = null,
): DailyTotals {
  const from = earlier === null ? firstDayIn(sessions, lastDay) : earlier.lastDay + 1;
  const days: DayTotals[] = [];
  while (days.length <= lastDay - from) days.push(EMPTY_DAY);
  for (const session of sessions) {
    const i = session.localDay - from;
    days[i] = plus(days[i] ?? EMPTY_DAY, session);
  }
  return earlier === null
    ? { firstDay: from, lastDay, days }
    : { firstDay: earlier.firstDay, lastDay, days: earlier.days.concat(days) };
}

function firstDayIn(sessions: readonly Session[], lastDay: number): number {
  return sessions.reduce((day, session) => Math.min(day, session.localDay), lastDay);
}

function plus(day: DayTotals, { role, loadAu, minutes, distanceMeters }: Session): DayTotals {
  const isTraining = role !== "recovery";
  const isRun = role === "run";
  const runMeters = isRun ? (distanceMeters ?? 0) : 0;
  return {
    loadAu: day.loadAu + loadAu,
    trainingLoadAu: day.trainingLoadAu + (isTraining ? loadAu : 0),
    trainingMinutes: day.trainingMinutes + (isTraining ? minutes : 0),
    runs: day.runs + (isRun ? 1 : 0),
    strengthWorkouts: day.strengthWorkouts + (role === "strength" ? 1 : 0),
    measuredRuns: day.measuredRuns + (runMeters === 0 ? 0 : 1),
    runMeters: day.runMeters + runMeters,
  };
}

/** Which of the totals. */
export type DailyTotal = keyof DayTotals;

/** An interval of local days, both ends included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** What a local day held; nothing outside the totals. */
export function totalsOn(day: number, { firstDay, days }: DailyTotals): DayTotals {
  return days[day - firstDay] ?? EMPTY_DAY;
}

/** The sum of one total over local days; days outside the totals count 0. */
export function sumOver(totals: DailyTotals, total: DailyTotal, { from, to }: DaySpan): number {
  let sum = 0;
  for (let day = Math.max(from, totals.firstDay); day <= to; day += 1) sum += totalsOn(day, totals)[total];
  return sum;
}

/** How many local days hold some of a total. */
export function countDays(totals: DailyTotals, total: DailyTotal, { from, to }: DaySpan): number {
  let days = 0;
  for (let day = Math.max(from, totals.firstDay); day <= to; day += 1) {
    if (totalsOn(day, totals)[total] > 0) days += 1;
  }
  return days;
}

/** The first local day that holds some of a total; null when none does. */
export function firstDayOf(totals: DailyTotals, total: DailyTotal): number | null {
  const i = totals.days.findIndex((day) => day[total] > 0);
  return i < 0 ? null : totals.firstDay + i;
}

/** The last local day up to `until` that holds some of a total; null when none does. */
export function lastDayOf(totals: DailyTotals, total: DailyTotal, until: number = totals.lastDay): number | null {
  for (let day = Math.min(until, totals.lastDay); day >= totals.firstDay; day -= 1) {
    if (totalsOn(day, totals)[total] > 0) return day;
  }
  return null;
}

/** The last `count` local days up to the last one. */
export function lastDays(totals: DailyTotals, count: number): DaySpan {
  return { from: totals.lastDay - count + 1, to: totals.lastDay };
}
