import { ascentOf } from "./ascent.ts";
import { metersBetween } from "./earth.ts";
import { withoutStanding } from "./standing.ts";
import { type CleanTrack, cleanTrack, type LeftOut, type TrackSlot } from "./track-cleaning.ts";
import { shareOfWay } from "./track-noise.ts";
import { medianOf, type PlacedPoint, type TrackPoint } from "./track-places.ts";

/** What a track says as a whole. */
export interface TrackTotals {
  readonly startMs: number;
  readonly elapsedSeconds: number;
  readonly movingSeconds: number;
  readonly distanceMeters: number;
  readonly ascentMeters: number | undefined;
  readonly averageHeartRate: number | undefined;
  /** How long a runner stood still while the clock ran on. */
  readonly standingSeconds: number;
  /** Points that can be read. */
  readonly points: number;
  /** Of them those that were left out, as no device can have been there then. */
  readonly leftOut: LeftOut;
}

/** Faster than any runner from one point to the next (docs/rules.md 2). */
export const RUN_METERS_PER_SECOND = 12;
/** Faster than anyone without a motor. */
const FASTEST_METERS_PER_SECOND = 40;
/** Points further apart in time with hardly any way between them are a pause; watches write up to every 10 s [choice]. */
const LONGEST_STEP_SECONDS = 10;
/** Slower than anyone walks [choice]. */
const STANDING_METERS_PER_SECOND = 0.5;
/** A device that was silent for this many of its usual steps was stopped, wherever it was carried meanwhile [choice]. */
const SILENT_STEPS = 20;
/**
 * The totals of a track of at least one readable point. Between segments, and where a device wrote nothing for over 10 s
 * while hardly moving, or for many times its usual step, the clock was stopped: neither moving time nor distance. Fixes
 * that cannot be are left out (docs/rules.md 2). Distance is by haversine.
 */
export function trackTotals(
  segments: readonly (readonly TrackSlot[])[],
  metersPerSecond: number = FASTEST_METERS_PER_SECOND,
): TrackTotals {
  const { parts: reached, timed, leftOut, lostBefore, lostAfter } = cleanTrack(segments, metersPerSecond);
  const isRun = metersPerSecond === RUN_METERS_PER_SECOND;
  const { parts, standingSeconds } = isRun ? withoutStanding(reached) : { parts: reached, standingSeconds: 0 };
  const all = bridged(parts.flatMap(stepsOf));
  const usualSeconds = medianOf(all.map(({ seconds }) => seconds));
  const ends = endSteps({ parts: reached, timed, lostBefore, lostAfter }, all);
  const steps = [...all, ...ends].filter(
    (step) => !isStanding(step) && (step.isBridge || !isSilence(step, usualSeconds)),
  );
  const [startMs, endMs] = extremes(timed);
  const elapsedSeconds = (endMs - startMs) / 1000;
  const rates = timed.flatMap(({ heartRate }) => (heartRate === undefined || !isHeartRate(heartRate) ? [] : heartRate));
  return {
    startMs,
    elapsedSeconds,
    movingSeconds: Math.min(elapsedSeconds, sum(steps.map(({ seconds }) => seconds))),
    distanceMeters: sum(steps.map(({ meters }) => meters)) * shareOfWay(parts),
    ascentMeters: ascentOf(timed.flatMap(({ altitudeMeters }) => altitudeMeters ?? [])),
    averageHeartRate: meanOf(rates),
    standingSeconds,
    points: segments.flat().filter((slot) => slot !== undefined).length,
    leftOut,
  };
}

/** The way from one point to the next. */
export interface Step {
  readonly seconds: number;
  readonly meters: number;
}

/** The most of a way that is told by its usual speed alone. */
const MOST_GUESSED = 0.1;

/** The ways at both ends whose fixes were left out, at the usual speed. */
function endSteps(
  { parts, timed, lostBefore, lostAfter }: Omit<CleanTrack, "leftOut">,
  steps: readonly TrackStep[],
): readonly TrackStep[] {
  const placed = parts.flat();
  const [first, last, start, end] = [placed[0], placed.at(-1), timed[0], timed.at(-1)];
  if (first === undefined || last === undefined || start === undefined || end === undefined) return [];
  const { usualSeconds, usualSpeed } = usualOf(steps);
  const most = MOST_GUESSED * sum(steps.map(({ seconds }) => seconds));
  return [
    { way: (first.ms - start.ms) / 1000, points: first.at - start.at, lost: lostBefore },
    { way: (end.ms - last.ms) / 1000, points: end.at - last.at, lost: lostAfter },
  ].flatMap(({ way, points, lost }) => {
    const timedSeconds = Math.min(way, points * usualSeconds);
    const seconds = timedSeconds + lost * usualSeconds;
    const isKnown = timedSeconds >= 0 && seconds > 0 && seconds <= most;
    return isKnown ? [{ seconds: timedSeconds, meters: seconds * usualSpeed, isBridge: true }] : [];
  });
}

interface FixedStep extends Step {
  /** How many points on in the file its end stands: above 1 where points between were left out. */
  readonly points: number;
}

interface TrackStep extends Step {
  /** Whether points between were left out, so that the device was not silent. */
  readonly isBridge: boolean;
}

function stepsOf(points: readonly PlacedPoint[]): readonly FixedStep[] {
  return points.slice(1).flatMap((point, at) => {
    const before = points[at];
    if (before === undefined) return [];
    const seconds = (point.ms - before.ms) / 1000;
    return [{ seconds, meters: metersBetween(before, point), points: point.at - before.at }];
  });
}

/** A way whose fixes were left out took as long as usual in its points, and is at least as long, however it winds. */
function bridged(steps: readonly FixedStep[]): readonly TrackStep[] {
  const { usualSeconds, usualSpeed } = usualOf(steps.filter(({ points }) => points === 1));
  return steps.map(({ points, ...step }) => {
    if (points <= STRAIGHT_POINTS) return { ...step, isBridge: points > 1 };
    const seconds = Math.min(step.seconds, points * usualSeconds);
    const usualMeters = seconds * usualSpeed;
    return { seconds, meters: Math.min(Math.max(step.meters, usualMeters), MOST_SPEED * usualMeters), isBridge: true };
  });
}

/** Over so few points a way is straight [choice]. */
const STRAIGHT_POINTS = 4;
/** At most so many times as long as usual is a way whose fixes were left out [choice]. */
const MOST_SPEED = 2;

function usualOf(steps: readonly Step[]): { readonly usualSeconds: number; readonly usualSpeed: number } {
  return {
    usualSeconds: medianOf(steps.map(({ seconds }) => seconds)),
    usualSpeed: medianOf(steps.flatMap(({ seconds, meters }) => (seconds > 0 ? meters / seconds : []))),
  };
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

function isHeartRate(rate: number): boolean {
  return rate >= 30 && rate <= 250;
}

function extremes(points: readonly TrackPoint[]): readonly [number, number] {
  return points.reduce<readonly [number, number]>(
    ([low, high], { ms }) => [Math.min(low, ms), Math.max(high, ms)],
    [Infinity, -Infinity],
  );
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
