import { assessAthlete } from "../app/assess-athlete.ts";
import { NO_RATE_LIMIT } from "../app/deliver/send-limits.ts";
import { type SweepDeps, sweepShard } from "../app/deliver/sweep.ts";
import { type ReplayInput, type ReplayWorld, replay } from "../app/replay.ts";
import { type ReplayReport, reportReplay } from "../app/replay-report.ts";
import type { VirtualClock } from "../app/timeline.ts";
import { leastOf } from "../domain/extremes.ts";
import { DAY_MS } from "../domain/local-time.ts";
import { endOfReport, type LogReading } from "../domain/log/parse-log.ts";
import type { PolicyOverrides } from "../domain/policy.ts";
import type { TeamVoice } from "../messages/compose.ts";
import { smsParts } from "../messages/gsm7.ts";
import type { Messenger } from "../ports/sending.ts";
import type { Log, ReminderBook, StatusRecord, WorkoutLog } from "../ports.ts";
import { DEFAULT_PRICE_PER_PART_USD } from "../team/team-fields.ts";
import { WORKOUT_PREFIX } from "./items.ts";
import { createMemoryTable } from "./memory-table.ts";
import { createRepositories } from "./repositories.ts";
import { contentHashOf } from "./workout-log.ts";

const SHARD = 0;
const LEASE_MS = 120_000;
const PUBLISH_TIMEOUT_MS = 5_000;
/** The athlete joins the day before the first workout, whatever the zone. */
const BEFORE_THE_LOG_MS = 4 * DAY_MS;

/** One athlete's world in memory: the use cases of the deployed functions over repositories in memory, in virtual time. */
export function createReplayWorld(input: {
  readonly team: TeamVoice;
  readonly teamPolicy: PolicyOverrides;
  /** Where virtual time starts [epoch milliseconds]. */
  readonly startMs: number;
}): ReplayWorld {
  const clock = createVirtualClock(input.startMs);
  const changed = new Set<string>();
  const logs = new Map<string, ReturnType<WorkoutLog["read"]>>();
  const table = createMemoryTable({
    onChange: (athleteId, key) => {
      changed.add(athleteId);
      if (key.SK.startsWith(WORKOUT_PREFIX)) logs.delete(athleteId);
    },
  });
  const { directory, spendBook, ...stored } = createRepositories(table, {
    shards: 1,
    retentionDays: 800,
    // A file is somebody's own, and replayed on their own machine.
    mostItems: Number.POSITIVE_INFINITY,
  });
  const workouts = keepingReads(stored.workouts, logs);
  const book = keepingStatuses(stored.book);
  const common = { clock: clock.now, directory, book, teamPolicy: input.teamPolicy };
  const sweepDeps: SweepDeps = { ...common, spendBook, ...sweepParts(input.team) };
  const canReply = input.team.optOutContact === null;
  const assessDeps = { ...common, workouts, canReply, readings: new Map<string, LogReading>() };
  const settle = async (): Promise<void> => {
    for (const athleteId of changed) {
      changed.delete(athleteId);
      await assessAthlete(athleteId, assessDeps);
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

/** What a whole log would have brought, as a report. */
export async function trialReplay(input: ReplayInput, team: TeamVoice): Promise<ReplayReport> {
  const firstMs = leastOf(input.workouts.map(({ report }) => endOfReport(report)));
  const { teamPolicy } = input;
  const world = createReplayWorld({ team, teamPolicy, startMs: firstMs - BEFORE_THE_LOG_MS });
  const options = { from: null, to: null, leftOut: 0, pricePerPartUsd: DEFAULT_PRICE_PER_PART_USD, partsOf: smsParts };
  return reportReplay(await replay(input, world), options);
}

/** Reads a log again only after a workout changed: otherwise the cost of a replay would grow with the square of its days. */
function keepingReads(workouts: WorkoutLog, logs: Map<string, ReturnType<WorkoutLog["read"]>>): WorkoutLog {
  return {
    ...workouts,
    read: (athleteId) => {
      const log = logs.get(athleteId) ?? workouts.read(athleteId);
      logs.set(athleteId, log);
      return log;
    },
  };
}

/** Reads a status as it was written, for a replay writes one a night and parsing it takes a tenth of its time. */
function keepingStatuses(book: ReminderBook): ReminderBook {
  const written = new Map<string, StatusRecord>();
  return {
    ...book,
    readStatus: async (athleteId) => written.get(athleteId) ?? (await book.readStatus(athleteId)),
    writeStatus: async (athleteId, next, expectedVersion) => {
      const isWritten = await book.writeStatus(athleteId, next, expectedVersion);
      if (isWritten) written.set(athleteId, next);
      return isWritten;
    },
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
