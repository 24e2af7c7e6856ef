import { DAY_MS } from "../local-time.ts";
import type { RunSpike, Session } from "../log/sessions.ts";
import { type DayView, dayOn, tomorrowOf } from "../log/training-log.ts";
import type { Policy } from "../policy.ts";
import type { ReasonOf, Rule } from "./reason.ts";

/**
 * A run of today over 1.10 x the longest of the 30 days before it; the longest such run is named. Source: docs/rules.md
 * 4; Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380).
 */
export const RUN_SPIKE: Rule<"RUN_SPIKE"> = {
  code: "RUN_SPIKE",
  evaluate: longestSpike,
  effect: { level: "easy", days: tomorrowOf },
  sentence: { reason: longestSpikeLogged, gapDays: "riderGapDays" },
};

function longestSpikeLogged(view: DayView): ReasonOf<"RUN_SPIKE"> | null {
  const reason = longestSpike(view);
  if (reason === null) return null;
  const windowDays = Math.min(reason.evidence.windowDays, view.historyDays);
  return { ...reason, evidence: { ...reason.evidence, windowDays } };
}

function longestSpike(view: DayView): ReasonOf<"RUN_SPIKE"> | null {
  const { today, policy } = view;
  let longest: RunSpike | null = null;
  for (const { spike } of dayOn(today, view).sessions) {
    if (spike !== null && spike.distanceMeters > (longest?.distanceMeters ?? 0)) longest = spike;
  }
  if (longest === null) return null;
  const evidence = { ...longest, limitRatio: policy.spikeRatio, windowDays: policy.spikeWindowDays };
  return { code: "RUN_SPIKE", evidence };
}

/**
 * All sessions by start, with the spikes of the later ones: runs longer than 1.10 x the longest run that started in the
 * 30 x 24 h before them. Runs without a distance neither fire nor count.
 */
export function withSpikes(earlier: readonly Session[], later: readonly Session[], policy: Policy): readonly Session[] {
  if (later.length === 0) return earlier;
  const sessions = earlier.concat(later);
  for (const [i, session] of later.entries()) {
    const at = earlier.length + i;
    const spike = spikeAt(at, session, { sessions, policy });
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
