import * as localTime from "../../domain/local-time.ts";
import { formatShortDate } from "../../languages/format.ts";
import { FORMATS } from "../../languages/index.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A local day: "Thu 26 Nov". */
export function formatWeekdayDate(day: number): string {
  return formatShortDate(day, FORMATS.en);
}

/** A local day without its weekday: "26 Nov". */
export function formatDate(day: number): string {
  const [, month, date] = localTime.isoDate(day).split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]}`;
}

/** An instant in the athlete's zone: "Thu 26 Nov, 09:14". */
export function formatLocalTime(ms: number, zone: string): string {
  return `${formatWeekdayDate(localTime.localDayAt(ms, zone))}, ${localTime.localTimeAt(ms, zone)}`;
}

/** An instant in the athlete's zone, as the value of a date and time field: "2026-11-26T09:14". */
export function wallTime(ms: number, zone: string): string {
  return `${localTime.isoDate(localTime.localDayAt(ms, zone))}T${localTime.localTimeAt(ms, zone)}`;
}

/** The place that names a zone: "New York". */
export function placeName(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

type Fields = Readonly<Record<string, unknown>>;

const LONGEST_MINUTES = 2880;

/** The workout with an instant that names its offset; a start that is neither wall time nor missing stays unchanged. */
export function startedWhere(workout: Fields, here: { readonly zone: string; readonly nowMs: number }): Fields {
  const startMs = startMsOf(workout, here);
  if (startMs === undefined) return workout;
  return { ...workout, startedAt: localTime.isoAtOffset(startMs, localTime.offsetMinutesAt(startMs, here.zone)) };
}

function startMsOf(
  { startedAt, durationMinutes }: Fields,
  { zone, nowMs }: { readonly zone: string; readonly nowMs: number },
): number | undefined {
  if (startedAt === undefined) return nowMs - plausibleMinutes(durationMinutes) * localTime.MINUTE_MS;
  const wall = typeof startedAt === "string" ? WALL_TIME.exec(startedAt) : null;
  if (wall === null) return undefined;
  const [, date = "", time = ""] = wall;
  const day = localTime.epochDay(date);
  return Number.isNaN(day) || localTime.isoDate(day) !== date ? undefined : localTime.instantAt(day, time, zone);
}

/** The value of a date and time field. */
const WALL_TIME = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:\.\d+)?)?$/;

/** 0 for impossible minutes, which the webhook refuses. */
function plausibleMinutes(durationMinutes: unknown): number {
  return typeof durationMinutes === "number" && Math.abs(durationMinutes) <= LONGEST_MINUTES ? durationMinutes : 0;
}
