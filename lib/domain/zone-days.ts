import { Temporal } from "temporal-polyfill";

const DAY_MS = 86_400_000;

/** One local day of a zone. */
export interface ZoneDay {
  /** Its first instant; not always midnight. */
  readonly startMs: number;
  /** Whether its clock runs from 00:00 to 24:00 without a change, so that wall time is plain arithmetic. */
  readonly steady: boolean;
}

/** A steady local day, and the last one of those after it before the clock changes. */
interface Stretch {
  readonly day: number;
  readonly startMs: number;
  readonly lastDay: number;
}

/** What was asked of one zone. */
interface Zone {
  readonly days: Map<number, ZoneDay>;
  readonly stretches: Stretch[];
}

const DAYS_KEPT = 4_096;
/** To ask when the clock changes next costs as much as to ask for some days, so it has to pay off. */
const DAYS_ASKED_SINGLY = 32;

const zones = new Map<string, Zone>();

/**
 * A local day, asked of Temporal once and then remembered: zone rules are constant while a process lives, and asking is
 * a hundred times as dear as arithmetic. A zone that is asked for many days is asked for whole stretches of them.
 */
export function zoneDay(day: number, zone: string): ZoneDay {
  const asked = zones.get(zone) ?? { days: new Map<number, ZoneDay>(), stretches: [] };
  const known = asked.days.get(day);
  if (known !== undefined) return known;
  const fresh = withinStretch(day, asked.stretches) ?? askTemporal(day, zone, asked);
  if (asked.days.size >= DAYS_KEPT) asked.days.clear();
  asked.days.set(day, fresh);
  zones.set(zone, asked);
  return fresh;
}

function withinStretch(day: number, stretches: readonly Stretch[]): ZoneDay | undefined {
  const stretch = stretches.find((each) => each.day <= day && day <= each.lastDay);
  return stretch && { startMs: stretch.startMs + (day - stretch.day) * DAY_MS, steady: true };
}

function askTemporal(day: number, zone: string, { days, stretches }: Zone): ZoneDay {
  const start = plainDate(day).toZonedDateTime({ timeZone: zone });
  const next = plainDate(day + 1).toZonedDateTime({ timeZone: zone });
  const startMs = start.epochMilliseconds;
  // No zone changes its clock twice a day, so that of a day of 24 hours it changes at the very end at most.
  const steady = next.epochMilliseconds - startMs === DAY_MS;
  if (steady && days.size >= DAYS_ASKED_SINGLY) stretches.push({ day, startMs, lastDay: lastSteadyDay(day, start) });
  return { startMs, steady };
}

/**
 * The last day that is over before the clock changes after the start of a steady one. A day that ends just as it
 * changes is none of them: a clock that goes back from midnight makes it longer.
 */
function lastSteadyDay(day: number, start: Temporal.ZonedDateTime): number {
  const change = start.getTimeZoneTransition("next");
  if (change === null) return Infinity;
  return day + Math.ceil((change.epochMilliseconds - start.epochMilliseconds) / DAY_MS) - 2;
}

/** Epoch day as Temporal's date. */
export function plainDate(day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(new Date(day * DAY_MS).toISOString().slice(0, 10));
}
