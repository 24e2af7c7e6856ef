import { DAY_MS } from "../domain/local-time.ts";
import { activityOfRecording } from "../vendors/activities.ts";
import type { SourceInstant } from "../vendors/instants.ts";
import { type ReadRecord, refused, unfit } from "../vendors/read-result.ts";
import { farthestMeters } from "../vendors/speed-limits.ts";
import { ascentOf } from "./ascent.ts";
import { durationMinutesIn } from "./csv-values.ts";
import { recordingOf } from "./recording.ts";
import { RUN_METERS_PER_SECOND, type Step, stoppedSeconds, trackTotals } from "./track.ts";
import type { TrackSlot } from "./track-cleaning.ts";
import { below, numberAt, textAt, type XmlElement, xmlInstant } from "./xml.ts";

const SECONDS_A_MINUTE = 60;
/** TCX knows Running, Biking and this one, which names no sport. */
const NO_SPORT = "Other";

/**
 * Reads the activities of a TCX document, those of a multisport session too: `Id` is the start in UTC. TCX has no sport
 * for lifting, so that an `Other` goes by its notes.
 */
export function readTcx(root: XmlElement): readonly ReadRecord[] {
  const top = below(root, "Activities");
  const sessions = top.flatMap((each) => below(each, "MultiSportSession"));
  const parts = sessions.flatMap((each) => [...below(each, "FirstSport"), ...below(each, "NextSport")]);
  const activities = [...top, ...parts].flatMap((each) => below(each, "Activity"));
  if (activities.length === 0) {
    return [refused("", { path: "", came: "TCX without an activity", expected: "at least one <Activity>" })];
  }
  return activities.map((activity, at) => readActivity(activity, activities.length === 1 ? "" : `activity ${at + 1}`));
}

function readActivity(activity: XmlElement, where: string): ReadRecord {
  const laps = below(activity, "Lap");
  const points = laps.flatMap((lap) => below(lap, "Track", "Trackpoint"));
  const times = timesOf(points);
  const id = textAt(activity, "Id");
  const start = startOf([id, laps[0]?.attributes["StartTime"], textAt(points[0] ?? activity, "Time")], times);
  if (start === undefined) return refused(where, unfit("Id", id, "the start in UTC such as 2026-11-22T11:30:00Z"));
  if (laps.length === 0) return refused(where, unfit("Lap", undefined, "at least one"));
  const elapsed = elapsedSeconds(times, start.ms);
  const timeless = laps.findIndex((lap) => toldSeconds(lap) === undefined);
  if (timeless !== -1 && elapsed === 0) {
    const told = textAt(laps[timeless] ?? activity, "TotalTimeSeconds");
    return refused(where, unfit(`lap ${timeless + 1} TotalTimeSeconds`, told, "seconds"));
  }
  const sport = activity.attributes["Sport"];
  const notes = textAt(activity, "Notes");
  const kind = activityOfRecording(sport === NO_SPORT ? undefined : sport, notes);
  const seconds = timeless === -1 ? sum(laps.map(secondsOfLap)) : elapsed;
  const moving = timeless === -1 ? sum(laps.map(lapMovingSeconds)) : elapsed;
  const workout = recordingOf("tcx", {
    kind,
    activityName: (sport === NO_SPORT ? undefined : sport) ?? notes ?? "",
    startMs: start.ms,
    offsetMinutes: start.offsetMinutes,
    movingMinutes: moving / SECONDS_A_MINUTE,
    elapsedMinutes: Math.max(seconds, elapsed) / SECONDS_A_MINUTE,
    distanceMeters: distanceOf(laps, {
      isRun: kind === "run",
      mostMeters: farthestMeters(kind, moving / SECONDS_A_MINUTE),
    }),
    ascentMeters: ascentOf(points.flatMap((point) => numberAt(point, "AltitudeMeters") ?? [])),
    averageHeartRate: heartRateOf(laps),
    title: notes,
  });
  return { where, workout, problems: [] };
}

/** Instants of the points, those dated over a day from most left out [epoch milliseconds]. */
function timesOf(points: readonly XmlElement[]): readonly number[] {
  const times = points.flatMap((point) => xmlInstant(textAt(point, "Time"))?.ms ?? []);
  const middle = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  return times.filter((ms) => Math.abs(ms - middle) <= DAY_MS);
}

