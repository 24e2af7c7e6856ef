import type { Policy } from "../policy.ts";
import type { Athlete } from "../profile.ts";
import { type DailyTotals, dailyTotals } from "./daily-totals.ts";
import type { Past } from "./past.ts";
import { type RunSpike, runSpikes } from "./run-spikes.ts";
import { type Session, sessionsOf } from "./sessions.ts";
import type { Workout } from "./workout.ts";

/** A log up to the end of a local day: the past as its rules remember it, and the days after it one by one. */
export interface FoldedLog {
  readonly past: Past;
  /** The first local day after the past. */
  readonly firstOpenDay: number;
  /** The last local day, `today` of a status [epoch day]. */
  readonly today: number;
  /** Every session, by start. */
  readonly sessions: readonly Session[];
  /** Those after the past, by start. */
  readonly recent: readonly Session[];
  readonly totals: DailyTotals;
  /** Spikes of the runs after the past, by key of their session. */
  readonly spikes: ReadonlyMap<string, RunSpike>;
  readonly athlete: Athlete;
  readonly policy: Policy;
}

/** Adds workouts to a past, up to the end of `today`. */
export function foldLog(input: {
  readonly past: Past;
  /** Those after the past. */
  readonly workouts: readonly Workout[];
  readonly today: number;
  readonly athlete: Athlete;
  readonly policy: Policy;
}): FoldedLog {
  const { past, workouts, today, athlete, policy } = input;
  const recent = sessionsOf({ workouts, profile: athlete.profile, policy, today });
  const sessions = past.sessions.concat(recent);
  const totals = dailyTotals(recent, today, past.totals);
  return {
    past,
    firstOpenDay: Math.max(past.lastDay + 1, totals.firstDay),
    today,
    sessions,
    recent,
    totals,
    spikes: runSpikes(sessions, past.sessions.length, policy),
    athlete,
    policy,
  };
}
