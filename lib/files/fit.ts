import FitParser from "fit-file-parser";
import * as z from "zod/mini";
import { MINUTE_MS } from "../domain/local-time.ts";
import type { WorkoutKind } from "../domain/log/workout.ts";
import { problemsOf } from "../team/problem.ts";
import { type ReadRecord, refused } from "../vendors/read-result.ts";
import { recordingOf } from "./track.ts";

const SECONDS_A_MINUTE = 60;
const QUARTER_HOUR_MINUTES = 15;
const LARGEST_OFFSET_MINUTES = 14 * 60;
/** The FIT field `workout_rpe` is the rating of 0-10, times ten. */
const RPE_SHARE = 10;

/** FIT sports, then sub-sports, that are not `cross`: names of the FIT profile, kinds as in docs/rules.md 2. */
const KINDS: ReadonlyMap<string, WorkoutKind> = new Map([
  ["running", "run"],
  ["indoor_running", "run"],
  ["treadmill", "run"],
  ["hiit", "strength"],
  ["strength_training", "strength"],
  ["walking", "recovery"],
  ["golf", "recovery"],
  ["mobility", "recovery"],
  ["yoga", "recovery"],
  ["pilates", "recovery"],
  ["flexibility_training", "recovery"],
]);

const instant = z.date({ error: "an instant" });
const amount = z.optional(z.nullable(z.number()));
const session = z.object({
  start_time: instant,
  sport: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  sub_sport: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  total_timer_time: z.number({ error: "seconds" }),
  total_elapsed_time: amount,
  total_distance: amount,
  total_ascent: amount,
  avg_heart_rate: amount,
  workout_rpe: amount,
});
const activity = z.object({ timestamp: instant, local_timestamp: instant });
const fitFile = z.object({ sessions: z.optional(z.array(z.unknown())), activity: z.optional(z.unknown()) });

/**
 * Reads the sessions of a FIT file, each one a workout: `total_timer_time` leaves pauses out, `start_time` is UTC and
 * the activity's `local_timestamp` tells the offset.
 */
export function readFit(bytes: Uint8Array): readonly ReadRecord[] {
  const read = decode(bytes);
  if (read.kind === "broken") {
    return [refused("", { path: "", came: `FIT that cannot be read: ${read.why}`, expected: "a whole FIT activity" })];
  }
  const { sessions = [], activity: about } = read.file;
  if (sessions.length === 0) {
    return [
      refused("", { path: "", came: "FIT without a session", expected: "an activity with at least one session" }),
    ];
  }
  const offsetMinutes = offsetOf(about);
  return sessions.map((value, at) =>
    readSession(value, { offsetMinutes, where: sessions.length === 1 ? "" : `session ${at + 1}` }),
  );
}

function readSession(
  value: unknown,
  { where, offsetMinutes }: { readonly where: string; readonly offsetMinutes: number | undefined },
): ReadRecord {
  const read = z.safeParse(session, value);
  if (!read.success) return refused(where, ...problemsOf("", read.error, value));
  const from = read.data;
  const elapsed = Math.max(from.total_timer_time, from.total_elapsed_time ?? 0);
  const workout = recordingOf("fit", {
    kind: KINDS.get(String(from.sport)) ?? KINDS.get(String(from.sub_sport)) ?? "cross",
    startMs: from.start_time.getTime(),
    offsetMinutes,
    movingMinutes: from.total_timer_time / SECONDS_A_MINUTE,
    elapsedMinutes: elapsed / SECONDS_A_MINUTE,
    distanceMeters: from.total_distance ?? undefined,
    ascentMeters: from.total_ascent ?? undefined,
    averageHeartRate: from.avg_heart_rate ?? undefined,
    rpe: from.workout_rpe ? from.workout_rpe / RPE_SHARE : undefined,
  });
  return { where, workout, problems: [] };
}

/**
 * Local minus UTC time of the activity. No zone lies off the quarter hour or beyond 14 h, and a device that repeats UTC
 * as local time names no place, as `Z` does not [choice].
 */
function offsetOf(about: unknown): number | undefined {
  const read = z.safeParse(activity, about);
  if (!read.success) return undefined;
  const minutes = (read.data.local_timestamp.getTime() - read.data.timestamp.getTime()) / MINUTE_MS;
  const isOfZone = minutes % QUARTER_HOUR_MINUTES === 0 && Math.abs(minutes) <= LARGEST_OFFSET_MINUTES;
  return isOfZone && minutes !== 0 ? minutes : undefined;
}

type Decoded =
  | { readonly kind: "file"; readonly file: z.output<typeof fitFile> }
  | { readonly kind: "broken"; readonly why: string };

function decode(bytes: Uint8Array): Decoded {
  let decoded: Decoded = { kind: "broken", why: "no FIT file" };
  try {
    new FitParser({ force: false, lengthUnit: "m", mode: "list" }).parse(Buffer.from(bytes), (why, file) => {
      decoded =
        why === undefined || why === null ? { kind: "file", file: z.parse(fitFile, file) } : { kind: "broken", why };
    });
  } catch (error) {
    decoded = { kind: "broken", why: error instanceof Error ? error.message : "no FIT file" };
  }
  return decoded;
}
