import { startOfDay } from "../local-time.ts";
import { phaseStateOf } from "../recovery/phases.ts";
import type { TrainingLog } from "./training-log.ts";

/** A log as it stood at the end of one of its last days: what the rules of that day's status look at. */
export function logAtEndOf(day: number, log: TrainingLog): TrainingLog {
  if (day >= log.today) return log;
  const { totals } = log;
  const days = totals.days.slice(0, Math.max(0, day - totals.firstDay + 1));
  const earlier = {
    ...log,
    today: day,
    nowMs: startOfDay(day + 1, log.zone) - 1,
    sessions: log.sessions.filter(({ localDay }) => localDay <= day),
    recent: log.recent.filter(({ localDay }) => localDay <= day),
    totals: { ...totals, lastDay: day, days },
    historyDays: Math.max(0, log.historyDays - (log.today - day)),
    trainingDays: new Set([...log.trainingDays].filter((each) => each <= day)),
  };
  return { ...earlier, phase: log.athlete.profile.phase ?? phaseStateOf(earlier).phase };
}
