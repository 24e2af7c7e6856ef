import { metersBetween } from "./earth.ts";
import type { PlacedPoint } from "./track-places.ts";

/**
 * Somebody who stays within this of one place for this long does not run, unless they go round in it: a desk, a meal, a
 * recording that nobody stopped [choice]. Source: docs/rules.md 2.
 */
const PLACE_METERS = 50;
const LEAST_SECONDS = 600;
/** Slower than anyone walks, and than anyone runs. */
const STANDING_METERS_PER_SECOND = 0.5;
const SLOWEST_RUN_METERS_PER_SECOND = 2;
/** From each point to the one after the next, those who go get so much of the way between; noise goes to and fro. */
const STRAIGHT_SHARE = 0.8;

/** The parts of a track in which one was on the way, and how long it stood still [s]. */
export interface OnTheWay {
  readonly parts: readonly (readonly PlacedPoint[])[];
  readonly standingSeconds: number;
}

/** Takes out of a runner's track where it stays in one place. */
export function withoutStanding(parts: readonly (readonly PlacedPoint[])[]): OnTheWay {
  const parted = parts.map(partedByStanding);
  return {
    parts: parted.flatMap((each) => each.parts),
    standingSeconds: parted.reduce((total, { standingSeconds }) => total + standingSeconds, 0),
  };
}

function partedByStanding(points: readonly PlacedPoint[]): OnTheWay {
  const parts: PlacedPoint[][] = [[]];
  let standingSeconds = 0;
  for (let at = 0; at < points.length; ) {
    const end = endOfStay(points, at);
    const stay = points.slice(at, end + 1);
    const seconds = secondsOf(stay);
    if (seconds >= LEAST_SECONDS && isStill(stay, seconds)) {
      standingSeconds += seconds;
      parts.push([]);
      at = end + 1;
    } else {
      // Half of what was looked at, so that looking costs no more than a few times the points.
      const next = at + Math.max(1, (end - at) >> 1);
      for (const point of points.slice(at, next)) parts.at(-1)?.push(point);
      at = next;
    }
  }
  return { parts: parts.filter((part) => part.length > 0), standingSeconds };
}

/** The last point of a row that stays near the one it begins with. */
function endOfStay(points: readonly PlacedPoint[], from: number): number {
  const start = points[from];
  if (start === undefined) return from;
  let end = from;
  for (let next = points[end + 1]; next !== undefined; next = points[end + 1]) {
    if (metersBetween(start, next) > PLACE_METERS) break;
    end += 1;
  }
  return end;
}

/** Longer silences of a device are pauses, which nobody counts. */
const LONGEST_STEP_SECONDS = 60;

function secondsOf(stay: readonly PlacedPoint[]): number {
  const steps = stay.slice(1).map((point, at) => (point.ms - (stay[at]?.ms ?? point.ms)) / 1000);
  return steps.filter((step) => step <= LONGEST_STEP_SECONDS).reduce((total, step) => total + step, 0);
}

function isStill(stay: readonly PlacedPoint[], seconds: number): boolean {
  const meters = metersOf(stay, 1);
  const isStraight = metersOf(stay, 2) > STRAIGHT_SHARE * 2 * meters;
  return meters < seconds * (isStraight ? STANDING_METERS_PER_SECOND : SLOWEST_RUN_METERS_PER_SECOND);
}

/** The way over every point to the one that many points on. */
function metersOf(stay: readonly PlacedPoint[], points: number): number {
  return stay.slice(points).reduce((total, point, at) => total + metersBetween(stay[at] ?? point, point), 0);
}
