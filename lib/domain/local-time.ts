import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as PlainTime from "temporal-polyfill/fns/PlainTime";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
const NANOSECONDS_PER_MS = 1_000_000n;

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A wall-clock time of day, `HH:MM`. */
export type LocalTime = string;

/** A time zone: its IANA name, or its offsets, where many instants of it are asked for. */
export type Zone = string | ZoneOffsets;

/** The offsets of a zone from UTC, each asked of Temporal once: it costs a hundred times as much as arithmetic. */
export class ZoneOffsets {
  /** IANA. */
  readonly name: string;
  readonly #known = new Map<number, number>();

  constructor(name: string) {
    this.name = name;
  }

  /** The offset in force when a UTC day begins [ms]. */
  atStartOf(day: number): number {
    const known = this.#known.get(day);
    if (known !== undefined) return known;
    const offsetMs = askedOffsetMs(day * DAY_MS, this.name);
    this.#known.set(day, offsetMs);
    return offsetMs;
  }
}

/** The offsets of a zone by its name: those at hand when they are of that zone. */
export function offsetsOf(name: string, atHand: ZoneOffsets | undefined): ZoneOffsets {
  return atHand?.name === name ? atHand : new ZoneOffsets(name);
}

/** The local date at an instant, in days since 1970-01-01. */
export function localDayAt(ms: number, zone: Zone): number {
  return Math.floor((ms + offsetMsAt(ms, zone)) / DAY_MS);
}

/** The local date of an instant at a fixed offset from UTC, in days since 1970-01-01. */
export function localDayAtOffset(ms: number, offsetMinutes: number): number {
  return Math.floor((ms + offsetMinutes * MINUTE_MS) / DAY_MS);
}

/** The wall-clock time at an instant, `HH:MM`. */
export function localTimeAt(ms: number, zone: Zone): LocalTime {
  return isoInstant(ms + offsetMsAt(ms, zone)).slice(11, 16);
}

/** The offset from UTC in force at an instant [minutes]. */
export function offsetMinutesAt(ms: number, zone: Zone): number {
  return offsetMsAt(ms, zone) / MINUTE_MS;
}

/**
 * The instant of a wall-clock time on a local day: the later one in a gap, the earlier one in an overlap
 * (Temporal's `compatible`, RFC 5545).
 */
export function instantAt(day: number, time: LocalTime, zone: Zone): number {
  const offsetMs = steadyOffsetMs(day, zone);
  if (offsetMs !== undefined) return day * DAY_MS + minuteOfDay(time) * MINUTE_MS - offsetMs;
  const [hour, minute] = time.split(":").map(Number);
  const plainTime = PlainTime.create(hour, minute);
  return PlainDate.toZonedDateTime(plainDate(day), { timeZone: nameOf(zone), plainTime }).epochMilliseconds;
}

/** The first instant of a local day; not always midnight. */
export function startOfDay(day: number, zone: Zone): number {
  const offsetMs = steadyOffsetMs(day, zone);
  return offsetMs === undefined
    ? PlainDate.toZonedDateTime(plainDate(day), nameOf(zone)).epochMilliseconds
    : day * DAY_MS - offsetMs;
}

/** ISO date of an epoch day. */
export function isoDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Minutes from midnight to a wall-clock time. */
export function minuteOfDay(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Whether a text is a date of the calendar, such as 2026-02-28. */
export function isIsoDate(text: string): boolean {
  const day = epochDay(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isInteger(day) && isoDate(day) === text;
}

/** Epoch day of an ISO date. */
export function epochDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

export function weekdayOf(day: number): Weekday {
  // 1970-01-01 was a Thursday.
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? "mon";
}

/** RFC 3339 in UTC with milliseconds: of fixed width, so that text order is time order. */
export function isoInstant(ms: number): string {
  return new Date(ms).toISOString();
}

/** RFC 3339 of an instant at an offset from UTC, to the second: `2026-11-22T06:30:00-05:00`. */
export function isoAtOffset(ms: number, offsetMinutes: number): string {
  const local = isoInstant(ms + offsetMinutes * MINUTE_MS).slice(0, 19);
  const size = Math.abs(offsetMinutes);
  return `${local}${offsetMinutes < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** "07" */
export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** Epoch milliseconds of an RFC 3339 instant. */
export function instantMs(instant: string): number {
  return Date.parse(instant);
}

/** Whether an instant, where there is one, is still to come. */
export function isAhead(instant: string | null, nowMs: number): instant is string {
  return instant !== null && instantMs(instant) > nowMs;
}

function nameOf(zone: Zone): string {
  return typeof zone === "string" ? zone : zone.name;
}

/** The offset in force at an instant [ms]; no zone changes its clock twice in a day. */
function offsetMsAt(ms: number, zone: Zone): number {
  if (typeof zone === "string") return askedOffsetMs(ms, zone);
  const day = Math.floor(ms / DAY_MS);
  const offsetMs = zone.atStartOf(day);
  return offsetMs === zone.atStartOf(day + 1) ? offsetMs : askedOffsetMs(ms, zone.name);
}

/** The one offset in force all through a local day [ms]; undefined near a change of the clock, or for a name alone. */
function steadyOffsetMs(day: number, zone: Zone): number | undefined {
  if (typeof zone === "string") return undefined;
  const offsetMs = zone.atStartOf(day - 1);
  for (let each = day; each <= day + 2; each += 1) if (zone.atStartOf(each) !== offsetMs) return undefined;
  return offsetMs;
}

function askedOffsetMs(ms: number, name: string): number {
  if (name === "UTC") return 0;
  return ZonedDateTime.offsetNanoseconds(ZonedDateTime.create(BigInt(ms) * NANOSECONDS_PER_MS, name)) / 1e6;
}

function plainDate(day: number): PlainDate.Record {
  const date = new Date(day * DAY_MS);
  return PlainDate.create(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
