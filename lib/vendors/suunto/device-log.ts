import * as z from "zod/mini";
import { isoInstant } from "../../domain/local-time.ts";
import { numberedActivity, SUUNTO_WATCH_NUMBERS, unknownNumber } from "../activity-numbers.ts";
import { derivedId } from "../cooldown/workout-fields.ts";
import type { ToldWorkout } from "../read-result.ts";
import { amount, may, measured, offsetInstant, rounded } from "../vendor-fields.ts";

/** The export names no workout's key, so that it is a source beside Suunto's push, and the two are recognized as one effort. */
const SUUNTO_EXPORT_SOURCE = "suunto-export";
const SECONDS_A_MINUTE = 60;
/** Suunto writes heart rates in beats a second. */
const BEATS_A_MINUTE = 60;

const rate = z.object({ Avg: measured(5) });
const header = z.object({
  ActivityType: z.int({ error: "the number of an activity, such as 1" }),
  DateTime: offsetInstant(),
  Duration: amount(1e7),
  Distance: measured(2e6),
  Ascent: measured(30_000),
  HR: may(z.union([rate, z.array(rate)], { error: "an average in beats a second" })),
});
const deviceLog = z.object({ DeviceLog: z.object({ Header: header }) });

/** Whether a value has the shape of a log of a Suunto watch, right or wrong. */
export function looksLikeSuuntoLog(value: unknown): boolean {
  return typeof value === "object" && value !== null && "DeviceLog" in value;
}

/** The log of one workout as the Suunto app and Suunto's export of all data hold it: seconds, metres, an offset, the watch's ids. */
export const suuntoLog: z.ZodMiniType<ToldWorkout> = z.pipe(
  deviceLog,
  z.transform(({ DeviceLog: { Header: from } }) => {
    const beats = [from.HR ?? []].flat().find(({ Avg }) => Avg !== undefined)?.Avg;
    const report = {
      kind: numberedActivity(SUUNTO_WATCH_NUMBERS, from.ActivityType),
      startedAt: isoInstant(from.DateTime.ms),
      offsetMinutes: from.DateTime.offsetMinutes,
      durationMinutes: rounded(from.Duration / SECONDS_A_MINUTE),
      distanceMeters: from.Distance,
      ascentMeters: from.Ascent,
      averageHeartRate: beats === undefined ? undefined : rounded(beats * BEATS_A_MINUTE),
    };
    const activityName = unknownNumber(SUUNTO_WATCH_NUMBERS, from.ActivityType);
    return { source: SUUNTO_EXPORT_SOURCE, externalId: derivedId(report), report, sourceVersion: null, activityName };
  }),
);
