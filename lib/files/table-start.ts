import { instantMs, isoInstant, MINUTE_MS } from "../domain/local-time.ts";
import { asRfc3339, parseRfc3339, parseSpacedInstant } from "../vendors/instants.ts";
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

const HAS_TIME = /\d:\d{2}|T\d{2}/;
const OFFSET = /^(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})$/i;
/** Days without a time of day begin at noon, and go on every three hours [choice]. */
const NOON = 12;
const HOURS_BETWEEN = 3;
const LATEST = 21;

/** Whether cells name a day alone. */
export function isDayOnly({ start, clock }: StartCells): boolean {
  return !HAS_TIME.test(start) && !HAS_TIME.test(clock);
}

/** The start in one text, a day alone with the hour of the first, second ... workout of that day. */
export function wholeStart(cells: StartCells, nthOfDay: number): string {
  const { start, clock } = cells;
  if (HAS_TIME.test(start)) return start;
  return isDayOnly(cells) ? `${start} ${Math.min(NOON + nthOfDay * HOURS_BETWEEN, LATEST)}:00` : `${start} ${clock}`;
}

/** The instant a text names, at the offset it or its row names, else in a zone (IANA); or why it is none. */
export function startIn(
  text: string,
  { offset, zone, order }: { readonly offset: string; readonly zone: string; readonly order: DayOrder | undefined },
): TableStart | string {
  const instant = parseRfc3339(asRfc3339(text)) ?? parseSpacedInstant(text);
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

function offsetIn(text: string): number | undefined {
  if (/^(?:UTC|GMT)?Z$|^(?:UTC|GMT)$/i.test(text)) return 0;
  const [, sign, hours, minutes] = OFFSET.exec(text) ?? [];
  if (sign === undefined) return undefined;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
