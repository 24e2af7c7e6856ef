import { DAY_MS, isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import type { ClaimedErrand, DueErrand, ErrandQueue, Quarantine } from "../../ports/vendors.ts";
import type { Log } from "../../ports.ts";
import { oldestAgeSeconds, workPerAthlete } from "../due-work.ts";
import { quarantined } from "../quarantine-payload.ts";
import { type ErrandOutcome, type PerformErrandDeps, performErrand } from "./perform.ts";

export interface RunErrandsDeps extends RunErrandDeps {
  /** Whether there is time to begin another errand. */
  readonly hasTime: () => boolean;
  /** Athletes served side by side. */
  readonly concurrency: number;
}

/** What one sweep came to. */
export interface ErrandReport {
  readonly due: number;
  readonly done: number;
  readonly deferred: number;
  readonly givenUp: number;
}

/** The most errands one sweep takes on; the next minute takes the rest. */
const SWEEP_LIMIT = 500;

/** Runs the errands that are due in one shard; those of one athlete one after the other. */
export async function runErrands(shard: number, deps: RunErrandsDeps): Promise<ErrandReport> {
  const due = await deps.errands.due(shard, isoInstant(deps.clock()), SWEEP_LIMIT);
  deps.log.count("oldestErrandAgeSeconds", oldestAgeSeconds(due, deps.clock()), "Seconds");
  const ran = await workPerAthlete(due, {
    concurrency: deps.concurrency,
    hasTime: deps.hasTime,
    work: (errand) => runErrand(errand, deps),
    // It is due again when its lease ends.
    onError: ({ source }, error) => deps.log.error("errand could not be settled", { source }, error),
  });
  const number = (of: RanErrand): number => ran.filter((each) => each === of).length;
  const report = { due: due.length, done: number("done"), deferred: number("deferred"), givenUp: number("given-up") };
  count(report, deps);
  return report;
}

function count({ done, deferred, givenUp }: ErrandReport, { log }: RunErrandsDeps): void {
  if (done > 0) log.count("ErrandsDone", done);
  if (deferred > 0) log.count("ErrandsDeferred", deferred);
  if (givenUp > 0) log.count("ErrandsGivenUp", givenUp);
}

interface RunErrandDeps extends PerformErrandDeps {
  readonly errands: ErrandQueue;
  readonly quarantine: Pick<Quarantine, "put">;
  readonly waits: VendorWaits;
  readonly newId: () => string;
  readonly leaseMs: number;
  readonly log: Log;
}

type RanErrand = "done" | "deferred" | "given-up" | "lost";

/** Tries that fail one after the other, a minute, then two, four ... apart: 17 hours in all. */
const MOST_ATTEMPTS = 11;
const LONGEST_WAIT_MS = DAY_MS;

/** Claims an errand, performs it, and removes it, leaves it for later, or gives it up with its reason in quarantine. */
async function runErrand(due: DueErrand, deps: RunErrandDeps): Promise<RanErrand> {
  const leaseUntil = isoInstant(deps.clock() + deps.leaseMs);
  const errand = await deps.errands.claim(due, { claimId: deps.newId(), leaseUntil });
  if (errand === undefined) return "lost";
  const waitUntilMs = deps.waits.until(errand.source, errand.athleteId);
  if (waitUntilMs > deps.clock()) return await later(errand, { untilMs: waitUntilMs, attempts: errand.attempts }, deps);
  return await settle(errand, await attempt(errand, deps), deps);
}

/** A fault of ours is tried again like one of the vendor's, and ends in quarantine like it. */
async function attempt(errand: ClaimedErrand, deps: RunErrandDeps): Promise<ErrandOutcome> {
  try {
    return await performErrand(errand, deps);
  } catch (error) {
    deps.log.error("errand failed", { source: errand.source, task: errand.task }, error);
    return { kind: "failed", reason: "the errand failed at our end, see the log" };
  }
}

async function settle(errand: ClaimedErrand, performed: ErrandOutcome, deps: RunErrandDeps): Promise<RanErrand> {
  const { source, athleteId, attempts } = errand;
  switch (performed.kind) {
    case "done":
      return (await deps.errands.done(errand)) ? "done" : "lost";
    case "limited": {
      const untilMs = Math.min(performed.untilMs, deps.clock() + LONGEST_WAIT_MS);
      deps.waits.wait(source, performed.whose === "vendor" ? null : athleteId, untilMs);
      return await later(errand, { untilMs, attempts }, deps);
    }
    case "absent":
      return await later(errand, { untilMs: performed.untilMs, attempts }, deps);
    case "failed": {
      const failures = attempts + 1;
      if (failures >= MOST_ATTEMPTS) return await giveUp(errand, performed, deps);
      const untilMs = deps.clock() + 2 ** attempts * MINUTE_MS;
      return await later(errand, { untilMs, attempts: failures }, deps);
    }
    case "hopeless":
      return await giveUp(errand, performed, deps);
  }
}

async function later(
  errand: ClaimedErrand,
  { untilMs, attempts }: { readonly untilMs: number; readonly attempts: number },
  { errands }: RunErrandDeps,
): Promise<RanErrand> {
  return (await errands.defer(errand, { dueAt: isoInstant(untilMs), attempts })) ? "deferred" : "lost";
}

/** Quarantine first: what a crash leaves in between is tried once more. */
async function giveUp(
  errand: ClaimedErrand,
  { reason, record }: { readonly reason: string; readonly record?: unknown },
  deps: RunErrandDeps,
): Promise<RanErrand> {
  const { athleteId, source, task, externalId } = errand;
  const payload = deps.findVendor(source)?.payloadOf(errand, record) ?? { task, externalId };
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const receivedAt = isoInstant(deps.clock());
  await deps.quarantine.put(quarantined({ athleteId, source, receivedAt, reason, payload: bytes }));
  return (await deps.errands.done(errand)) ? "given-up" : "lost";
}

/** Until when nothing more is asked of a vendor, or for one of its users; remembered as long as the instance lives. */
interface VendorWaits {
  /** @returns Epoch milliseconds; minus infinity when there is nothing to wait for. */
  readonly until: (source: string, athleteId: string) => number;
  /** `athleteId` null: for everybody. */
  readonly wait: (source: string, athleteId: string | null, untilMs: number) => void;
}

export function createVendorWaits(): VendorWaits {
  const waits = new Map<string, number>();
  const of = (source: string, athleteId: string | null): number =>
    waits.get(JSON.stringify([source, athleteId])) ?? Number.NEGATIVE_INFINITY;
  return {
    until: (source, athleteId) => Math.max(of(source, null), of(source, athleteId)),
    wait: (source, athleteId, untilMs) => {
      waits.set(JSON.stringify([source, athleteId]), Math.max(untilMs, of(source, athleteId)));
    },
  };
}
