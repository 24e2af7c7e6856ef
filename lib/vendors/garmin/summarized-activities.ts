import * as z from "zod/mini";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { activityOrCross } from "../activities.ts";
import type { ToldWorkout } from "../read-result.ts";
import { amount, epochMs, may, measured, title, vendorId } from "../vendor-fields.ts";
import { GARMIN_SOURCE } from "./hook.ts";

const CENTIMETERS_A_METER = 100;
const LARGEST_OFFSET_MINUTES = 14 * 60;

/** Whether a value has the shape of an activity of Garmin's export, right or wrong. */
export function looksLikeGarminExport(value: unknown): boolean {
  return typeof value === "object" && value !== null && "activityType" in value && "beginTimestamp" in value;
}

const fields = z.object({
  activityId: vendorId(),
  name: title(),
  activityType: may(z.string({ error: "an activity type such as running" })),
  sportType: may(z.string({ error: "a sport such as RUNNING" })),
  beginTimestamp: epochMs(),
  startTimeGmt: may(epochMs()),
  startTimeLocal: may(epochMs()),
  duration: may(amount(1e10)),
  elapsedDuration: measured(1e10),
  movingDuration: measured(1e10),
  distance: measured(2e8),
  elevationGain: measured(3e6),
  avgHr: measured(260),
});

/**
 * An activity of `summarizedActivities.json`, from the export of all data that Garmin sends: times in milliseconds,
 * lengths in centimetres. Its id is the one that Garmin's push names too.
 */
export const garminExport: z.ZodMiniType<ToldWorkout> = z.pipe(fields, z.transform(toSourceWorkout));

function toSourceWorkout(from: z.output<typeof fields>): ToldWorkout {
  const activityName = [from.activityType, from.sportType].filter((name) => name !== undefined).join(" ");
  return {
    source: GARMIN_SOURCE,
    externalId: from.activityId,
    sourceVersion: null,
    activityName,
    report: {
      kind: activityOrCross(from.activityType, from.sportType),
      startedAt: isoInstant(from.beginTimestamp),
      offsetMinutes: offsetOf(from),
      durationMinutes: (from.movingDuration ?? from.duration ?? 0) / MINUTE_MS,
      elapsedMinutes: inMinutes(from.elapsedDuration ?? from.duration),
      distanceMeters: from.distance === undefined ? undefined : from.distance / CENTIMETERS_A_METER,
      ascentMeters: from.elevationGain === undefined ? undefined : from.elevationGain / CENTIMETERS_A_METER,
      averageHeartRate: from.avgHr,
      title: from.name,
    },
  };
}

function offsetOf({ beginTimestamp, startTimeGmt = beginTimestamp, startTimeLocal }: z.output<typeof fields>) {
  const minutes = startTimeLocal === undefined ? Number.NaN : Math.round((startTimeLocal - startTimeGmt) / MINUTE_MS);
  return Math.abs(minutes) <= LARGEST_OFFSET_MINUTES ? minutes : undefined;
}

function inMinutes(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined || milliseconds === 0 ? undefined : milliseconds / MINUTE_MS;
}
