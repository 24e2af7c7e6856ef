import type { DeliveryDecision } from "../../domain/delivery/decide-delivery.ts";
import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import type { PolicyOverrides } from "../../domain/policy.ts";
import type { Athlete, Channel } from "../../domain/profile.ts";
import { type Reminder, reminderId, type SettledState, type SilenceCode } from "../../domain/reminder.ts";
import { SYNTHETIC_ATHLETE_ID } from "../../domain/synthetic-athlete.ts";
import type { ComposedText, TeamVoice } from "../../messages/compose.ts";
import { renderReminder } from "../../messages/render-reminder.ts";
import type { Messenger, OutgoingText, PublishResult } from "../../ports/sending.ts";
import type { AthleteDirectory, Clock, Log, ReminderBook, ReminderRef } from "../../ports.ts";
import type { SendRateLimiter, SpendGuard } from "./send-limits.ts";

/** Ports and settings of delivery. */
export interface DeliveryPorts {
  readonly clock: Clock;
  readonly book: ReminderBook;
  readonly directory: AthleteDirectory;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly team: TeamVoice;
  readonly teamPolicy: PolicyOverrides;
  readonly rateLimiter: SendRateLimiter;
  /** A new claim id at each call. */
  readonly newId: () => string;
  /** How long a claim holds: twice the function's timeout [milliseconds]. */
  readonly leaseMs: number;
  /** The longest a publish may take [milliseconds]. */
  readonly publishTimeoutMs: number;
}

export interface DeliverDeps extends DeliveryPorts {
  /** Of the sweep under way. */
  readonly spendGuard: SpendGuard;
}

/** What became of a due reminder in one sweep; `not-ours`: another sweep has it, or it is gone. */
export type DeliveryResult = "sent" | "deferred" | "settled" | "not-ours";

export type ClaimedReminder = Reminder & { readonly state: "SENDING" };

/** The claim that this sweep, or one that died, holds on a reminder. */
export interface ReminderLease {
  readonly ref: ReminderRef;
  readonly claimId: string;
}

type SendDecision = Extract<DeliveryDecision, { readonly kind: "send" }>;

/** Renders a claimed reminder for this instant and publishes it, if the lease outlasts the request; then settles it. */
export async function sendReminder(
  reminder: ClaimedReminder,
  decision: SendDecision,
  deps: DeliverDeps,
): Promise<DeliveryResult> {
  const nowMs = deps.clock();
  const inAMinute = { untilMs: nowMs + MINUTE_MS, attempts: reminder.attempts };
  const to = recipientOf(reminder.channel, decision.athlete);
  if (to === null) return settleWithoutText(leaseOf(reminder), { state: "SKIPPED", outcome: "NO_CHANNEL" }, deps);
  if (isoInstant(nowMs + deps.publishTimeoutMs) >= reminder.leaseUntil)
    return deferReminder(leaseOf(reminder), inAMinute, deps);
  const rendered = render(reminder, decision, deps);
  if (rendered === undefined) return deferReminder(leaseOf(reminder), inAMinute, deps);
  const { athleteId, channel, kind } = reminder;
  const text: OutgoingText = { athleteId, channel, to, kind, reminderId: reminderId(reminder), ...rendered.text };
  const result = await deps.messenger.publish(text);
  if (result.kind === "sent" || result.kind === "ambiguous") deps.spendGuard.note(text);
  return settlePublished(reminder, { result, rendered }, deps);
}

/** The text for this instant; undefined when rendering fails: then surely nothing was sent. */
function render(
  reminder: ClaimedReminder,
  { athlete, ...tells }: SendDecision,
  deps: DeliverDeps,
): ComposedText | undefined {
  try {
    return renderReminder({ reminder, athlete, team: deps.team, nowMs: deps.clock(), ...tells });
  } catch (error) {
    deps.log.error("reminder could not be rendered", { kind: reminder.kind }, error);
    return undefined;
  }
}

