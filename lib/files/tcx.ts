import { type ReadRecord, refused, unfit } from "../vendors/read-result.ts";
import { kindOfRecording } from "../vendors/sport-words.ts";
import { ascentOf, recordingOf, type Step, stoppedSeconds } from "./track.ts";
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
  const id = textAt(activity, "Id");
  const start = xmlInstant(id) ?? xmlInstant(laps[0]?.attributes["StartTime"]);
  if (start === undefined) return refused(where, unfit("Id", id, "the start in UTC such as 2026-11-22T11:30:00Z"));
  const timeless = laps.findIndex((lap) => numberAt(lap, "TotalTimeSeconds") === undefined);
  if (timeless !== -1 || laps.length === 0) {
    const path = `lap ${timeless + 1} TotalTimeSeconds`;
    return refused(
      where,
      laps.length === 0 ? unfit("Lap", undefined, "at least one") : unfit(path, undefined, "seconds"),
    );
  }
  const sport = activity.attributes["Sport"];
  const notes = textAt(activity, "Notes");
  const seconds = sum(laps.map((lap) => numberAt(lap, "TotalTimeSeconds") ?? 0));
  const points = laps.flatMap((lap) => below(lap, "Track", "Trackpoint"));
  const workout = recordingOf("tcx", {
    kind: kindOfRecording(sport === NO_SPORT ? undefined : sport, notes),
    startMs: start.ms,
    offsetMinutes: start.offsetMinutes,
    movingMinutes: sum(laps.map(lapMovingSeconds)) / SECONDS_A_MINUTE,
    elapsedMinutes: Math.max(seconds, elapsedSeconds(points, start.ms)) / SECONDS_A_MINUTE,
    distanceMeters: sum(laps.map((lap) => numberAt(lap, "DistanceMeters") ?? 0)),
    ascentMeters: ascentOf(points.flatMap((point) => numberAt(point, "AltitudeMeters") ?? [])),
    averageHeartRate: heartRateOf(laps),
    title: notes,
  });
  return { where, workout, problems: [] };
}

/** From the start to the last point; 0 without points. */
function elapsedSeconds(points: readonly XmlElement[], startMs: number): number {
  const times = points.flatMap((point) => xmlInstant(textAt(point, "Time"))?.ms ?? []);
  return times.reduce((longest, ms) => Math.max(longest, (ms - startMs) / 1000), 0);
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
  const total = numberAt(lap, "TotalTimeSeconds") ?? 0;
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
