import { instantMs, localDayAt, MINUTE_MS } from "../local-time.ts";
import { isUsable } from "../planning/channel.ts";
import { quietUntil } from "../planning/quiet-hours.ts";
import type { Policy } from "../policy.ts";
import type { Athlete } from "../profile.ts";
import { mayHaveBeenSent, type Reminder, reminderId, type SilenceCode, type SilentState } from "../reminder.ts";
import { spacedFrom } from "./spacing.ts";

/** What delivery read, consistently, after it claimed a reminder. */
export interface DeliveryContext {
  readonly reminder: Reminder;
  readonly athlete: Athlete | undefined;
  /** The plan that stands: id to generation. */
  readonly plan: Readonly<Record<string, number>>;
  /** The athlete's other reminders of the last days. */
  readonly others: readonly Reminder[];
  /** The welcome the plan names. */
  readonly welcome: Reminder | undefined;
  readonly policy: Policy;
  readonly nowMs: number;
}

export type DeliveryDecision =
  | { readonly kind: "send"; readonly athlete: Athlete }
  | { readonly kind: "defer"; readonly untilMs: number }
  | { readonly kind: "end"; readonly state: SilentState; readonly outcome: SilenceCode };

/**
 * Decides a claimed reminder again at the moment of sending (I7): consent, plan, welcome, quiet hours, one of a kind
 * a day, spacing. What cannot go now waits; what can never go ends with its reason.
 */
export function decideDelivery(context: DeliveryContext): DeliveryDecision {
  const { reminder, athlete, nowMs } = context;
  if (nowMs >= instantMs(reminder.sendBefore)) return end("EXPIRED", "OVERDUE");
  if (athlete === undefined) return end("CANCELLED", "NO_ATHLETE");
  return (
    withoutConsent(reminder, athlete) ??
    outOfPlan(context) ??
    unwelcomed(context) ??
    inQuietHours(context, athlete) ??
    overBudget(context) ??
    tooClose(context) ?? { kind: "send", athlete }
  );
}

function withoutConsent(reminder: Reminder, athlete: Athlete): DeliveryDecision | undefined {
  if (athlete.redFlagAt !== null) return end("CANCELLED", "RED_FLAG");
  if (athlete.consent[reminder.channel]?.state !== "given") return end("CANCELLED", "OPTED_OUT");
  return isUsable(reminder.channel, athlete) ? undefined : end("SKIPPED", "NO_CHANNEL");
}

function outOfPlan({ reminder, plan, nowMs }: DeliveryContext): DeliveryDecision | undefined {
  return plan[reminderId(reminder)] === reminder.generation ? undefined : inAMinute(nowMs);
}

function unwelcomed({ reminder, welcome, nowMs }: DeliveryContext): DeliveryDecision | undefined {
  if (reminder.kind === "welcome" || reminder.kind === "invite") return undefined;
  if (welcome === undefined) return end("SKIPPED", "NOT_WELCOMED");
  if (mayHaveBeenSent(welcome)) return undefined;
  return welcome.state === "PENDING" || welcome.state === "SENDING" ? inAMinute(nowMs) : end("SKIPPED", "NOT_WELCOMED");
}

function inQuietHours(context: DeliveryContext, { profile }: Athlete): DeliveryDecision | undefined {
  const { reminder, policy, nowMs } = context;
  if (reminder.kind === "bedtime") return undefined;
  const untilMs = quietUntil(nowMs, { profile, policy, zone: reminder.zone });
  if (untilMs === undefined) return undefined;
  return untilMs < instantMs(reminder.sendBefore) ? { kind: "defer", untilMs } : end("EXPIRED", "QUIET_HOURS");
}

function overBudget({ reminder, others, nowMs }: DeliveryContext): DeliveryDecision | undefined {
  if (!countsInBudget(reminder)) return undefined;
  const today = localDayAt(nowMs, reminder.zone);
  const sentToday = others.filter(
    (other) => countsInBudget(other) && mayHaveBeenSent(other) && settledDay(other, reminder.zone) === today,
  );
  return sentToday.some((other) => other.kind === reminder.kind) ? end("SKIPPED", "BUDGET") : undefined;
}

function tooClose(context: DeliveryContext): DeliveryDecision | undefined {
  const { reminder, plan, nowMs } = context;
  if (!countsInBudget(reminder)) return undefined;
  const others = context.others.filter(
    (other) => countsInBudget(other) && (mayHaveBeenSent(other) || plan[reminderId(other)] === other.generation),
  );
  const fromMs = spacedFrom({ reminder, others, nowMs, spacingMinutes: context.policy.spacingMinutes });
  if (fromMs <= nowMs) return undefined;
  return fromMs < instantMs(reminder.sendBefore) ? { kind: "defer", untilMs: fromMs } : end("SKIPPED", "SPACING");
}

function countsInBudget({ kind }: Reminder): boolean {
  return kind !== "welcome" && kind !== "invite";
}

function settledDay(reminder: Reminder, zone: string): number | undefined {
  return "settledAt" in reminder ? localDayAt(instantMs(reminder.settledAt), zone) : undefined;
}

function inAMinute(nowMs: number): DeliveryDecision {
  return { kind: "defer", untilMs: nowMs + MINUTE_MS };
}

function end(state: SilentState, outcome: SilenceCode): DeliveryDecision {
  return { kind: "end", state, outcome };
}
