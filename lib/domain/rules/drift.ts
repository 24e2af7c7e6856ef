import type { Session } from "../log/sessions.ts";
import { type DaySpan, type DayView, dayOn } from "../log/training-log.ts";
import { easyAfter } from "./easy-after.ts";
import type { ReasonOf, Rule } from "./reason.ts";

/**
 * Runs, or lifts, of the last week feel much harder than those of the four weeks before, and are hardly longer; events and
 * big days count in neither. Source: docs/rules.md 4; after Meeusen 2013, Med Sci Sports Exerc 45(1):186-205.
 */
export const DRIFT: Rule<"DRIFT"> = {
  code: "DRIFT",
  evaluate: harderThanUsual,
  holdsOn: easyAfter({ evaluate: harderThanUsual, easyDays: ({ policy }) => policy.driftEasyDays }),
  sentence: { gapDays: "riderGapDays" },
};

function harderThanUsual(view: DayView): ReasonOf<"DRIFT"> | null {
  const { runs, strengthWorkouts } = dayOn(view.today, view).totals;
  const ofRuns = runs > 0 ? driftOf("run", view) : null;
  return ofRuns ?? (strengthWorkouts > 0 ? driftOf("strength", view) : null);
}

function driftOf(kind: "run" | "strength", view: DayView): ReasonOf<"DRIFT"> | null {
  const { today, policy } = view;
  const recentFrom = today - policy.driftRecentDays + 1;
  const recent = ratedSessions(kind, { from: recentFrom, to: today }, view);
  if (recent.length < policy.driftRecentSessions) return null;
  const usual = ratedSessions(kind, { from: recentFrom - policy.driftUsualDays, to: recentFrom - 1 }, view);
  if (usual.length < policy.driftUsualSessions) return null;
  const [recentRpe, usualRpe] = [recent, usual].map((sessions) => median(sessions.map(({ rpe }) => rpe ?? 0)));
  if (recentRpe === undefined || usualRpe === undefined || recentRpe - usualRpe < policy.driftRpe) return null;
  const [recentMinutes, usualMinutes] = [recent, usual].map((sessions) =>
    median(sessions.map(({ minutes }) => minutes)),
  );
  if ((recentMinutes ?? 0) / (usualMinutes ?? 0) > policy.driftMinutesRatio) return null;
  const evidence = {
    kind,
    recentRpe,
    usualRpe,
    recentSessions: recent.length,
    usualSessions: usual.length,
    recentDays: policy.driftRecentDays,
    easyDates: [],
  };
  return { code: "DRIFT", evidence };
}

/** Sessions of a kind with a reported RPE, on days that are neither an event nor a big day. */
function ratedSessions(kind: "run" | "strength", { from, to }: DaySpan, view: DayView): readonly Session[] {
  const rated: Session[] = [];
  for (let day = Math.max(from, view.firstDay); day <= to; day += 1) {
    const { sessions, bigDay } = dayOn(day, view);
    if (bigDay !== null || view.eventDays.has(day)) continue;
    for (const session of sessions) if (session.role === kind && session.rpe !== null) rated.push(session);
  }
  return rated;
}

function median(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b);
  const middle = inOrder.length / 2;
  return ((inOrder[Math.ceil(middle) - 1] ?? 0) + (inOrder[Math.floor(middle)] ?? 0)) / 2;
}
