import * as z from "zod/mini";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { activityOrCross } from "../activities.ts";
import { asRfc3339, parseRfc3339 } from "../instants.ts";
import { NEEDED } from "../lenient-reading.ts";
import type { ToldWorkout } from "../read-result.ts";
import { amount, may, measured, title, vendorId } from "../vendor-fields.ts";
import { GARMIN_SOURCE } from "./hook.ts";

const SECONDS_A_MINUTE = 60;

const wall = z.string({ error: "a time such as 2026-11-22 06:30:00" });
const fields = z.object({
  activityId: vendorId(),
  activityName: title(),
  activityType: may(z.object({ typeKey: z.string({ error: "an activity type such as running" }) })),
  startTimeGMT: may(wall),
  startTimeLocal: wall,
  duration: amount(1e7),
  elapsedDuration: measured(1e7),
  movingDuration: measured(1e7),
  distance: measured(2e6),
  elevationGain: measured(30_000),
  averageHR: measured(260),
});

/** Whether a value has the shape of an activity in Garmin Connect's own list, right or wrong. */
export function looksLikeGarminList(value: unknown): boolean {
  const isRecord = typeof value === "object" && value !== null && "activityId" in value;
  return isRecord && "startTimeLocal" in value && typeof value.startTimeLocal === "string";
}

/** An activity as Garmin Connect's pages, and the many programs that read them, list it: seconds, metres, two clocks. */
export const garminListed: z.ZodMiniType<ToldWorkout> = z.pipe(fields, z.transform(toSourceWorkout));

function toSourceWorkout(from: z.output<typeof fields>, { issues }: z.core.ParsePayload): ToldWorkout {
  const utcMs = msOf(from.startTimeGMT ?? "");
  if (utcMs === undefined) {
    const message = "the start in UTC, such as 2026-11-22 11:30:00";
    issues.push({ code: "custom", message, path: ["startTimeGMT"], input: from, ...NEEDED });
  }
  const localMs = msOf(from.startTimeLocal);
  const elapsed = from.elapsedDuration;
  const name = from.activityType?.typeKey;
  const report = {
    kind: activityOrCross(name),
    startedAt: isoInstant(utcMs ?? 0),
    offsetMinutes: utcMs === undefined || localMs === undefined ? undefined : (localMs - utcMs) / MINUTE_MS,
    durationMinutes: (from.movingDuration ?? from.duration) / SECONDS_A_MINUTE,
    elapsedMinutes: elapsed === undefined ? undefined : elapsed / SECONDS_A_MINUTE,
    distanceMeters: from.distance,
    ascentMeters: from.elevationGain,
    averageHeartRate: from.averageHR,
    title: from.activityName,
  };
  const externalId = from.activityId;
  return { source: GARMIN_SOURCE, externalId, report, sourceVersion: null, activityName: name ?? "" };
}

function msOf(text: string): number | undefined {
  return parseRfc3339(asRfc3339(`${text}Z`))?.ms;
}
