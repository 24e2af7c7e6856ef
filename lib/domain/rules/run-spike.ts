import type { RunSpike } from "../log/run-spikes.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { newsGapDays, type ReasonOf, type Rule, tomorrow } from "./reason.ts";

/**
 * A run of today over 1.10 x the longest of the 30 days before it; the longest such run is named. Source: docs/rules.md
 * 4; Frandsen 2025, Br J Sports Med (doi 10.1136/bjsports-2024-109380).
 */
export const RUN_SPIKE: Rule<"RUN_SPIKE"> = {
  code: "RUN_SPIKE",
  evaluate: longestSpike,
  effect: { level: "easy", days: tomorrow },
  sentence: { reason: longestSpikeLogged, gapDays: newsGapDays },
};

function longestSpikeLogged(log: TrainingLog): ReasonOf<"RUN_SPIKE"> | null {
  const reason = longestSpike(log);
  if (reason === null) return null;
  const windowDays = Math.min(reason.evidence.windowDays, log.historyDays);
  return { ...reason, evidence: { ...reason.evidence, windowDays } };
}

function longestSpike({ recent, spikes, today, policy }: TrainingLog): ReasonOf<"RUN_SPIKE"> | null {
  let longest: RunSpike | null = null;
  for (const session of recent) {
    const spike = session.localDay === today ? spikes.get(session.key) : undefined;
    if (spike !== undefined && spike.distanceMeters > (longest?.distanceMeters ?? 0)) longest = spike;
  }
  if (longest === null) return null;
  const evidence = { ...longest, limitRatio: policy.spikeRatio, windowDays: policy.spikeWindowDays };
  return { code: "RUN_SPIKE", evidence };
}
