import { type DeliveryContext, type DeliveryDecision, decideDelivery } from "../domain/delivery/decide-delivery.ts";
import { isoInstant, MINUTE_MS } from "../domain/local-time.ts";
import { NO_TEXTS } from "../domain/planning/text-memory.ts";
import { policyFor } from "../domain/policy.ts";
import { type Reminder, recentRemindersFrom, reminderId } from "../domain/reminder.ts";
import type { DueReminder } from "../ports.ts";
import type { DeliverDeps, Delivery } from "./deliver-deps.ts";
import { findWelcome } from "./find-welcome.ts";
import { type Claimed, defer, endSilently, holdOf } from "./held-reminder.ts";
import { sendReminder } from "./send-reminder.ts";

/** Claims one due reminder, decides it again, and sends, defers or ends it: at most one text (I5). */
export async function deliverReminder(due: DueReminder, deps: DeliverDeps): Promise<Delivery> {
  const claimId = deps.newId();
  const result = await deps.book.claim(due, { claimId, leaseUntil: isoInstant(deps.clock() + deps.leaseMs) });
  switch (result.kind) {
    case "gone":
      return "not-ours";
    case "unreadable":
      return endSilently({ ref: due, claimId }, { state: "FAILED", outcome: "UNREADABLE" }, deps);
    case "held":
      return endIfAbandoned(result.reminder, deps);
    case "claimed":
      return deliverClaimed(result.reminder, deps);
  }
}

/** A sweep that died under its claim may have sent the text, so it is never tried again. */
async function endIfAbandoned(reminder: Reminder, deps: DeliverDeps): Promise<Delivery> {
  if (reminder.state !== "SENDING" || reminder.leaseUntil > isoInstant(deps.clock())) return "not-ours";
  return endSilently(holdOf(reminder), { state: "UNKNOWN", outcome: "LEASE_RAN_OUT" }, deps);
}

async function deliverClaimed(reminder: Claimed, deps: DeliverDeps): Promise<Delivery> {
  const decision = await decide(reminder, deps).catch((error: unknown): DeliveryDecision => {
    deps.log.error("reminder could not be decided", { kind: reminder.kind }, error);
    return { kind: "defer", untilMs: deps.clock() + MINUTE_MS };
  });
  switch (decision.kind) {
    case "send":
      return sendReminder(reminder, decision, deps);
    case "defer":
      return defer(reminder, { untilMs: decision.untilMs, attempts: reminder.attempts }, deps);
    case "end":
      return endSilently(holdOf(reminder), { state: decision.state, outcome: decision.outcome }, deps);
  }
}

/**
 * Everything is read after the claim, consistently (I7). A text that waited for its turn is decided once more, by the
 * same reading: it may have expired, or quiet hours begun.
 */
async function decide(reminder: Claimed, deps: DeliverDeps): Promise<DeliveryDecision> {
  const scene = await readScene(reminder, deps);
  const decision = decideDelivery({ ...scene, nowMs: deps.clock() });
  if (decision.kind !== "send") return decision;
  if (deps.spendGuard.holdsBack(reminder)) return { kind: "end", state: "SKIPPED", outcome: "SPEND_CAP" };
  await deps.pacer.turn(reminder.channel);
  return decideDelivery({ ...scene, nowMs: deps.clock() });
}

async function readScene(reminder: Claimed, deps: DeliverDeps): Promise<Omit<DeliveryContext, "nowMs">> {
  const { athleteId } = reminder;
  const fromDate = recentRemindersFrom(deps.clock());
  const [athlete, stored, recent] = await Promise.all([
    deps.directory.find(athleteId),
    deps.book.readStatus(athleteId),
    deps.book.read(athleteId, fromDate),
  ]);
  const plan = stored?.plan ?? {};
  return {
    reminder,
    athlete,
    plan,
    memory: stored?.memory ?? NO_TEXTS,
    others: recent.filter((other) => reminderId(other) !== reminderId(reminder)),
    welcome: await findWelcome(athleteId, { plan, recent }, deps.book),
    policy: policyFor(deps.teamPolicy, athlete?.profile.policy ?? {}),
  };
}
