import { metersBetween } from "./earth.ts";

/** A point of a recording. */
export interface TrackPoint {
  readonly ms: number;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly altitudeMeters?: number | undefined;
  readonly heartRate?: number | undefined;
}

/** A point with its place in the file. */
export interface PlacedPoint extends TrackPoint {
  readonly at: number;
}

/** What a fix may be off, beside how far one can have come [choice]. */
const FIX_ERROR_METERS = 25;
const MOST_PLACES = 5;
/** A place with fewer of the points is a mistake. */
const LEAST_SHARE = 0.1;
/** A fix is off when the way over it is this much longer than past it, and faster than usual by this [choice]. */
const LEAST_DETOUR_METERS = 12;
const DETOUR_SHARE = 0.35;
const FASTER = 1.3;

/** The places between which no way leads in the time there was; those of few points are mistakes. */
export function placesOf(points: readonly PlacedPoint[], metersPerSecond: number): readonly (readonly PlacedPoint[])[] {
  const places: PlacedPoint[][] = [];
  for (const point of points) {
    const reached = places.filter((place) => canReach(place.at(-1), point, metersPerSecond));
    const longest = reached.toSorted((a, b) => b.length - a.length)[0];
    if (longest !== undefined) longest.push(point);
    else if (places.push([point]) > MOST_PLACES) places.splice(shortestOf(places), 1);
  }
  const most = Math.max(0, ...places.map(({ length }) => length));
  const kept = places.filter(({ length }) => length === most || length >= points.length * LEAST_SHARE);
  return kept.toSorted((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
}

function canReach(from: PlacedPoint | undefined, to: PlacedPoint, metersPerSecond: number): boolean {
  if (from === undefined) return false;
  const seconds = Math.max(1, (to.ms - from.ms) / 1000);
  return metersBetween(from, to) <= metersPerSecond * seconds + FIX_ERROR_METERS;
}

function shortestOf(places: readonly (readonly PlacedPoint[])[]): number {
  const older = places.slice(0, -1);
  return older.reduce((shortest, place, at) => (place.length < (older[shortest]?.length ?? 0) ? at : shortest), 0);
}

/** Without fixes beside the way: over them it is longer than past them, and faster than usual. */
export function withoutDetours(points: readonly PlacedPoint[]): readonly PlacedPoint[] {
  const speeds = points.slice(1).flatMap((point, at) => speedTo(points[at], point));
  const usual = medianOf(speeds);
  const kept: PlacedPoint[] = [];
  points.forEach((point, at) => {
    const before = kept.at(-1);
    const afters = [points[at + 1], points[at + 2]];
    const isOff =
      before !== undefined && afters.some((after) => after !== undefined && isDetour([before, point, after], usual));
    if (!isOff) kept.push(point);
  });
  return kept;
}

/** Whether the way from one point to another is no way over the point between, at the usual speed [m/s]. */
function isDetour([from, over, to]: readonly [PlacedPoint, PlacedPoint, PlacedPoint], usual: number): boolean {
  const [there, back] = [metersBetween(from, over), metersBetween(over, to)];
  const [meant, meantBack] = [secondsBetween(from, over) * usual, secondsBetween(over, to) * usual];
  const detour = there + back - metersBetween(from, to);
  const isFast = there > FASTER * meant || back > FASTER * meantBack;
  return isFast && detour > Math.max(LEAST_DETOUR_METERS, DETOUR_SHARE * (meant + meantBack));
}

function speedTo(from: PlacedPoint | undefined, to: PlacedPoint): readonly number[] {
  return from === undefined || to.ms <= from.ms ? [] : [metersBetween(from, to) / secondsBetween(from, to)];
}

function secondsBetween(from: PlacedPoint, to: PlacedPoint): number {
  return (to.ms - from.ms) / 1000;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
