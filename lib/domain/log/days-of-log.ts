import type { Phase } from "../profile.ts";
import { liftingStartAfter } from "../recovery/lifting-start.ts";
import { holdsAfter } from "../recovery/muscles.ts";
import { historyAfter } from "../recovery/phases.ts";
import { restStateAfter } from "../recovery/rest-days.ts";
import { bigDayOf } from "../rules/big-day.ts";
import { monotonyDayAfter } from "../rules/monotony.ts";
import { averageGains, averagesAfter } from "./load-metrics.ts";
import { EMPTY_DAY, type LoadAverages, type LogDay, type RestState } from "./log-day.ts";
import { type Session, totalsOf } from "./sessions.ts";
import type { DayView } from "./training-log.ts";

/** All that the days of a log follow from, beside its sessions. */
interface DaysInput extends Omit<DayView, "days" | "historyDays" | "phase"> {
  /** The lift that a text NEW counts from; null without such a text. */
  readonly namedDay: number | null;
}

/** No rule that days follow from asks for the phase. */
const PHASE: Phase = "foundation";

/** The known days, then every day up to today, each from the day before it; `open` are the sessions of the new days. */
export function withDays(
  known: readonly LogDay[],
  open: readonly Session[],
  { namedDay, athlete, policy, nowMs, zone, today, firstDay, eventDays }: DaysInput,
): readonly LogDay[] {
  if (known.length > today - firstDay) return known;
  const days = known.slice();
  const firstNew = firstDay + days.length;
  const byDay = groupByDay(open, firstNew);
  const gains = averageGains(policy);
  for (let day = firstNew; day <= today; day += 1) {
    const historyDays = day - firstDay + 1;
    // Field by field: a spread costs as much as the rest of a day, and a log has hundreds of them.
    const view = { athlete, policy, nowMs, zone, today: day, firstDay, days, historyDays, phase: PHASE, eventDays };
    const held = byDay[day - firstNew] ?? EMPTY_DAY.sessions;
    const begun = dayOf(held, { view, namedDay, gains });
    days.push(begun);
    // What follows looks at the day itself, and at those before it.
    const rest = restStateAfter(begun.rest, view);
    const monotonyDay = held.length === 0 ? begun.monotonyDay : monotonyDayAfter(begun.monotonyDay, view);
    if (rest !== begun.rest || monotonyDay !== begun.monotonyDay)
      days[days.length - 1] = withRest(begun, rest, monotonyDay);
  }
  return days;
}

function withRest(
  { sessions, totals, averages, history, holds, bigDay }: LogDay,
  rest: RestState,
  monotonyDay: number | null,
): LogDay {
  return { sessions, totals, averages, history, holds, rest, bigDay, monotonyDay };
}

/** A day from the day before it, without what of rest days and MONOTONY it changes. */
function dayOf(
  sessions: readonly Session[],
  { view, namedDay, gains }: { readonly view: DayView; readonly namedDay: number | null; readonly gains: LoadAverages },
): LogDay {
  const { days, policy, today, firstDay } = view;
  const known = days.at(-1);
  const before = known ?? EMPTY_DAY;
  const totals = totalsOf(sessions);
  const leaving = (days[today - firstDay - policy.phaseWindowDays] ?? EMPTY_DAY).totals;
  const liftingStart =
    totals.strengthWorkouts === 0 ? before.history.liftingStart : liftingStartAfter(today, { view, namedDay });
  const nextDay = { day: today, active: sessions.length > 0, entering: totals, leaving, liftingStart };
  return {
    sessions,
    totals,
    averages: averagesAfter(known?.averages ?? null, totals.loadAu, gains),
    history: historyAfter(before.history, nextDay, policy),
    holds: holdsAfter(before.holds, { sessions, liftingStart, policy }),
    rest: before.rest,
    bigDay: sessions.length === 0 ? null : bigDayOf(sessions, view),
    monotonyDay: before.monotonyDay,
  };
}

/** Sessions by local day, from one day on. */
function groupByDay(sessions: readonly Session[], from: number): readonly (readonly Session[] | undefined)[] {
  const byDay: Session[][] = [];
  for (const session of sessions) {
    const held = byDay[session.localDay - from];
    if (held === undefined) byDay[session.localDay - from] = [session];
    else held.push(session);
  }
  return byDay;
}
