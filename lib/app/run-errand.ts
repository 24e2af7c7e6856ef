import { DAY_MS, isoInstant, MINUTE_MS } from "../domain/local-time.ts";
import type { ClaimedErrand, DueErrand, ErrandQueue, Quarantine } from "../ports/vendors.ts";
import type { Log } from "../ports.ts";
import { type PerformErrandDeps, type Performed, performErrand } from "./perform-errand.ts";
import { quarantined } from "./quarantine-payload.ts";
import type { VendorWaits } from "./vendor-waits.ts";

export interface RunErrandDeps extends PerformErrandDeps {
  readonly errands: ErrandQueue;
  readonly quarantine: Pick<Quarantine, "put">;
  readonly waits: VendorWaits;
  readonly newId: () => string;
  readonly leaseMs: number;
  readonly log: Log;
}

export type RanErrand = "done" | "deferred" | "given-up" | "lost";

/** Tries that fail one after the other, a minute, then two, four ... apart: 17 hours in all. */
const MOST_ATTEMPTS = 11;
const LONGEST_WAIT_MS = DAY_MS;

/** Claims an errand, performs it, and removes it, leaves it for later, or gives it up with its reason in quarantine. */
export async function runErrand(due: DueErrand, deps: RunErrandDeps): Promise<RanErrand> {
  const leaseUntil = isoInstant(deps.clock() + deps.leaseMs);
  const errand = await deps.errands.claim(due, { claimId: deps.newId(), leaseUntil });
  if (errand === undefined) return "lost";
  const waitUntilMs = deps.waits.until(errand.source, errand.athleteId);
  if (waitUntilMs > deps.clock()) return await later(errand, { untilMs: waitUntilMs, attempts: errand.attempts }, deps);
  return await settle(errand, await attempt(errand, deps), deps);
}

/** A fault of ours is tried again like one of the vendor's, and ends in quarantine like it. */
async function attempt(errand: ClaimedErrand, deps: RunErrandDeps): Promise<Performed> {
  try {
    return await performErrand(errand, deps);
  } catch (error) {
    deps.log.error("errand failed", { source: errand.source, task: errand.task }, error);
    return { kind: "failed", reason: "the errand failed at our end, see the log" };
  }
}

async function settle(errand: ClaimedErrand, performed: Performed, deps: RunErrandDeps): Promise<RanErrand> {
  const { source, athleteId, attempts } = errand;
  switch (performed.kind) {
    case "done":
      return (await deps.errands.done(errand)) ? "done" : "lost";
    case "limited": {
      const untilMs = Math.min(performed.untilMs, deps.clock() + LONGEST_WAIT_MS);
      deps.waits.wait(source, performed.whose === "vendor" ? null : athleteId, untilMs);
      return await later(errand, { untilMs, attempts }, deps);
    }
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
