import { describe, expect, it } from "vitest";
import { isoInstant } from "../../lib/domain/local-time.ts";
import { readLogFile } from "../support/read-log-file.ts";

const START_MS = Date.UTC(2026, 9, 5, 6);
const METERS_A_DEGREE = 111_195;

interface Recorded {
  readonly minutes: number;
  readonly stepSeconds?: number;
  /** Metres north and east of the start at a point. */
  readonly place: (at: number) => readonly [number, number];
  readonly heartRate?: number;
  readonly type?: string;
  readonly name?: string;
  /** Garmin's own totals of the track. */
  readonly told?: string;
}

function gpxOf({
  minutes,
  stepSeconds = 10,
  place,
  heartRate,
  type = "running",
  name = "A",
  told = "",
}: Recorded): string {
  const hr =
    heartRate === undefined
      ? ""
      : `<extensions><TrackPointExtension><hr>${heartRate}</hr></TrackPointExtension></extensions>`;
  const points = Array.from({ length: (minutes * 60) / stepSeconds + 1 }, (_, at) => {
    const [north, east] = place(at);
    const time = isoInstant(START_MS + at * stepSeconds * 1000);
    return `<trkpt lat="${47 + north / METERS_A_DEGREE}" lon="${8 + east / 75_800}"><ele>500</ele><time>${time}</time>${hr}</trkpt>`;
  });
  const stats = told === "" ? "" : `<extensions><TrackStatsExtension>${told}</TrackStatsExtension></extensions>`;
  return `<gpx><trk><name>${name}</name><type>${type}</type>${stats}<trkseg>${points.join("")}</trkseg></trk></gpx>`;
}

const read = (recorded: Recorded) => readLogFile("a.gpx", gpxOf(recorded));
const factsOf = ({ workouts }: ReturnType<typeof read>) =>
  workouts.map(({ report: { kind, durationMinutes, distanceMeters } }) => [
    kind,
    Math.round(durationMinutes),
    distanceMeters === undefined ? undefined : Math.round(distanceMeters / 100) / 10,
  ]);

/** To and fro within some twenty metres, as fixes drift indoors. */
const drifting = (at: number): readonly [number, number] => [((at * 7) % 11) * 2, ((at * 5) % 13) * 1.5];
const running = (at: number): readonly [number, number] => [at * 30, 0];
const driving = (at: number): readonly [number, number] => [at * 250, 0];

const runThenDesk = (at: number): readonly [number, number] => {
  const [north, east] = drifting(at);
  return at < 180 ? running(at) : [5400 + north, east];
};
const roundAndRound = (at: number): readonly [number, number] => [20 * Math.sin(at / 8), 20 * Math.cos(at / 8)];
const noise = (at: number, by: number): number => 5 * Math.sin(at * at * by);
const steepAndNoisy = (at: number): readonly [number, number] => [at * 5 + noise(at, 1.7), noise(at, 2.3)];
const runningWithFaults = (at: number): readonly [number, number] => (at === 50 || at === 90 ? [9000, 0] : running(at));

describe("a recording of a run that nobody stopped", () => {
  it("is no run when all of it stays in one place, however much its fixes drift", () => {
    const { workouts, problems } = read({ minutes: 480, place: drifting });

    expect(workouts).toStrictEqual([]);
    expect(problems).toStrictEqual([
      "a.gpx: found a run that stays in one place for 480 minutes; expected a way, a treadmill in its name, or a heart rate of 100 and more",
    ]);
  });

  it("counts without the hours at the desk after it", () => {
    const log = read({ minutes: 270, place: runThenDesk });

    const [run] = log.workouts;
    expect(Math.abs((run?.report.durationMinutes ?? 0) - 30)).toBeLessThan(1);
    expect(Math.abs((run?.report.distanceMeters ?? 0) - 5400)).toBeLessThan(60);
    expect(log.problems).toStrictEqual(["a.gpx: 239 minutes in one place are left out of the run"]);
  });

  it.each([
    { what: "a treadmill by its type", over: { type: "treadmill_running" } },
    { what: "a treadmill by its title", over: { name: "Laufband" } },
    { what: "a heart that ran", over: { heartRate: 148 } },
  ])("counts by the clock, without a way, when it was $what", ({ over }) => {
    const log = read({ minutes: 60, place: () => [0, 0], ...over });

    expect(factsOf(log)).toStrictEqual([["run", 60, undefined]]);
    expect(log.problems[0]).toContain("without it only its minutes count, by the clock");
  });

  it("counts by the device's own totals where it has them", () => {
    const told = "<Distance>9000</Distance><MovingTime>2700</MovingTime>";

    expect(factsOf(read({ minutes: 60, place: drifting, told }))).toStrictEqual([["run", 45, 9]]);
  });

  it("stays a run on a small round", () => {
    expect(factsOf(read({ minutes: 30, stepSeconds: 1, place: roundAndRound }))).toStrictEqual([["run", 30, 4.5]]);
  });
});

describe("a track most of which cannot be", () => {
  it("is no run, and says how much of it", () => {
    const { workouts, problems } = read({ minutes: 60, place: driving });

    expect(workouts).toStrictEqual([]);
    expect(problems).toStrictEqual([
      "a.gpx: found a track of which 356 of 361 points cannot be; expected a way that one can go on foot",
    ]);
  });

  it("counts by the device's own totals, and says so", () => {
    const log = read({ minutes: 60, place: driving, told: "<Distance>10000</Distance>" });

    expect(factsOf(log)).toStrictEqual([["run", 60, 10]]);
    expect(log.problems.at(-1)).toBe(
      "a.gpx: found a track of which 356 of 361 points cannot be; expected a way that one can go; the device's own totals count",
    );
  });

  it("counts by the clock, without a way, when a heart rate vouches for it", () => {
    expect(factsOf(read({ minutes: 60, place: driving, heartRate: 150 }))).toStrictEqual([["run", 60, undefined]]);
  });
});

describe("a track with noise and no fault", () => {
  it("keeps its fixes on a slow, steep way", () => {
    const log = read({ minutes: 60, place: steepAndNoisy, type: "hiking" });

    expect(log.problems).toStrictEqual([]);
    expect(log.workouts).toMatchObject([{ report: { kind: "cross", durationMinutes: 60 } }]);
  });

  it("says what was wrong with each fix it leaves out", () => {
    expect(read({ minutes: 30, place: runningWithFaults }).problems).toStrictEqual([
      "a.gpx: 2 points left out: 2 too far to get to",
    ]);
  });
});
