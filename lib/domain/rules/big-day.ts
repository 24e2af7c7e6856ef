import { greatestOf } from "../extremes.ts";
import { DAY_MS, isoDate } from "../local-time.ts";
import type { BigDay } from "../log/log-day.ts";
import type { Session } from "../log/sessions.ts";
import { type DayView, dayOn, sessionsIn } from "../log/training-log.ts";
import type { BigDayBand } from "../policy/recovery-policy.ts";
import { bigDaysHolding, type DatedBigDay } from "./quieted.ts";
import type { Held, ReasonOf, Rule } from "./reason.ts";

/**
 * The days after an event, or after a run of marathon length that is also longer than every run of the weeks before it: the
 * first of them are rest days, the others easy; where two overlap, the stricter holds. Source: docs/rules.md 4.
 */
export const BIG_DAY: Rule<"BIG_DAY"> = {
  code: "BIG_DAY",
  evaluate: (view) => {
    const { bigDay } = dayOn(view.today, view);
    return bigDay === null ? null : reasonOf({ ...bigDay, day: view.today });
  },
  holdsOn: afterBigDay,
  sentence: null,
};

function afterBigDay(day: number, view: DayView): Held<"BIG_DAY"> | null {
  const before = bigDaysHolding(day, view).filter((big) => big.day < day);
  const strictest = before.find((big) => isRestAfter(big, day)) ?? before[0];
  if (strictest === undefined) return null;
  return { level: isRestAfter(strictest, day) ? "rest" : "easy", reason: reasonOf(strictest) };
}

function isRestAfter(big: DatedBigDay, day: number): boolean {
  return day - big.day <= big.restDays;
}

function reasonOf({ day, isEvent, runMeters, minutes, days, restDays }: DatedBigDay): ReasonOf<"BIG_DAY"> {
  const evidence = {
    date: isoDate(day),
    isEvent,
    runMeters,
    minutes,
    days,
    restDays,
    hardWorkFrom: isoDate(day + days + 1),
  };
  return { code: "BIG_DAY", evidence };
}

/** What the sessions of the view's day make of it; the view knows the days before it. */
export function bigDayOf(sessions: readonly Session[], view: DayView): BigDay | null {
  if (sessions.some((session) => isOfEvent(session, view))) return eventDay(sessions, view);
  const bigRuns = sessions.filter((session) => session.role === "run" && isBigRun(session, view));
  return bigRuns.map((run) => bigRunDay(run, view)).toSorted((a, b) => b.days - a.days)[0] ?? null;
}

/** Whether a session is of an event's day, or of over 24 h and began on one. */
function isOfEvent({ startMs, endMs }: Session, { today, eventDays }: DayView): boolean {
  const days = endMs - startMs > DAY_MS ? Math.ceil((endMs - startMs) / DAY_MS) : 0;
  return Array.from({ length: days + 1 }, (_, ago) => today - ago).some((day) => eventDays.has(day));
}

/** The records of an event are one: their minutes and kilometres are summed. */
function eventDay(sessions: readonly Session[], { policy }: DayView): BigDay | null {
  const training = sessions.filter(({ role }) => role !== "recovery");
  const runs = training.filter(({ role }) => role === "run");
  const minutes = totalMinutes(training);
  if (minutes < policy.bigDayMinutes) return null;
  const runMeters = runs.reduce((sum, { distanceMeters }) => sum + (distanceMeters ?? 0), 0);
  const bands: readonly (BigDayBand | undefined)[] = [
    runs.length > 0 ? runBand(runMeters, totalMinutes(runs), policy.bigRunBands) : undefined,
    runs.length < training.length ? policy.bigCrossBands.find((band) => minutes >= band.fromMinutes) : undefined,
  ];
  const days = greatestOf(bands.map((band) => band?.days ?? 0));
  const restDays = greatestOf(bands.map((band) => band?.restDays ?? 0));
  return { isEvent: true, runMeters, minutes, days, restDays };
}

/** A long run of no event holds half as long, rounded up, with one rest day at most. */
function bigRunDay({ distanceMeters, minutes }: Session, { policy }: DayView): BigDay {
  const runMeters = distanceMeters ?? 0;
  const band = runBand(runMeters, minutes, policy.bigRunBands);
  const days = Math.ceil((band?.days ?? 0) / 2);
  return { isEvent: false, runMeters, minutes, days, restDays: Math.min(1, band?.restDays ?? 0) };
}

type RunBand = DayView["policy"]["bigRunBands"][number];

function runBand(meters: number, minutes: number, bands: readonly RunBand[]): RunBand | undefined {
  return bands.find(
    ({ fromMeters, fromMinutes }) => meters >= fromMeters || (fromMinutes !== null && minutes >= fromMinutes),
  );
}

function totalMinutes(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** A run of marathon length, longer than every run of the weeks before; one without distance is compared by time alone. */
function isBigRun({ distanceMeters, minutes }: Session, view: DayView): boolean {
  const { policy, today } = view;
  const meters = distanceMeters ?? 0;
  if (meters < policy.marathonMeters && minutes < policy.marathonMinutes) return false;
  const before = sessionsIn({ from: today - policy.bigDayWindowDays, to: today - 1 }, view);
  return before
    .filter(({ role }) => role === "run")
    .every((run) => run.minutes < minutes && (distanceMeters === null || (run.distanceMeters ?? 0) < meters));
}
