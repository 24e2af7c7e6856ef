import { localDayAt, MINUTE_MS } from "../local-time.ts";
import { isSamePolicy, type Policy } from "../policy.ts";
import type { Athlete } from "../profile.ts";
import { holdsAfter } from "../recovery/muscles.ts";
import { historyAfter } from "../recovery/phases.ts";
import { withSpikes } from "../rules/run-spike.ts";
import { mergeDuplicates } from "./duplicates.ts";
import { averageGains, averagesAfter } from "./load-metrics.ts";
import { alone, byStart, inOrder, overlaps, type Session, toSession, totalsOf } from "./sessions.ts";
import { currentZone, EMPTY_DAY, endOfDay, type LogDay, type TrainingLog } from "./training-log.ts";
import type { Workout } from "./workout.ts";

interface LogInput {
  readonly workouts: readonly Workout[];
  readonly athlete: Athlete;
  readonly policy: Policy;
}

/** What is read: workouts by start, each once, up to an instant of `today` or to its end. */
interface Reading extends LogInput, Pick<TrainingLog, "nowMs" | "zone" | "today"> {}

/** The beginning of an earlier log that still holds. */
interface Known {
  /** How many first workouts, with their `reachMs` and their sessions. */
  readonly workouts: number;
  readonly reachMs: readonly number[];
  readonly sessions: readonly Session[];
  /** The first days that hold no other session, and the sessions above that lie on later days. */
  readonly days: readonly LogDay[];
  readonly open: readonly Session[];
}

const NOTHING: Known = { workouts: 0, reachMs: [], sessions: [], days: [], open: [] };

/**
 * The log at an instant: every workout that started by 15 minutes after it. `earlier` is a log of the same athlete read
 * before: what did not change is taken from it. The result is the same without it. Source: docs/rules.md 2.
 */
export function readTrainingLog(input: LogInput & { readonly nowMs: number }, earlier?: TrainingLog): TrainingLog {
  return readOrderedLog({ ...input, workouts: inOrder(input.workouts) }, earlier);
}

/** Like `readTrainingLog`, of workouts that are by start already, each once. */
export function readOrderedLog(input: LogInput & { readonly nowMs: number }, earlier?: TrainingLog): TrainingLog {
  const { nowMs } = input;
  const untilMs = nowMs + input.policy.startToleranceMinutes * MINUTE_MS;
  const count = input.workouts.findLastIndex(({ startMs }) => startMs <= untilMs) + 1;
  const workouts = count === input.workouts.length ? input.workouts : input.workouts.slice(0, count);
  const read = { ...input, workouts, atHand: earlier?.zone };
  const zone = currentZone(read, { nowMs });
  return readForward({ ...read, zone, today: localDayAt(nowMs, zone) }, earlier);
}

/** The log at the end of a local day, as a replay sees it: every workout of that local day and before. */
export function trainingLogAtEndOf(input: LogInput & { readonly day: number }, earlier?: TrainingLog): TrainingLog {
  const { day } = input;
  const workouts = inOrder(input.workouts).filter(({ localDay }) => localDay <= day);
  const read = { ...input, workouts, atHand: earlier?.zone };
  return readForward({ ...read, ...endOfDay(day, read), today: day }, earlier);
}

function readForward(reading: Reading, earlier: TrainingLog | undefined): TrainingLog {
  const { athlete, policy, nowMs, zone, today, workouts } = reading;
  const known = earlier === undefined ? NOTHING : knownStart(reading, earlier);
  const fresh = workouts.slice(known.workouts);
  const sessions = withSpikes(known.sessions, sessionsOf(fresh, reading), policy);
  const open = known.open.concat(sessions.slice(known.sessions.length));
  const firstKnown = known.days.length === 0 ? undefined : earlier?.firstDay;
  const firstDay = firstKnown ?? open.reduce((day, { localDay }) => Math.min(day, localDay), today);
  const days = sessions.length === 0 ? [] : withDays(known.days, open, { firstDay, today, sessions, policy });
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
    reachMs: withReach(known.reachMs, fresh, today),
    sessions,
  };
}

