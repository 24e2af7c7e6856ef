import * as z from "zod/mini";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { type Activity, activityOrCross } from "../activities.ts";
import { isoDuration, parseRfc3339 } from "../instants.ts";
import type { ToldWorkout } from "../read-result.ts";
import { may, measured, recordId, rounded } from "../vendor-fields.ts";

export const POLAR_SOURCE = "polar";

/**
 * What an athlete answers Polar to how hard it was, in the order of the documentation, which gives no numbers: Polar's
 * scale goes to 10, and its first value, RPE_NONE, is no answer [choice].
 */
const RPE: ReadonlyMap<string, number> = new Map(
  [
    "RPE_EASY",
    "RPE_LIGHT",
    "RPE_FAIRLY_BRISK",
    "RPE_BRISK",
    "RPE_MODERATE",
    "RPE_FAIRLY_HARD",
    "RPE_HARD",
    "RPE_EXHAUSTING",
    "RPE_EXTREME",
  ].map((name, at) => [name, at + 2]),
);

const minutesFromUtc = z.int({ error: "minutes from UTC, at most 14 hours" });
const exercise = z.object({
  id: recordId(),
  start_time: wallTime(),
  start_time_utc_offset: minutesFromUtc.check(z.gte(-840), z.lte(840)),
  duration: isoDuration(),
  distance: measured(2e6),
  heart_rate: may(z.object({ average: measured(260) })),
  sport: z.string({ error: "a sport such as RUNNING" }),
  detailed_sport_info: may(z.string()),
  training_load_pro: may(z.object({ "user-rpe": may(z.string()) })),
});

/**
 * An exercise as Polar's AccessLink API version 3 gives it by its hashed id: its start in local time, beside the offset
 * from UTC that it had. It names no version, no ascent and no title.
 */
export const polarExercise: z.ZodMiniType<ToldWorkout> = z.pipe(exercise, z.transform(toSourceWorkout));

/**
 * A local time without an offset, as if it were UTC [epoch milliseconds]; older documented examples end in a false `Z`,
 * and with another offset it is none.
 */
function wallTime(): z.ZodMiniType<number> {
  const error = 'a local time such as "2026-11-22T06:30:00"';
  return z.pipe(
    z.string({ error }).check(z.refine((text) => asUtc(text) !== undefined, { error })),
    z.transform((text) => asUtc(text) ?? Number.NaN),
  );
}

function asUtc(text: string): number | undefined {
  return parseRfc3339(`${text.replace(/Z$/i, "")}Z`)?.ms;
}

function toSourceWorkout(from: z.output<typeof exercise>): ToldWorkout {
  const offsetMinutes = from.start_time_utc_offset;
  return {
    source: POLAR_SOURCE,
    externalId: from.id,
    sourceVersion: null,
    activityName: from.detailed_sport_info ?? from.sport,
    report: {
      kind: activityOfPolar(from.sport, from.detailed_sport_info),
      startedAt: isoInstant(from.start_time - offsetMinutes * MINUTE_MS),
      offsetMinutes,
      durationMinutes: rounded(from.duration),
      distanceMeters: from.distance,
      rpe: RPE.get(from.training_load_pro?.["user-rpe"] ?? ""),
      averageHeartRate: from.heart_rate?.average,
    },
  };
}

/** By its detailed sport (`RUNNING_TRAIL`), where that says more than its sport, which is often `OTHER`. */
function activityOfPolar(sport: string, detailed: string | undefined): Activity {
  const activity = activityOrCross(detailed);
  return activity === "cross" ? activityOrCross(sport) : activity;
}
