import * as z from "zod/mini";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { activityOrCross } from "../activities.ts";
import { asRfc3339, parseRfc3339 } from "../instants.ts";
import { NEEDED } from "../lenient-reading.ts";
import type { ToldWorkout } from "../read-result.ts";
import { amount, epochMs, may, measured, title, vendorId } from "../vendor-fields.ts";
import { GARMIN_SOURCE } from "./hook.ts";

const SECONDS_A_MINUTE = 60;
const CENTIMETERS_A_METER = 100;
const LARGEST_OFFSET_MINUTES = 14 * 60;

/** Whether a value has the shape of an activity of Garmin's export, right or wrong. */
function looksLikeGarminExport(value: unknown): boolean {
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
const garminExport: z.ZodMiniType<ToldWorkout> = z.pipe(fields, z.transform(toSourceWorkout));

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

const wall = z.string({ error: "a time such as 2026-11-22 06:30:00" });
const listedFields = z.object({
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
function looksLikeGarminList(value: unknown): boolean {
  const isRecord = typeof value === "object" && value !== null && "activityId" in value;
  return isRecord && "startTimeLocal" in value && typeof value.startTimeLocal === "string";
}

/** An activity as Garmin Connect's pages, and the many programs that read them, list it: seconds, metres, two clocks. */
const garminListed: z.ZodMiniType<ToldWorkout> = z.pipe(listedFields, z.transform(toListedWorkout));

function toListedWorkout(from: z.output<typeof listedFields>, { issues }: z.core.ParsePayload): ToldWorkout {
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

/** The two ways in which Garmin's activities are exported, told by their fields. */
export const GARMIN_FORMS: readonly {
  readonly looksLike: (value: unknown) => boolean;
  readonly schema: z.ZodMiniType<ToldWorkout>;
}[] = [
  { looksLike: looksLikeGarminList, schema: garminListed },
  { looksLike: looksLikeGarminExport, schema: garminExport },
];
