import * as z from "zod/mini";
import { isoInstant } from "../domain/local-time.ts";
import { isTimeZone } from "../team/fields.ts";
import { parseRfc3339, type SourceInstant } from "./instants.ts";

/** Schemas of what vendors write, which bring it into a form that a table keeps. */

/** What numbers are kept to: a table refuses those next to nothing. */
const STEPS_PER_UNIT = 1e6;
const LONGEST_TITLE = 200;
const LARGEST_ID = 9e15;

/** A field that may be left out or null; either is undefined. */
export function may<Value>(schema: z.ZodMiniType<Value>): z.ZodMiniType<Value | undefined> {
  return z.pipe(
    z.optional(z.nullable(schema)),
    z.transform((value) => value ?? undefined),
  );
}

/** A number from 0 to `most`, or its numeral, as some apps write it, with a point or a comma (`"8,2"`). */
export function numeral(most: number, error: string): z.ZodMiniType<number> {
  const text = z.string({ error }).check(z.regex(/^\s*\d{1,12}(?:[.,]\d{1,9})?\s*$/, { error }));
  return z.pipe(
    z.pipe(z.union([z.number(), text], { error }), z.transform(numberIn)),
    z.number({ error }).check(z.gte(0, { error }), z.lte(most, { error })),
  );
}

function numberIn(value: number | string): number {
  return typeof value === "number" ? value : Number(value.replace(",", "."));
}

/** A number from 0 to `most`, to six decimals. */
export function amount(most: number): z.ZodMiniType<number> {
  return z.pipe(numeral(most, `a number from 0 to ${most}`), z.transform(rounded));
}

/** A number from 0 to `most`; 0 is what vendors write for what was not measured. */
export function measured(most: number): z.ZodMiniType<number | undefined> {
  return z.pipe(
    may(amount(most)),
    z.transform((value) => (value === 0 ? undefined : value)),
  );
}

/** A vendor's id, as text: a number, or letters, digits and signs without spaces. */
export function vendorId(): z.ZodMiniType<string> {
  const error = "an id: a number, or 1 to 128 letters, digits and signs";
  const number = z.int({ error }).check(z.gte(0, { error }), z.lte(LARGEST_ID, { error }));
  return z.pipe(
    z.union([number, z.string().check(z.regex(/^[!-~]{1,128}$/, { error }))], { error }),
    z.transform(String),
  );
}

/** A vendor's id that goes into the path of its API: letters, digits, `-` and `_`. */
export function recordId(): z.ZodMiniType<string> {
  const error = "an id: 1 to 128 letters, digits, - and _";
  return z.string({ error }).check(z.regex(/^[A-Za-z0-9_-]{1,128}$/, { error }));
}

/** An IANA zone, which may be left out; a vendor's label around it is cut off first. */
export function mayZone(zoneIn: (label: string) => string = (label) => label): z.ZodMiniType<string | undefined> {
  const error = 'an IANA time zone such as "America/New_York"';
  const zone = z.string({ error }).check(z.refine((name) => name === "" || isTimeZone(name), { error }));
  return z.pipe(
    may(z.pipe(z.string({ error }), z.pipe(z.transform(zoneIn), zone))),
    z.transform((name) => name || undefined),
  );
}

/** Free text as a title: cut to 200 characters, halves of letters replaced, as a table keeps UTF-8. */
export function title(): z.ZodMiniType<string | undefined> {
  return z.pipe(
    may(z.string({ error: "a text" })),
    z.transform((text) => text?.slice(0, LONGEST_TITLE).replaceAll(/\p{Cs}/gu, "\ufffd")),
  );
}

/** An RFC 3339 instant with offset, as UTC with milliseconds. */
export function utcInstant(): z.ZodMiniType<string> {
  const error = 'an RFC 3339 instant such as "2026-11-22T12:20:00Z"';
  return z.pipe(
    z.string({ error }).check(z.refine((text) => parseRfc3339(text) !== undefined, { error })),
    z.transform((text) => isoInstant(parseRfc3339(text)?.ms ?? Number.NaN)),
  );
}

/** An RFC 3339 instant with the offset it names. */
export function offsetInstant(): z.ZodMiniType<SourceInstant> {
  const error = 'an RFC 3339 instant such as "2026-11-22T06:30:00-05:00"';
  return z.pipe(
    z.string({ error }),
    z.transform((text, { issues }) => {
      const instant = parseRfc3339(text);
      if (instant === undefined) issues.push({ code: "custom", message: error, input: text });
      return instant ?? { ms: 0, offsetMinutes: undefined };
    }),
  );
}

export function rounded(value: number): number {
  return Math.round(value * STEPS_PER_UNIT) / STEPS_PER_UNIT;
}

/** How much of ours one of a unit is. */
type Units = Readonly<Record<string, number>>;

export const METERS: Units = { m: 1, km: 1000, mi: 1609.344, ft: 0.3048, yd: 0.9144 };
export const SECONDS: Units = { s: 1, sec: 1, min: 60, h: 3600, hr: 3600 };

const SECONDS_A_MINUTE = 60;
/** A duration in seconds below this share of start to end was most likely minutes. */
const UNLIKELY_SHARE = 1 / 30;

/** `{"qty","units"}` in our unit, from 0 to `most`; a unit that is not known is refused, never guessed. */
export function quantity(units: Units, most: number): z.ZodMiniType<number> {
  const error = `{"qty","units"}, the unit being ${Object.keys(units).join(", ")}, at most ${most} in ours`;
  const shape = z.object({ qty: numeral(Number.MAX_VALUE, error), units: z.string({ error }) }, { error });
  return z.pipe(
    z.pipe(
      shape,
      z.transform(({ qty, units: unit }) => (Object.hasOwn(units, unit) ? qty * (units[unit] ?? 0) : Number.NaN)),
    ),
    z.pipe(z.number({ error }).check(z.lte(most, { error })), z.transform(rounded)),
  );
}

/**
 * The minutes of a workout: its seconds, else from start to end; undefined when there is neither, or when the seconds
 * are so few against start and end that they may be minutes.
 */
export function minutesIn(seconds: number | undefined, elapsedMinutes: number | undefined): number | undefined {
  if (seconds === undefined) return elapsedMinutes;
  const minutes = seconds / SECONDS_A_MINUTE;
  const isDoubtful = elapsedMinutes !== undefined && minutes < elapsedMinutes * UNLIKELY_SHARE;
  return isDoubtful ? undefined : minutes;
}

/** 2100 in milliseconds since 1970. */
const LATEST_MS = 4_102_444_800_000;

/** An instant in milliseconds since 1970. */
export function epochMs(): z.ZodMiniType<number> {
  const error = "milliseconds since 1970";
  return z.int({ error }).check(z.gte(0, { error }), z.lte(LATEST_MS, { error }));
}