/** The sessions of workouts by start; duplicates are looked for only if some overlap, which is rare. */
function sessionsOf(workouts: readonly Workout[], reading: Reading): readonly Session[] {
  const efforts = overlaps(workouts)
    ? mergeDuplicates(workouts, reading.policy.duplicateOverlapShare)
    : workouts.map(alone);
  return efforts.map((effort) => toSession(effort, reading));
}

/** The part of an earlier log that no new, edited or removed workout can have changed. */
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
  const days = Math.max(0, firstChanged - earlier.firstDay);
  return {
    workouts,
    reachMs: firstOf(earlier.reachMs, workouts),
    sessions: firstOf(earlier.sessions, sessions),
    days: firstOf(earlier.days, days),
    open: earlier.days.slice(days).flatMap((day) => day.sessions.filter(({ startMs }) => startMs < nextMs)),
  };
}

/** The first elements of a list; the list itself when they are all. */
function firstOf<T>(list: readonly T[], count: number): readonly T[] {
  return count >= list.length ? list : list.slice(0, count);
}

/** How many first workouts two logs share, up to a place where all of them have ended before the next one starts. */
function sharedWorkouts(
  ours: readonly Workout[],
  { workouts: theirs, reachMs }: TrainingLog,
): { readonly workouts: number; readonly nextMs: number } {
  let workouts = ours === theirs ? ours.length : 0;
  while (workouts < ours.length && ours[workouts] === theirs[workouts]) workouts += 1;
  let nextMs = Math.min(startOf(ours[workouts]), startOf(theirs[workouts]));
  while (workouts > 0 && (reachMs[workouts - 1] ?? Infinity) > nextMs) {
    workouts -= 1;
    nextMs = startOf(ours[workouts]);
  }
  return { workouts, nextMs };
}

/** Later than every workout, but before Infinity. */
const NEVER_MS = Number.MAX_SAFE_INTEGER;

function startOf(workout: Workout | undefined): number {
  return workout?.startMs ?? NEVER_MS;
}

/** Adds the `reachMs` of workouts to those of the workouts before them. */
function withReach(known: readonly number[], workouts: readonly Workout[], today: number): readonly number[] {
  if (workouts.length === 0) return known;
  const reach = known.slice();
  let reachMs = known.at(-1) ?? -Infinity;
  for (const { endMs, localDay } of workouts) {
    reachMs = localDay > today ? Infinity : Math.max(reachMs, endMs);
    reach.push(reachMs);
  }
  return reach;
}

/** The known days, then every day up to today, each from the day before it; `open` are the sessions of the new days. */
function withDays(
  known: readonly LogDay[],
  open: readonly Session[],
  log: Pick<TrainingLog, "firstDay" | "today" | "sessions" | "policy">,
): readonly LogDay[] {
  const { firstDay, today, sessions, policy } = log;
  if (known.length > today - firstDay) return known;
  const days = known.slice();
  const byDay = groupByDay(open, firstDay + days.length);
  const gains = averageGains(policy);
  const hasKnownLift = (known.at(-1) ?? EMPTY_DAY).history.firstStrengthDay !== null;
  const firstLift = (hasKnownLift ? sessions : open.toSorted(byStart)).find(({ role }) => role === "strength");
  const firstLiftDay = firstLift?.localDay ?? null;
  for (let day = firstDay + days.length; day <= today; day += 1) {
    const before = days.at(-1);
    const held = byDay[day - firstDay - known.length] ?? EMPTY_DAY.sessions;
    const totals = totalsOf(held);
    const leaving = (days[day - firstDay - policy.phaseWindowDays] ?? EMPTY_DAY).totals;
    days.push({
      sessions: held,
      totals,
      averages: averagesAfter(before?.averages ?? null, totals.loadAu, gains),
      history: historyAfter(
        (before ?? EMPTY_DAY).history,
        { day, active: held.length > 0, entering: totals, leaving },
        policy,
      ),
      holds: holdsAfter((before ?? EMPTY_DAY).holds, { sessions: held, firstLiftDay, policy }),
    });
  }
  return days;
}

/** Sessions by local day, from one day on. */
function groupByDay(sessions: readonly Session[], from: number): readonly (readonly Session[] | undefined)[] {
  const byDay: Session[][] = [];
  for (const session of sessions) {
    const held = byDay[session.localDay - from];
    if (held === undefined) byDay[session.localDay - from] = [session];
    else held.push(session);
  }
  return byDay;
}
