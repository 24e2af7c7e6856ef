import { parseRfc3339, type SourceInstant } from "./rfc3339.ts";
import { parseWallTime } from "./wall-time.ts";

const FORM = /^(?<wall>\d{4}-.{6,40}?)\s*(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})$/u;

/**
 * Reads `2026-09-27 18:00:00 +0300`, and `2026-09-27 6:00:00 PM +0300` as a phone on the 12-hour clock writes it;
 * undefined when it is neither, or names no offset.
 */
export function parseSpacedInstant(text: string): SourceInstant | undefined {
  const { wall = "", sign = "", hours = "", minutes = "" } = FORM.exec(text.trim())?.groups ?? {};
  const local = parseWallTime(wall);
  return local === undefined ? undefined : parseRfc3339(`${local.date}T${local.time}${sign}${hours}:${minutes}`);
}
