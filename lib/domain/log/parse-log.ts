import { DAY_MS, instantMs, localDayAt, localDayAtOffset, MINUTE_MS } from "../local-time.ts";
import type { Policy } from "../policy.ts";
import type { Athlete } from "../profile.ts";
import { readOrderedLog } from "./read-log.ts";
import { inOrder } from "./sessions.ts";
import type { TrainingLog } from "./training-log.ts";
import type { LoggedWorkout, Workout, WorkoutReport } from "./workout.ts";

/** More elapsed time than this many times the moving time means that the watch was never stopped. */
const MAX_ELAPSED_FACTOR = 3;

/** More than anybody does in a day, in all their apps. Source: docs/rules.md 2. */
export const MOST_WORKOUTS_A_DAY = 200;

interface StoredLog {
  readonly logged: readonly LoggedWorkout[];
  readonly athlete: Athlete;
  readonly policy: Policy;
  readonly nowMs: number;
}

/** A stored log and what was read from it; the next reading can continue from it. */
export interface LogReading {
  readonly logged: readonly LoggedWorkout[];
  /** The parsed workouts in the order of `logged`, and the same by start. */
  readonly parsed: readonly Workout[];
  readonly workouts: readonly Workout[];
  readonly log: TrainingLog;
}

/**
 * Reads a stored log as of an instant. `earlier` is a reading of the same athlete's log made before: entries that are the
 * same objects are not parsed again. The result is the same without it.
 */
export function readStoredLog({ logged, athlete, policy, nowMs }: StoredLog, earlier?: LogReading): LogReading {
  const homeZone = athlete.profile.timeZone;
  const known = earlier?.log.athlete.profile.timeZone === homeZone ? earlier : NOTHING_READ;
  const { parsed, workouts: all } = parseFurther(logged, known, homeZone);
  // A replay, which reads on from an earlier reading, counts them all.
  const workouts = earlier === undefined ? withinDailyLimit(all) : all;
  return { logged, parsed, workouts, log: readOrderedLog({ workouts, athlete, policy, nowMs }, earlier?.log) };
}

/** The workouts that count: of a local day those received first, up to the limit, so that no flood makes an assessment costly. */
export function withinDailyLimit(workouts: readonly Workout[]): readonly Workout[] {
  const days = new Map<number, Workout[]>();
  for (const workout of workouts) {
    const ofDay = days.get(workout.localDay);
    if (ofDay === undefined) days.set(workout.localDay, [workout]);
    else ofDay.push(workout);
  }
  const flooded = [...days.values()].filter(({ length }) => length > MOST_WORKOUTS_A_DAY);
  if (flooded.length === 0) return workouts;
  const over = new Set(flooded.flatMap((ofDay) => ofDay.toSorted(byReceipt).slice(MOST_WORKOUTS_A_DAY)));
  return workouts.filter((workout) => !over.has(workout));
}

function byReceipt(a: Workout, b: Workout): number {
  return a.firstReceivedMs - b.firstReceivedMs || (a.key < b.key ? -1 : 1);
}

type Parsed = Pick<LogReading, "logged" | "parsed" | "workouts">;

const NOTHING_READ: Parsed = { logged: [], parsed: [], workouts: [] };

/** Parses only the entries between the first ones and the last ones that a log shares with an earlier one. */
function parseFurther(logged: readonly LoggedWorkout[], known: Parsed, homeZone: string): Omit<Parsed, "logged"> {
  const first = logged === known.logged ? logged.length : sharedFirst(logged, known.logged);
  const last = sharedLast(logged, known.logged, Math.min(logged.length, known.logged.length) - first);
  const isGrown = first + last === known.logged.length;
  if (isGrown && logged.length === known.logged.length) return known;
  const fresh = parseLog(logged.slice(first, logged.length - last), homeZone);
  const parsed = known.parsed.slice(0, first).concat(fresh, known.parsed.slice(known.parsed.length - last));
  return { parsed, workouts: isGrown ? inOrder(known.workouts.concat(fresh), known.workouts.length) : inOrder(parsed) };
}

function sharedFirst(ours: readonly LoggedWorkout[], theirs: readonly LoggedWorkout[]): number {
  let shared = 0;
  while (shared < ours.length && ours[shared] === theirs[shared]) shared += 1;
  return shared;
}

function sharedLast(ours: readonly LoggedWorkout[], theirs: readonly LoggedWorkout[], most: number): number {
  let shared = 0;
  while (shared < most && ours[ours.length - 1 - shared] === theirs[theirs.length - 1 - shared]) shared += 1;
  return shared;
}

/**
 * The stored log as the rules read it. The RPE is the athlete's own, else the report's; the local day is that of the
 * workout's zone, else its offset, else `homeZone` (IANA). Source: docs/rules.md 2.
 */
export function parseLog(log: readonly LoggedWorkout[], homeZone: string): readonly Workout[] {
  return log.map((logged) => parseWorkout(logged, homeZone));
}

function parseWorkout(logged: LoggedWorkout, homeZone: string): Workout {
  const { report } = logged;
  const startMs = instantMs(report.startedAt);
  const endMs = endAfter(startMs, report);
  return {
    key: `${logged.source}#${logged.externalId}`,
    source: logged.source,
    kind: report.kind,
    startMs,
    endMs,
    localDay: localDayBetween({ startMs, endMs }, report, homeZone),
    dayOnly: report.dayOnly,
    minutes: report.durationMinutes,
    distanceMeters: report.distanceMeters ?? null,
    ascentMeters: report.ascentMeters ?? null,
    rpe: logged.athleteRpe ?? report.rpe ?? null,
    ratedByAthlete: logged.athleteRpe !== undefined,
    averageHeartRate: report.averageHeartRate ?? null,
    muscleGroups: report.muscleGroups ?? [],
    toFailure: report.toFailure ?? false,
    zone: report.zone ?? null,
    silent: logged.silent,
    firstReceivedMs: instantMs(logged.firstReceivedAt),
  };
}

/** When a reported workout ended [epoch ms]: its elapsed time after its start, or its moving time if the watch ran on. */
export function endOfReport(report: WorkoutReport): number {
  return endAfter(instantMs(report.startedAt), report);
}

function endAfter(
  startMs: number,
  { durationMinutes: moving, elapsedMinutes: elapsed = moving }: WorkoutReport,
): number {
  return startMs + (elapsed <= MAX_ELAPSED_FACTOR * moving ? elapsed : moving) * MINUTE_MS;
}

/**
 * The local day of a report: of its zone, else of its offset, else of `homeZone` (IANA). A workout of over 24 h is of the
 * day on which it ended: what follows it is counted from there (docs/rules.md 2).
 */
export function localDayOf(report: WorkoutReport, homeZone: string): number {
  const startMs = instantMs(report.startedAt);
  return localDayBetween({ startMs, endMs: endAfter(startMs, report) }, report, homeZone);
}

function localDayBetween(
  { startMs, endMs }: Pick<Workout, "startMs" | "endMs">,
  { zone, offsetMinutes }: WorkoutReport,
  homeZone: string,
): number {
  const ms = endMs - startMs > DAY_MS ? endMs - 1 : startMs;
  if (zone !== undefined) return localDayAt(ms, zone);
  if (offsetMinutes !== undefined) return localDayAtOffset(ms, offsetMinutes);
  return localDayAt(ms, homeZone);
}
