import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Assessment, assessAthlete } from "../../lib/app/assess-athlete.ts";
import { NO_RATE_LIMIT } from "../../lib/app/deliver/send-limits.ts";
import { type SweepDeps, type SweepReport, sweepShard } from "../../lib/app/deliver/sweep.ts";
import { logWorkouts } from "../../lib/app/log-workouts.ts";
import { instantMs } from "../../lib/domain/local-time.ts";
import type { Log } from "../../lib/ports.ts";
import { createBatchReadingTable } from "../../lib/table/batched-reads.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { anAthlete, aProfile, aReport } from "../support/builders.ts";
import { createStores } from "../support/stores.ts";

export const silentLog: Log = { info: () => undefined, error: () => undefined, count: () => undefined };

const CONSENT = { state: "given", at: "2026-11-23T13:55:00.000Z", method: "signed form", by: "Coach Lee" } as const;

/** A little team on a table: its use cases and its clock, which begins on a Monday morning in New York. */
export interface Deployment {
  readonly moveTo: (instant: string) => void;
  readonly join: (athleteId: string, phone: string) => Promise<void>;
  /** Logs a run of 45 minutes that ended at 10:00 in New York. */
  readonly train: (athleteId: string) => Promise<void>;
  readonly assess: (athleteId: string) => Promise<Assessment>;
  readonly sweep: () => Promise<SweepReport>;
}

export function deployOn(table: { readonly client: DynamoDBClient; readonly tableName: string }): Deployment {
  let nowMs = instantMs("2026-11-23T14:00:00Z");
  const clock = (): number => nowMs;
  const { log: workouts, directory, book, spendBook } = createStores(createBatchReadingTable(table), 1);
  const common = { clock, directory, book, teamPolicy: {} };
  const sweeping: SweepDeps = { ...common, spendBook, ...sweepParts() };
  return {
    moveTo: (instant) => {
      nowMs = instantMs(instant);
    },
    join: async (athleteId, phone) => {
      const athlete = anAthlete({ athleteId, profile: aProfile({ phone }), consent: { sms: CONSENT } });
      await directory.add(athlete, "2026-11-24T08:00:00.000Z");
    },
    train: async (athleteId) => {
      const report = aReport({ startedAt: "2026-11-23T14:15:00.000Z", rpe: 7 });
      const workout = { source: "cooldown", externalId: "w-1", report, sourceVersion: null };
      await logWorkouts(athleteId, [workout], { clock, workouts, contentHash: contentHashOf });
    },
    assess: (athleteId) => assessAthlete(athleteId, { ...common, workouts, canReply: false }),
    sweep: () => sweepShard(0, sweeping),
  };
}

function sweepParts() {
  let claims = 0;
  return {
    messenger: { publish: async () => ({ kind: "sent", messageId: "m-1" }) as const },
    log: silentLog,
    team: { name: "Riverside RC", optOutContact: null },
    rateLimiter: NO_RATE_LIMIT,
    smsCosts: { monthlySpendCapUsd: null, pricePerPartUsd: 0.01 },
    newId: () => {
      claims += 1;
      return `claim-${claims}`;
    },
    leaseMs: 120_000,
    publishTimeoutMs: 5_000,
    hasTime: () => true,
    nightly: null,
    concurrency: 20,
  };
}

/** A team in which so many athletes, `a-0` and on, have a meal text due at 15:15 UTC. */
export async function deployWithMealsDue(table: Parameters<typeof deployOn>[0], count: number): Promise<Deployment> {
  const team = deployOn(table);
  const athletes = Array.from({ length: count }, (_, at) => `a-${at}`);
  for (const [at, athleteId] of athletes.entries()) {
    await team.join(athleteId, `+1202555${String(at).padStart(4, "0")}`);
    await team.assess(athleteId);
  }
  await team.sweep();
  team.moveTo("2026-11-23T15:05:00Z");
  for (const athleteId of athletes) {
    await team.train(athleteId);
    await team.assess(athleteId);
  }
  return team;
}
