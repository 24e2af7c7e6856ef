import * as z from "zod/mini";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { ADIDAS_NUMBERS, numberedActivity, unknownNumber } from "../activity-numbers.ts";
import type { ToldWorkout } from "../read-result.ts";
import { amount, epochMs, may, measured, numeral, title, vendorId } from "../vendor-fields.ts";

const ADIDAS_SOURCE = "adidas-running";
const LARGEST_OFFSET_MS = 14 * 60 * MINUTE_MS;

const offset = may(
  z.number({ error: "milliseconds from UTC" }).check(z.gte(-LARGEST_OFFSET_MS), z.lte(LARGEST_OFFSET_MS)),
);
const measures = z.object({ distance: measured(2e6), elevation_gain: measured(30_000), average: measured(260) });
const feature = z.object({ type: z.string(), attributes: may(measures) });
const fields = z.object({
  id: vendorId(),
  sport_type_id: numeral(1e6, "the number of a sport"),
  start_time: epochMs(),
  end_time: may(epochMs()),
  start_time_timezone_offset: offset,
  duration: amount(1e10),
  distance: measured(2e6),
  elevation_gain: measured(30_000),
  features: may(z.array(feature)),
  notes: title(),
});

/** Whether a value has the shape of a session of adidas Running, once Runtastic, right or wrong. */
export function looksLikeAdidas(value: unknown): boolean {
  return typeof value === "object" && value !== null && "sport_type_id" in value && "start_time" in value;
}

/** A file of `Sport-sessions` in the export of adidas Running: milliseconds and metres, older ones flat, newer in `features`. */
export const adidasSession: z.ZodMiniType<ToldWorkout> = z.pipe(
  fields,
  z.transform((from) => {
    const featureOf = (type: string) => from.features?.find((each) => each.type === type)?.attributes;
    const track = featureOf("track_metrics");
    const number = from.sport_type_id;
    const elapsedMs = (from.end_time ?? 0) - from.start_time;
    const offsetMs = from.start_time_timezone_offset;
    const report = {
      kind: numberedActivity(ADIDAS_NUMBERS, number),
      startedAt: isoInstant(from.start_time),
      offsetMinutes: offsetMs === undefined ? undefined : Math.round(offsetMs / MINUTE_MS),
      durationMinutes: from.duration / MINUTE_MS,
      elapsedMinutes: elapsedMs > 0 ? elapsedMs / MINUTE_MS : undefined,
      distanceMeters: track?.distance ?? featureOf("initial_values")?.distance ?? from.distance,
      ascentMeters: track?.elevation_gain ?? from.elevation_gain,
      averageHeartRate: featureOf("heart_rate")?.average,
      title: from.notes || undefined,
    };
    const activityName = unknownNumber(ADIDAS_NUMBERS, number);
    return { source: ADIDAS_SOURCE, externalId: from.id, report, sourceVersion: null, activityName };
  }),
);
