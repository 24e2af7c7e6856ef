import { IANAZone } from "luxon";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Local times worked out a second time, from nothing but Luxon's offset of a zone at an instant. */

const zones = new Map<string, IANAZone>();

function offsetMs(ms: number, name: string): number {
  const zone = zones.get(name) ?? IANAZone.create(name);
  zones.set(name, zone);
  return Math.round(zone.offset(ms) * MINUTE_MS);
}

/** The wall clock at an instant, as if it were UTC [epoch milliseconds]. */
function wallAt(ms: number, zone: string): number {
  return ms + offsetMs(ms, zone);
}

/** The epoch day of the wall clock at an instant. */
export function dayAt(ms: number, zone: string): number {
  return Math.floor(wallAt(ms, zone) / DAY_MS);
}

/** `HH:MM` of the wall clock at an instant. */
export function clockAt(ms: number, zone: string): string {
  return new Date(wallAt(ms, zone)).toISOString().slice(11, 16);
}

/** The instant of a wall clock: the earlier of two; in a gap as long after it as the wall clock is into it. */
export function instantOfWall(day: number, time: string, zone: string): number {
  const wall = day * DAY_MS + Number(time.slice(0, 2)) * 3_600_000 + Number(time.slice(3, 5)) * MINUTE_MS;
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((ms) => offsetMs(ms, zone));
  const showing = offsets.map((offset) => wall - offset).filter((ms) => wallAt(ms, zone) === wall);
  return showing.length > 0 ? Math.min(...showing) : wall - (offsets[0] ?? 0);
}

/** The end of the quiet hours [from, to) an instant lies in; undefined outside of them. */
export function quietEnd(
  ms: number,
  hours: { readonly from: string; readonly to: string },
  zone: string,
): number | undefined {
  const today = dayAt(ms, zone);
  for (const day of [today - 1, today]) {
    const startMs = instantOfWall(day, hours.from, zone);
    const endMs = instantOfWall(hours.from > hours.to ? day + 1 : day, hours.to, zone);
    if (startMs <= ms && ms < endMs) return endMs;
  }
  return undefined;
}

/** Instants within a day of which a zone's offset changes; a week's two offsets tell whether to look closer. */
export function changeDays(fromMs: number, untilMs: number, zone: string): readonly number[] {
  const days: number[] = [];
  for (let week = fromMs; week < untilMs; week += 7 * DAY_MS) {
    if (offsetMs(week, zone) === offsetMs(week + 7 * DAY_MS, zone)) continue;
    for (let ms = week; ms < week + 7 * DAY_MS; ms += DAY_MS) {
      if (offsetMs(ms, zone) !== offsetMs(ms + DAY_MS, zone)) days.push(ms);
    }
  }
  return days;
}
