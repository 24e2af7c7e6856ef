import type { SourceWorkout } from "../app/log-workouts.ts";
import { instantMs, MINUTE_MS, offsetMinutesAt, ZoneOffsets } from "../domain/local-time.ts";
import { localDayOf } from "../domain/log/parse-log.ts";
import type { WorkoutReport } from "../domain/log/workout.ts";
import { countBefore } from "../domain/sorted-search.ts";

/** Sources whose times are those of a clock on the wall, unless they name an offset: they are read at home's time. */
const WALL_TIMED: ReadonlySet<string> = new Set(["garmin-csv", "hevy-csv", "strong-csv", "fitbod", "table"]);

/** Clocks are set by quarters of an hour, and no two of them are further apart than 26 h [ms]. */
const QUARTER_MS = 15 * MINUTE_MS;
const FARTHEST_MS = 26 * 4 * QUARTER_MS;
/** Two devices are started for one effort within this [choice]. */
const APART_MS = MINUTE_MS;
/** How far the lengths and ways of two records of one effort may differ [choice]. */
const SAME_SHARE = 0.03;
/** So many records before a workout are looked at, and after it: more than anybody has in a day. */
const MOST_NEAR = 200;

/** A workout in wall time, and the record of the same effort that tells when it was. */
interface Twins {
  readonly wall: SourceWorkout;
  readonly told: SourceWorkout;
}

/** Records with the offsets at which workouts in wall time, read as UTC, are the same efforts: they tell where home is. */
export function placedByTwins(workouts: readonly SourceWorkout[]): readonly SourceWorkout[] {
  return twinsIn(workouts, "UTC").map(({ wall, told }) => {
    const quarters = Math.round((startOf(wall) - startOf(told)) / QUARTER_MS);
    return { ...told, report: { ...told.report, offsetMinutes: (quarters * QUARTER_MS) / MINUTE_MS } };
  });
}

/**
 * The workouts, those in wall time at the instant of the record that is of the same effort, where there is one: they are
 * of a watch that was not at home, or of a table that tells days alone. So both are found to be one (docs/rules.md 2).
 */
export function atTheirTwins(workouts: readonly SourceWorkout[], homeZone: string): readonly SourceWorkout[] {
  const moved = new Map(twinsIn(workouts, homeZone).map(({ wall, told }) => [wall, told.report]));
  return workouts.map((workout) => {
    const told = moved.get(workout);
    if (told === undefined) return workout;
    const { startedAt, offsetMinutes, zone } = told;
    return { ...workout, report: { ...workout.report, startedAt, offsetMinutes, zone, dayOnly: undefined } };
  });
}

function twinsIn(workouts: readonly SourceWorkout[], homeZone: string): readonly Twins[] {
  const told = nearIn(workouts.filter((workout) => !isInWallTime(workout)));
  const dated = nearIn(workouts.filter(({ report }) => report.dayOnly !== true));
  const taken = new Set<SourceWorkout>();
  const take = (wall: SourceWorkout, isTwin: (other: SourceWorkout) => boolean): readonly Twins[] => {
    const others = wall.report.dayOnly ? dated(wall) : told(wall);
    const twin = others.find((other) => !taken.has(other) && isSameContent(wall, other) && isTwin(other));
    if (twin !== undefined) taken.add(twin);
    return twin === undefined ? [] : [{ wall, told: twin }];
  };
  const walls = workouts.filter(isInWallTime);
  // Those that begin together are told apart from the rest first, as they need no move.
  const together = walls.flatMap((wall) =>
    wall.report.dayOnly ? [] : take(wall, (other) => Math.abs(startOf(other) - startOf(wall)) <= APART_MS),
  );
  const settled = new Set(together.map(({ wall }) => wall));
  const home = new ZoneOffsets(homeZone);
  return walls
    .filter((wall) => !settled.has(wall))
    .flatMap((wall) => {
      return take(wall, (other) =>
        wall.report.dayOnly ? isSameDay(wall, other, homeZone) : isSameClock(wall, other, home),
      );
    });
}

function isInWallTime({ source, report }: SourceWorkout): boolean {
  return WALL_TIMED.has(source) && report.offsetMinutes === undefined && report.zone === undefined;
}

/** Finds the records that began at most 26 h from a workout, the nearest first. */
function nearIn(records: readonly SourceWorkout[]): (workout: SourceWorkout) => readonly SourceWorkout[] {
  const sorted = records.map((record) => ({ record, ms: startOf(record) })).toSorted((a, b) => a.ms - b.ms);
  return (workout) => {
    const ms = startOf(workout);
    const at = countBefore(sorted, (other) => other.ms < ms);
    const near = sorted.slice(Math.max(0, at - MOST_NEAR), at + MOST_NEAR);
    return near
      .filter((other) => other.record.source !== workout.source && Math.abs(other.ms - ms) <= FARTHEST_MS)
      .toSorted((a, b) => Math.abs(a.ms - ms) - Math.abs(b.ms - ms))
      .map(({ record }) => record);
  };
}

function isSameDay(a: SourceWorkout, b: SourceWorkout, homeZone: string): boolean {
  return localDayOf(a.report, homeZone) === localDayOf(b.report, homeZone);
}

/** Whether the clocks on the wall showed the same; of a record that names no place, whether some clock may have. */
function isSameClock(wall: SourceWorkout, { report }: SourceWorkout, home: ZoneOffsets): boolean {
  const ms = instantMs(report.startedAt);
  const offset = report.zone === undefined ? report.offsetMinutes : offsetMinutesAt(ms, new ZoneOffsets(report.zone));
  const wallMs = startOf(wall);
  if (offset !== undefined) {
    const shownMs = wallMs + offsetMinutesAt(wallMs, home) * MINUTE_MS;
    return Math.abs(shownMs - (ms + offset * MINUTE_MS)) <= APART_MS;
  }
  const apartMs = wallMs - ms;
  return Math.abs(apartMs - Math.round(apartMs / QUARTER_MS) * QUARTER_MS) <= APART_MS;
}

/** Whether two records may be of one effort by what they say of it: kind, length and, where both tell it, way. */
function isSameContent({ report: a }: SourceWorkout, { report: b }: SourceWorkout): boolean {
  const isSameKind = a.kind === b.kind || a.kind === "cross" || b.kind === "cross";
  const areWays = a.distanceMeters !== undefined && b.distanceMeters !== undefined;
  const isSameWay = !areWays || isNear(a.distanceMeters, b.distanceMeters, 0);
  return isSameKind && isSameWay && lengthsOf(a).some((one) => lengthsOf(b).some((other) => isNear(one, other, 1)));
}

function lengthsOf({ durationMinutes, elapsedMinutes = durationMinutes }: WorkoutReport): readonly number[] {
  return [durationMinutes, elapsedMinutes];
}

function isNear(a: number, b: number, least: number): boolean {
  return Math.abs(a - b) <= Math.max(least, SAME_SHARE * Math.max(a, b));
}

function startOf({ report }: SourceWorkout): number {
  return instantMs(report.startedAt);
}
