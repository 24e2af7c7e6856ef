import { isRecovery, type KnownByHand, km, sum } from "./words.ts";

export interface BigDayByHand {
  readonly day: number;
  readonly n: number;
  readonly rest: number;
}

/** The big days of a log, each with the days it holds. */
export function bigDays({ log, athlete, d }: KnownByHand): readonly BigDayByHand[] {
  const found: BigDayByHand[] = [];
  for (const day of new Set(log.map((w) => w.localDay))) {
    if (day > d) continue;
    const onDay = log.filter((w) => w.localDay === day && !isRecovery(w));
    const runs = onDay.filter((w) => w.kind === "run");
    if (athlete.events.includes(day)) {
      const minutes = sum(onDay.map((w) => w.minutes));
      if (minutes < 30) continue;
      const ofRuns = runs.length === 0 ? [0, 0] : runDays(sum(runs.map(km)), sum(runs.map((w) => w.minutes)));
      const ofCross = runs.length === onDay.length ? 0 : crossDays(minutes);
      found.push({ day, n: Math.max(ofRuns[0] ?? 0, ofCross), rest: ofRuns[1] ?? 0 });
      continue;
    }
    const before = log.filter((w) => w.kind === "run" && w.localDay >= day - 56 && w.localDay < day);
    const big = runs
      .filter((w) => km(w) >= 40 || w.minutes >= 210)
      .filter((w) => before.every((b) => b.minutes < w.minutes && (w.distanceMeters === null || km(b) < km(w))))
      .map((w) => runDays(km(w), w.minutes))
      .toSorted((a, b) => b[0] - a[0])[0];
    if (big !== undefined) found.push({ day, n: Math.ceil(big[0] / 2), rest: Math.min(1, big[1]) });
  }
  return found;
}

function runDays(kilometers: number, minutes: number): readonly [number, number] {
  if (kilometers >= 50 || minutes >= 300) return [10, 3];
  if (kilometers >= 30) return [7, 2];
  return kilometers >= 15 ? [4, 1] : [2, 0];
}

function crossDays(minutes: number): number {
  if (minutes >= 480) return 7;
  if (minutes >= 240) return 4;
  return minutes >= 120 ? 2 : 1;
}
