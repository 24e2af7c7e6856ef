import * as z from "zod/mini";
import type { SweepDeps } from "../../lib/app/deliver-deps.ts";
import { atOnce, type SweepReport, sweepShard } from "../../lib/app/sweep.ts";

/** What the minute schedule of a shard sends. */
const sweepEvent = z.object({ shard: z.int().check(z.gte(0)) });

/** The part of a Lambda context a sweep looks at. */
export interface LambdaTime {
  readonly getRemainingTimeInMillis: () => number;
}

/** Time kept back to publish and settle what is under way, beside what it may wait for its turn. */
const RESERVE_MS = 10_000;

/** Sweeps one shard: `{"shard": n}`. */
export function createHandler(deps: Omit<SweepDeps, "hasTime">) {
  const reserveMs = RESERVE_MS + deps.pacer.longestWaitMs(atOnce(deps));
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
