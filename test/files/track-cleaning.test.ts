import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RUN_METERS_PER_SECOND, trackTotals } from "../../lib/files/track.ts";
import type { TrackPoint } from "../../lib/files/track-places.ts";
import { runs } from "../support/property-runs.ts";

const METERS_A_DEGREE = 111_195;
const START_MS = Date.UTC(2026, 9, 5, 6);

interface Course {
  readonly points: number;
  readonly stepSeconds: number;
  readonly metersPerSecond: number;
  /** How much the way turns from one point to the next [radians]. */
  readonly turn: number;
  readonly latitude: number;
  readonly longitude: number;
}

const course = fc.record<Course>({
  points: fc.integer({ min: 100, max: 600 }),
  stepSeconds: fc.integer({ min: 1, max: 10 }),
  metersPerSecond: fc.double({ min: 1.5, max: 6, noNaN: true }),
  turn: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
  latitude: fc.double({ min: 1, max: 60, noNaN: true }),
  longitude: fc.double({ min: 1, max: 170, noNaN: true }),
});

function trackOf({ points, stepSeconds, metersPerSecond, turn, latitude, longitude }: Course): readonly TrackPoint[] {
  const track: TrackPoint[] = [];
  let [north, east, heading] = [0, 0, 1];
  for (let at = 0; at < points; at += 1) {
    track.push({
      ms: START_MS + at * stepSeconds * 1000,
      latitude: latitude + north / METERS_A_DEGREE,
      longitude: longitude + east / (METERS_A_DEGREE * Math.cos((latitude * Math.PI) / 180)),
    });
    north += Math.cos(heading) * stepSeconds * metersPerSecond;
    east += Math.sin(heading) * stepSeconds * metersPerSecond;
    heading += turn;
  }
  return track;
}

/** Ten minutes without moving before a point. */
function pausedAt(track: readonly TrackPoint[], from: number): readonly TrackPoint[] {
  return track.map((point, at) => (at < from ? point : { ...point, ms: point.ms + 600_000 }));
}

/** What goes wrong with one fix. */
const FAULTS: Readonly<Record<string, (point: TrackPoint, by: number) => TrackPoint>> = {
  "null island": (point) => ({ ...point, latitude: 0, longitude: 0 }),
  "far away": (point, by) => ({ ...point, latitude: -point.latitude, longitude: point.longitude / 2 + by }),
  "a spike": (point, by) => ({ ...point, latitude: point.latitude + (0.005 + by / 10) * (by > 0.5 ? 1 : -1) }),
  "the epoch": (point) => ({ ...point, ms: point.ms % 1000 }),
  "a rolled-over week": (point) => ({ ...point, ms: point.ms - 1024 * 7 * 86_400_000 }),
  "the year 2036": (point, by) => ({ ...point, ms: Date.UTC(2036, 1, 7) + Math.round(by * 1e6) }),
  "an hour late": (point) => ({ ...point, ms: point.ms + 3_600_000 }),
  "a little early": (point, by) => ({ ...point, ms: point.ms - Math.round(by * 120_000) }),
  "without longitude": (point) => ({ ...point, longitude: 0 }),
  "seen before": (point) => point,
};

describe("a track with fixes that cannot be", () => {
  it("is as long as the clean one within 3 %, whichever 5 % of its fixes are broken", () => {
    const fault = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      kind: fc.constantFrom(...Object.keys(FAULTS)),
      by: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const faults = fc.array(fault, { minLength: 1, maxLength: 30 });

    fc.assert(
      fc.property(course, faults, (on, broken) => {
        const clean = trackOf(on);
        const most = Math.floor(clean.length * 0.05);
        const track = clean.flatMap((point, at) => {
          const hit = broken.slice(0, most).find((each) => Math.floor(each.at * clean.length) === at);
          if (hit === undefined) return [point];
          const wrong = FAULTS[hit.kind]?.(point, hit.by) ?? point;
          return hit.kind === "seen before" ? [point, wrong] : [wrong];
        });

        const [meant, read] = [clean, track].map((points) => trackTotals([points], RUN_METERS_PER_SECOND));

        expect(Math.abs((read?.distanceMeters ?? 0) / (meant?.distanceMeters ?? 1) - 1)).toBeLessThan(0.03);
        expect(read?.movingSeconds).toBeLessThanOrEqual((read?.elapsedSeconds ?? 0) + 1e-6);
      }),
      runs(150),
    );
  });

  it("is as long as the clean one when 5 % of its fixes in a row are broken, in a pause and on a winding way too", () => {
    const kind = fc.constantFrom("null island", "far away", "the epoch", "the year 2036");
    const place = fc.record({ kind, at: fc.double({ min: 0, max: 1, noNaN: true }), isPaused: fc.boolean() });

    fc.assert(
      fc.property(course, place, (on, { kind: fault, at, isPaused }) => {
        const count = Math.floor(on.points * 0.05);
        const first = Math.floor(at * (on.points - count));
        const winding = trackOf({ ...on, turn: on.turn * 5 });
        const clean = isPaused ? pausedAt(winding, first + 1) : winding;
        const track = clean.map((point, index) =>
          index >= first && index < first + count ? (FAULTS[fault]?.(point, 0.4) ?? point) : point,
        );

        const [meant, read] = [clean, track].map((points) => trackTotals([points], RUN_METERS_PER_SECOND));

        expect(Math.abs((read?.distanceMeters ?? 0) / (meant?.distanceMeters ?? 1) - 1)).toBeLessThan(0.03);
      }),
      runs(50),
    );
  });

  it("is as long as the clean one when fixes in a row are broken", () => {
    const clean = trackOf({ points: 600, stepSeconds: 1, metersPerSecond: 3, turn: 0.01, latitude: 52, longitude: 13 });
    const track = clean.map((point, at) => (at > 300 && at <= 330 ? { ...point, latitude: 0, longitude: 0 } : point));

    const [meant, read] = [clean, track].map((points) => trackTotals([points], RUN_METERS_PER_SECOND));

    expect(Math.abs((read?.distanceMeters ?? 0) / (meant?.distanceMeters ?? 1) - 1)).toBeLessThan(0.03);
    expect(read?.leftOut).toMatchObject({ onNullIsland: 30, unreachable: 0, besideTheWay: 0 });
  });

  it("keeps two parts between which one was carried, and not the way between", () => {
    const first = trackOf({ points: 300, stepSeconds: 1, metersPerSecond: 3, turn: 0, latitude: 52, longitude: 13 });
    const second = trackOf({ points: 300, stepSeconds: 1, metersPerSecond: 3, turn: 0, latitude: 52.5, longitude: 13 });
    const later = second.map((point) => ({ ...point, ms: point.ms + 400_000 }));

    const totals = trackTotals([[...first, ...later]], RUN_METERS_PER_SECOND);

    expect(Math.round(totals.distanceMeters)).toBe(2 * 299 * 3);
    expect(Object.values(totals.leftOut)).toStrictEqual([0, 0, 0, 0, 0]);
  });

  it("comes to an end with 150,000 points, however they lie", () => {
    const points = Array.from({ length: 150_000 }, (_, at) => {
      const place = at % 2 === 0 ? 52 : 10 + (at % 97) / 10;
      return { ms: START_MS + (at < 75_000 ? at : 150_000 - at) * 1000, latitude: place, longitude: place };
    });

    expect(trackTotals([points], RUN_METERS_PER_SECOND).distanceMeters).toBeGreaterThanOrEqual(0);
  });
});
