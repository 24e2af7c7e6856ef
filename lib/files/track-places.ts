import { greatestOf } from "../domain/extremes.ts";
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
/** ... and this many times as long as fixes of the track usually lie beside it: noise is no fault [choice]. */
const NOISIER = 9;
/** So many fixes at the end of a place may be off. */
const MOST_DEAD_ENDS = 8;
/** How far ahead a way past a fix is looked for, further where one would have come fast to it. */
const AHEAD = { usual: 2, fast: 40 };

/** The places between which no way leads in the time there was; those of few points are mistakes. */
export function placesOf(points: readonly PlacedPoint[], metersPerSecond: number): readonly (readonly PlacedPoint[])[] {
  const places: PlacedPoint[][] = [];
  for (const point of points) {
    const reached = places.filter((place) => canReach(place.at(-1), point, metersPerSecond));
    const longest = reached.toSorted((a, b) => b.length - a.length)[0];
    if (longest !== undefined) longest.push(point);
    else if (places.push([point]) > MOST_PLACES) places.splice(shortestOf(places), 1);
  }
  const most = greatestOf(places.map(({ length }) => length));
  const kept = places.filter(({ length }) => length === most || length >= points.length * LEAST_SHARE);
  const inOrder = kept.toSorted((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
  return withoutDeadEnds(unlaced(inOrder), metersPerSecond);
}

/** A place that lies in a gap of another one parts it in two. */
function unlaced(places: readonly (readonly PlacedPoint[])[]): readonly (readonly PlacedPoint[])[] {
  return places.reduce<readonly (readonly PlacedPoint[])[]>((parted, next) => {
    const place = parted.at(-1) ?? [];
    const [from = 0, to = 0] = [next[0]?.at, next.at(-1)?.at];
    const gap = place.findIndex(({ at }) => at > from);
    const isInGap = gap > 0 && (place[gap]?.at ?? 0) > to;
    return isInGap ? [...parted.slice(0, -1), place.slice(0, gap), next, place.slice(gap)] : [...parted, next];
  }, []);
}

/** Joins places where a way leads on from shortly before the end of one: the fixes after that were off. */
function withoutDeadEnds(
  places: readonly (readonly PlacedPoint[])[],
  metersPerSecond: number,
): readonly (readonly PlacedPoint[])[] {
  return places.reduce<readonly (readonly PlacedPoint[])[]>((joined, next) => {
    const [place, start] = [joined.at(-1), next[0]];
    if (place === undefined || start === undefined || (place.at(-1)?.at ?? 0) > start.at) return [...joined, next];
    const end = countdown(place.length).find((at) => canReach(place[at - 1], start, metersPerSecond));
    return end === undefined ? [...joined, next] : [...joined.slice(0, -1), [...place.slice(0, end), ...next]];
  }, []);
}

function countdown(from: number): readonly number[] {
  return Array.from({ length: Math.min(from, MOST_DEAD_ENDS) }, (_, down) => from - down);
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
  const usual = usualOf(points);
  const kept: PlacedPoint[] = [];
  points.forEach((point, at) => {
    const before = kept.at(-1);
    if (before === undefined || !isDetour(before, point, { usual, ahead: points.slice(at + 1, at + 1 + AHEAD.fast) })) {
      kept.push(point);
    }
  });
  return kept;
}

interface Usual {
  readonly seconds: number;
  /** [m/s]. */
  readonly speed: number;
}

interface UsualOfTrack extends Usual {
  /** How much longer the way over a fix is than past it [metres]. */
  readonly detour: number;
}

/** Whether the way from one point to one ahead is no way over the point between, at the usual speed. */
function isDetour(
  from: PlacedPoint,
  over: PlacedPoint,
  { usual, ahead }: { readonly usual: UsualOfTrack; readonly ahead: readonly PlacedPoint[] },
): boolean {
  const [there, meant] = [metersBetween(from, over), metersMeant(from, over, usual)];
  const isFast = there > FASTER * meant;
  return ahead.slice(0, isFast ? AHEAD.fast : AHEAD.usual).some((to) => {
    const [back, meantBack] = [metersBetween(over, to), metersMeant(over, to, usual)];
    const detour = there + back - metersBetween(from, to);
    const least = Math.max(LEAST_DETOUR_METERS, DETOUR_SHARE * (meant + meantBack), NOISIER * usual.detour);
    const isLong = detour > least;
    return isLong && (isFast || back > FASTER * meantBack);
  });
}

/** The way at the usual speed, standing left out [metres]. */
function metersMeant(from: PlacedPoint, to: PlacedPoint, { seconds, speed }: Usual): number {
  return Math.min((to.ms - from.ms) / 1000, (to.at - from.at) * seconds) * speed;
}

function usualOf(points: readonly PlacedPoint[]): UsualOfTrack {
  const steps = points.slice(1).flatMap((point, at) => stepTo(points[at], point));
  const detours = points.slice(2).flatMap((to, at) => detourOver([points[at], points[at + 1], to]));
  return {
    seconds: medianOf(steps.map(({ seconds }) => seconds)),
    speed: medianOf(steps.map(({ speed }) => speed)),
    detour: medianOf(detours),
  };
}

function detourOver([from, over, to]: readonly (PlacedPoint | undefined)[]): readonly number[] {
  if (from === undefined || over === undefined || to === undefined) return [];
  return [metersBetween(from, over) + metersBetween(over, to) - metersBetween(from, to)];
}

function stepTo(from: PlacedPoint | undefined, to: PlacedPoint): readonly Usual[] {
  if (from === undefined || to.ms <= from.ms) return [];
  const seconds = (to.ms - from.ms) / 1000;
  return [{ seconds, speed: metersBetween(from, to) / seconds }];
}

/** The value in the middle; 0 of none. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
