import { instantMs, localDayAt, MINUTE_MS } from "../local-time.ts";
import { channelFor, isUsable, openInvitation, refusalOf } from "../planning/channel.ts";
import { fastingUntil } from "../planning/fasting.ts";
import { pauseAt } from "../planning/pause.ts";
import { quietUntil, settledAwakeOn } from "../planning/quiet-hours.ts";
import type { TextMemory } from "../planning/text-memory.ts";
import type { Policy } from "../policy.ts";
import type { Athlete } from "../profile.ts";
import {
  countsInBudget,
  mayHaveBeenSent,
  type Reminder,
  reminderId,
  type SilenceCode,
  type SilentState,
} from "../reminder.ts";
import { spacedFrom } from "./spacing.ts";
import { owesStopHint } from "./stop-hint.ts";

/** What delivery read, consistently, after it claimed a reminder. */
export interface DeliveryContext {
  readonly reminder: Reminder;
  readonly athlete: Athlete | undefined;
  /** The plan that stands: id to generation. */
  readonly plan: Readonly<Record<string, number>>;
  /** The athlete's other reminders of the last days. */
  readonly others: readonly Reminder[];
  /** Every text that went until the last assessment. */
  readonly memory: TextMemory;
  /** The welcome the plan names. */
  readonly welcome: Reminder | undefined;
  readonly policy: Policy;
  readonly nowMs: number;
}

export type DeliveryDecision =
  | {
      readonly kind: "send";
      readonly athlete: Athlete;
      /** Whether this text owes the athlete a word on how to stop. */
      readonly stopHint: boolean;
    }
  | { readonly kind: "defer"; readonly untilMs: number }
  | { readonly kind: "end"; readonly state: SilentState; readonly outcome: SilenceCode };

/**
 * Decides a claimed reminder again at the moment of sending (I7): consent, plan, welcome, quiet hours, one of a kind
 * a day, spacing, pauses and fasts. What cannot go now waits; what can never go ends with its reason.
 */
export function decideDelivery(context: DeliveryContext): DeliveryDecision {
  const { reminder, athlete, nowMs } = context;
  if (nowMs >= instantMs(reminder.sendBefore)) return end("EXPIRED", "OVERDUE");
  if (athlete === undefined) return end("CANCELLED", "NO_ATHLETE");
  return (
    withoutConsent(context, athlete) ??
    outOfPlan(context) ??
    unwelcomed(context) ??
    paused(context, athlete) ??
    inQuietHours(context, athlete) ??
    whileAsleep(context, athlete) ??
    whileFasting(context, athlete) ??
    overBudget(context) ??
    tooClose(context) ?? { kind: "send", athlete, stopHint: owesStopHint(reminder, context) }
  );
}

/** A red flag ends everything but the notice about it; an invite asks for the consent that is missing. */
function withoutConsent({ reminder, nowMs }: DeliveryContext, athlete: Athlete): DeliveryDecision | undefined {
  if (reminder.kind !== "notice" && athlete.redFlagAt !== null) return end("CANCELLED", "RED_FLAG");
  if (reminder.kind === "invite") return openInvitation(athlete) === undefined ? end("CANCELLED", "EDITED") : undefined;
  if (athlete.consent[reminder.channel]?.state !== "given") return end("CANCELLED", "OPTED_OUT");
  if (isUsable(reminder.channel, athlete)) return undefined;
  // Planning is about to move it to the channel that is left.
  if (channelFor(reminder.kind, athlete) !== undefined) return inAMinute(nowMs);
  return end("SKIPPED", refusalOf(reminder.channel, athlete) ?? "NO_CHANNEL");
}

function outOfPlan({ reminder, plan, nowMs }: DeliveryContext): DeliveryDecision | undefined {
  return plan[reminderId(reminder)] === reminder.generation ? undefined : inAMinute(nowMs);
}

function unwelcomed({ reminder, welcome, nowMs }: DeliveryContext): DeliveryDecision | undefined {
  if (!countsInBudget(reminder)) return undefined;
  if (welcome === undefined) return end("SKIPPED", "NOT_WELCOMED");
  if (mayHaveBeenSent(welcome)) return undefined;
  return welcome.state === "PENDING" || welcome.state === "SENDING" ? inAMinute(nowMs) : end("SKIPPED", "NOT_WELCOMED");
}

function paused({ reminder, nowMs }: DeliveryContext, athlete: Athlete): DeliveryDecision | undefined {
  const pause = countsInBudget(reminder) ? pauseAt(nowMs, athlete) : undefined;
  return pause === undefined ? undefined : end("SKIPPED", pause);
}

function inQuietHours(context: DeliveryContext, { profile }: Athlete): DeliveryDecision | undefined {
  const { reminder, policy, nowMs } = context;
  if (reminder.kind === "bedtime") return undefined;
  const untilMs = quietUntil(nowMs, { profile, policy, zone: reminder.zone });
  if (untilMs === undefined) return undefined;
  return untilMs < instantMs(reminder.sendBefore) ? { kind: "defer", untilMs } : end("EXPIRED", "QUIET_HOURS");
}

/**
 * A rest-day text of the morning lets who sleeps late sleep on, when it can: quiet hours end at the policy's hour even
 * for an alarm after it (rules.md section 8), and the bedtime text counted on that alarm. Hours of the athlete's own are taken at their word.
 */
function whileAsleep({ reminder, policy, nowMs }: DeliveryContext, { profile }: Athlete): DeliveryDecision | undefined {
  if (reminder.kind !== "rest-day" || profile.quietHours !== null) return undefined;
  const untilMs = settledAwakeOn(localDayAt(nowMs, reminder.zone), { profile, policy, zone: reminder.zone }) ?? nowMs;
  const canWait = nowMs < untilMs && untilMs < instantMs(reminder.sendBefore);
  return canWait ? { kind: "defer", untilMs } : undefined;
}

function whileFasting({ reminder, nowMs }: DeliveryContext, { profile }: Athlete): DeliveryDecision | undefined {
  if (reminder.kind !== "meal") return undefined;
  const untilMs = fastingUntil(nowMs, { profile, zone: reminder.zone });
  if (untilMs === undefined) return undefined;
  return untilMs < instantMs(reminder.sendBefore) ? { kind: "defer", untilMs } : end("SKIPPED", "FASTING");
}

function overBudget({ reminder, others, policy, nowMs }: DeliveryContext): DeliveryDecision | undefined {
  if (!countsInBudget(reminder)) return undefined;
  const today = localDayAt(nowMs, reminder.zone);
  const sentToday = others.filter(
    (other) => countsInBudget(other) && mayHaveBeenSent(other) && settledDay(other, reminder.zone) === today,
  );
  const isSpent = sentToday.length >= policy.maxTextsPerDay || sentToday.some(({ kind }) => kind === reminder.kind);
  return isSpent ? end("SKIPPED", "BUDGET") : undefined;
}

function tooClose(context: DeliveryContext): DeliveryDecision | undefined {
  const { reminder, plan, nowMs } = context;
  if (!countsInBudget(reminder)) return undefined;
  const others = context.others.filter(
    (other) =>
      countsInBudget(other) &&
      (mayHaveBeenSent(other) || other.state === "SENDING" || plan[reminderId(other)] === other.generation),
  );
  const fromMs = spacedFrom({ reminder, others, nowMs, spacingMinutes: context.policy.spacingMinutes });
  if (fromMs <= nowMs) return undefined;
  return fromMs < instantMs(reminder.sendBefore) ? { kind: "defer", untilMs: fromMs } : end("SKIPPED", "SPACING");
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