function recipientOf(channel: Channel, athlete: Athlete): string | null {
  switch (channel) {
    case "sms":
      return athlete.profile.phone;
    case "email":
      return athlete.emailSubscription?.topicArn ?? null;
  }
}

function settlePublished(
  reminder: ClaimedReminder,
  { result, rendered }: { readonly result: PublishResult; readonly rendered: ComposedText },
  deps: DeliverDeps,
): Promise<DeliveryResult> {
  const lease = leaseOf(reminder);
  switch (result.kind) {
    case "sent": {
      const settledAt = isoInstant(deps.clock());
      const { text, told } = rendered;
      const settled = { state: "SENT", settledAt, messageId: result.messageId, text: text.body, told } as const;
      return settleReminder(lease, settled, deps);
    }
    case "refused":
      return settleWithoutText(lease, { state: "FAILED", outcome: "REFUSED", detail: result.error }, deps);
    case "opted-out":
      return settleWithoutText(lease, { state: "SKIPPED", outcome: "CARRIER_OPT_OUT", detail: result.error }, deps);
    case "ambiguous":
      return settleWithoutText(lease, { state: "UNKNOWN", outcome: "AMBIGUOUS", detail: result.error }, deps);
    case "retry": {
      const untilMs = deps.clock() + backoffMs(reminder.attempts);
      return deferReminder(leaseOf(reminder), { untilMs, attempts: reminder.attempts + 1 }, deps);
    }
  }
}

/** 1, 2, 4, 8 and then 15 minutes. */
function backoffMs(attempts: number): number {
  return Math.min(2 ** attempts, 15) * MINUTE_MS;
}

export function leaseOf(reminder: ClaimedReminder): ReminderLease {
  return { ref: reminder, claimId: reminder.claimId };
}

/** Settles a claimed reminder; when the claim was lost meanwhile, it is left to the sweep that has it. */
async function settleReminder(lease: ReminderLease, settled: SettledState, deps: DeliverDeps): Promise<DeliveryResult> {
  const kept = await deps.book.settle(lease.ref, lease.claimId, settled);
  if (!kept) {
    deps.log.error("claim was lost before its reminder was settled", { kind: lease.ref.kind, state: settled.state });
    return "not-ours";
  }
  deps.log.count(`${metricOf(lease.ref)}${settled.state}`);
  return settled.state === "SENT" ? "sent" : "settled";
}

/** The texts of the synthetic athlete count apart from those of people. */
function metricOf({ athleteId }: ReminderRef): "Reminders" | "SyntheticTexts" {
  return athleteId === SYNTHETIC_ATHLETE_ID ? "SyntheticTexts" : "Reminders";
}

/** Outcomes with a metric of their own, beside that of their state. */
const COUNTED: ReadonlySet<SilenceCode> = new Set<SilenceCode>(["SPEND_CAP", "CARRIER_OPT_OUT", "UNDELIVERABLE"]);

/** Settles a claimed reminder without a text, with the reason. */
export async function settleWithoutText(
  lease: ReminderLease,
  why: Omit<Extract<SettledState, { readonly outcome: SilenceCode }>, "settledAt">,
  deps: DeliverDeps,
): Promise<DeliveryResult> {
  const result = await settleReminder(lease, { ...why, settledAt: isoInstant(deps.clock()) }, deps);
  if (result === "settled" && COUNTED.has(why.outcome)) deps.log.count(`Reminders${why.outcome}`);
  return result;
}

/** Returns a claimed reminder to a later sweep; without `attempts` they stay as they are. */
export async function deferReminder(
  { ref, claimId }: ReminderLease,
  { untilMs, attempts }: { readonly untilMs: number; readonly attempts?: number },
  deps: DeliverDeps,
): Promise<DeliveryResult> {
  const next = { dueAt: isoInstant(untilMs), ...(attempts === undefined ? {} : { attempts }) };
  if (!(await deps.book.defer(ref, claimId, next))) return "not-ours";
  deps.log.count("RemindersDeferred");
  return "deferred";
}
