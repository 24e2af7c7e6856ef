import * as z from "zod/mini";
import type { SourceWorkout } from "../../app/log-workouts.ts";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import type { WorkoutKind } from "../../domain/log/workout.ts";
import { isTimeZone } from "../../team/fields.ts";
import { parseRfc3339 } from "../instants.ts";

/** The source slug of Strava's API and of its export: both name an activity by the same id. */
export const STRAVA_SOURCE = "strava";
const SECONDS_A_MINUTE = 60;
const LONGEST_SECONDS = 24 * 60 * SECONDS_A_MINUTE;

const INSTANT = "an instant such as 2025-10-11T12:40:29Z";
const may = <Value>(schema: z.ZodMiniType<Value>) => z.optional(z.nullable(schema));
const seconds = z.number({ error: `seconds, at most ${LONGEST_SECONDS}` }).check(z.gte(0), z.lte(LONGEST_SECONDS));
const amount = z.number({ error: "a number of 0 or more" }).check(z.gte(0));

const activity = z.object({
  id: z.union([z.int(), z.string().check(z.regex(/^\d{1,20}$/))], { error: "an activity id" }),
  type: may(z.string()),
  sport_type: may(z.string()),
  start_date: z
    .string({ error: INSTANT })
    .check(z.refine((text) => parseRfc3339(text) !== undefined, { error: INSTANT })),
  timezone: may(z.string()),
  utc_offset: may(z.number()),
  moving_time: seconds.check(z.gt(0, { error: `seconds above 0, at most ${LONGEST_SECONDS}` })),
  elapsed_time: may(amount),
  distance: may(amount),
  total_elevation_gain: may(amount),
  average_heartrate: may(amount),
  perceived_exertion: may(z.number().check(z.gte(0), z.lte(10))),
  name: may(z.string()),
});

/** An activity as Strava's API gives it (SummaryActivity or DetailedActivity). */
export const stravaActivity: z.ZodMiniType<SourceWorkout> = z.pipe(activity, z.transform(toSourceWorkout));

/** Whether a value has the shape of a Strava activity, right or wrong. */
export function looksLikeStrava(value: unknown): boolean {
  return typeof value === "object" && value !== null && "start_date" in value && "moving_time" in value;
}

/**
 * `start_date_local` ends in a false `Z` and the offset in the `timezone` label is standard time, so the day comes
 * from `start_date` with the zone's name, else `utc_offset` (docs/rules.md 2).
 */
function toSourceWorkout(from: z.output<typeof activity>): SourceWorkout {
  return {
    source: STRAVA_SOURCE,
    externalId: String(from.id),
    sourceVersion: null,
    report: {
      kind: kindOfStravaType(from.sport_type ?? from.type ?? ""),
      startedAt: isoInstant(parseRfc3339(from.start_date)?.ms ?? Number.NaN),
      ...placeOf(from),
      durationMinutes: from.moving_time / SECONDS_A_MINUTE,
      elapsedMinutes: minutes(from.elapsed_time),
      distanceMeters: positive(from.distance),
      ascentMeters: from.total_elevation_gain ?? undefined,
      rpe: from.perceived_exertion ?? undefined,
      averageHeartRate: positive(from.average_heartrate),
      title: from.name ?? undefined,
    },
  };
}

function placeOf({ timezone, utc_offset }: z.output<typeof activity>) {
  const zone = timezone?.split(") ")[1];
  return {
    zone: zone !== undefined && isTimeZone(zone) ? zone : undefined,
    offsetMinutes: typeof utc_offset === "number" ? (utc_offset * 1000) / MINUTE_MS : undefined,
  };
}

function minutes(ofSeconds: number | null | undefined): number | undefined {
  return positive(ofSeconds) === undefined ? undefined : (ofSeconds ?? 0) / SECONDS_A_MINUTE;
}

/** Strava writes 0 for what was not measured. */
function positive(value: number | null | undefined): number | undefined {
  return value === null || value === undefined || value === 0 ? undefined : value;
}

/** Strava's activity types that are not `cross`, in the letters alone; docs/rules.md 2. */
const KINDS: ReadonlyMap<string, WorkoutKind> = new Map([
  ["run", "run"],
  ["trailrun", "run"],
  ["virtualrun", "run"],
  ["weighttraining", "strength"],
  ["crossfit", "strength"],
  ["highintensityintervaltraining", "strength"],
  ["hiit", "strength"],
  ["walk", "recovery"],
  ["yoga", "recovery"],
  ["pilates", "recovery"],
  ["golf", "recovery"],
]);

/** The kind of a Strava activity type, as the API writes it (`TrailRun`) or as people read it (`Trail Run`). */
export function kindOfStravaType(type: string): WorkoutKind {
  return KINDS.get(type.toLowerCase().replaceAll(/[^a-z]/g, "")) ?? "cross";
}
