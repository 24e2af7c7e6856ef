import * as z from "zod/mini";
import { createVendorWaits, type ErrandReport, type RunErrandsDeps, runErrands } from "../../lib/app/errands/run.ts";
import { createSubscriptionRenewal, type SubscriptionApi } from "../../lib/app/errands/subscriptions.ts";

/** What the minute schedule of a shard sends. */
const sweepEvent = z.object({ shard: z.int().check(z.gte(0)) });

/** The part of a Lambda context a sweep looks at. */
interface LambdaTime {
  readonly getRemainingTimeInMillis: () => number;
}

/** An errand asks a vendor three times at most (refused, renewed, again), each within its timeout, and writes. */
const REQUESTS_AN_ERRAND = 3;
const WRITING_MS = 10_000;

interface FetchDeps extends Omit<RunErrandsDeps, "hasTime" | "waits"> {
  /** How long a vendor may take to answer. */
  readonly vendorTimeoutMs: number;
  /** Vendors whose webhook subscriptions lapse. */
  readonly subscriptionApis: readonly SubscriptionApi[];
}

/** The shard whose minutes look after the team's subscriptions, before their errands. */
const SUBSCRIPTION_SHARD = 0;

/** Runs the errands of one shard: `{"shard": n}`, and once a day keeps the team's webhook subscriptions from lapsing. */
export function createHandler(deps: FetchDeps) {
  const reserveMs = REQUESTS_AN_ERRAND * deps.vendorTimeoutMs + WRITING_MS;
  const waits = createVendorWaits();
  const keepSubscriptions = createSubscriptionRenewal({ ...deps, apis: deps.subscriptionApis });
  return async (event: unknown, context: LambdaTime): Promise<ErrandReport> => {
    const { shard } = sweepEvent.parse(event);
    if (shard === SUBSCRIPTION_SHARD) await keepSubscriptions();
    const hasTime = (): boolean => context.getRemainingTimeInMillis() > reserveMs;
    const report = await runErrands(shard, { ...deps, waits, hasTime });
    deps.log.info("errands run", { shard, ...report });
    return report;
  };
}
