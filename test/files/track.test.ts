import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ascentOf } from "../../lib/files/ascent.ts";
import { trackTotals } from "../../lib/files/track.ts";
import type { TrackPoint } from "../../lib/files/track-places.ts";

const at = (seconds: number, latitude = 0, longitude = 0): TrackPoint => ({ ms: seconds * 1000, latitude, longitude });

/** North at 3 m/s. */
const running = (seconds: number): TrackPoint => at(seconds, (seconds * 3) / 111_195);

const ramp = (from: number, to: number): readonly number[] =>
  Array.from({ length: 101 }, (_, i) => from + ((to - from) * i) / 100);

describe("the totals of a track", () => {
  it("measure a degree of the equator and a degree of a meridian alike", () => {
    const [east, north] = [
      [at(0), at(3600, 0, 1)],
      [at(0), at(3600, 1, 0)],
    ].map((points) => trackTotals([points]));

    expect(Math.round(east?.distanceMeters ?? 0)).toBe(111_195);
    expect(Math.round(north?.distanceMeters ?? 0)).toBe(111_195);
  });

  it("measure the short way over the date line", () => {
    const { distanceMeters } = trackTotals([[at(0, 0, 179.5), at(3600, 0, -179.5)]]);

    expect(Math.round(distanceMeters)).toBe(111_195);
  });

  it.each([
    [10, 0, 10],
    [11, 0, 0],
    [11, 5.4, 0],
    [11, 5.6, 11],
  ])("a step of %d s over %d m moves for %d s", (seconds, meters, moving) => {
    const { movingSeconds, elapsedSeconds } = trackTotals([[at(0), at(seconds, meters / 111_195)]]);

    expect([movingSeconds, elapsedSeconds]).toStrictEqual([moving, seconds]);
  });

  it("do not move while a device that writes every second is silent for long, wherever it was carried", () => {
    const [before, after] = [0, 80].map((from) => Array.from({ length: 51 }, (_, i) => running(from + i)));

    const { movingSeconds, distanceMeters, elapsedSeconds } = trackTotals([[...(before ?? []), ...(after ?? [])]]);

    expect([movingSeconds, Math.round(distanceMeters), elapsedSeconds]).toStrictEqual([100, 300, 130]);
  });

  it("do not move from one segment to the next", () => {
    const { movingSeconds, distanceMeters, elapsedSeconds } = trackTotals([
      [at(0), at(5)],
      [at(65, 1), at(70, 1)],
    ]);

    expect([movingSeconds, distanceMeters, elapsedSeconds]).toStrictEqual([10, 0, 70]);
  });

  it("never move longer than they last, whatever the points", () => {
    const point = fc.record({
      ms: fc.integer({ min: 0, max: 10_000_000 }),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    const points = fc.uniqueArray(point, { selector: ({ ms }) => ms, minLength: 1, maxLength: 20 });

    fc.assert(
      fc.property(points, (track) => {
        const totals = trackTotals([track]);

        expect(totals.movingSeconds).toBeLessThanOrEqual(totals.elapsedSeconds + 1e-6);
      }),
    );
  });

  it("are those of the points in order of time where the file has them in none", () => {
    const track = Array.from({ length: 100 }, (_, i) => running(i * 10));
    const shuffled = track.toSorted((a, b) => ((a.ms * 7919) % 1013) - ((b.ms * 7919) % 1013));

    expect(trackTotals([track.toReversed()])).toStrictEqual(trackTotals([track]));
    expect(trackTotals([shuffled])).toStrictEqual(trackTotals([track]));
  });
});

describe("the ascent along altitudes", () => {
  it("is unknown without altitudes", () => {
    expect(ascentOf([])).toBeUndefined();
  });

  it("is none on the level, however the altitude flickers", () => {
    expect(ascentOf(Array.from({ length: 600 }, (_, i) => 20 + (i % 2)))).toBe(0);
  });

  it("counts the ways up and not the ways down", () => {
    const ascent = ascentOf([...ramp(0, 50), ...ramp(50, 10), ...ramp(10, 40)]) ?? 0;

    expect(ascent).toBeGreaterThan(74);
    expect(ascent).toBeLessThanOrEqual(80);
  });
});
