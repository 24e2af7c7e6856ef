import { MINUTE_MS } from "../local-time.ts";
import type { Session } from "../log/sessions.ts";
import { lastDays, sessionsIn, type TrainingLog } from "../log/training-log.ts";
import type { Policy } from "../policy.ts";
import type { MealFocus, MealSession } from "../reminder-facts.ts";

/** Planning looks less than two weeks back. */
const PLANNING_DAYS = 14;

/** Sessions close enough in time to share one meal text, in order of start; never empty. */
export interface MealGroup {
  readonly localDay: number;
  readonly sessions: readonly [Session, ...Session[]];
  readonly endMs: number;
}

/** A group that others may still join. */
interface OpenGroup extends MealGroup {
  readonly sessions: [Session, ...Session[]];
  endMs: number;
}

/** Every recent session that may get a meal text, those that start soon after the previous end joined to it. */
export function mealGroups(log: TrainingLog): readonly MealGroup[] {
  const groups: OpenGroup[] = [];
  for (const session of sessionsIn(lastDays(PLANNING_DAYS, log), log)) {
    if (session.silent || session.role === "recovery" || session.minutes < log.policy.mealMinSessionMinutes) continue;
    const last = groups.at(-1);
    if (last !== undefined && session.startMs - last.endMs <= log.policy.sessionJoinMinutes * MINUTE_MS) {
      last.sessions.push(session);
      last.endMs = Math.max(last.endMs, session.endMs);
    } else {
      groups.push({ localDay: session.localDay, sessions: [session], endMs: session.endMs });
    }
  }
  return groups;
}

export function mealSession({ sessions }: MealGroup): MealSession {
  const roles = new Set(sessions.map((session) => session.role));
  if (roles.has("strength")) return roles.has("run") || roles.has("cross") ? "run-and-lift" : "lift";
  return minutesAs("run", sessions) > minutesAs("cross", sessions) ? "run" : "cross";
}

/** How long some sessions of one role took [minutes]. */
export function minutesAs(role: Session["role"], sessions: readonly Session[]): number {
  return sessions.reduce((sum, session) => sum + (session.role === role ? session.minutes : 0), 0);
}

/** What the meal should provide first: protein after lifts, whatever their effort (docs/rules.md 6). */
export function mealFocus(group: MealGroup, policy: Policy): MealFocus {
  const session = mealSession(group);
  if (session === "lift") return "protein";
  if (session === "run-and-lift") return "both";
  return isLongOrHard(group, policy) ? "carbohydrate" : "both";
}

/** Whether the sessions of a group are long together, or one of them is hard. */
export function isLongOrHard(group: MealGroup, policy: Policy): boolean {
  return isHard(group, policy) || minutesOf(group) >= policy.longSessionMinutes;
}

export function isHard({ sessions }: MealGroup, policy: Policy): boolean {
  return sessions.some((each) => each.effectiveRpe >= policy.hardSessionRpe);
}

/** Whether the athlete would call a group long: longer than what is usual for them, or two hours (docs/rules.md 6). */
export function isLongForAthlete(group: MealGroup, log: TrainingLog): boolean {
  const { longSessionMinutes, longSessionRatio, longSessionWindowDays, alwaysLongMinutes } = log.policy;
  const minutes = minutesOf(group);
  if (minutes >= alwaysLongMinutes) return true;
  const { role } = group.sessions[0];
  const before = { from: group.localDay - longSessionWindowDays, to: group.localDay - 1 };
  const usual = sessionsIn(before, log)
    .filter((session) => session.role === role)
    .map((session) => session.minutes)
    .toSorted((a, b) => a - b);
  const [lower, upper] = [usual[(usual.length - 1) >> 1], usual[usual.length >> 1]];
  if (lower === undefined || upper === undefined) return false;
  return minutes >= longSessionMinutes && minutes >= (longSessionRatio * (lower + upper)) / 2;
}

export function minutesOf({ sessions }: MealGroup): number {
  return sessions.reduce((sum, each) => sum + each.minutes, 0);
}

/** Whether nobody said how hard any of them was. */
export function isShortOfRpe({ sessions }: MealGroup): boolean {
  return sessions.every(({ rpe }) => rpe === null);
}

/** The keys of every workout of a group. */
export function mealWorkouts(group: MealGroup): readonly string[] {
  return group.sessions.flatMap((session) => session.workouts);
}
