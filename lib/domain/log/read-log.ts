import { localDayAt, MINUTE_MS, startOfDay } from "../local-time.ts";
import type { Policy } from "../policy.ts";
import type { Athlete } from "../profile.ts";
import { holdsAfter } from "../recovery/muscles.ts";
import { historyAfter } from "../recovery/phases.ts";
import { withSpikes } from "../rules/run-spike.ts";
import { sameValue } from "../stable-value.ts";
import { alone, mergeDuplicates } from "./duplicates.ts";
import { averagesAfter } from "./load-metrics.ts";
import { inOrder, type Session, toSession, totalsOf } from "./sessions.ts";
import { currentZone, EMPTY_DAY, type LogDay, type TrainingLog } from "./training-log.ts";
import type { Workout } from "./workout.ts";

interface LogInput {
  readonly workouts: readonly Workout[];
  readonly athlete: Athlete;
  readonly policy: Policy;
}

/** Workouts by start, each once, to be read up to the end of `today` or to an instant of it. */
interface Reading extends LogInput {
  readonly nowMs: number;
  readonly zone: string;
  readonly today: number;
}

/** The start of a log that a reading need not read again. */
interface Known {
  /** How many workouts, by start, and their sessions. */
  readonly workouts: number;
  readonly sessions: readonly Session[];
  /** How many days: those on which no other session lies. */
  readonly days: number;
}

const NOTHING: Known = { workouts: 0, sessions: [], days: 0 };

/**
 * The log at an instant: every workout that started by 15 minutes after it. A log read before, `earlier`, spares the
 * reading of what did not change; the result is the same without it. Source: docs/rules.md 2.
 */
export function readTrainingLog(input: LogInput & { readonly nowMs: number }, earlier?: TrainingLog): TrainingLog {
  const { nowMs, policy } = input;
  const untilMs = nowMs + policy.startToleranceMinutes * MINUTE_MS;
  const ordered = inOrder(input.workouts);
  const count = ordered.findLastIndex(({ startMs }) => startMs <= untilMs) + 1;
  const workouts = count === ordered.length ? ordered : ordered.slice(0, count);
  const zone = currentZone({ ...input, workouts }, { nowMs });
  return readForward({ ...input, workouts, zone, today: localDayAt(nowMs, zone) }, earlier);
}

/** The log at the end of a local day, as a replay sees it: every workout of that local day and before. */
export function trainingLogAtEndOf(input: LogInput & { readonly day: number }, earlier?: TrainingLog): TrainingLog {
  const { day, athlete } = input;
  const isCounted = ({ localDay }: Workout): boolean => localDay <= day;
  const ordered = inOrder(input.workouts);
  const workouts = ordered.every(isCounted) ? ordered : ordered.filter(isCounted);
  const zone = currentZone({ ...input, workouts }, { nowMs: startOfDay(day + 1, athlete.profile.timeZone) - 1 });
  return readForward({ ...input, workouts, zone, nowMs: startOfDay(day + 1, zone) - 1, today: day }, earlier);
}

function readForward(reading: Reading, earlier: TrainingLog | undefined): TrainingLog {
  const { athlete, policy, nowMs, zone, today, workouts } = reading;
  const known = earlier === undefined ? NOTHING : knownStart(reading, earlier);
  const fresh = workouts.slice(known.workouts);
  const sessions = withSpikes(known.sessions, sessionsOf(fresh, reading), policy);
  const firstDay = sessions.reduce((day, { localDay }) => Math.min(day, localDay), today);
  const days = earlier?.days.slice(0, known.days) ?? [];
  if (sessions.length > 0) addDays(days, { firstDay, today, sessions, policy });
  return {
    athlete,
    policy,
    nowMs,
    zone,
    today,
    firstDay,
    days,
    historyDays: days.length,
    phase: athlete.profile.phase ?? (days.at(-1) ?? EMPTY_DAY).history.phase,
    workouts,
    reachMs: withReach(earlier?.reachMs.slice(0, known.workouts) ?? [], fresh, today),
    sessions,
  };
}

/** The sessions of some workouts by start; hardly any two overlap. */
function sessionsOf(workouts: readonly Workout[], reading: Reading): readonly Session[] {
  const efforts = overlaps(workouts)
    ? mergeDuplicates(workouts, reading.policy.duplicateOverlapShare)
    : workouts.map(alone);
  return efforts.map((effort) => toSession(effort, reading));
}

