import { countBefore } from "../domain/sorted-search.ts";
import { type PlacedPoint, placesOf, type TrackPoint, withoutDetours } from "./track-places.ts";

/** A place in a track: a point, or what cannot be read as one. */
export type TrackSlot = TrackPoint | undefined;

/** How many points were left out, by what was wrong with them. */
export interface LeftOut {
  readonly repeated: number;
  /** Over a day from the others, or out of their order. */
  readonly outOfTime: number;
  readonly onNullIsland: number;
  /** Too far from the others to get there. */
  readonly unreachable: number;
  readonly besideTheWay: number;
}

/** A track without what cannot be. */
export interface CleanTrack {
  /** Unbroken parts of it, in the order of the file. */
  readonly parts: readonly (readonly PlacedPoint[])[];
  /** Every point whose time can be, wherever it says it was. */
  readonly timed: readonly PlacedPoint[];
  readonly leftOut: LeftOut;
  /** Points before the first and after the last whose time can be. */
  readonly lostBefore: number;
  readonly lostAfter: number;
}

const DAY_MS = 86_400_000;
const REPEATED_SHARE = 0.9;
/** Where fewer points than this are in order of time, the order of the file says nothing. */
const ORDERED_SHARE = 0.7;
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
  const ashore = timed.map((points) => points.filter((point) => !isAtSea(point)));
  const reached = ashore.flatMap((points) => placesOf(points, metersPerSecond));
  const parts = reached.map(withoutDetours);
  const readable = segments.map((slots) => slots.filter((slot) => slot !== undefined));
  const [all, kept] = [read.flat(), timed.flat()];
  const isKept = new Set(kept.map(({ at }) => at));
  const first = all.findIndex(({ at }) => isKept.has(at));
  const last = all.findLastIndex(({ at }) => isKept.has(at));
  return {
    parts,
    timed: kept,
    leftOut: {
      repeated: countOf(readable) - countOf(read),
      outOfTime: countOf(read) - countOf(timed),
      onNullIsland: countOf(timed) - countOf(ashore),
      unreachable: countOf(ashore) - countOf(reached),
      besideTheWay: countOf(reached) - countOf(parts),
    },
    lostBefore: Math.max(0, first),
    lostAfter: last === -1 ? 0 : all.length - 1 - last,
  };
}

function countOf(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((count, { length }) => count + length, 0);
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
  if (ordered.length >= points.length * ORDERED_SHARE) return ordered;
  return points.toSorted((a, b) => a.ms - b.ms).map((point, place) => ({ ...point, at: points[place]?.at ?? 0 }));
}

/** The longest row of points, in the order of the file, whose times never fall. */
function longestRise(points: readonly PlacedPoint[]): readonly PlacedPoint[] {
  const ends: number[] = [];
  const before = points.map((point, at) => {
    const length = countBefore(ends, (end) => (points[end]?.ms ?? 0) <= point.ms);
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

/** Whether a point is a fix at 0,0 of a device that was elsewhere. */
function onNullIsland(points: readonly TrackPoint[]): (point: TrackPoint) => boolean {
  const far = points.filter(({ latitude, longitude }) => Math.abs(latitude) > 1 || Math.abs(longitude) > 1);
  const isFar = far.length > points.length / 2;
  return (point) => isFar && isAtZero(point);
}

function isAtZero({ latitude, longitude }: TrackPoint): boolean {
  return Math.abs(latitude) < NULL_ISLAND_DEGREES && Math.abs(longitude) < NULL_ISLAND_DEGREES;
}
