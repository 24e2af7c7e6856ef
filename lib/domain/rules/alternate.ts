import { HOUR_MS } from "../local-time.ts";
import type { Session } from "../log/sessions.ts";
import { type DayView, dayOn } from "../log/training-log.ts";
import type { ReasonOf, Rule } from "./reason.ts";

/**
 * In `foundation`, unless the athlete chose it, a run and a strength workout on one day; in `combined` less than 3 h
 * between the end of one and the start of the next, where the times of day are known. Source: docs/rules.md 4; Schumann 2022, Sports Med 52(3):601-612.
 */
export const ALTERNATE: Rule<"ALTERNATE"> = {
  code: "ALTERNATE",
  evaluate: runAndLiftTogether,
  holdsOn: null,
  sentence: { gapDays: "riderGapDays" },
};

function runAndLiftTogether(view: DayView): ReasonOf<"ALTERNATE"> | null {
  const runs = sessionsToday(view, "run");
  const lifts = sessionsToday(view, "strength");
  if (runs.length === 0 || lifts.length === 0) return null;
  const gapHours = shortestGapHours(runs, lifts);
  const neededHours = view.phase === "combined" ? view.policy.closeTogetherHours : null;
  if (neededHours !== null && [...runs, ...lifts].some(({ dayOnly }) => dayOnly)) return null;
  const isFine = neededHours === null ? view.athlete.profile.phase !== null : gapHours >= neededHours;
  if (isFine) return null;
  const evidence = {
    phase: view.phase,
    runs: runs.length,
    strengthWorkouts: lifts.length,
    gapHours,
    neededHours,
  };
  return { code: "ALTERNATE", evidence };
}

function sessionsToday(view: DayView, role: Session["role"]): readonly Session[] {
  return dayOn(view.today, view).sessions.filter((session) => session.role === role);
}

/**
 * From the end of one to the start of the next of the other kind; 0 where some overlap. By start, the next one of the other
 * kind is never nearer to an earlier one than to the one that reached furthest.
 */
function shortestGapHours(runs: readonly Session[], lifts: readonly Session[]): number {
  const reachedMs = { run: -Infinity, strength: -Infinity };
  let shortestMs = Infinity;
  for (const { role, startMs, endMs } of [...runs, ...lifts].toSorted((a, b) => a.startMs - b.startMs)) {
    if (role !== "run" && role !== "strength") continue;
    const otherMs = reachedMs[role === "run" ? "strength" : "run"];
    shortestMs = Math.min(shortestMs, startMs - otherMs);
    reachedMs[role] = Math.max(reachedMs[role], endMs);
  }
  return Math.max(0, shortestMs) / HOUR_MS;
}
