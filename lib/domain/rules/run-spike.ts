import { DAY_MS } from "../local-time.ts";
import type { RunSpike, Session } from "../log/sessions.ts";
import { type DayView, dayOn } from "../log/training-log.ts";
import type { Policy } from "../policy.ts";
import { easyAfter } from "./easy-after.ts";
import type { ReasonOf, Rule } from "./reason.ts";

/**
 * A run of today, no event, over 1.10 x the longest of the 30 days before it, in a log of four weeks or more; the longest
 * such run is named. Source: docs/rules.md 4; Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380).
 */
export const RUN_SPIKE: Rule<"RUN_SPIKE"> = {
  code: "RUN_SPIKE",
  evaluate: longestSpike,
  holdsOn: easyAfter({ evaluate: longestSpike, easyDays: ({ policy }) => policy.spikeEasyDays }),
  sentence: { gapDays: "riderGapDays" },
};

function longestSpike(view: DayView): ReasonOf<"RUN_SPIKE"> | null {
  const { today, policy } = view;
  let longest: RunSpike | null = null;
  for (const { spike } of dayOn(today, view).sessions) {
    if (spike !== null && spike.distanceMeters > (longest?.distanceMeters ?? 0)) longest = spike;
  }
  if (longest === null) return null;
  // No more days than are logged.
  const windowDays = Math.min(policy.spikeWindowDays, view.historyDays);
  const evidence = { ...longest, limitRatio: policy.spikeRatio, windowDays, easyDates: [] };
  return { code: "RUN_SPIKE", evidence };
}

/** What tells whether runs are spikes. */
interface SpikeContext {
  readonly policy: Policy;
  /** The local days of events, whose runs are none. */
  readonly eventDays: ReadonlySet<number>;
}

/**
 * All sessions by start, with the spikes of the later ones: runs longer than 1.10 x the longest run that started in the
 * 30 x 24 h before them, from the fourth week of the log on. Runs without a distance neither fire nor count.
 */
export function withSpikes(
  earlier: readonly Session[],
  later: readonly Session[],
  context: SpikeContext,
): readonly Session[] {
  if (later.length === 0) return earlier;
  const sessions = earlier.concat(later);
  const fromDay = (sessions[0]?.localDay ?? 0) + context.policy.spikeHistoryDays;
  for (const [i, session] of later.entries()) {
    if (session.localDay < fromDay || context.eventDays.has(session.localDay)) continue;
    const at = earlier.length + i;
    const spike = spikeAt(at, session, { sessions, policy: context.policy });
    if (spike !== null) sessions[at] = { ...session, spike };
  }
  return sessions;
}

/** Looks back from the run at index `at`, and stops at a run that is long enough. */
function spikeAt(
  at: number,
  run: Session,
  { sessions, policy }: { readonly sessions: readonly Session[]; readonly policy: Policy },
): RunSpike | null {
  const distanceMeters = distanceOf(run);
  const sinceMs = run.startMs - policy.spikeWindowDays * DAY_MS;
  let longestMeters = 0;
  for (let i = at - 1; ; i -= 1) {
    const other = sessions[i];
    if (other === undefined || other.startMs < sinceMs) break;
    if (other.startMs === run.startMs) continue;
    longestMeters = Math.max(longestMeters, distanceOf(other));
    if (distanceMeters <= policy.spikeRatio * longestMeters) return null;
  }
  return longestMeters === 0 ? null : { distanceMeters, longestMeters };
}

/** The distance of a run [m]; 0 for other sessions and for runs without one. */
function distanceOf({ role, distanceMeters }: Session): number {
  return role === "run" ? (distanceMeters ?? 0) : 0;
}
