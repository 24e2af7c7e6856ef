import * as z from "zod/mini";
import { DAY_MS, MINUTE_MS } from "../domain/local-time.ts";
import { activityOf } from "../vendors/activities.ts";
import { NEEDED, readLeniently } from "../vendors/lenient-reading.ts";
import { type ReadRecord, refused, type ToldWorkout } from "../vendors/read-result.ts";
import { may } from "../vendors/vendor-fields.ts";
import { decodeFit, type FitMessages } from "./fit-decoding.ts";
import { recordingOf } from "./recording.ts";

const SECONDS_A_MINUTE = 60;
const QUARTER_HOUR_MINUTES = 15;
const LARGEST_OFFSET_MINUTES = 14 * 60;
/** The FIT field `workout_rpe` is the rating of 0-10, times ten. */
const RPE_SHARE = 10;

const instant = z.date({ error: "an instant" });
const number = may(z.number({ error: "a number" }));
const word = may(z.union([z.string(), z.number()], { error: "a name or a number" }));
const session = z.object({
  start_time: may(instant),
  timestamp: may(instant),
  sport: word,
  sub_sport: word,
  total_timer_time: number,
  total_elapsed_time: number,
  total_distance: number,
  total_ascent: number,
  avg_heart_rate: number,
  workout_rpe: number,
});
type Session = z.output<typeof session>;

/**
 * Reads the sessions of a FIT file, or of several one after the other, each one a workout: `total_timer_time` leaves
 * pauses out, `start_time` is UTC and the activity's `local_timestamp` tells the offset. Without a session its laps are
 * one, without laps its records.
 */
export function readFit(bytes: Uint8Array): readonly ReadRecord[] {
  const files = decodeFit(bytes);
  const records = files.flatMap(({ messages, remarks }) => {
    const read = messages === undefined ? [] : sessionsOf(messages);
    return [...remarks.map((remark) => refused("", remark)), ...read];
  });
  const many = records.filter(({ where }) => where !== "").length > 1;
  return records.map((record, at) =>
    record.where === "" || many ? numbered(record, records, at) : { ...record, where: "" },
  );
}

/** Sessions are counted over all files. */
function numbered(record: ReadRecord, records: readonly ReadRecord[], at: number): ReadRecord {
  if (record.where === "") return record;
  const count = records.slice(0, at + 1).filter(({ where }) => where !== "").length;
  return { ...record, where: `session ${count}` };
}

function sessionsOf(messages: FitMessages): readonly ReadRecord[] {
  const { sessions, laps, records, activity } = messages;
  const offsetMinutes = offsetOf(activity);
  if (sessions.length > 0) return sessions.map((value) => readSession(value, offsetMinutes));
  const whole = laps.length > 0 ? ofLaps(laps, messages) : ofRecords(records, messages);
  if (whole === undefined) {
    return [
      refused("", { path: "", came: "FIT without a session", expected: "an activity with at least one session" }),
    ];
  }
  const came = `FIT without a session, read from its ${laps.length > 0 ? "laps" : "records"}`;
  const remark = { path: "", came, expected: "an activity with at least one session" };
  const read = readSession(whole, offsetMinutes);
  return [{ ...read, problems: [remark, ...read.problems] }];
}

function readSession(value: unknown, offsetMinutes: number | undefined): ReadRecord {
  const schema = z.pipe(
    session,
    z.transform((from, context) => toTold(from, { offsetMinutes, issues: context.issues })),
  );
  const { told, problems } = readLeniently(value, schema);
  return told === undefined ? { where: "session", problems } : { where: "session", workout: told, problems };
}

function toTold(
  from: Session,
  { offsetMinutes, issues }: { readonly offsetMinutes: number | undefined; readonly issues: z.core.$ZodRawIssue[] },
): ToldWorkout {
  const elapsed = Math.max(from.total_timer_time ?? 0, from.total_elapsed_time ?? spanOf(from));
  const start = from.start_time ?? startBefore(from.timestamp, elapsed);
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

/** From start to end [s]; 0 where either is not known. */
function spanOf({ start_time, timestamp }: Session): number {
  if (start_time === undefined || timestamp === undefined) return 0;
  return Math.max(0, (timestamp.getTime() - start_time.getTime()) / 1000);
}

function startBefore(end: Date | undefined, seconds: number): Date | undefined {
  return end === undefined || seconds === 0 ? undefined : new Date(end.getTime() - seconds * 1000);
}

function ofLaps(laps: readonly unknown[], { sports }: FitMessages): Session | undefined {
  const read = laps.flatMap((lap) => z.safeParse(session, lap).data ?? []);
  const [first] = read.toSorted((a, b) => (a.start_time?.getTime() ?? 0) - (b.start_time?.getTime() ?? 0));
  if (first === undefined) return undefined;
  const total = (name: "total_timer_time" | "total_elapsed_time" | "total_distance" | "total_ascent") => {
    const known = read.flatMap((lap) => lap[name] ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
  };
  return {
    ...first,
    ...sportIn(sports, first),
    timestamp: undefined,
    total_timer_time: total("total_timer_time"),
    total_elapsed_time: total("total_elapsed_time"),
    total_distance: total("total_distance"),
    total_ascent: total("total_ascent"),
  };
}

const recordSchema = z.object({ timestamp: instant, distance: number, heart_rate: number });

function ofRecords(records: readonly unknown[], { sports }: FitMessages): Session | undefined {
  const read = records.flatMap((record) => z.safeParse(recordSchema, record).data ?? []);
  const times = read.map(({ timestamp }) => timestamp.getTime()).toSorted((a, b) => a - b);
  const middle = times[times.length >> 1];
  if (middle === undefined) return undefined;
  const near = read.filter(({ timestamp }) => Math.abs(timestamp.getTime() - middle) <= DAY_MS);
  const start = near.reduce((first, { timestamp }) => Math.min(first, timestamp.getTime()), middle);
  const end = near.reduce((last, { timestamp }) => Math.max(last, timestamp.getTime()), middle);
  const rates = near.flatMap(({ heart_rate }) => heart_rate ?? []);
  return {
    ...sportIn(sports, {}),
    start_time: new Date(start),
    timestamp: new Date(end),
    total_timer_time: undefined,
    total_elapsed_time: (end - start) / 1000,
    total_distance: near.reduce((most, { distance = 0 }) => Math.max(most, distance), 0),
    total_ascent: undefined,
    avg_heart_rate: rates.length === 0 ? undefined : rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
    workout_rpe: undefined,
  };
}

type Sport = Pick<Session, "sport" | "sub_sport">;
const sportSchema = z.object({ sport: word, sub_sport: word });

/** The sport of a lap, else the one the file names. */
function sportIn(sports: readonly unknown[], { sport, sub_sport }: Partial<Sport>): Sport {
  if (sport !== undefined) return { sport, sub_sport };
  const named = z.safeParse(sportSchema, sports[0]);
  return named.success ? named.data : { sport: undefined, sub_sport: undefined };
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
  const isOfZone = minutes % QUARTER_HOUR_MINUTES === 0 && Math.abs(minutes) <= LARGEST_OFFSET_MINUTES;
  return isOfZone && minutes !== 0 ? minutes : undefined;
}
