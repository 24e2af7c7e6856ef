import * as z from "zod/mini";
import { parseWallTime } from "./wall-times.ts";

/** An instant as a source wrote it. */
export interface SourceInstant {
  readonly ms: number;
  /** The offset it names; undefined for `Z` and `-00:00`, which name no place (RFC 3339 section 4.3). */
  readonly offsetMinutes: number | undefined;
}

const RFC3339_FORM = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;
const LARGEST_OFFSET_MINUTES = 14 * 60;
/** Days that every month has. */
const SHORTEST_MONTH = 28;

/** Reads an RFC 3339 instant with offset, to the millisecond, or undefined. */
export function parseRfc3339(text: string): SourceInstant | undefined {
  const match = RFC3339_FORM.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", , , , zone = ""] = match;
  const ms = Date.parse(text.toUpperCase());
  if (Number.isNaN(ms) || (Number(day) > SHORTEST_MONTH && !isDay(`${year}-${month}-${day}`))) return undefined;
  const offsetMinutes = offsetOf(zone);
  if (offsetMinutes !== undefined && Math.abs(offsetMinutes) > LARGEST_OFFSET_MINUTES) return undefined;
  return { ms, offsetMinutes };
}

const LOOSE_FORM =
  /^(\d{4}-\d{2}-\d{2})(?:T| +)(\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(?:Z|([+-]\d{2}):?(\d{2})?)?$/i;

/** An instant as devices and people write one, with a space for the `T` or `+0200` for the offset, in RFC 3339. */
export function asRfc3339(text: string): string {
  const [, date, time = "", hours, minutes = "00"] = LOOSE_FORM.exec(text.trim()) ?? [];
  if (date === undefined) return text;
  const zone = /Z$/i.test(text.trim()) ? "Z" : "";
  return `${date}T${time.replace(",", ".")}${hours === undefined ? zone : `${hours}:${minutes}`}`;
}

function isDay(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}

function offsetOf(zone: string): number | undefined {
  if (zone.toUpperCase() === "Z" || zone === "-00:00") return undefined;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith("-") ? -minutes : minutes;
}

const SPACED_FORM = /^(?<wall>\d{4}.{6,40}?)\s*(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})$/u;

/**
 * Reads `2026-09-27 18:00:00 +0300`, and `2026-09-27 6:00:00 PM +0300` as a phone on the 12-hour clock writes it;
 * undefined when it is neither, or names no offset.
 */
export function parseSpacedInstant(text: string): SourceInstant | undefined {
  const { wall = "", sign = "", hours = "", minutes = "" } = SPACED_FORM.exec(text.trim())?.groups ?? {};
  const local = parseWallTime(wall);
  return local === undefined ? undefined : parseRfc3339(`${local.date}T${local.time}${sign}${hours}:${minutes}`);
}

const DURATION_FORM = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8}(?:[.,]\d{1,9})?)S)?)?$/;
const SECONDS_A_MINUTE = 60;
const MINUTES_AN_HOUR = 60;
const HOURS_A_DAY = 24;

/** An ISO 8601 duration of days, hours, minutes and seconds such as `PT1H2M30.5S` [minutes]. */
export function isoDuration(): z.ZodMiniType<number> {
  const error = 'an ISO 8601 duration such as "PT1H2M30S"';
  return z.pipe(
    z.string({ error }).check(z.refine((text) => minutesOf(text) !== undefined, { error })),
    z.transform((text) => minutesOf(text) ?? Number.NaN),
  );
}

function minutesOf(text: string): number | undefined {
  const match = DURATION_FORM.exec(text);
  if (match === null || !/\d/.test(text)) return undefined;
  const [, days, hours, minutes, seconds] = match;
  const wholeHours = numberIn(days) * HOURS_A_DAY + numberIn(hours);
  return wholeHours * MINUTES_AN_HOUR + numberIn(minutes) + numberIn(seconds) / SECONDS_A_MINUTE;
}

function numberIn(part: string | undefined): number {
  return Number(part?.replace(",", ".") ?? 0);
}
