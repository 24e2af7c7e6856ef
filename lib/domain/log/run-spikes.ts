import { DAY_MS } from "../local-time.ts";
import type { Policy } from "../policy.ts";
import type { Session } from "./sessions.ts";

/** How far a run went and how far the longest of the days before it. */
export interface RunSpike {
  readonly distanceMeters: number;
  readonly longestMeters: number;
}

/**
 * Spikes of the sessions from place `from` on, by key: runs longer than 1.10 x the longest run that started in the
 * 30 x 24 h before them. Runs without a distance neither fire nor count. `sessions` are in order of their start.
 * Source: Frandsen 2025, doi 10.1136/bjsports-2024-109380.
 */
export function runSpikes(sessions: readonly Session[], from: number, policy: Policy): ReadonlyMap<string, RunSpike> {
  const spikes = new Map<string, RunSpike>();
  for (const [i, session] of sessions.slice(from).entries()) {
    const spike = spikeAt(from + i, session, { sessions, policy });
    if (spike !== null) spikes.set(session.key, spike);
  }
  return spikes;
}

/** Looks back from the run at a place, and no further than a run that is long enough. */
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

/** How far a session ran; 0 when it is no run or does not tell. */
function distanceOf({ role, distanceMeters }: Session): number {
  return role === "run" ? (distanceMeters ?? 0) : 0;
}
