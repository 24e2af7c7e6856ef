import type { SourceWorkout } from "../app/log-workouts.ts";
import { type ReadRecord, type RecordProblem, refused } from "../vendors/read-result.ts";
import { kindOfRecording } from "../vendors/sport-words.ts";
import { recordingOf, type TrackPoint, trackTotals } from "./track.ts";
import { below, numberAt, numberOf, textAt, type XmlElement, xmlInstant } from "./xml.ts";

const SECONDS_A_MINUTE = 60;

/**
 * Reads the tracks of a GPX document, each one a workout: times are UTC, `type` is free text, a track without one goes
 * by its name. Routes and waypoints are no workouts.
 */
export function readGpx(root: XmlElement): readonly ReadRecord[] {
  const tracks = below(root, "trk");
  if (tracks.length === 0)
    return [refused("", { path: "", came: "GPX without a track", expected: "at least one <trk>" })];
  return tracks.map((track, at) => readTrack(track, tracks.length === 1 ? "" : `track ${at + 1}`));
}

interface ReadPoint {
  readonly line: number;
  readonly point: TrackPoint | undefined;
}

function readTrack(track: XmlElement, where: string): ReadRecord {
  const read = below(track, "trkseg").map((segment) =>
    below(segment, "trkpt").map((element): ReadPoint => ({ line: element.line, point: pointOf(element) })),
  );
  const segments = read.map((points) => points.flatMap(({ point }) => point ?? []));
  const problems = unreadable(read.flat());
  if (segments.flat().length === 0) return refused(where, ...problems);
  return { where, workout: workoutOf(track, segments), problems };
}

function workoutOf(track: XmlElement, segments: readonly (readonly TrackPoint[])[]): SourceWorkout {
  const totals = trackTotals(segments);
  const name = textAt(track, "name");
  return recordingOf("gpx", {
    kind: kindOfRecording(textAt(track, "type"), name),
    startMs: totals.startMs,
    movingMinutes: totals.movingSeconds / SECONDS_A_MINUTE,
    elapsedMinutes: totals.elapsedSeconds / SECONDS_A_MINUTE,
    distanceMeters: totals.distanceMeters,
    ascentMeters: totals.ascentMeters,
    averageHeartRate: totals.averageHeartRate,
    title: name,
  });
}

function unreadable(points: readonly ReadPoint[]): readonly RecordProblem[] {
  const expected = "trkpt with lat, lon and a UTC time";
  if (points.length === 0) return [{ path: "", came: "a track without points", expected }];
  const lost = points.filter(({ point }) => point === undefined);
  const [first] = lost;
  if (first === undefined) return [];
  const came = `${lost.length} of ${points.length} points that cannot be read, the first on line ${first.line}`;
  return [{ path: "", came, expected }];
}

function pointOf(point: XmlElement): TrackPoint | undefined {
  const ms = xmlInstant(textAt(point, "time"))?.ms;
  const latitude = numberOf(point.attributes["lat"]);
  const longitude = numberOf(point.attributes["lon"]);
  if (ms === undefined || latitude === undefined || longitude === undefined) return undefined;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  const heartRate = numberAt(point, "extensions", "TrackPointExtension", "hr") || undefined;
  return { ms, latitude, longitude, altitudeMeters: numberAt(point, "ele"), heartRate };
}
