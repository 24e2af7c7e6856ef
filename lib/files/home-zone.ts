import type { SourceWorkout } from "../app/log-workouts.ts";
import { instantMs, isoAtOffset, offsetMinutesAt, ZoneOffsets } from "../domain/local-time.ts";
import type { WorkoutReport } from "../domain/log/workout.ts";
import { placedByTwins } from "./wall-time-twins.ts";

/** The zone (IANA) a log was most likely written in, by what its workouts say. */
export type HomeZone =
  | { readonly kind: "named"; readonly zone: string }
  | {
      readonly kind: "fitted";
      readonly zone: string;
      /** As people write it: a fixed offset is `-05:00`. */
      readonly name: string;
      /** How many of the offsets it fits. */
      readonly fits: number;
      readonly of: number;
    }
  | { readonly kind: "unknown" };

/**
 * Zones that an offset may stand for: one for each way in which clocks are changed where many people live, and those
 * whose offset is no whole hour [choice].
 */
const ZONES: readonly string[] = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Los_Angeles",
  "Europe/Berlin",
  "Europe/London",
  "Europe/Athens",
  "Australia/Sydney",
  "Australia/Adelaide",
  "Pacific/Auckland",
  "America/Halifax",
  "America/St_Johns",
  "America/Anchorage",
  "America/Santiago",
  "America/Havana",
  "Atlantic/Azores",
  "Africa/Cairo",
  "Asia/Jerusalem",
  "Asia/Beirut",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Tehran",
  "Asia/Kabul",
  "Asia/Yangon",
  "Australia/Darwin",
  "Pacific/Chatham",
];

/**
 * The zone most workouts name; where none names one, the offset or the zone that fits most offsets they name, or at which
 * those in wall time began together with others.
 */
export function homeZoneOf(workouts: readonly SourceWorkout[]): HomeZone {
  const named = zoneNamedBy(workouts);
  return named.kind === "unknown" ? zoneNamedBy(placedByTwins(workouts)) : named;
}

function zoneNamedBy(workouts: readonly SourceWorkout[]): HomeZone {
  const zone = mostFrequent(workouts.flatMap(({ report }) => report.zone ?? []));
  if (zone !== undefined) return { kind: "named", zone };
  const placed = workouts.flatMap(({ report }) => placeOf(report) ?? []);
  const usual = mostFrequent(placed.map(({ offsetMinutes }) => offsetMinutes));
  if (usual === undefined) return { kind: "unknown" };
  const some = spread(placed);
  const tried = [...fixedZone(usual), ...ZONES].map((name) => ({ tried: name, fits: fitting(name, some) }));
  const [best] = tried.toSorted((a, b) => b.fits - a.fits);
  if (best === undefined || best.fits === 0) return { kind: "unknown" };
  const name = ZONES.includes(best.tried) ? best.tried : isoAtOffset(0, usual).slice(-"+00:00".length);
  return { kind: "fitted", zone: best.tried, name, fits: fitting(best.tried, placed), of: placed.length };
}

/** So many instants of a log tell its zone as well as all of them. */
const MOST_TRIED = 300;

function spread(placed: readonly Placed[]): readonly Placed[] {
  const step = Math.ceil(placed.length / MOST_TRIED);
  return placed.filter((_, at) => at % step === 0);
}

interface Placed {
  readonly ms: number;
  readonly offsetMinutes: number;
}

function placeOf({ startedAt, offsetMinutes }: WorkoutReport): Placed | undefined {
  return offsetMinutes === undefined ? undefined : { ms: instantMs(startedAt), offsetMinutes };
}

/** How many of the offsets a zone had at their instants. */
function fitting(zone: string, placed: readonly Placed[]): number {
  const offsets = new ZoneOffsets(zone);
  return placed.filter(({ ms, offsetMinutes }) => offsetMinutesAt(ms, offsets) === offsetMinutes).length;
}

/** The zone of a fixed offset of whole hours, whose name counts westwards (`Etc/GMT+5` is -05:00). */
function fixedZone(offsetMinutes: number): readonly string[] {
  const hours = offsetMinutes / 60;
  if (!Number.isInteger(hours) || hours < -12 || hours > 14) return [];
  if (hours === 0) return ["UTC"];
  return [`Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`];
}

/** The first of the values that stand most often; undefined of none. */
function mostFrequent<Value extends string | number>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first?.[0];
}
