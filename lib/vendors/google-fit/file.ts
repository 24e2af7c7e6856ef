import * as z from "zod/mini";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { activityOrCross } from "../activities.ts";
import { derivedId } from "../cooldown/workout-fields.ts";
import type { ToldWorkout } from "../read-result.ts";
import { may, measured, offsetInstant } from "../vendor-fields.ts";

const GOOGLE_FIT_SOURCE = "google-fit";
const DISTANCE = "com.google.distance.delta";
const HEART_RATE = "com.google.heart_rate.summary";
const SECONDS_A_MINUTE = 60;

const seconds = may(z.string({ error: 'seconds such as "1800s"' }).check(z.regex(/^\d{1,7}(\.\d+)?s$/)));
const fields = z.object({
  fitnessActivity: z.string({ error: "an activity such as running" }),
  startTime: offsetInstant(),
  endTime: offsetInstant(),
  duration: seconds,
  aggregate: may(z.array(z.object({ metricName: z.string(), floatValue: measured(2e6) }))),
});

/** Whether a value has the shape of a session of Google Fit, right or wrong. */
export function looksLikeGoogleFit(value: unknown): boolean {
  return typeof value === "object" && value !== null && "fitnessActivity" in value && "startTime" in value;
}

/** A session of Google Fit as Takeout exports it (`All Sessions`): the totals in metres and beats a minute. */
export const googleFitSession: z.ZodMiniType<ToldWorkout> = z.pipe(
  fields,
  z.transform((from) => {
    const elapsedMinutes = (from.endTime.ms - from.startTime.ms) / MINUTE_MS;
    const totalOf = (name: string) => from.aggregate?.find(({ metricName }) => metricName === name)?.floatValue;
    const report = {
      kind: activityOrCross(from.fitnessActivity),
      startedAt: isoInstant(from.startTime.ms),
      offsetMinutes: from.startTime.offsetMinutes,
      durationMinutes:
        from.duration === undefined ? elapsedMinutes : Number.parseFloat(from.duration) / SECONDS_A_MINUTE,
      elapsedMinutes,
      distanceMeters: totalOf(DISTANCE),
      averageHeartRate: totalOf(HEART_RATE),
    };
    const activityName = from.fitnessActivity;
    return { source: GOOGLE_FIT_SOURCE, externalId: derivedId(report), report, sourceVersion: null, activityName };
  }),
);
