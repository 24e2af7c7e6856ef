import * as z from "zod/mini";
import { epochDay, instantAt, isoInstant, twoDigits } from "../domain/local-time.ts";
import { LONGEST_NAME } from "./longest-name.ts";

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
  String.raw`(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4}|\d{2})${THEN}${CLOCK}`,
  String.raw`(?<year>\d{4})(?:年|\. ?)(?<month>\d{1,2})(?:月|\. ?)(?<day>\d{1,2})(?:日|\.)?,? ?${CLOCK}`,
  String.raw`(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2}),? ${CLOCK}`,
].map((form) => new RegExp(`^${form}$`, "iu"));

/** Which number of a date such as `05/10/2026` is the day. */
export const DAY_ORDERS = ["day-first", "month-first"] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** A date that could be two where nothing says which of its numbers is the day. */
const BY_NUMBERS = new RegExp(
  String.raw`^(?<one>\d{1,2})(?<sign>[/-])(?<other>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?:${THEN}${CLOCK})?$`,
  "iu",
);

/**
 * Reads a wall time as apps export it in any language we speak: `22 Nov 2026, 18:00`, `Jan 2, 2024, 10:36:49 PM`,
 * `2026-11-22 18:00:00`, `22.11.2026, 18:00`, `22 de nov. de 2026 6:00 p. m.`; or undefined. Where no order is given,
 * `25/10/2026` has one reading, and `02/01/2024` two, so that it is none.
 */
export function parseWallTime(text: string, order?: DayOrder): WallTime | undefined {
  const plain = plainDate(text);
  const parts = partsOf(plain) ?? partsOf(withoutWeekday(plain));
  if (parts !== undefined) return wallTimeOf(parts);
  const readings = readingsOf(plain);
  if (order !== undefined) return readings[order];
  const [dayFirst, monthFirst] = [readings["day-first"], readings["month-first"]];
  const isTwo = dayFirst !== undefined && monthFirst !== undefined && dayFirst.date !== monthFirst.date;
  return isTwo ? undefined : (dayFirst ?? monthFirst);
}

function partsOf(plain: string): Readonly<Record<string, string>> | undefined {
  return FORMS.map((form) => form.exec(plain)?.groups).find((groups) => groups !== undefined);
}

/** A date without the weekday that people write before it. */
function withoutWeekday(plain: string): string {
  return plain.replace(/^\p{L}{2,10}[.,]{0,2} (?=[\d\p{L}])/u, "");
}

/** The only order in which a date by numbers is one; undefined where both give a date or neither does. */
export function onlyOrderOf(text: string): DayOrder | undefined {
  const { "day-first": dayFirst, "month-first": monthFirst } = readingsOf(plainDate(text), NOON);
  if (dayFirst !== undefined && monthFirst !== undefined) return undefined;
  if (dayFirst !== undefined) return "day-first";
  return monthFirst === undefined ? undefined : "month-first";
}

/** Whether a date by numbers is one day read day first and another read month first. */
export function isTwoDays(text: string): boolean {
  const { "day-first": dayFirst, "month-first": monthFirst } = readingsOf(plainDate(text), NOON);
  return dayFirst !== undefined && monthFirst !== undefined && dayFirst.date !== monthFirst.date;
}

/** The time of a date that names none, where only its day matters. */
const NOON = { hour: "12", minute: "00" };

function readingsOf(
  plain: string,
  otherwise: Readonly<Record<string, string>> = {},
): Readonly<Record<DayOrder, WallTime | undefined>> {
  const read = BY_NUMBERS.exec(withoutWeekday(plain))?.groups;
  const parts = read?.["hour"] === undefined && read !== undefined ? { ...read, ...otherwise } : read;
  if (parts === undefined) return { "day-first": undefined, "month-first": undefined };
  const { one = "", other = "" } = parts;
  return {
    "day-first": wallTimeOf({ ...parts, day: one, month: other }),
    "month-first": wallTimeOf({ ...parts, day: other, month: one }),
  };
}

function wallTimeOf(parts: Readonly<Record<string, string | undefined>>): WallTime | undefined {
  const { day = "", month = "", year = "" } = parts;
  const century = year.length === 2 ? "20" : "";
  const date = `${century}${year}-${twoDigits(monthOf(month))}-${day.padStart(2, "0")}`;
  const written = hourOf(Number(parts["hour"]), halfIn(parts));
  // A clock that counts from 1 to 24 shows 24:10 ten minutes into the day.
  const hour = written === 24 ? 0 : written;
  const time = `${twoDigits(hour)}:${parts["minute"]}:${parts["second"] ?? "00"}`;
  const ms = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(`${date}T${time}`) ? undefined : { date, time };
}

/** Without accents, each white space one blank; scripts beside Latin as they are. Empty where it can be no date. */
function plainDate(text: string): string {
  if (text.length > LONGEST_NAME) return "";
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
export function wallTimeCell(zone: string, order?: DayOrder): z.ZodMiniType<string> {
  return z.pipe(
    z
      .string({ error: notRead })
      .check(z.refine((text) => parseWallTime(text, order) !== undefined, { error: notRead })),
    z.transform((text) => instantIn(zone, parseWallTime(text, order))),
  );
}

function notRead({ input }: { readonly input?: unknown }): string {
  return typeof input === "string" && isTwoDays(input) ? ONE_DAY : A_TIME;
}

const A_TIME = 'a time such as "22 Nov 2026, 18:00" or 2026-11-22 18:00:00';
const ONE_DAY = "a date that is one day only; --dates day-first or --dates month-first says which";

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
