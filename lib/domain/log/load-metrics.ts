import type { LoadContext } from "../recovery/status.ts";
import { lastDays, sumOver, totalsOn } from "./daily-totals.ts";
import type { FoldedLog } from "./folded-log.ts";
import type { TrainingLog } from "./training-log.ts";
import { weekMonotony } from "./week-monotony.ts";

const WEEK_DAYS = 7;

/** An average of the daily loads that weighs the last days most [AU]. */
interface LoadAverage {
  readonly today: number;
  readonly yesterday: number;
}

export interface LoadAverages {
  /** Responses from 0 with gain 1 - exp(-1/N) a day (GoldenCheetah, intervals.icu). */
  readonly fitness: LoadAverage;
  readonly fatigue: LoadAverage;
  /** From the first load on, with gain 2/(N+1) a day (Williams 2017). */
  readonly recent: LoadAverage;
  readonly usual: LoadAverage;
}

/** The figures of the last day, for coaches and charts alone; rules.md section 5. */
export function contextOf(log: TrainingLog): LoadContext {
  const { totals, historyDays, policy } = log;
  const { fitness, fatigue, recent, usual } = loadAverages(log);
  const weekLoadAu = sumOver(totals, "loadAu", lastDays(totals, WEEK_DAYS));
  const { monotony } = weekMonotony(log);
  return {
    dayLoadAu: totalsOn(log.today, totals).loadAu,
    weekLoadAu,
    fitness: fitness.today,
    fatigue: fatigue.today,
    form: fitness.yesterday - fatigue.yesterday,
    monotony,
    strain: monotony === null ? null : weekLoadAu * monotony,
    // No risk figure (Impellizzeri 2020).
    recentVsUsual: historyDays < policy.usualDays || usual.today === 0 ? null : recent.today / usual.today,
  };
}

/** The averages at the end of a log's last day and the day before. */
export function loadAverages(log: FoldedLog): LoadAverages {
  const { past, totals, policy } = log;
  const firstLoad = totalsOn(totals.firstDay, totals).loadAu;
  return {
    fitness: averageFrom(past.averages?.fitness.today ?? 0, 1 - Math.exp(-1 / policy.fitnessDays), log),
    fatigue: averageFrom(past.averages?.fatigue.today ?? 0, 1 - Math.exp(-1 / policy.fatigueDays), log),
    recent: averageFrom(past.averages?.recent.today ?? firstLoad, 2 / (policy.recentDays + 1), log),
    usual: averageFrom(past.averages?.usual.today ?? firstLoad, 2 / (policy.usualDays + 1), log),
  };
}

/** Takes an average from the past on through every day after it. */
function averageFrom(start: number, gain: number, { firstOpenDay, totals }: FoldedLog): LoadAverage {
  let [yesterday, today] = [start, start];
  for (let day = firstOpenDay; day <= totals.lastDay; day += 1) {
    yesterday = today;
    today += gain * (totalsOn(day, totals).loadAu - today);
  }
  return { today, yesterday };
}
