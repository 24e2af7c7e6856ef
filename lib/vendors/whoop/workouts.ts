import * as z from "zod/mini";
import type { SourceWorkout } from "../../app/log-workouts.ts";
import { instantMs, MINUTE_MS } from "../../domain/local-time.ts";
import type { WorkoutKind } from "../../domain/log/workout.ts";
import { parseRfc3339, type SourceInstant } from "../instants.ts";
import { kindOfRecording } from "../sport-words.ts";
import { may, measured, rounded, utcInstant } from "../vendor-fields.ts";

export const WHOOP_SOURCE = "whoop";

const anySport = z.object({ sport_name: z.string({ error: "a sport such as running" }) });
const score = z.object({
  average_heart_rate: measured(260),
  distance_meter: measured(2e6),
  altitude_gain_meter: measured(30_000),
});
const workout = z.extend(anySport, {
  id: whoopId(),
  updated_at: utcInstant(),
  start: utcInstant(),
  end: utcInstant(),
  timezone_offset: offset(),
  score: may(score),
});

/**
 * A workout as WHOOP's API version 2 gives it. One whose score is pending or cannot be computed has no `score`: it is
 * stored with what is known, as WHOOP says `workout.updated` again when there is one. WHOOP tells moving minutes from
 * others as little as how hard it felt: its strain is no RPE.
 */
export const whoopWorkout: z.ZodMiniType<SourceWorkout> = z.pipe(workout, z.transform(toSourceWorkout));

/** Whether WHOOP files as a workout what is no exercise. */
export function isNoWhoopWorkout(body: unknown): boolean {
  const read = z.safeParse(anySport, body);
  return read.success && isNoExercise(read.data.sport_name);
}

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

function toSourceWorkout(from: z.output<typeof workout>): SourceWorkout {
  return {
    source: WHOOP_SOURCE,
    externalId: from.id,
    sourceVersion: from.updated_at,
    report: {
      kind: kindOfWhoopSport(from.sport_name),
      startedAt: from.start,
      offsetMinutes: from.timezone_offset,
      durationMinutes: rounded((instantMs(from.end) - instantMs(from.start)) / MINUTE_MS),
      distanceMeters: from.score?.distance_meter,
      ascentMeters: from.score?.altitude_gain_meter,
      averageHeartRate: from.score?.average_heart_rate,
    },
  };
}

/** WHOOP's sports whose names hold no word of their kind [choice]. */
const NAMES: ReadonlyMap<string, WorkoutKind> = new Map([
  ["powerlifting", "strength"],
  ["functional-fitness", "strength"],
  ["barre", "recovery"],
  ["barre3", "recovery"],
  ["meditation", "recovery"],
]);

/** What WHOOP files as an activity to show its strain, and is no exercise [choice]. */
const NO_EXERCISE: ReadonlySet<string> = new Set([
  "air-compression",
  "commuting",
  "cooking",
  "dedicated-parenting",
  "gaming",
  "high-stress-work",
  "ice-bath",
  "massage-therapy",
  "percussive-massage",
  "public-speaking",
  "sauna",
  "watching-sports",
]);

/** The kind of one of WHOOP's sports, as the API writes it (`functional-fitness`) or as people read it; else `cross`. */
export function kindOfWhoopSport(sport: string): WorkoutKind {
  return NAMES.get(slugOf(sport)) ?? kindOfRecording(sport, undefined);
}

/** Whether a WHOOP sport is no exercise at all, such as a sauna. */
function isNoExercise(sport: string): boolean {
  return NO_EXERCISE.has(slugOf(sport));
}

function slugOf(sport: string): string {
  return sport
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
}
