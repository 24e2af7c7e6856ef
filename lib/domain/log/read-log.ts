import { epochDay, localDayAt, MINUTE_MS } from "../local-time.ts";
import { isSamePolicy, type Policy } from "../policy.ts";
import type { Athlete } from "../profile.ts";
import { namedLiftDay } from "../recovery/lifting-start.ts";
import { withSpikes } from "../rules/run-spike.ts";
import { sameValue } from "../stable-value.ts";
import { withDays } from "./days-of-log.ts";
import { mergeDuplicates } from "./duplicates.ts";
import { EMPTY_DAY, type LogDay } from "./log-day.ts";
import { alone, inOrder, overlaps, type Session, toSession } from "./sessions.ts";
import { currentZone, endOfDay, type TrainingLog } from "./training-log.ts";
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
  const workouts = inOrder(input.workouts).filter(({ localDay }) => localDay <= input.day);
  return orderedLogAtEndOf({ ...input, workouts }, earlier);
}

/** Like `trainingLogAtEndOf`, of workouts that are by start already, each once and none of a later day. */
export function orderedLogAtEndOf(input: LogInput & { readonly day: number }, earlier?: TrainingLog): TrainingLog {
  const read = { ...input, atHand: earlier?.zone };
  return readForward({ ...read, ...endOfDay(input.day, read), today: input.day }, earlier);
}

function readForward(reading: Reading, earlier: TrainingLog | undefined): TrainingLog {
  const { athlete, policy, nowMs, zone, today, workouts } = reading;
  const known = earlier === undefined ? NOTHING : knownStart(reading, earlier);
  const fresh = workouts.slice(known.workouts);
  const eventDays = new Set(athlete.profile.events.map(epochDay));
  const sessions = withSpikes(known.sessions, sessionsOf(fresh, reading), { policy, eventDays });
  const open = known.open.concat(sessions.slice(known.sessions.length));
  const firstKnown = known.days.length === 0 ? undefined : earlier?.firstDay;
  const firstDay = firstKnown ?? open.reduce((day, { localDay }) => Math.min(day, localDay), today);
  const saidDay = athlete.liftingSaidOn === null ? null : epochDay(athlete.liftingSaidOn);
  const namedDay = namedLiftDay(sessions, { athlete, policy, saidDay });
  const reach = { athlete, policy, nowMs, zone, today, firstDay, eventDays, namedDay };
  const days = sessions.length === 0 ? [] : withDays(known.days, open, reach);
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
    eventDays,
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
    isReadLike(reading.athlete, earlier.athlete) &&
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

/**
 * Whether what the days of a log follow from is the same of two athletes; never after a text NEW, which also says what the days
 * before it were.
 */
function isReadLike(a: Athlete, b: Athlete): boolean {
  if (a.profile.liftingExperience === "new" && a.liftingSaidOn !== null) return false;
  return a === b || READ_OF_PROFILE.every((member) => sameValue(a.profile[member], b.profile[member]));
}

const READ_OF_PROFILE = [
  "maxHeartRate",
  "restDaysPerWeek",
  "birthYear",
  "events",
  "phase",
  "liftingExperience",
] as const;

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
