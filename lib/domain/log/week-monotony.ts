import { lastDays, totalsOn } from "./daily-totals.ts";
import type { TrainingLog } from "./training-log.ts";

const WEEK_DAYS = 7;

/** How alike the days of a week are (Foster 1998). */
export interface Monotony {
  readonly meanLoadAu: number;
  /** Sample standard deviation [AU]. */
  readonly sampleDeviationAu: number;
  /** Mean by deviation; null when every day is equal. */
  readonly monotony: number | null;
}

/** Monotony of the last seven local days, recovery left out; rules.md section 4. */
export function weekMonotony({ totals }: TrainingLog): Monotony {
  const { from, to } = lastDays(totals, WEEK_DAYS);
  const loads: number[] = [];
  for (let day = from; day <= to; day += 1) loads.push(totalsOn(day, totals).trainingLoadAu);
  return monotonyOf(loads);
}

/** Monotony of daily loads [AU]. */
function monotonyOf(loads: readonly number[]): Monotony {
  const meanLoadAu = loads.reduce((sum, load) => sum + load, 0) / loads.length;
  if (loads.every((load) => load === loads[0])) return { meanLoadAu, sampleDeviationAu: 0, monotony: null };
  const squares = loads.reduce((sum, load) => sum + (load - meanLoadAu) ** 2, 0);
  const sampleDeviationAu = Math.sqrt(squares / (loads.length - 1));
  return { meanLoadAu, sampleDeviationAu, monotony: meanLoadAu / sampleDeviationAu };
}