function overlaps(workouts: readonly Workout[]): boolean {
  let endMs = -Infinity;
  for (const workout of workouts) {
    if (workout.startMs < endMs) return true;
    endMs = Math.max(endMs, workout.endMs);
  }
  return false;
}

/** What of an earlier log no later, edited or removed workout can have changed. */
function knownStart(reading: Reading, earlier: TrainingLog): Known {
  const isReadAlike =
    reading.today >= earlier.today &&
    reading.athlete.profile.maxHeartRate === earlier.athlete.profile.maxHeartRate &&
    isSamePolicy(reading.policy, earlier.policy);
  if (!isReadAlike) return NOTHING;
  const { workouts, nextMs } = sharedWorkouts(reading.workouts, earlier);
  const sessions = earlier.sessions.findLastIndex(({ startMs }) => startMs < nextMs) + 1;
  const others = [...reading.workouts.slice(workouts), ...earlier.sessions.slice(sessions)];
  const firstChanged = others.reduce((day, { localDay }) => Math.min(day, localDay, reading.today), earlier.today + 1);
  return {
    workouts,
    sessions: sessions === earlier.sessions.length ? earlier.sessions : earlier.sessions.slice(0, sessions),
    days: Math.max(0, firstChanged - earlier.firstDay),
  };
}

function isSamePolicy(a: Policy, b: Policy): boolean {
  const others: readonly unknown[] = Object.values(b);
  return Object.values(a).every((value: unknown, at) => value === others[at] || sameValue(value, others[at]));
}

/** How many of their first workouts two logs share, up to where none of them reaches over the start of the next. */
function sharedWorkouts(
  ours: readonly Workout[],
  { workouts: theirs, reachMs }: TrainingLog,
): { readonly workouts: number; readonly nextMs: number } {
  let workouts = 0;
  while (workouts < ours.length && ours[workouts] === theirs[workouts]) workouts += 1;
  let nextMs = Math.min(startOf(ours[workouts]), startOf(theirs[workouts]));
  while (workouts > 0 && (reachMs[workouts - 1] ?? Infinity) > nextMs) {
    workouts -= 1;
    nextMs = startOf(ours[workouts]);
  }
  return { workouts, nextMs };
}

/** After every workout there is, but not for ever. */
const NEVER_MS = Number.MAX_SAFE_INTEGER;

function startOf(workout: Workout | undefined): number {
  return workout?.startMs ?? NEVER_MS;
}

/** Until when each workout or one before it goes on; for ever from one on that is put on today, as its day may change. */
function withReach(known: number[], workouts: readonly Workout[], today: number): readonly number[] {
  let reachMs = known.at(-1) ?? -Infinity;
  for (const { endMs, localDay } of workouts) {
    reachMs = localDay > today ? Infinity : Math.max(reachMs, endMs);
    known.push(reachMs);
  }
  return known;
}

/** Adds every day to today, each from the day before it; those that are known stay as they are. */
function addDays(days: LogDay[], log: Pick<TrainingLog, "firstDay" | "today" | "sessions" | "policy">): void {
  const { firstDay, today, sessions, policy } = log;
  const firstLiftDay = sessions.find(({ role }) => role === "strength")?.localDay ?? null;
  const byDay = sessionsByDay(sessions, firstDay + days.length);
  for (let day = firstDay + days.length; day <= today; day += 1) {
    const before = days.at(-1);
    const held = byDay.get(day) ?? [];
    const totals = totalsOf(held);
    const leaving = (days[day - firstDay - policy.phaseWindowDays] ?? EMPTY_DAY).totals;
    days.push({
      sessions: held,
      totals,
      averages: averagesAfter(before?.averages ?? null, totals.loadAu, policy),
      history: historyAfter((before ?? EMPTY_DAY).history, { day, entering: totals, leaving }, policy),
      holds: holdsAfter((before ?? EMPTY_DAY).holds, { sessions: held, firstLiftDay, policy }),
    });
  }
}

/** The sessions from a local day on, by their day. */
function sessionsByDay(sessions: readonly Session[], from: number): ReadonlyMap<number, readonly Session[]> {
  const byDay = new Map<number, Session[]>();
  for (const session of sessions) {
    if (session.localDay < from) continue;
    const held = byDay.get(session.localDay);
    if (held === undefined) byDay.set(session.localDay, [session]);
    else held.push(session);
  }
  return byDay;
}
