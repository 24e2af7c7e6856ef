import { FitBaseType, FitEncoder } from "fit-file-parser";
import { instantMs, isoInstant } from "../../lib/domain/local-time.ts";

/** One second of a recording. */
export interface RecordedPoint {
  readonly ms: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly altitudeMeters: number;
  readonly meters: number;
}

const METERS_A_DEGREE = 111_195;
const METERS_A_SECOND = 3.1;
const HALF_SECONDS = 900;
const PAUSE_SECONDS = 60;
export const RUN_START = "2026-11-22T11:30:00Z";

/**
 * A run of 5580 m as a watch writes it: a point a second for 15 minutes uphill, a minute's pause, and 15 minutes back
 * down; 1800 s of moving in 1860 s.
 */
export function aRecordedRun(): readonly [readonly RecordedPoint[], readonly RecordedPoint[]] {
  const second = (at: number): RecordedPoint => ({
    ms: instantMs(RUN_START) + (at <= HALF_SECONDS ? at : at + PAUSE_SECONDS - 1) * 1000,
    latitude: 40.78 + (Math.min(at, 2 * HALF_SECONDS - at + 1) * METERS_A_SECOND) / METERS_A_DEGREE,
    longitude: -73.96,
    altitudeMeters: 20 + 40 * Math.sin((Math.min(at, 2 * HALF_SECONDS - at + 1) / HALF_SECONDS) * (Math.PI / 2)),
    meters: (at <= HALF_SECONDS ? at : at - 1) * METERS_A_SECOND,
  });
  const half = (from: number): readonly RecordedPoint[] =>
    Array.from({ length: HALF_SECONDS + 1 }, (_, at) => second(from + at));
  return [half(0), half(HALF_SECONDS + 1)];
}

/** A GPX document of one track. */
export function asGpx(
  segments: readonly (readonly RecordedPoint[])[],
  { name = "Morning Run", type = "running" }: { readonly name?: string; readonly type?: string | null } = {},
): string {
  const point = ({ ms, latitude, longitude, altitudeMeters }: RecordedPoint): string =>
    `<trkpt lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}"><ele>${altitudeMeters.toFixed(1)}</ele>` +
    `<time>${isoInstant(ms)}</time><extensions><ns3:TrackPointExtension><ns3:hr>150</ns3:hr>` +
    `</ns3:TrackPointExtension></extensions></trkpt>`;
  const body = segments.map((points) => `<trkseg>\n${points.map(point).join("\n")}\n</trkseg>`).join("\n");
  const sport = type === null ? "" : `<type>${type}</type>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><time>2026-11-22T11:29:00Z</time></metadata>
<trk><name>${name}</name>${sport}${body}</trk></gpx>`;
}

/** A TCX document of one activity with a lap for each segment. */
export function asTcx(segments: readonly (readonly RecordedPoint[])[], sport = "Running"): string {
  const point = ({ ms, altitudeMeters, meters }: RecordedPoint): string =>
    `<Trackpoint><Time>${isoInstant(ms)}</Time><AltitudeMeters>${altitudeMeters.toFixed(1)}</AltitudeMeters>` +
    `<DistanceMeters>${meters.toFixed(2)}</DistanceMeters></Trackpoint>`;
  const laps = segments.map((points) => {
    const [first, last] = [points[0] as RecordedPoint, points.at(-1) as RecordedPoint];
    return `<Lap StartTime="${isoInstant(first.ms)}"><TotalTimeSeconds>${(last.ms - first.ms) / 1000}</TotalTimeSeconds>
<DistanceMeters>${(last.meters - first.meters).toFixed(2)}</DistanceMeters>
<AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm><Track>${points.map(point).join("\n")}</Track></Lap>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
<Activity Sport="${sport}"><Id>${RUN_START}</Id>${laps.join("\n")}</Activity></Activities></TrainingCenterDatabase>`;
}

/** A session of a FIT file, numbers as the FIT profile has them. */
export interface FitSession {
  readonly start: string;
  readonly endedAt?: string;
  readonly sport?: number;
  readonly subSport?: number;
  readonly timerSeconds?: number;
  readonly elapsedSeconds?: number;
  readonly meters?: number;
  readonly ascentMeters?: number;
  readonly heartRate?: number;
  readonly workoutRpe?: number;
}

/** A FIT file of sessions, with an activity message when a local time is given, and the points before them. */
export function asFit(
  sessions: readonly FitSession[],
  activity?: { readonly at: string; readonly local: string },
  points: readonly RecordedPoint[] = [],
): Uint8Array {
  const encoder = new FitEncoder();
  encoder.writeMessage(FILE_ID, [enumField(0, ACTIVITY_FILE)]);
  for (const point of points) encoder.writeMessage(RECORD, recordFields(point), 3);
  for (const session of sessions) encoder.writeMessage(SESSION, sessionFields(session), 1);
  if (activity !== undefined) {
    encoder.writeMessage(ACTIVITY, [instantField(253, activity.at), instantField(5, activity.local)], 2);
  }
  return encoder.close();
}

const FILE_ID = 0;
const ACTIVITY_FILE = 4;
const SESSION = 18;
const RECORD = 20;
const ACTIVITY = 34;
type Field = ReturnType<typeof enumField>;

function sessionFields(session: FitSession): Field[] {
  const { timerSeconds = 1800, elapsedSeconds = timerSeconds, sport = 1, subSport = 0 } = session;
  return [
    ...(session.endedAt === undefined ? [] : [instantField(253, session.endedAt)]),
    instantField(2, session.start),
    enumField(5, sport),
    enumField(6, subSport),
    field(7, elapsedSeconds * 1000),
    field(8, Math.round(timerSeconds * 1000)),
    ...(session.meters === undefined ? [] : [field(9, Math.round(session.meters * 100))]),
    ...(session.ascentMeters === undefined
      ? []
      : [{ number: 22, size: 2, baseType: FitBaseType.Uint16, value: session.ascentMeters }]),
    ...(session.heartRate === undefined ? [] : [byteField(16, session.heartRate)]),
    ...(session.workoutRpe === undefined ? [] : [byteField(193, session.workoutRpe)]),
  ];
}

function recordFields({ ms, latitude, longitude, altitudeMeters, meters }: RecordedPoint): Field[] {
  return [
    instantField(253, isoInstant(ms)),
    { number: 0, size: 4, baseType: FitBaseType.Sint32, value: semicircles(latitude) },
    { number: 1, size: 4, baseType: FitBaseType.Sint32, value: semicircles(longitude) },
    { number: 2, size: 2, baseType: FitBaseType.Uint16, value: Math.round((altitudeMeters + 500) * 5) },
    field(5, Math.round(meters * 100)),
  ];
}

function semicircles(degrees: number): number {
  return Math.round((degrees * 2 ** 31) / 180);
}

function enumField(number: number, value: number) {
  return { number, size: 1, baseType: FitBaseType.Enum, value };
}

function byteField(number: number, value: number): Field {
  return { number, size: 1, baseType: FitBaseType.Uint8, value };
}

function field(number: number, value: number): Field {
  return { number, size: 4, baseType: FitBaseType.Uint32, value };
}

function instantField(number: number, instant: string): Field {
  return field(number, FitEncoder.toFitTimestamp(new Date(instant)));
}
