import { metersBetween } from "./earth.ts";
import { medianOf, type PlacedPoint } from "./track-places.ts";

/**
 * A track whose way usually is this much longer over a fix than past it, to one side and then to the other, is noisy: it
 * is measured from one fix to one further on, until that is so no more [choice]. Source: docs/rules.md 2.
 */
const NOISY_SHARE = 0.02;
const QUIET_SHARE = 0.005;
/** Of noise two turns in three change sides; of a bend, none does. */
const CHANGING_SHARE = 0.5;
const STRIDES: readonly number[] = [2, 4, 8];

/** What share of the way along the fixes of a track was gone; 1 of one without noise. */
export function shareOfWay(parts: readonly (readonly PlacedPoint[])[]): number {
  const full = sum(parts.map(wayOf));
  if (full === 0 || detourShare(parts) <= NOISY_SHARE || changingShare(parts) <= CHANGING_SHARE) return 1;
  const strided = STRIDES.map((stride) => parts.map((points) => everyNth(points, stride)));
  const quiet = strided.find((each) => detourShare(each) <= QUIET_SHARE) ?? strided.at(-1) ?? parts;
  return sum(quiet.map(wayOf)) / full;
}

/** Every so many points, and the last. */
function everyNth(points: readonly PlacedPoint[], stride: number): readonly PlacedPoint[] {
  return points.filter((_, at) => at % stride === 0 || at === points.length - 1);
}

function wayOf(points: readonly PlacedPoint[]): number {
  return sum(stepsOf(points));
}

function stepsOf(points: readonly PlacedPoint[]): readonly number[] {
  return points.slice(1).map((point, at) => metersBetween(points[at] ?? point, point));
}

/** How much longer the way usually is over a point than past it. */
function detourShare(parts: readonly (readonly PlacedPoint[])[]): number {
  const shares = parts.flatMap((points) => {
    const steps = stepsOf(points);
    return points.slice(2).flatMap((to, at) => {
      const way = (steps[at] ?? 0) + (steps[at + 1] ?? 0);
      return way > 0 ? 1 - metersBetween(points[at] ?? to, to) / way : [];
    });
  });
  return medianOf(shares);
}

/** How many turns go the other way than the one before. */
function changingShare(parts: readonly (readonly PlacedPoint[])[]): number {
  const changes = parts.flatMap((points) => {
    const turns = turnsOf(points);
    return turns.slice(1).map((turn, at) => turn * (turns[at] ?? 0) < 0);
  });
  return changes.length === 0 ? 0 : changes.filter(Boolean).length / changes.length;
}

/** Left is positive, right negative. */
function turnsOf(points: readonly PlacedPoint[]): readonly number[] {
  return points.slice(2).map((to, at) => {
    const [from = to, over = to] = [points[at], points[at + 1]];
    const narrowing = Math.cos((over.latitude * Math.PI) / 180);
    const [east, north] = [(over.longitude - from.longitude) * narrowing, over.latitude - from.latitude];
    const [eastOn, northOn] = [(to.longitude - over.longitude) * narrowing, to.latitude - over.latitude];
    return Math.sign(east * northOn - north * eastOn);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
