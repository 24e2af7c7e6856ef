import type { RunSpike } from "../log/run-spikes.ts";
import type { TrainingLog } from "../log/training-log.ts";
import type { ReasonOf } from "./reason.ts";

/** RUN_SPIKE: a run of today over 1.10 x the longest of the 30 days before it; the longest such run is named. */
export function runSpike({ recent, spikes, today, policy }: TrainingLog): ReasonOf<"RUN_SPIKE"> | null {
  let longest: RunSpike | null = null;
  for (const session of recent) {
    const spike = session.localDay === today ? spikes.get(session.key) : undefined;
    if (spike !== undefined && spike.distanceMeters > (longest?.distanceMeters ?? 0)) longest = spike;
  }
  if (longest === null) return null;
  const evidence = { ...longest, limitRatio: policy.spikeRatio, windowDays: policy.spikeWindowDays };
  return { code: "RUN_SPIKE", evidence };
}
