import type { Policy } from "../policy.ts";
import type { LoadContext } from "../recovery/status.ts";
import type { LoadAverages } from "./log-day.ts";
import { type DayView, dayOn, lastDays, sumOver } from "./training-log.ts";

const WEEK_DAYS = 7;

/** The figures of a day, for coaches and charts only (docs/rules.md 5). */
export function loadMetrics(view: DayView): LoadContext {
  const { today, historyDays, policy } = view;
  const { totals, averages } = dayOn(today, view);
  const yesterday = dayOn(today - 1, view).averages;
  const weekLoadAu = sumOver(lastDays(WEEK_DAYS, view), "loadAu", view);
  const { monotony } = weekMonotony(view);
  return {
    dayLoadAu: totals.loadAu,
    weekLoadAu,
    fitness: averages.fitness,
    fatigue: averages.fatigue,
    form: yesterday.fitness - yesterday.fatigue,
    monotony,
    strain: monotony === null ? null : weekLoadAu * monotony,
    // No risk figure (Impellizzeri 2020).
    recentVsUsual: historyDays < policy.usualDays || averages.usual === 0 ? null : averages.recent / averages.usual,
  };
}

/** How far each average moves to the load of a day. */
export function averageGains({ fitnessDays, fatigueDays, recentDays, usualDays }: Policy): LoadAverages {
  return {
    fitness: 1 - Math.exp(-1 / fitnessDays),
    fatigue: 1 - Math.exp(-1 / fatigueDays),
    recent: 2 / (recentDays + 1),
    usual: 2 / (usualDays + 1),
  };
}

/** The averages at the end of a day of so much load; `before` are those of the day before, null on the first day. */
export function averagesAfter(before: LoadAverages | null, loadAu: number, gains: LoadAverages): LoadAverages {
  const { fitness, fatigue, recent, usual } = before ?? { fitness: 0, fatigue: 0, recent: loadAu, usual: loadAu };
  return {
    fitness: fitness + gains.fitness * (loadAu - fitness),
    fatigue: fatigue + gains.fatigue * (loadAu - fatigue),
    recent: recent + gains.recent * (loadAu - recent),
    usual: usual + gains.usual * (loadAu - usual),
  };
}

/** How alike the days of a week are (Foster 1998, Med Sci Sports Exerc 30(7):1164-1168). */
interface Monotony {
  readonly meanLoadAu: number;
  /** Sample standard deviation [AU]. */
  readonly sampleDeviationAu: number;
  /** Mean by deviation; null when every day is equal. */
  readonly monotony: number | null;
}

/** Monotony of the last seven local days, recovery left out (docs/rules.md 4). */
export function weekMonotony(view: DayView): Monotony {
  const { from, to } = lastDays(WEEK_DAYS, view);
  const loads: number[] = [];
  for (let day = from; day <= to; day += 1) loads.push(dayOn(day, view).totals.trainingLoadAu);
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