/** The first start that is told and lies within a day of the points; the first one where there are none. */
function startOf(told: readonly (string | undefined)[], times: readonly number[]): SourceInstant | undefined {
  const instants = told.flatMap((text) => xmlInstant(text) ?? []);
  const [first] = times;
  if (first === undefined) return instants[0];
  return instants.find(({ ms }) => Math.abs(ms - first) <= DAY_MS) ?? { ms: first, offsetMinutes: undefined };
}

/** From the start to the last point; 0 without points. */
function elapsedSeconds(times: readonly number[], startMs: number): number {
  return times.reduce((longest, ms) => Math.max(longest, (ms - startMs) / 1000), 0);
}

/**
 * The way of an activity: the device's own total of its laps, unless nobody goes so far; else the last that its points
 * tell, else what their positions come to.
 */
function distanceOf(
  laps: readonly XmlElement[],
  { isRun, mostMeters }: { readonly isRun: boolean; readonly mostMeters: number },
): number {
  const own = sum(laps.map((lap) => Math.max(0, numberAt(lap, "DistanceMeters") ?? 0)));
  if (own > 0 && own <= mostMeters) return own;
  const points = laps.flatMap((lap) => below(lap, "Track", "Trackpoint"));
  const told = points.reduce((most, point) => Math.max(most, numberAt(point, "DistanceMeters") ?? 0), 0);
  if (told > 0 && told <= mostMeters) return told;
  const slots = laps.map((lap) => below(lap, "Track", "Trackpoint").map(slotOf));
  const isPlaced = slots.flat().some((slot) => slot !== undefined);
  return isPlaced ? trackTotals(slots, isRun ? RUN_METERS_PER_SECOND : undefined).distanceMeters : own;
}

function slotOf(point: XmlElement): TrackSlot {
  const ms = xmlInstant(textAt(point, "Time"))?.ms;
  const latitude = numberAt(point, "Position", "LatitudeDegrees");
  const longitude = numberAt(point, "Position", "LongitudeDegrees");
  if (ms === undefined || latitude === undefined || longitude === undefined) return undefined;
  return { ms, latitude, longitude };
}

function secondsOfLap(lap: XmlElement): number {
  return toldSeconds(lap) ?? 0;
}

/** The time of a lap, in seconds as TCX wants it or as a clock shows it; undefined where it is none. */
function toldSeconds(lap: XmlElement): number | undefined {
  const text = textAt(lap, "TotalTimeSeconds") ?? "";
  const clock = text.includes(":") ? durationMinutesIn(text) : undefined;
  const seconds = clock === undefined ? numberAt(lap, "TotalTimeSeconds") : clock * SECONDS_A_MINUTE;
  return seconds === undefined || seconds < 0 ? undefined : seconds;
}

/** The laps' averages weighted by their moving time; undefined when no lap has one. */
function heartRateOf(laps: readonly XmlElement[]): number | undefined {
  const rated = laps.flatMap((lap) => {
    const rate = numberAt(lap, "AverageHeartRateBpm", "Value") ?? 0;
    return rate === 0 ? [] : [{ rate, seconds: lapMovingSeconds(lap) }];
  });
  const seconds = sum(rated.map((lap) => lap.seconds));
  return seconds === 0 ? undefined : sum(rated.map((lap) => lap.rate * lap.seconds)) / seconds;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * How long a lap moved [s]. `TotalTimeSeconds` leaves pauses out, but some exports of Garmin Connect leave them in: then
 * the time in which the device was silent, without way by its own distance, is taken off.
 */
function lapMovingSeconds(lap: XmlElement): number {
  const total = secondsOfLap(lap);
  const steps = stepsOf(lap);
  const withPauses = Math.max(total, secondsOf(steps));
  return Math.min(total, withPauses - stoppedSeconds(steps));
}

/** The steps between points with a distance; none for a lap without way, such as one of lifting. */
function stepsOf(lap: XmlElement): readonly Step[] {
  if ((numberAt(lap, "DistanceMeters") ?? 0) === 0) return [];
  const points = below(lap, "Track", "Trackpoint").flatMap((point) => {
    const ms = xmlInstant(textAt(point, "Time"))?.ms;
    const meters = numberAt(point, "DistanceMeters");
    return ms === undefined || meters === undefined ? [] : [{ ms, meters }];
  });
  const ordered = points.toSorted((a, b) => a.ms - b.ms);
  return ordered.slice(1).flatMap((point, at) => {
    const before = ordered[at];
    return before === undefined
      ? []
      : [{ seconds: (point.ms - before.ms) / 1000, meters: point.meters - before.meters }];
  });
}

function secondsOf(steps: readonly Step[]): number {
  return steps.reduce((total, { seconds }) => total + seconds, 0);
}
