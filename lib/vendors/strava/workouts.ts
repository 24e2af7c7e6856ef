import * as z from "zod/mini";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { activityOrCross } from "../activities.ts";
import { parseRfc3339 } from "../instants.ts";
import type { ToldWorkout } from "../read-result.ts";
import { may, mayZone, numeral } from "../vendor-fields.ts";

/** The source slug of Strava's API and of its export: both name an activity by the same id. */
export const STRAVA_SOURCE = "strava";
const SECONDS_A_MINUTE = 60;
const LARGEST_OFFSET_SECONDS = 14 * 60 * SECONDS_A_MINUTE;

const INSTANT = "an instant such as 2025-10-11T12:40:29Z";
const OFFSET = "seconds from UTC, at most 14 hours";
const TEXT = "a text";
const seconds = numeral(1e7, "seconds of 0 or more");
const length = numeral(Number.MAX_VALUE, "0 or more");

const activity = z.object({
  id: z.union([z.int(), z.string().check(z.regex(/^\d{1,20}$/))], { error: "an activity id" }),
  type: may(z.string({ error: TEXT })),
  sport_type: may(z.string({ error: TEXT })),
  start_date: z
    .string({ error: INSTANT })
    .check(z.refine((text) => parseRfc3339(text) !== undefined, { error: INSTANT })),
  timezone: mayZone((label) => label.split(") ")[1] ?? label),
  utc_offset: may(
    z
      .number({ error: OFFSET })
      .check(z.gte(-LARGEST_OFFSET_SECONDS, { error: OFFSET }), z.lte(LARGEST_OFFSET_SECONDS, { error: OFFSET })),
  ),
  moving_time: may(seconds),
  elapsed_time: may(seconds),
  distance: may(length),
  total_elevation_gain: may(length),
  average_heartrate: may(length),
  perceived_exertion: may(numeral(10, "from 0 to 10")),
  name: may(z.string({ error: TEXT })),
});

/** An activity as Strava's API gives it (SummaryActivity or DetailedActivity). */
export const stravaActivity: z.ZodMiniType<ToldWorkout> = z.pipe(activity, z.transform(toSourceWorkout));

/** Whether a value has the shape of a Strava activity, right or wrong. */
export function looksLikeStrava(value: unknown): boolean {
  return typeof value === "object" && value !== null && "start_date" in value && "moving_time" in value;
}

/**
 * `start_date_local` ends in a false `Z` and the offset in the `timezone` label is standard time, so the day comes
 * from `start_date` with the zone's name, else `utc_offset` (docs/rules.md 2).
 */
function toSourceWorkout(from: z.output<typeof activity>): ToldWorkout {
  return {
    source: STRAVA_SOURCE,
    externalId: String(from.id),
    sourceVersion: null,
    activityName: from.sport_type ?? from.type,
    report: {
      kind: activityOrCross(from.sport_type ?? from.type),
      startedAt: isoInstant(parseRfc3339(from.start_date)?.ms ?? Number.NaN),
      ...placeOf(from),
      durationMinutes: (from.moving_time ?? 0) / SECONDS_A_MINUTE,
      elapsedMinutes: minutes(from.elapsed_time),
      distanceMeters: positive(from.distance),
      ascentMeters: from.total_elevation_gain,
      rpe: from.perceived_exertion,
      averageHeartRate: positive(from.average_heartrate),
      title: from.name,
    },
  };
}

function placeOf({ timezone, utc_offset }: z.output<typeof activity>) {
  return {
    zone: timezone,
    offsetMinutes: utc_offset === undefined ? undefined : (utc_offset * 1000) / MINUTE_MS,
  };
}

function minutes(ofSeconds: number | undefined): number | undefined {
  return ofSeconds === undefined || ofSeconds === 0 ? undefined : ofSeconds / SECONDS_A_MINUTE;
}

/** Strava writes 0 for what was not measured. */
function positive(value: number | undefined): number | undefined {
  return value === 0 ? undefined : value;
}
