import type { SourceWorkout } from "../app/log-workouts.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { WorkoutKind, WorkoutReport } from "../domain/log/workout.ts";
import { derivedId } from "../vendors/cooldown/workouts.ts";

/** A point of a recording. */
export interface TrackPoint {
  readonly ms: number;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly altitudeMeters?: number | undefined;
  readonly heartRate?: number | undefined;
}

/** What a track says as a whole. */
export interface TrackTotals {
  readonly startMs: number;
  readonly elapsedSeconds: number;
  readonly movingSeconds: number;
  readonly distanceMeters: number;
  readonly ascentMeters: number | undefined;
  readonly averageHeartRate: number | undefined;
}

/** Mean radius of the earth (IUGG). */
const EARTH_RADIUS_METERS = 6_371_008.8;
/** Points further apart in time with hardly any way between them are a pause; watches write up to every 10 s [choice]. */
const LONGEST_STEP_SECONDS = 10;
/** Slower than anyone walks [choice]. */
const STANDING_METERS_PER_SECOND = 0.5;
/** A device that was silent for this many of its usual steps was stopped, wherever it was carried meanwhile [choice]. */
const SILENT_STEPS = 20;
/** A rise counts once it exceeds what a barometer or GPS makes up [choice]. */
const LEAST_RISE_METERS = 3;
/** Points an altitude is averaged with on either side [choice]. */
const SMOOTHED_POINTS = 5;

/**
 * The totals of a track of at least one point. Between segments, and where a device wrote nothing for over 10 s while
 * hardly moving, or for many times its usual step, the clock was stopped: neither moving time nor distance. Distance is by
 * haversine.
 */
export function trackTotals(segments: readonly (readonly TrackPoint[])[]): TrackTotals {
  const points = segments.flat();
  const startMs = Math.min(...extremes(points));
  const endMs = Math.max(...extremes(points));
  const all = segments.flatMap(stepsOf);
  const usualSeconds = medianOf(all.map(({ seconds }) => seconds));
  const steps = all.filter((step) => !isStanding(step) && !isSilence(step, usualSeconds));
  return {
    startMs,
    elapsedSeconds: (endMs - startMs) / 1000,
    movingSeconds: sum(steps.map(({ seconds }) => seconds)),
    distanceMeters: sum(steps.map(({ meters }) => meters)),
    ascentMeters: ascentOf(points.flatMap(({ altitudeMeters }) => altitudeMeters ?? [])),
    averageHeartRate: meanOf(points.flatMap(({ heartRate }) => heartRate ?? [])),
  };
}

/** Metres climbed along altitudes, smoothed: every way from a low to a high; undefined without any. */
export function ascentOf(altitudes: readonly number[]): number | undefined {
  const [first, ...others] = smooth(altitudes);
  if (first === undefined) return undefined;
  let ascent = 0;
  let [low, high] = [first, first];
  for (const altitude of [...others, -Infinity]) {
    high = Math.max(high, altitude);
    if (altitude >= low && high - altitude < LEAST_RISE_METERS) continue;
    if (high - low >= LEAST_RISE_METERS) ascent += high - low;
    [low, high] = [altitude, altitude];
  }
  return Math.round(ascent * 10) / 10;
}

/** The way from one point to the next. */
export interface Step {
  readonly seconds: number;
  readonly meters: number;
}

function stepsOf(points: readonly TrackPoint[]): readonly Step[] {
  const ordered = points.toSorted((a, b) => a.ms - b.ms);
  return ordered.slice(1).flatMap((point, at) => {
    const before = ordered[at];
    return before === undefined
      ? []
      : [{ seconds: (point.ms - before.ms) / 1000, meters: metersBetween(before, point) }];
  });
}

/** How long a device was stopped that tells its own way: silent for many times its usual step, and hardly any way. */
export function stoppedSeconds(steps: readonly Step[]): number {
  const usualSeconds = medianOf(steps.map(({ seconds }) => seconds));
  const stopped = steps.filter((step) => isStanding(step) && isSilence(step, usualSeconds));
  return sum(stopped.map(({ seconds }) => seconds));
}

function isStanding({ seconds, meters }: Step): boolean {
  return seconds > LONGEST_STEP_SECONDS && meters < seconds * STANDING_METERS_PER_SECOND;
}

function isSilence({ seconds }: Step, usualSeconds: number): boolean {
  return seconds > Math.max(LONGEST_STEP_SECONDS, SILENT_STEPS * usualSeconds);
}

function metersBetween(a: TrackPoint, b: TrackPoint): number {
  const cosines = Math.cos((a.latitude * Math.PI) / 180) * Math.cos((b.latitude * Math.PI) / 180);
  const square = haversine(b.latitude - a.latitude) + cosines * haversine(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(square)));
}

function haversine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 360) ** 2;
}

function smooth(values: readonly number[]): readonly number[] {
  return values.map((_, at) => meanOf(values.slice(Math.max(0, at - SMOOTHED_POINTS), at + SMOOTHED_POINTS + 1)) ?? 0);
}

function extremes(points: readonly TrackPoint[]): readonly number[] {
  return points.reduce<readonly [number, number]>(
    ([low, high], { ms }) => [Math.min(low, ms), Math.max(high, ms)],
    [Infinity, -Infinity],
  );
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sum(values) / values.length;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What a device recorded. */
export interface Recording {
  readonly kind: WorkoutKind;
  readonly startMs: number;
  readonly movingMinutes: number;
  readonly elapsedMinutes: number | undefined;
  readonly distanceMeters: number | undefined;
  readonly ascentMeters?: number | undefined;
  readonly averageHeartRate?: number | undefined;
  /** Offset from UTC where the device was. */
  readonly offsetMinutes?: number | undefined;
  /** Rating of perceived exertion of the session, 0-10. */
  readonly rpe?: number | undefined;
  readonly title?: string | undefined;
}

/**
 * A recording as a workout. Its id is its start and kind, so that the same file under another name is the same workout;
 * the file's format is its source, so that two formats of one effort are recognized as one.
 */
export function recordingOf(source: "gpx" | "tcx" | "fit", from: Recording): SourceWorkout {
  const report: WorkoutReport = {
    kind: from.kind,
    startedAt: isoInstant(from.startMs),
    offsetMinutes: from.offsetMinutes,
    durationMinutes: from.movingMinutes,
    elapsedMinutes: from.elapsedMinutes,
    distanceMeters: measured(from.distanceMeters, 10),
    ascentMeters: from.ascentMeters,
    rpe: from.rpe,
    averageHeartRate: measured(from.averageHeartRate, 10),
    title: from.title,
  };
  return { source, externalId: derivedId(report), report, sourceVersion: null };
}

/** A measure rounded to a share of its unit; devices write 0 for what they did not measure. */
function measured(value: number | undefined, share: number): number | undefined {
  return value === undefined || value === 0 ? undefined : Math.round(value * share) / share;
}
