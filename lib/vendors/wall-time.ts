import * as z from "zod/mini";
import { epochDay, instantAt, isoInstant, twoDigits } from "../domain/local-time.ts";

/** A wall-clock time without a zone. */
export interface WallTime {
  /** ISO date. */
  readonly date: string;
  /** `HH:MM:SS`. */
  readonly time: string;
}

/** The first letters of the months in English, Spanish, German and French; no two languages disagree. */
const MONTHS: readonly RegExp[] = [
  /^(jan|ene)/,
  /^(feb|fev)/,
  /^(mar|mrz)/,
  /^(apr|abr|avr)/,
  /^(may|mai)/,
  /^(jun|juin)/,
  /^(jul|juil)/,
  /^(aug|ago|aou)/,
  /^sep/,
  /^(oct|okt)/,
  /^nov/,
  /^(dec|dic|dez)/,
];

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?(?: ?(?<half>[AP])\.?M\.?)?`;
const FORMS: readonly RegExp[] = [
  String.raw`(?<day>\d{1,2})\.? (?<month>\p{L}+)\.?,? (?<year>\d{4}),? ${CLOCK}`,
  String.raw`(?<month>\p{L}+)\.? (?<day>\d{1,2}),? (?<year>\d{4}),? ${CLOCK}`,
  String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[ T]${CLOCK}`,
  String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}),? ${CLOCK}`,
].map((form) => new RegExp(`^${form}$`, "iu"));

/**
 * Reads a wall time as apps export it: `22 Nov 2026, 18:00`, `Jan 2, 2024, 10:36:49 PM`, `2026-11-22 18:00:00` or
 * `22.11.2026, 18:00`; undefined when it is none, or could be two (`02/01/2024`).
 */
export function parseWallTime(text: string): WallTime | undefined {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/\s+/gu, " ").trim();
  const parts = FORMS.map((form) => form.exec(plain)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return undefined;
  const { day = "", month = "", year = "" } = parts;
  const date = `${year}-${twoDigits(monthOf(month))}-${day.padStart(2, "0")}`;
  const hour = hourOf(Number(parts["hour"]), parts["half"]);
  const time = `${twoDigits(hour)}:${parts["minute"]}:${parts["second"] ?? "00"}`;
  const ms = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(`${date}T${time}`) ? undefined : { date, time };
}

/** A wall time as the UTC instant [RFC 3339] it was in a zone (IANA): the later one in a gap, the earlier in an overlap. */
export function wallTimeCell(zone: string): z.ZodMiniType<string> {
  const error = 'a time such as "Nov 22, 2026, 6:00:00 PM" or "22 Nov 2026, 18:00"';
  return z.pipe(
    z.string({ error }).check(z.refine((text) => parseWallTime(text) !== undefined, { error })),
    z.transform((text) => instantIn(zone, parseWallTime(text))),
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
