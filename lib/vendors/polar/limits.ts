import { MINUTE_MS } from "../../domain/local-time.ts";

/** Where Polar says nothing, or in another form: its shorter limit is of a quarter of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;

/**
 * When Polar lets in more requests, by `RateLimit-Usage`, `-Limit` and `-Reset` [seconds]: pairs of the quarter of an hour
 * and of the day, such as `23, 100`. It is the later reset of the limits that are used up.
 */
export function nextPolarWindowMs(header: (name: string) => string | undefined, nowMs: number): number {
  const [usage, limit, reset] = ["usage", "limit", "reset"].map((name) => pairOf(header(`ratelimit-${name}`)));
  const waits = (reset ?? []).filter((_seconds, at) => (usage?.[at] ?? 0) >= (limit?.[at] ?? Number.NaN));
  return nowMs + (waits.length === 0 ? QUARTER_MS : Math.max(...waits) * 1000);
}

/** Empty where there is none. */
function pairOf(pair: string | undefined): readonly number[] {
  const [, short, long] = /^\s*(\d{1,9})\s*,\s*(\d{1,9})\s*$/.exec(pair ?? "") ?? [];
  return short === undefined || long === undefined ? [] : [Number(short), Number(long)];
}
