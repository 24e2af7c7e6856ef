import { HOUR_MS } from "../domain/local-time.ts";
import { type Activity, activityOfRecording } from "../vendors/activities.ts";
import { numberedActivity, STRAVA_NUMBERS, unknownNumber } from "../vendors/activity-numbers.ts";
import { ACTIVITY } from "../vendors/plausibility.ts";
import { noted, type ReadRecord, type RecordProblem, refused, sentence } from "../vendors/read-result.ts";
import { farthestHeldMeters } from "../vendors/speed-limits.ts";
import { recordingOf } from "./recording.ts";
import { RUN_METERS_PER_SECOND, type TrackTotals, trackTotals } from "./track.ts";
import type { TrackSlot } from "./track-cleaning.ts";
import { judgeTrack } from "./track-verdict.ts";
import { below, numberAt, numberOf, textAt, type XmlElement, xmlInstant } from "./xml.ts";

const SECONDS_A_MINUTE = 60;

/**
 * Reads the tracks of a GPX document, each one a workout, or a lap of the one before where that goes on: times are UTC
 * unless they name an offset, `type` is free text or Strava's number, a track without one goes by its name. Routes and
 * waypoints are no workouts.
 */
export function readGpx(root: XmlElement): readonly ReadRecord[] {
  const tracks = below(root, "trk");
  if (tracks.length === 0)
    return [refused("", { path: "", came: "GPX without a track", expected: "at least one <trk>" })];
  const whole = joined(tracks).flatMap(partedByNights);
  return whole.map((track, at) => readTrack(track, whole.length === 1 ? "" : `track ${at + 1}`));
}

/** Laps that some devices write as tracks follow each other so closely [ms] [choice]. */
const LAP_GAP_MS = 60_000;

/** The tracks of which one goes on where the one before ended, each a lap of it, as one. */
function joined(tracks: readonly XmlElement[]): readonly XmlElement[] {
  const whole: { readonly track: XmlElement; readonly laps: XmlElement[]; end: number }[] = [];
  for (const track of tracks) {
    const [start = Number.NaN, end = Number.NaN] = timesOf(track);
    const before = whole.at(-1);
    const isSame = before !== undefined && textAt(before.track, "type") === textAt(track, "type");
    if (isSame && start >= before.end && start - before.end <= LAP_GAP_MS) {
      before.laps.push(track);
      before.end = end;
    } else whole.push({ track, laps: [], end });
  }
  return whole.map(({ track, laps }) => {
    return laps.length === 0
      ? track
      : { ...track, children: [...track.children, ...laps.flatMap((lap) => below(lap, "trkseg"))] };
  });
}

/** After this without a point a segment is of another workout: nobody pauses a race for so long [ms] [choice]. */
const LONGEST_PAUSE_MS = 6 * HOUR_MS;

/** The workouts of a track whose segments are of several days. */
function partedByNights(track: XmlElement): readonly XmlElement[] {
  const parts: XmlElement[][] = [];
  let endMs = Number.NaN;
  for (const segment of below(track, "trkseg")) {
    const [startMs = Number.NaN, lastMs = startMs] = instantsOf(below(segment, "trkpt"));
    const before = parts.at(-1);
    if (before === undefined || startMs - endMs > LONGEST_PAUSE_MS) parts.push([segment]);
    else before.push(segment);
    endMs = Number.isNaN(lastMs) ? endMs : lastMs;
  }
  if (parts.length < 2) return [track];
  // What a device tells of the whole is of no part.
  const others = track.children.filter(({ name }) => name !== "trkseg" && name !== "extensions");
  return parts.map((segments) => ({ ...track, children: [...others, ...segments] }));
}

/** The instants of the first and of the last point of a track [epoch milliseconds]. */
function timesOf(track: XmlElement): readonly number[] {
  return instantsOf(below(track, "trkseg", "trkpt"));
}

function instantsOf(points: readonly XmlElement[]): readonly number[] {
  return [points[0], points.at(-1)].flatMap((point) => xmlInstant(point && textAt(point, "time"))?.ms ?? []);
}

interface ReadPoint {
  readonly line: number;
  readonly point: TrackSlot;
  /** The offset from UTC that its time names. */
  readonly offsetMinutes?: number | undefined;
}

