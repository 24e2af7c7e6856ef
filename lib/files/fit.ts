import * as z from "zod/mini";
import { DAY_MS, MINUTE_MS } from "../domain/local-time.ts";
import { activityOf } from "../vendors/activities.ts";
import { NEEDED, readLeniently } from "../vendors/lenient-reading.ts";
import { noted, type ReadRecord, refused, sentence, type ToldWorkout } from "../vendors/read-result.ts";
import { decodeFit, type FitMessages } from "./fit-decoding.ts";
import { completed, instant, ofLaps, ofRecords, type Session, session, spanOf, timesOf } from "./fit-session.ts";
import { recordingOf } from "./recording.ts";
import { medianOf } from "./track-places.ts";

const SECONDS_A_MINUTE = 60;
const QUARTER_HOUR_MINUTES = 15;
const LARGEST_OFFSET_MINUTES = 14 * 60;
/** The FIT field `workout_rpe` is the rating of 0-10, times ten. */
const RPE_SHARE = 10;

/**
 * Reads the sessions of a FIT file, or of several one after the other, each one a workout: `total_timer_time` leaves
 * pauses out, `start_time` is UTC and the activity's `local_timestamp` tells the offset. What an only session lacks is
 * taken from its laps and records; without a session its laps are one a sport, without laps its records.
 */
export function readFit(bytes: Uint8Array): readonly ReadRecord[] {
  const files = decodeFit(bytes);
  const records = files.flatMap(({ messages, remarks }) => {
    const read = messages === undefined ? [] : sessionsOf(messages);
    return [...remarks.map((remark) => refused("", remark)), ...read];
  });
  const many = records.filter(({ where }) => where !== "").length > 1;
  // Sessions are counted over all files.
  let count = 0;
  return records.map((record) => {
    if (record.where === "") return record;
    count += 1;
    return { ...record, where: many ? `session ${count}` : "" };
  });
}

const COURSE = "is a course, which is a planned route and no recorded activity";
const WHOLE = noted(sentence("", "holds a multisport session whose parts stand beside it; the parts count"));
const multisport = z.object({ sport: z.literal("multisport") });

function sessionsOf(messages: FitMessages): readonly ReadRecord[] {
  const { sessions, laps, records, activity, isCourse } = messages;
  if (isCourse && sessions.length === 0) return [refused("", sentence("", COURSE))];
  const context = { offsetMinutes: offsetOf(activity), middleMs: medianOf(timesOf(records)) };
  if (sessions.length === 1) return [readSession(sessions[0], { ...context, lacking: messages })];
  const parts = sessions.filter((value) => !z.safeParse(multisport, value).success);
  const told = parts.length > 1 ? parts : sessions;
  const remarks = told.length < sessions.length ? [refused("", WHOLE)] : [];
  if (told.length > 0) return [...remarks, ...told.map((value) => readSession(value, context))];
  const whole = laps.length > 0 ? ofLaps(messages) : [ofRecords(messages)].flatMap((each) => each ?? []);
  if (whole.length === 0) {
    return [
      refused("", { path: "", came: "FIT without a session", expected: "an activity with at least one session" }),
    ];
  }
  const from = noted(sentence("", `holds no session; it is read from its ${laps.length > 0 ? "laps" : "records"}`));
  return [refused("", from), ...whole.map((value) => readSession(value, context))];
}

/** What the rest of a file says of its sessions. */
interface FileContext {
  readonly offsetMinutes: number | undefined;
  /** The instant in the middle of its records; 0 without any. */
  readonly middleMs: number;
  /** What its only session takes from what it lacks itself. */
  readonly lacking?: FitMessages;
}

function readSession(value: unknown, file: FileContext): ReadRecord {
  const schema = z.pipe(
    session,
    z.transform((from, { issues }) => {
      const whole = file.lacking === undefined ? from : completed(from, file.lacking);
      return toTold(whole, { ...file, issues });
    }),
  );
  const { told, problems } = readLeniently(value, schema);
  return told === undefined ? { where: "session", problems } : { where: "session", workout: told, problems };
}

function toTold(
  from: Session,
  { offsetMinutes, middleMs, issues }: FileContext & { readonly issues: z.core.$ZodRawIssue[] },
): ToldWorkout {
  const elapsed = Math.max(from.total_timer_time ?? 0, from.total_elapsed_time ?? spanOf(from));
  const start = startOf([from.start_time, startBefore(from.timestamp, elapsed)], middleMs);
  if (start === undefined) {
    issues.push({ code: "custom", message: "an instant", path: ["start_time"], input: from, ...NEEDED });
  }
  if (elapsed === 0) {
    issues.push({ code: "custom", message: "seconds", path: ["total_timer_time"], input: from, ...NEEDED });
  }
  return recordingOf("fit", {
    kind: activityOf(String(from.sport)) ?? activityOf(String(from.sub_sport)) ?? "cross",
    activityName: [from.sport, from.sub_sport].filter((name) => name !== undefined).join(" "),
    startMs: start?.getTime() ?? 0,
    offsetMinutes,
    movingMinutes: (from.total_timer_time || elapsed) / SECONDS_A_MINUTE,
    elapsedMinutes: elapsed / SECONDS_A_MINUTE,
    distanceMeters: from.total_distance,
    ascentMeters: from.total_ascent,
    averageHeartRate: from.avg_heart_rate,
    rpe: from.workout_rpe ? from.workout_rpe / RPE_SHARE : undefined,
  });
}

/** Further from a start no record of it lies [ms]: two days, and a day of a clock that is off. */
const LONGEST_MS = 3 * DAY_MS;

/** The first start that the records speak for: a device whose clock is not set yet writes one of another year. */
function startOf(told: readonly (Date | undefined)[], middleMs: number): Date | undefined {
  const known = told.flatMap((start) => start ?? []);
  if (middleMs === 0) return known[0];
  return known.find((start) => Math.abs(start.getTime() - middleMs) <= LONGEST_MS) ?? known[0];
}

function startBefore(end: Date | undefined, seconds: number): Date | undefined {
  return end === undefined || seconds === 0 ? undefined : new Date(end.getTime() - seconds * 1000);
}

const activitySchema = z.object({ timestamp: instant, local_timestamp: instant });

/**
 * Local minus UTC time of the activity. No zone lies off the quarter hour or beyond 14 h, and a device that repeats UTC
 * as local time names no place, as `Z` does not [choice].
 */
function offsetOf(about: unknown): number | undefined {
  const read = z.safeParse(activitySchema, about);
  if (!read.success) return undefined;
  const minutes = (read.data.local_timestamp.getTime() - read.data.timestamp.getTime()) / MINUTE_MS;
  const nearest = Math.round(minutes / QUARTER_HOUR_MINUTES) * QUARTER_HOUR_MINUTES;
  const isOfZone = Math.abs(minutes - nearest) < 1 && Math.abs(nearest) <= LARGEST_OFFSET_MINUTES;
  return isOfZone && nearest !== 0 ? nearest : undefined;
}
