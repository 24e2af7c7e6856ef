import { type DeliveryContext, type DeliveryDecision, decideDelivery } from "../../domain/delivery/decide-delivery.ts";
import { instantMs, isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import { plannedWelcomes } from "../../domain/planning/plan-welcome.ts";
import { EMPTY_HISTORY } from "../../domain/planning/text-history.ts";
import { policyFor } from "../../domain/policy.ts";
import { type Reminder, recentRemindersFrom, reminderId } from "../../domain/reminder.ts";
import { UnreadableItemError } from "../../ports/unreadable-item.ts";
import type { DueReminder, Plan, ReminderBook } from "../../ports.ts";
import * as sending from "./send-reminder.ts";

/** Claims one due reminder, decides it again, and sends, defers or ends it: at most one text (I5). */
export async function deliverReminder(due: DueReminder, deps: sending.DeliverDeps): Promise<sending.DeliveryResult> {
  const [claimId, nowMs] = [deps.newId(), deps.clock()];
  const claim = { claimId, claimedAt: isoInstant(nowMs), leaseUntil: isoInstant(nowMs + deps.leaseMs) };
  const result = await deps.book.claim(due, claim);
  switch (result.kind) {
    case "gone":
      return "not-ours";
    case "unreadable":
      return endUnreadable(due, claimId, deps);
    case "held":
      return endIfAbandoned(result.reminder, deps);
    case "claimed":
      return deliverClaimed(result.reminder, deps);
  }
}

/** Until it expires, a reminder that this release cannot read is left to the release that wrote it (docs/upgrade.md). */
async function endUnreadable(
  due: DueReminder,
  claimId: string,
  deps: sending.DeliverDeps,
): Promise<sending.DeliveryResult> {
  const { athleteId, kind, sendBefore } = due;
  deps.log.error("reminder cannot be read", { athleteId, kind });
  const lease = { ref: due, claimId };
  if (isoInstant(deps.clock()) >= sendBefore) return sending.settleWithoutText(lease, UNREADABLE, deps);
  return sending.deferReminder(lease, { untilMs: aMinuteOn(sendBefore, deps) }, deps);
}

const UNREADABLE = { state: "FAILED", outcome: "UNREADABLE" } as const;

/** A minute from now, or the instant of expiry when that is earlier [epoch milliseconds]. */
function aMinuteOn(sendBefore: string, { clock }: Pick<sending.DeliverDeps, "clock">): number {
  return Math.min(clock() + MINUTE_MS, instantMs(sendBefore));
}

/** A sweep that died under its claim may have sent the text, so it is never tried again. */
async function endIfAbandoned(reminder: Reminder, deps: sending.DeliverDeps): Promise<sending.DeliveryResult> {
  if (reminder.state !== "SENDING" || reminder.leaseUntil > isoInstant(deps.clock())) return "not-ours";
  const { claimedAt: publishedAt } = reminder;
  return sending.settleWithoutText(
    sending.leaseOf(reminder),
    { state: "UNKNOWN", outcome: "LEASE_RAN_OUT", publishedAt },
    deps,
  );
}

async function deliverClaimed(
  reminder: sending.ClaimedReminder,
  deps: sending.DeliverDeps,
): Promise<sending.DeliveryResult> {
  const decision = await decide(reminder, deps).catch((error: unknown) => decideUndecided(reminder, error, deps));
  switch (decision.kind) {
    case "send":
      return sending.sendReminder(reminder, decision, deps);
    case "defer":
      return sending.deferReminder(
        sending.leaseOf(reminder),
        { untilMs: decision.untilMs, attempts: reminder.attempts },
        deps,
      );
    case "end":
      return sending.settleWithoutText(
        sending.leaseOf(reminder),
        { state: decision.state, outcome: decision.outcome },
        deps,
      );
  }
}

/** What fails before a reminder expires is tried again, by another release too; from then on nothing keeps it open. */
function decideUndecided(
  reminder: sending.ClaimedReminder,
  error: unknown,
  deps: sending.DeliverDeps,
): DeliveryDecision {
  const { athleteId, kind, sendBefore } = reminder;
  deps.log.error("reminder could not be decided", { athleteId, kind }, error);
  if (isoInstant(deps.clock()) < sendBefore) return { kind: "defer", untilMs: aMinuteOn(sendBefore, deps) };
  if (error instanceof UnreadableItemError) return { kind: "end", ...UNREADABLE };
  return { kind: "end", state: "EXPIRED", outcome: "OVERDUE" };
}

/**
 * Everything is read after the claim, consistently (I7). After a wait for the rate limit the decision is made again from
 * the same data: the text may have expired, or quiet hours begun. At the same instant it would be the same.
 */
async function decide(reminder: sending.ClaimedReminder, deps: sending.DeliverDeps): Promise<DeliveryDecision> {
  const context = await readDeliveryContext(reminder, deps);
  const decidedMs = deps.clock();
  const decision = decideDelivery({ ...context, nowMs: decidedMs });
  if (decision.kind !== "send") return decision;
  if (deps.spendGuard.holdsBack(reminder)) return { kind: "end", state: "SKIPPED", outcome: "SPEND_CAP" };
  await deps.rateLimiter.acquire(reminder.channel);
  const nowMs = deps.clock();
  return nowMs === decidedMs ? decision : decideDelivery({ ...context, nowMs });
}

async function readDeliveryContext(
  reminder: sending.ClaimedReminder,
  deps: sending.DeliverDeps,
): Promise<Omit<DeliveryContext, "nowMs">> {
  const { athleteId } = reminder;
  const [athlete, stored, recent] = await Promise.all([
    deps.directory.find(athleteId),
    deps.book.readStatus(athleteId),
    deps.book.read(athleteId, recentRemindersFrom(deps.clock())),
  ]);
  const plan = stored?.plan ?? {};
  return {
    reminder,
    athlete,
    plan,
    history: stored?.history ?? EMPTY_HISTORY,
    others: recent.filter((other) => reminderId(other) !== reminderId(reminder)),
    welcome: await findWelcome(athleteId, { plan, recent }, deps.book),
    policy: policyFor(deps.teamPolicy, athlete?.profile.policy ?? {}),
  };
}

/** The welcome that a plan names, read on its own when it is older than the recent reminders. */
async function findWelcome(
  athleteId: string,
  { plan, recent }: { readonly plan: Plan; readonly recent: readonly Reminder[] },
  book: ReminderBook,
): Promise<Reminder | undefined> {
  const [named] = plannedWelcomes(plan);
  if (named === undefined) return undefined;
  const id = reminderId(named);
  return recent.find((reminder) => reminderId(reminder) === id) ?? book.find({ athleteId, ...named });
}
