import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { decimalIn } from "../../files/csv-values.ts";
import { below, readXml, type XmlElement } from "../../files/xml.ts";
import { isTimeZone } from "../../team/fields.ts";
import { activityOrCross } from "../activities.ts";
import { derivedId } from "../cooldown/workout-fields.ts";
import { parseSpacedInstant } from "../instants.ts";
import { type ReadRecord, refused, unfit } from "../read-result.ts";
import { METERS, SECONDS } from "../vendor-fields.ts";
import { workoutFinder } from "./workout-finder.ts";

/** The source slug of Apple's export, which names no workout's id. */
const APPLE_HEALTH_SOURCE = "apple-health";
const TYPE_PREFIX = /^HKWorkoutActivityType/;
const SECONDS_A_MINUTE = 60;

/**
 * Reads the workouts of `export.xml`, which the Health app exports, among millions of records of steps and sleep. Times
 * are written at the offset the phone had at the export, so that `HKTimeZone` wins where it is told.
 */
export function readAppleHealth(text: string): readonly ReadRecord[] {
  const workouts = workoutFinder()(text);
  if (workouts.length > 0) return workouts.map((xml, at) => readWorkout(xml, `workout ${at + 1}`));
  return [refused("", { path: "", came: "Apple's export without a workout", expected: "at least one <Workout>" })];
}

function readWorkout(xml: string, where: string): ReadRecord {
  const document = readXml(xml);
  if (document.kind === "broken") {
    return refused(where, { path: "", came: `XML that breaks at ${document.why}`, expected: "a whole <Workout>" });
  }
  const { root } = document;
  const { workoutActivityType: type = "", startDate, endDate = "", duration } = root.attributes;
  const start = parseSpacedInstant(startDate ?? "");
  if (start === undefined) return refused(where, unfit("startDate", startDate, "a time with its offset"));
  const end = parseSpacedInstant(endDate);
  const elapsedMinutes = end === undefined || end.ms <= start.ms ? undefined : (end.ms - start.ms) / MINUTE_MS;
  const minutes = minutesOf(root) ?? elapsedMinutes;
  if (minutes === undefined) return refused(where, unfit("duration", duration, "a duration, or an endDate"));
  const activityName = type.replace(TYPE_PREFIX, "");
  const zone = metadata(root, "HKTimeZone");
  const report = {
    kind: activityOrCross(activityName),
    startedAt: isoInstant(start.ms),
    zone: zone !== undefined && isTimeZone(zone) ? zone : undefined,
    offsetMinutes: start.offsetMinutes,
    durationMinutes: minutes,
    elapsedMinutes,
    distanceMeters: distanceOf(root),
    ascentMeters: measure(metadata(root, "HKElevationAscended")),
    averageHeartRate: decimalIn(statistic(root, /HeartRate$/)["average"] ?? "") || undefined,
  };
  const workout = { source: APPLE_HEALTH_SOURCE, externalId: derivedId(report), report, sourceVersion: null };
  return { where, workout: { ...workout, activityName }, problems: [] };
}

function minutesOf({ attributes: { duration = "", durationUnit = "min" } }: XmlElement): number | undefined {
  const told = decimalIn(duration);
  const seconds = SECONDS[durationUnit];
  return told === undefined || seconds === undefined || told === 0 ? undefined : (told * seconds) / SECONDS_A_MINUTE;
}

/** The way of newer exports, which stands among the statistics, else that of older ones [metres]. */
function distanceOf(root: XmlElement): number | undefined {
  const { sum, unit } = statistic(root, /Distance/);
  const { totalDistance, totalDistanceUnit = "km" } = root.attributes;
  return measure(sum === undefined ? `${totalDistance} ${totalDistanceUnit}` : `${sum} ${unit}`);
}

/** A length with its unit, such as `4500 cm` [metres]; 0 is what was not measured. */
function measure(text: string | undefined): number | undefined {
  const [figures = "", unit = ""] = text?.split(" ") ?? [];
  const meters = unit === "cm" ? 0.01 : METERS[unit];
  const value = decimalIn(figures);
  return value === undefined || meters === undefined || value === 0 ? undefined : Math.round(value * meters * 10) / 10;
}

function statistic(root: XmlElement, type: RegExp): XmlElement["attributes"] {
  return (
    below(root, "WorkoutStatistics").find(({ attributes }) => type.test(attributes["type"] ?? ""))?.attributes ?? {}
  );
}

function metadata(root: XmlElement, key: string): string | undefined {
  return below(root, "MetadataEntry").find(({ attributes }) => attributes["key"] === key)?.attributes["value"];
}
