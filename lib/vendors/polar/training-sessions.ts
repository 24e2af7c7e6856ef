import * as z from "zod/mini";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { activityOrCross } from "../activities.ts";
import { derivedId } from "../cooldown/workout-fields.ts";
import { isoDuration, parseRfc3339 } from "../instants.ts";
import { NEEDED } from "../lenient-reading.ts";
import type { ToldWorkout } from "../read-result.ts";
import { may, measured, title } from "../vendor-fields.ts";

/** Polar's export names no id that its API knows, so that it is a source beside it, and the two are recognized as one effort. */
const POLAR_EXPORT_SOURCE = "polar-export";

/** Whether a value has the shape of a training session of Polar's export, right or wrong. */
export function looksLikePolarExport(value: unknown): boolean {
  return typeof value === "object" && value !== null && "exportVersion" in value && "startTime" in value;
}

const timedExercise = z.looseObject({
  startTime: z.string(),
  duration: z.string(),
  heartRate: z.optional(z.unknown()),
});
const multisport = z.looseObject({
  exportVersion: z.unknown(),
  startTime: z.unknown(),
  exercises: z.array(timedExercise).check(z.minLength(2)),
});

/** A session of several exercises as a session of each, such as those of a triathlon; any other value is itself. */
export function polarExercises(value: unknown): readonly unknown[] {
  const read = z.safeParse(multisport, value);
  if (!read.success) return [value];
  return read.data.exercises.map((exercise) => ({
    ...read.data,
    startTime: exercise.startTime,
    duration: exercise.duration,
    distance: undefined,
    averageHeartRate: undefined,
    exercises: [exercise],
  }));
}

const offset = may(z.int({ error: "minutes from UTC" }).check(z.gte(-840), z.lte(840)));
const exercise = z.object({
  sport: may(z.string({ error: "a sport such as RUNNING" })),
  timezoneOffset: offset,
  distance: measured(2e6),
  ascent: measured(30_000),
  heartRate: may(z.object({ avg: measured(260) })),
});
const fields = z.object({
  name: title(),
  startTime: z.string({ error: "a local time such as 2026-11-22T06:30:00" }),
  timeZoneOffset: offset,
  duration: isoDuration(),
  distance: measured(2e6),
  averageHeartRate: measured(260),
  exercises: may(z.array(exercise)),
});

/** A `training-session-...json` of the export of Polar Flow of one exercise: a local start beside its offset from UTC. */
export const polarExport: z.ZodMiniType<ToldWorkout> = z.pipe(fields, z.transform(toSourceWorkout));

function toSourceWorkout(from: z.output<typeof fields>, { issues }: z.core.ParsePayload): ToldWorkout {
  const [first] = from.exercises ?? [];
  const offsetMinutes = from.timeZoneOffset ?? first?.timezoneOffset;
  const wall = parseRfc3339(`${from.startTime.replace(/Z$/i, "")}Z`);
  if (wall === undefined || offsetMinutes === undefined) {
    const [name, message] = wall === undefined ? ["startTime", "a local time"] : ["timeZoneOffset", "minutes from UTC"];
    issues.push({ code: "custom", message, path: [name], input: from, ...NEEDED });
  }
  const report = {
    kind: activityOrCross(first?.sport),
    startedAt: isoInstant((wall?.ms ?? 0) - (offsetMinutes ?? 0) * MINUTE_MS),
    offsetMinutes,
    durationMinutes: from.duration,
    distanceMeters: from.distance ?? first?.distance,
    ascentMeters: first?.ascent,
    averageHeartRate: from.averageHeartRate ?? first?.heartRate?.avg,
    title: from.name,
  };
  const activityName = first?.sport ?? "";
  return { source: POLAR_EXPORT_SOURCE, externalId: derivedId(report), report, sourceVersion: null, activityName };
}
