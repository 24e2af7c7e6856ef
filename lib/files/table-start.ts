import { instantMs, isoInstant, MINUTE_MS, twoDigits } from "../domain/local-time.ts";
import { asRfc3339, parseRfc3339, parseSpacedInstant, type SourceInstant } from "../vendors/instants.ts";
import { type DayOrder, parseWallTime, wallTimeCell } from "../vendors/wall-times.ts";

/** What the cells of a row say of its start. */
export interface StartCells {
  readonly start: string;
  readonly clock: string;
  readonly offset: string;
}

export interface TableStart {
  readonly startedAt: string;
  readonly offsetMinutes: number | undefined;
}

const HAS_TIME = /\d:\d{2}|T\d{2}|^1\d{9}(?:\d{3})?$/;
/** The days since 30 December 1899 in which spreadsheets keep dates, of 2000 to 2099, and the part of a day behind them. */
const SERIAL = /^(3[67]\d{3}|[456]\d{4}|7[0-2]\d{3})(?:[.,](\d+))?$/;
const SERIAL_OF_1970 = 25_569;
/** What spreadsheets write behind a day. */
const MIDNIGHT = /[ T]0?0:00(?::00(?:\.0+)?)?$/;
const OFFSET = /^(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})$/i;
/**
 * Workouts of a day alone begin at noon and some hours on, so that none is another's second half, or as much sooner as they
 * need to end in the afternoon: nobody knows that they were late [choice].
 */
const INVENTED_HOURS: readonly number[] = [12, 15];
const LATEST_HOUR = 16;
const END_HOUR = 18;

/** Whether cells name a day alone. */
export function isDayOnly({ start, clock }: StartCells): boolean {
  return !HAS_TIME.test(start) && clockTime(clock) === undefined;
}

/** A date that a spreadsheet wrote as a number, as a date and a time of day; anything else as it is. */
export function withoutSerial(start: string): string {
  const [, day, part] = SERIAL.exec(start) ?? [];
  if (day === undefined) return start;
  const ms = Math.round((Number(day) - SERIAL_OF_1970 + Number(`0.${part ?? 0}`)) * DAY_SECONDS) * 1000;
  const [date = "", time = ""] = isoInstant(ms).split(/[T.]/);
  return part === undefined ? date : `${date} ${time}`;
}

const DAY_SECONDS = 86_400;

/** A day without the midnight behind it. */
export function withoutMidnight(start: string): string {
  return start.replace(MIDNIGHT, "");
}

/** What an invented time of day goes by: which one of its day a workout is, from 0, and how long it took. */
interface OfDay {
  readonly nthOfDay: number;
  readonly minutes: number;
}

/** The start in one text; a day alone with a time of day for each of its workouts. */
export function wholeStart({ start, clock }: StartCells, ofDay: OfDay = { nthOfDay: 0, minutes: 0 }): string {
  return HAS_TIME.test(start) ? start : `${start} ${clockTime(clock) ?? inventedTime(ofDay)}`;
}

function inventedTime({ nthOfDay, minutes }: OfDay): string {
  const usual = (INVENTED_HOURS[nthOfDay] ?? LATEST_HOUR) * 60;
  const minute = Math.max(0, Math.min(usual, Math.floor(END_HOUR * 60 - minutes)));
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

const CLOCK_FORMS: readonly RegExp[] = [
  /^(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:\.\d+)?)?(?: ?(?:uhr|hs?|hrs))?$/i,
  /^(?<hour>\d{1,2}) ?(?:uhr|hs?)$/i,
  /^(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2}))?)? ?(?<half>[ap])\.? ?m\.?$/i,
];

/** A time of day as people write it (`6:30 PM`, `18.30 Uhr`, `6h30`) as `HH:MM:SS`; undefined of what is none. */
export function clockTime(text: string): string | undefined {
  const groups = CLOCK_FORMS.map((form) => form.exec(text.trim())?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const { hour = "", minute = "00", second = "00", half } = groups;
  const afternoon = half?.toLowerCase() === "p" ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + afternoon;
  const isTime = hours < 24 && Number(minute) < 60 && Number(second) < 60 && (half === undefined || Number(hour) <= 12);
  return isTime ? `${twoDigits(hours)}:${minute}:${second}` : undefined;
}

/** The instant a text names, at the offset it or its row names, else in a zone (IANA); or why it is none. */
export function startIn(
  text: string,
  { offset, zone, order }: { readonly offset: string; readonly zone: string; readonly order: DayOrder | undefined },
): TableStart | string {
  const instant = parseRfc3339(asRfc3339(text)) ?? parseSpacedInstant(text) ?? epochInstant(text);
  if (instant !== undefined) {
    // Apps write +0000 for what they hold in UTC: it names no place.
    return { startedAt: isoInstant(instant.ms), offsetMinutes: instant.offsetMinutes || undefined };
  }
  const wall = parseWallTime(text, order);
  const minutes = offsetIn(offset);
  if (wall !== undefined && minutes !== undefined) {
    const ms = instantMs(`${wall.date}T${wall.time}Z`) - minutes * MINUTE_MS;
    return { startedAt: isoInstant(ms), offsetMinutes: minutes };
  }
  const read = wallTimeCell(zone, order).safeParse(text);
  return read.success
    ? { startedAt: read.data, offsetMinutes: undefined }
    : (read.error.issues[0]?.message ?? "a time");
}

/** The same of a text in UTC, beside an offset that names the place. */
export function startInUtc(text: string, { offset, ...others }: Parameters<typeof startIn>[1]): TableStart | string {
  const start = startIn(text, { ...others, offset: "UTC" });
  return typeof start === "string" ? start : { ...start, offsetMinutes: offsetIn(offset) };
}

/** Seconds or milliseconds since 1970. */
function epochInstant(text: string): SourceInstant | undefined {
  if (!/^1\d{9}(\d{3})?$/.test(text)) return undefined;
  return { ms: Number(text) * (text.length === SECONDS_DIGITS ? 1000 : 1), offsetMinutes: undefined };
}

const SECONDS_DIGITS = 10;

function offsetIn(text: string): number | undefined {
  if (/^(?:UTC|GMT)?Z$|^(?:UTC|GMT)$/i.test(text)) return 0;
  const [, sign, hours, minutes] = OFFSET.exec(text) ?? [];
  if (sign === undefined) return undefined;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
