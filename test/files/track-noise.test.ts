import { expect, it } from "vitest";
import { trackTotals } from "../../lib/files/track.ts";
import type { TrackPoint } from "../../lib/files/track-places.ts";

const METERS_A_DEGREE = 111_195;

/** Numbers from -1 to 1 that look random. */
function* noise(seed: number): Generator<number, never> {
  for (let state = seed; ; state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) yield state / 1_073_741_824 - 1;
}

interface Course {
  readonly stepSeconds: number;
  readonly metersPerSecond: number;
  /** How far a fix may be off, north and east. */
  readonly offMeters: number;
  /** Radius of the bend it goes on. */
  readonly radiusMeters: number;
}

function trackOf({ stepSeconds, metersPerSecond, offMeters, radiusMeters }: Course): readonly TrackPoint[] {
  const random = noise(7);
  return Array.from({ length: 3600 / stepSeconds + 1 }, (_, at) => {
    const angle = (at * stepSeconds * metersPerSecond) / radiusMeters;
    const [north, east] = [radiusMeters * Math.sin(angle), radiusMeters * (1 - Math.cos(angle))];
    const [offNorth, offEast] = [random.next().value * offMeters, random.next().value * offMeters];
    return {
      ms: at * stepSeconds * 1000,
      latitude: 47 + (north + offNorth) / METERS_A_DEGREE,
      longitude: 8 + (east + offEast) / (METERS_A_DEGREE * Math.cos((47 * Math.PI) / 180)),
    };
  });
}

it.each([
  { what: "a watch that writes every second", stepSeconds: 1, metersPerSecond: 3, offMeters: 2, radiusMeters: 2000 },
  { what: "a poor one", stepSeconds: 1, metersPerSecond: 3, offMeters: 5, radiusMeters: 2000 },
  { what: "a slow hike", stepSeconds: 5, metersPerSecond: 0.8, offMeters: 5, radiusMeters: 2000 },
  { what: "a steep climb", stepSeconds: 10, metersPerSecond: 0.5, offMeters: 8, radiusMeters: 2000 },
  { what: "no noise", stepSeconds: 5, metersPerSecond: 3, offMeters: 0, radiusMeters: 2000 },
  { what: "no noise on a running track", stepSeconds: 1, metersPerSecond: 4, offMeters: 0, radiusMeters: 36.5 },
])("the way is measured within 3 %, whatever lies beside it: $what", (course) => {
  const { distanceMeters } = trackTotals([trackOf(course)]);

  expect(Math.abs(distanceMeters / (3600 * course.metersPerSecond) - 1)).toBeLessThan(0.03);
});
