import * as z from "zod/mini";
import { type SweepDeps, type SweepReport, sweepConcurrency, sweepShard } from "../../lib/app/deliver/sweep.ts";

/** What the minute schedule of a shard sends. */
const sweepEvent = z.object({ shard: z.int().check(z.gte(0)) });

/** The part of a Lambda context that a sweep reads. */
export interface LambdaTime {
  readonly getRemainingTimeInMillis: () => number;
}

/** Time kept back to publish and settle what is in flight, beside its wait for the rate limit. */
const RESERVE_MS = 10_000;

/** Sweeps one shard: `{"shard": n}`. */
export function createHandler(deps: Omit<SweepDeps, "hasTime">) {
  const reserveMs = RESERVE_MS + deps.rateLimiter.maxWaitMs(sweepConcurrency(deps));
  return async (event: unknown, context: LambdaTime): Promise<SweepReport> => {
    const { shard } = sweepEvent.parse(event);
    const report = await sweepShard(shard, {
      ...deps,
      hasTime: () => context.getRemainingTimeInMillis() > reserveMs,
    });
    deps.log.info("swept", { shard, ...report });
    return report;
  };
}
