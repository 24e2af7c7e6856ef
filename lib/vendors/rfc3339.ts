/** An instant as a source wrote it. */
export interface SourceInstant {
  readonly ms: number;
  /** The offset it names; undefined for `Z` and `-00:00`, which name no place (RFC 3339 section 4.3). */
  readonly offsetMinutes: number | undefined;
}

const FORM = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;
const LARGEST_OFFSET_MINUTES = 14 * 60;

/** Reads an RFC 3339 instant with offset, to the millisecond; undefined when it is none, or no such day exists. */
export function parseRfc3339(text: string): SourceInstant | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", , , , zone = ""] = match;
  const ms = Date.parse(text.toUpperCase());
  if (Number.isNaN(ms) || !isDay(`${year}-${month}-${day}`)) return undefined;
  const offsetMinutes = offsetOf(zone);
  if (offsetMinutes !== undefined && Math.abs(offsetMinutes) > LARGEST_OFFSET_MINUTES) return undefined;
  return { ms, offsetMinutes };
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
