const MOST_NAMED = 10;

/** Ids as a sentence lists them; the first ten by name. */
export function listed(ids: readonly string[]): string {
  const named = ids.slice(0, MOST_NAMED).join(", ");
  return ids.length <= MOST_NAMED ? named : `${named} and ${ids.length - MOST_NAMED} more`;
}

/** `1 alarm`, `2 alarms`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

export function usd(amount: number): string {
  return `$${amount.toFixed(2)}`;
}

/** How long something takes, in the largest unit that says enough. */
export function lasting(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} days`;
}

/** An instant as people write it, to the minute: `2026-10-12 16:00 UTC`. */
export function minuteOf(isoInstant: string): string {
  return `${isoInstant.slice(0, 10)} ${isoInstant.slice(11, 16)} UTC`;
}
