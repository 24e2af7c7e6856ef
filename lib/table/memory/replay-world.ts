import { assessAthlete } from "../../app/assess-athlete.ts";
import { NO_RATE_LIMIT } from "../../app/deliver/send-limits.ts";
import { type SweepDeps, sweepShard } from "../../app/deliver/sweep.ts";
import type { ReplayWorld } from "../../app/replay.ts";
import type { VirtualClock } from "../../app/timeline.ts";
import type { LogReading } from "../../domain/log/parse-log.ts";
import type { PolicyOverrides } from "../../domain/policy.ts";
import type { TeamVoice } from "../../messages/compose.ts";
import type { Messenger } from "../../ports/sending.ts";
import type { Log } from "../../ports.ts";
import { contentHashOf } from "../content-hash.ts";
import { createMemoryStore } from "./store.ts";

const SHARD = 0;
const LEASE_MS = 120_000;
const PUBLISH_TIMEOUT_MS = 5_000;

/** One athlete's world in memory: the use cases of the deployed functions over ports in memory, in virtual time. */
export function createReplayWorld(input: {
  readonly team: TeamVoice;
  readonly teamPolicy: PolicyOverrides;
  /** Where virtual time starts [epoch milliseconds]. */
  readonly startMs: number;
}): ReplayWorld {
  const clock = createVirtualClock(input.startMs);
  const changed = new Set<string>();
  const store = createMemoryStore({ shards: 1, onChange: (athleteId) => changed.add(athleteId) });
  const { directory, book, log: workouts } = store;
  const canReply = input.team.optOutContact === null;
  const common = { clock: clock.now, directory, book, teamPolicy: input.teamPolicy };
  const sweepDeps: SweepDeps = { ...common, spendBook: store.spendBook, ...sweepParts(input.team) };
  const readings = new Map<string, LogReading>();
  const settle = async (): Promise<void> => {
    for (const athleteId of changed) {
      changed.delete(athleteId);
      await assessAthlete(athleteId, { ...common, workouts, canReply, readings });
    }
  };
  return {
    clock: clock.now,
    workouts,
    contentHash: contentHashOf,
    directory,
    book,
    timeline: { clock, book, shards: 1, sweep: () => sweepShard(SHARD, sweepDeps), settle },
  };
}

function sweepParts(team: TeamVoice) {
  let claims = 0;
  const newId = (): string => {
    claims += 1;
    return `claim-${claims}`;
  };
  return {
    messenger: acceptingMessenger,
    log: silentLog,
    team,
    rateLimiter: NO_RATE_LIMIT,
    smsCosts: { monthlySpendCapUsd: null, pricePerPartUsd: 0 },
    newId,
    leaseMs: LEASE_MS,
    publishTimeoutMs: PUBLISH_TIMEOUT_MS,
    hasTime: () => true,
    concurrency: 1,
    nightly: null,
  };
}

/** A clock that stands still until it is moved. */
function createVirtualClock(startMs: number): VirtualClock {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    moveTo: (ms) => {
      nowMs = Math.max(nowMs, ms);
    },
  };
}

const acceptingMessenger: Messenger = {
  publish: async ({ reminderId }) => ({ kind: "sent", messageId: `replay-${reminderId}` }),
};

const silentLog: Log = { info: () => undefined, error: () => undefined, count: () => undefined };
