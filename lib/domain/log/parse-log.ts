import { instantMs, localDayAt, localDayAtOffset, MINUTE_MS } from "../local-time.ts";
import { sharedStart } from "./shared-start.ts";
import type { LoggedWorkout, Workout, WorkoutReport } from "./workout.ts";

/** Elapsed time beyond this many times the moving time is a watch that was never stopped. */
const MAX_ELAPSED_FACTOR = 3;

interface ParsedLog {
  readonly log: readonly LoggedWorkout[];
  readonly homeZone: string;
  readonly workouts: readonly Workout[];
}

/** The newest parsed log, by its first workout: of a log that grew at its end only the new workouts are parsed. */
const parsedLogs = new WeakMap<LoggedWorkout, ParsedLog>();

/**
 * The stored log as the rules read it. The RPE is the athlete's own, else the report's; the local day is that of the
 * workout's zone, else its offset, else `homeZone` (IANA). Source: rules.md section 2.
 */
export function parseLog(log: readonly LoggedWorkout[], homeZone: string): readonly Workout[] {
  const [first] = log;
  if (first === undefined) return [];
  const known = parsedLogs.get(first);
  const workouts = known?.homeZone === homeZone ? parsedFurther(known, log) : parseAll(log, homeZone);
  parsedLogs.set(first, { log, homeZone, workouts });
  return workouts;
}

function parsedFurther(known: ParsedLog, log: readonly LoggedWorkout[]): readonly Workout[] {
  const shared = sharedStart(known.log, log);
  if (shared === known.log.length && shared === log.length) return known.workouts;
  return known.workouts.slice(0, shared).concat(parseAll(log.slice(shared), known.homeZone));
}

function parseAll(log: readonly LoggedWorkout[], homeZone: string): readonly Workout[] {
  return log.map((logged) => parseWorkout(logged, homeZone));
}

function parseWorkout(logged: LoggedWorkout, homeZone: string): Workout {
  const { report } = logged;
  const startMs = instantMs(report.startedAt);
  return {
    key: `${logged.source}#${logged.externalId}`,
    source: logged.source,
    kind: report.kind,
    startMs,
    endMs: endOfReport(report),
    localDay: localDayOf(report, startMs, homeZone),
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

/** When a reported workout ended: elapsed time after its start unless the watch ran on, else moving time [epoch milliseconds]. */
export function endOfReport(report: WorkoutReport): number {
  const moving = report.durationMinutes;
  const elapsed = report.elapsedMinutes ?? moving;
  return instantMs(report.startedAt) + (elapsed <= MAX_ELAPSED_FACTOR * moving ? elapsed : moving) * MINUTE_MS;
}

function localDayOf(report: WorkoutReport, startMs: number, homeZone: string): number {
  if (report.zone !== undefined) return localDayAt(startMs, report.zone);
  if (report.offsetMinutes !== undefined) return localDayAtOffset(startMs, report.offsetMinutes);
  return localDayAt(startMs, homeZone);
}