function readTrack(track: XmlElement, where: string): ReadRecord {
  const read = below(track, "trkseg").map((segment) =>
    below(segment, "trkpt").map((element): ReadPoint => ({ line: element.line, ...pointOf(element) })),
  );
  const problems = unreadable(read.flat());
  if (read.flat().every(({ point }) => point === undefined)) return { where, problems };
  const { workout, problems: judged } = workoutOf(track, read);
  return { where, ...(workout && { workout }), problems: [...problems.map(noted), ...judged] };
}

function workoutOf(
  track: XmlElement,
  segments: readonly (readonly ReadPoint[])[],
): Pick<ReadRecord, "workout" | "problems"> {
  const name = textAt(track, "name");
  const type = textAt(track, "type");
  const isNumber = /^\d+$/.test(type ?? "");
  const told = isNumber ? numberedActivity(STRAVA_NUMBERS, Number(type)) : activityOfRecording(type, name);
  const slots = segments.map((points) => points.map(({ point }) => point));
  const asTold = trackTotals(slots, told === "run" ? RUN_METERS_PER_SECOND : undefined);
  const { kind, remarks } = type === undefined ? kindByName(told, name, asTold) : { kind: told, remarks: [] };
  const totals = kind === told ? asTold : trackTotals(slots, undefined);
  const own = (field: string): number | undefined => numberAt(track, "extensions", "TrackStatsExtension", field);
  const verdict = judgeTrack(totals, {
    kind,
    names: [type, name],
    toldMeters: own("Distance"),
    toldSeconds: own("MovingTime") ?? own("TimerTime"),
  });
  if (verdict.kind === "refused") return { problems: [verdict.problem] };
  const workout = recordingOf("gpx", {
    kind,
    activityName: isNumber ? unknownNumber(STRAVA_NUMBERS, Number(type)) : (type ?? name ?? ""),
    startMs: totals.startMs,
    offsetMinutes: segments.flat().find(({ offsetMinutes }) => offsetMinutes !== undefined)?.offsetMinutes,
    movingMinutes: verdict.movingSeconds / SECONDS_A_MINUTE,
    elapsedMinutes: totals.elapsedSeconds / SECONDS_A_MINUTE,
    distanceMeters: verdict.distanceMeters,
    ascentMeters: verdict.ascentMeters,
    averageHeartRate: totals.averageHeartRate,
    title: name,
  });
  return { workout, problems: [...remarks, ...verdict.remarks] };
}

/** What a name alone tells of a track without a type: a run is none where nobody runs so fast for so long. */
function kindByName(
  kind: Activity,
  name: string | undefined,
  { distanceMeters, movingSeconds }: TrackTotals,
): { readonly kind: Activity; readonly remarks: readonly RecordProblem[] } {
  if (kind !== "run") return { kind, remarks: [] };
  const isTooFast = distanceMeters > farthestHeldMeters(movingSeconds / SECONDS_A_MINUTE);
  const speed = Math.round((distanceMeters / movingSeconds) * 3.6);
  const told = isTooFast
    ? `no type is told, and nobody runs at ${speed} km/h for so long; it counts as cross-training`
    : `no type is told; it counts as a run by its name ${JSON.stringify(name)}`;
  return { kind: isTooFast ? "cross" : kind, remarks: [noted(sentence(ACTIVITY, told))] };
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

function pointOf(point: XmlElement): Pick<ReadPoint, "point" | "offsetMinutes"> {
  const instant = xmlInstant(textAt(point, "time"));
  const latitude = numberOf(point.attributes["lat"]);
  const longitude = numberOf(point.attributes["lon"]);
  if (instant === undefined || latitude === undefined || longitude === undefined) return { point: undefined };
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return { point: undefined };
  const heartRate = heartRateOf(point);
  const { ms, offsetMinutes } = instant;
  return { point: { ms, latitude, longitude, altitudeMeters: numberAt(point, "ele"), heartRate }, offsetMinutes };
}

/** The heart rate under Garmin's extension, or among the extensions themselves, as other devices have it. */
function heartRateOf(point: XmlElement): number | undefined {
  const garmins = numberAt(point, "extensions", "TrackPointExtension", "hr");
  const others = ["hr", "heartrate", "heart_rate"].map((name) => numberAt(point, "extensions", name));
  return [garmins, ...others].find((rate) => rate !== undefined && rate > 0);
}
