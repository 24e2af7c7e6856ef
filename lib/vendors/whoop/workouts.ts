import * as z from "zod/mini";
import { instantMs, MINUTE_MS } from "../../domain/local-time.ts";
import { activityOrCross } from "../activities.ts";
import { parseRfc3339, type SourceInstant } from "../instants.ts";
import type { ToldWorkout } from "../read-result.ts";
import { may, measured, rounded, utcInstant } from "../vendor-fields.ts";

export const WHOOP_SOURCE = "whoop";

const score = z.object({
  average_heart_rate: measured(260),
  distance_meter: measured(2e6),
  altitude_gain_meter: measured(30_000),
});
const workout = z.object({
  sport_name: z.string({ error: "a sport such as running" }),
  id: whoopId(),
  updated_at: utcInstant(),
  start: utcInstant(),
  end: utcInstant(),
  timezone_offset: may(offset()),
  score: may(score),
});

/**
 * A workout as WHOOP's API version 2 gives it. One whose score is pending or cannot be computed has no `score`: it is
 * stored with what is known, as WHOOP says `workout.updated` again when there is one. WHOOP tells moving minutes from
 * others as little as how hard it felt: its strain is no RPE. Without an offset, or with a wrong one, the day is that of
 * the athlete's home.
 */
export const whoopWorkout: z.ZodMiniType<ToldWorkout> = z.pipe(workout, z.transform(toSourceWorkout));

/** The id of a workout since version 2; ids of version 1 were numbers, which the API no longer takes. */
export function whoopId(): z.ZodMiniType<string> {
  const error = "a UUID, as WHOOP's webhooks of version 2 name workouts";
  return z.string({ error }).check(z.regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, { error }));
}

/** A time zone designator such as `-05:00`; `Z` names no place [minutes]. */
function offset(): z.ZodMiniType<number | undefined> {
  const error = 'an offset from UTC such as "-05:00"';
  return z.pipe(
    z.string({ error }).check(z.refine((text) => atOffset(text) !== undefined, { error })),
    z.transform((text) => atOffset(text)?.offsetMinutes),
  );
}

function atOffset(designator: string): SourceInstant | undefined {
  return parseRfc3339(`2000-01-01T00:00:00${designator}`);
}

function toSourceWorkout(from: z.output<typeof workout>): ToldWorkout {
  return {
    source: WHOOP_SOURCE,
    externalId: from.id,
    sourceVersion: from.updated_at,
    activityName: from.sport_name,
    report: {
      kind: activityOrCross(from.sport_name),
      startedAt: from.start,
      offsetMinutes: from.timezone_offset,
      durationMinutes: rounded((instantMs(from.end) - instantMs(from.start)) / MINUTE_MS),
      distanceMeters: from.score?.distance_meter,
      ascentMeters: from.score?.altitude_gain_meter,
      averageHeartRate: from.score?.average_heart_rate,
    },
  };
}
