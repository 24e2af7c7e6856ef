import * as z from "zod/mini";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import type { Activity } from "../activities.ts";
import { numberedActivity, TERRA_NUMBERS, unknownNumber } from "../activity-numbers.ts";
import type { ToldWorkout } from "../read-result.ts";
import { may, measured, offsetInstant, rounded, title, vendorId } from "../vendor-fields.ts";

export const TERRA_SOURCE = "terra";

const SECONDS_A_MINUTE = 60;
const UTC = 0;

const heartRate = z.object({ summary: may(z.object({ avg_hr_bpm: measured(260) })) });
const distance = z.object({
  summary: may(
    z.object({
      distance_meters: measured(2e6),
      elevation: may(z.object({ gain_actual_meters: measured(30_000) })),
    }),
  ),
});
const fields = z.object({
  metadata: z.object(
    {
      summary_id: vendorId(),
      type: z.int({ error: "the number of an activity type, such as 8" }),
      start_time: offsetInstant(),
      end_time: offsetInstant(),
      timestamp_localization: may(z.number()),
      name: title(),
    },
    { error: "the metadata of an activity" },
  ),
  active_durations_data: may(z.object({ activity_seconds: measured(1e7) })),
  distance_data: may(distance),
  heart_rate_data: may(heartRate),
});

/** One of Terra's activities; its times are in seconds, its lengths in metres. */
export const terraActivity: z.ZodMiniType<ToldWorkout> = z.pipe(fields, z.transform(toSourceWorkout));

function toSourceWorkout(from: z.output<typeof fields>): ToldWorkout {
  const { metadata, active_durations_data: durations, distance_data: length, heart_rate_data: heart } = from;
  const kind = numberedActivity(TERRA_NUMBERS, metadata.type);
  const elapsedMinutes = (metadata.end_time.ms - metadata.start_time.ms) / MINUTE_MS;
  return {
    source: TERRA_SOURCE,
    externalId: metadata.summary_id,
    sourceVersion: null,
    activityName: unknownNumber(TERRA_NUMBERS, metadata.type),
    report: {
      kind,
      startedAt: isoInstant(metadata.start_time.ms),
      offsetMinutes: offsetOf(metadata),
      durationMinutes: rounded(minutesOf(kind, elapsedMinutes, durations?.activity_seconds)),
      elapsedMinutes: elapsedMinutes > 0 ? rounded(elapsedMinutes) : undefined,
      distanceMeters: length?.summary?.distance_meters,
      ascentMeters: length?.summary?.elevation?.gain_actual_meters,
      averageHeartRate: heart?.summary?.avg_hr_bpm,
      title: metadata.name,
    },
  };
}

/** Zero names a place only when Terra says that the times are local ones. */
function offsetOf({
  start_time: { offsetMinutes },
  timestamp_localization: localized,
}: z.output<typeof fields>["metadata"]): number | undefined {
  if (localized === UTC || (localized === undefined && offsetMinutes === 0)) return undefined;
  return offsetMinutes;
}

/** Moving minutes; the rests between sets belong to a lift. */
function minutesOf(kind: Activity, elapsedMinutes: number, activeSeconds: number | undefined): number {
  const active = activeSeconds === undefined ? undefined : activeSeconds / SECONDS_A_MINUTE;
  return kind === "strength" || active === undefined || active > elapsedMinutes ? elapsedMinutes : active;
}
