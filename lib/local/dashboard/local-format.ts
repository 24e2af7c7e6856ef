import { isoDate, localDayAt, localTimeAt } from "../../domain/local-time.ts";
import { formatShortDate } from "../../languages/format.ts";
import { FORMATS } from "../../languages/index.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A local day: "Thu 26 Nov". */
export function formatDay(day: number): string {
  return formatShortDate(day, FORMATS.en);
}

/** A local day without its weekday: "26 Nov". */
export function formatDate(day: number): string {
  const [, month, date] = isoDate(day).split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]}`;
}

/** An instant in the athlete's zone: "Thu 26 Nov, 09:14". */
export function formatLocalTime(ms: number, zone: string): string {
  return `${formatDay(localDayAt(ms, zone))}, ${localTimeAt(ms, zone)}`;
}

/** An instant in the athlete's zone, as the value of a date and time field: "2026-11-26T09:14". */
export function wallTime(ms: number, zone: string): string {
  return `${isoDate(localDayAt(ms, zone))}T${localTimeAt(ms, zone)}`;
}

/** The place that names a zone: "New York". */
export function placeName(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
