import * as z from "zod/mini";
import { epochDay, instantAt, isoInstant, twoDigits } from "../domain/local-time.ts";

/** An instant as a source wrote it. */
export interface SourceInstant {
  readonly ms: number;
  /** The offset it names; undefined for `Z` and `-00:00`, which name no place (RFC 3339 section 4.3). */
  readonly offsetMinutes: number | undefined;
}

const RFC3339_FORM = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;
const LARGEST_OFFSET_MINUTES = 14 * 60;

/** Reads an RFC 3339 instant with offset, to the millisecond, or undefined. */
export function parseRfc3339(text: string): SourceInstant | undefined {
  const match = RFC3339_FORM.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", , , , zone = ""] = match;
  const ms = Date.parse(text.toUpperCase());
  if (Number.isNaN(ms) || !isDay(`${year}-${month}-${day}`)) return undefined;
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

/** A wall-clock time without a zone. */
export interface WallTime {
  /** ISO date. */
  readonly date: string;
  /** `HH:MM:SS`. */
  readonly time: string;
}

/** The first letters of the months in the languages apps export in; no two languages disagree. */
const MONTHS: readonly RegExp[] = [
  /^(jan|ene|gen|янв|sty)/,
  /^(feb|fev|fevr|фев|lut)/,
  /^(mar|mrz|mrt|mae|maa|мар)/,
  /^(apr|abr|avr|апр|kwi)/,
  /^(may|mai|mag|mei|maj|ма)/,
  /^(jun|juin|giu|июн|cze)/,
  /^(jul|juil|lug|июл|lip)/,
  /^(aug|ago|aou|авг|sie)/,
  /^(sep|set|сен|wrz)/,
  /^(oct|okt|ott|out|окт|paz)/,
  /^(nov|ноя|lis)/,
  /^(dec|dic|dez|des|дек|gru)/,
];

/** The halves of the day as phones write them behind a time, or before it in East Asia. */
const HALF = String.raw`(?<half>[AP])\.? ?M\.?|(?<greek>[πμ])\. ?μ\.`;
const BEFORE = "(?<before>오전|오후|上午|下午|午前|午後) ?";
const CLOCK = String.raw`(?:${BEFORE})?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?(?: ?(?:${HALF}))?`;
/** What stands between a date and its time: `,`, `à`, `um`, `alle`, `a las`, `om`, `г.` ... */
const THEN = String.raw`(?:[,.]| \p{L}{1,5}\.?){0,3} ?`;
const FORMS: readonly RegExp[] = [
  String.raw`(?<day>\d{1,2})\.?(?: de)? (?<month>\p{L}+)\.?,?(?: de)? (?<year>\d{4})${THEN}${CLOCK}`,
  String.raw`(?<month>\p{L}+)\.? (?<day>\d{1,2}),? (?<year>\d{4})${THEN}${CLOCK}`,
  String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[ T]|, )${CLOCK}`,
  String.raw`(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})${THEN}${CLOCK}`,
  String.raw`(?<year>\d{4})(?:年|\. ?)(?<month>\d{1,2})(?:月|\. ?)(?<day>\d{1,2})(?:日|\.)?,? ?${CLOCK}`,
  String.raw`(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2}),? ${CLOCK}`,
].map((form) => new RegExp(`^${form}$`, "iu"));
/** A date that could be two where nothing says which of the numbers is the day. */
const DAY_FIRST = new RegExp(String.raw`^(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})${THEN}${CLOCK}$`, "iu");

/**
 * Reads a wall time as apps export it in any language we speak: `22 Nov 2026, 18:00`, `Jan 2, 2024, 10:36:49 PM`,
 * `2026-11-22 18:00:00`, `22.11.2026, 18:00`, `22 de nov. de 2026 6:00 p. m.`; or undefined when it is ambiguous
 * (`02/01/2024`, unless the language is known to write the day first).
 */
export function parseWallTime(text: string, isDayFirst = false): WallTime | undefined {
  const plain = plainDate(text);
  const forms = isDayFirst ? [...FORMS, DAY_FIRST] : FORMS;
  const parts = forms.map((form) => form.exec(plain)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return undefined;
  const { day = "", month = "", year = "" } = parts;
  const date = `${year}-${twoDigits(monthOf(month))}-${day.padStart(2, "0")}`;
  const written = hourOf(Number(parts["hour"]), halfIn(parts));
  // A clock that counts from 1 to 24 shows 24:10 ten minutes into the day.
  const hour = written === 24 ? 0 : written;
  const time = `${twoDigits(hour)}:${parts["minute"]}:${parts["second"] ?? "00"}`;
  const ms = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(`${date}T${time}`) ? undefined : { date, time };
}

/** Without accents, each white space one blank; scripts beside Latin as they are. */
function plainDate(text: string): string {
  const folded = text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .normalize("NFC");
  return folded.replaceAll(/\s+/gu, " ").trim();
}

const AFTERNOONS: readonly (string | undefined)[] = ["오후", "下午", "午後", "μ"];

function halfIn({ half, greek, before }: Readonly<Record<string, string | undefined>>): string | undefined {
  const foreign = before ?? greek;
  if (foreign === undefined) return half;
  return AFTERNOONS.includes(foreign) ? "P" : "A";
}

/** A wall time as the UTC instant [RFC 3339] it was in a zone (IANA): the later one in a gap, the earlier in an overlap. */
export function wallTimeCell(zone: string, isDayFirst = false): z.ZodMiniType<string> {
  const error = 'a time such as "Nov 22, 2026, 6:00:00 PM" or "22 Nov 2026, 18:00"';
  return z.pipe(
    z.string({ error }).check(z.refine((text) => parseWallTime(text, isDayFirst) !== undefined, { error })),
    z.transform((text) => instantIn(zone, parseWallTime(text, isDayFirst))),
  );
}

function instantIn(zone: string, wall: WallTime | undefined): string {
  if (wall === undefined) return "";
  const [minute, seconds] = [wall.time.slice(0, 5), Number(wall.time.slice(6))];
  return isoInstant(instantAt(epochDay(wall.date), minute, zone) + seconds * 1000);
}

function monthOf(month: string): number {
  return /^\d+$/.test(month) ? Number(month) : MONTHS.findIndex((form) => form.test(month.toLowerCase())) + 1;
}

/** An hour of the 24-hour clock; one that the 12-hour clock does not have becomes one that no clock has. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half.toUpperCase() === "P" ? 12 : 0);
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
