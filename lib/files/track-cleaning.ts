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

/** A place in a track: a point, or what cannot be read as one. */
export type TrackSlot = TrackPoint | undefined;

/** A point with its place in the file. */
export interface PlacedPoint extends TrackPoint {
  readonly at: number;
}

/** A track without what cannot be. */
interface CleanTrack {
  /** Unbroken parts of it, in the order of the file. */
  readonly parts: readonly (readonly PlacedPoint[])[];
  /** Every point whose time can be, wherever it says it was. */
  readonly timed: readonly PlacedPoint[];
  readonly leftOut: number;
}

const DAY_MS = 86_400_000;
/** What a fix may be off, beside how far one can have come [choice]. */
const FIX_ERROR_METERS = 25;
const REPEATED_SHARE = 0.9;
/** Where fewer points than this are in order of time, the order of the file says nothing. */
const ORDERED_SHARE = 0.7;
const MOST_PLACES = 5;
/** A place with fewer of the points is a mistake. */
const LEAST_SHARE = 0.1;
/** A fix is off when the way over it is this much longer than past it, and faster than usual by this [choice]. */
const LEAST_DETOUR_METERS = 12;
const DETOUR_SHARE = 0.35;
const FASTER = 1.3;
const NULL_ISLAND_DEGREES = 0.001;

/**
 * Leaves out what no device can have recorded (docs/rules.md 2): points seen before, ones dated over a day from the
 * others or out of order, fixes at 0,0 and fixes too far from their neighbours to get to. The rest keeps the order of the
 * file.
 */
export function cleanTrack(segments: readonly (readonly TrackSlot[])[], metersPerSecond: number): CleanTrack {
  const read = placed(segments);
  const days = mainDays(read.flat());
  const timed = read.map((points) => inOrder(points.filter(({ ms }) => ms >= days.from && ms <= days.to)));
  const isAtSea = onNullIsland(timed.flat());
  const parts = timed.flatMap((points) =>
    placesOf(
      points.filter((point) => !isAtSea(point)),
      metersPerSecond,
    ).map(withoutDetours),
  );
  const readable = segments.flat().filter((slot) => slot !== undefined).length;
  return { parts, timed: timed.flat(), leftOut: readable - parts.flat().length };
}

/** The readable points of each segment that did not come before. */
function placed(segments: readonly (readonly TrackSlot[])[]): readonly (readonly PlacedPoint[])[] {
  const seen = new Set<string>();
  const instants = new Set<number>();
  let at = 0;
  return segments.map((slots) => {
    const points = slots.flatMap((slot) => {
      at += 1;
      return slot === undefined ? [] : [{ ...slot, at }];
    });
    const fresh = points.filter((point) => {
      const key = `${point.ms} ${point.latitude} ${point.longitude}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    });
    const before = points.filter(({ ms }) => instants.has(ms)).length;
    for (const { ms } of points) instants.add(ms);
    return before > 1 && before >= points.length * REPEATED_SHARE ? [] : fresh;
  });
}

/** The days in which most of the points are: no gap in them is over a day. */
function mainDays(points: readonly TrackPoint[]): { readonly from: number; readonly to: number } {
  const sorted = points.map(({ ms }) => ms).toSorted((a, b) => a - b);
  let best = { from: 0, to: -1, count: 0 };
  for (let first = 0, at = 0; at < sorted.length; at += 1) {
    const [ms = 0, next = Infinity] = [sorted[at], sorted[at + 1]];
    if (next - ms <= DAY_MS) continue;
    if (at - first + 1 > best.count) best = { from: sorted[first] ?? 0, to: ms, count: at - first + 1 };
    first = at + 1;
  }
  return best;
}

/** The points without those whose time breaks the order; all of them by time where the file has no order. */
function inOrder(points: readonly PlacedPoint[]): readonly PlacedPoint[] {
  const ordered = longestRise(points);
  return ordered.length >= points.length * ORDERED_SHARE ? ordered : points.toSorted((a, b) => a.ms - b.ms);
}

/** The longest row of points, in the order of the file, whose times never fall. */
function longestRise(points: readonly PlacedPoint[]): readonly PlacedPoint[] {
  const ends: number[] = [];
  const before = points.map((point, at) => {
    const length = countUpTo(ends, (end) => (points[end]?.ms ?? 0) <= point.ms);
    ends[length] = at;
    return ends[length - 1];
  });
  const row: PlacedPoint[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const point = points[at];
    if (point !== undefined) row.push(point);
  }
  return row.toReversed();
}

/** How many values at the front of a list hold, where those that hold come first. */
function countUpTo(values: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a point is a fix at 0,0 of a device that was elsewhere. */
function onNullIsland(points: readonly TrackPoint[]): (point: TrackPoint) => boolean {
  const isThere = ({ latitude, longitude }: TrackPoint): boolean =>
    Math.abs(latitude) < NULL_ISLAND_DEGREES && Math.abs(longitude) < NULL_ISLAND_DEGREES;
  const far = points.filter(({ latitude, longitude }) => Math.abs(latitude) > 1 || Math.abs(longitude) > 1);
  const isFar = far.length > points.length / 2;
  return (point) => isFar && isThere(point);
}

/** The places between which no way leads in the time there was; those of few points are mistakes. */
function placesOf(points: readonly PlacedPoint[], metersPerSecond: number): readonly (readonly PlacedPoint[])[] {
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
function withoutDetours(points: readonly PlacedPoint[]): readonly PlacedPoint[] {
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
