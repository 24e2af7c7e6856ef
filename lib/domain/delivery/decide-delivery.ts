import { instantMs, localDayAt, MINUTE_MS } from "../local-time.ts";
import { channelFor, isUsable, openInvitation, refusalOf } from "../planning/channel.ts";
import { awakeFrom, fastingUntil, pauseAt, quietUntil } from "../planning/quiet-time.ts";
import { addTexts } from "../planning/text-history.ts";
import type { Policy } from "../policy.ts";
import type { Athlete } from "../profile.ts";
import { mayHaveBeenSent, type Reminder, reminderId, type SilenceCode, type SilentState } from "../reminder.ts";
import { KIND_RULES } from "../reminder-kinds.ts";
import { keepsDistance, spacedFrom } from "./spacing.ts";
import { mayTellOmega3, needsStopHint, type ToldBefore, wasFadingJustTold } from "./told-before.ts";

/** What delivery read, by consistent reads, after it claimed a reminder. */
export interface DeliveryContext extends ToldBefore {
  readonly reminder: Reminder;
  readonly athlete: Athlete | undefined;
  /** The plan that stands: id to generation. */
  readonly plan: Readonly<Record<string, number>>;
  /** The welcome the plan names. */
  readonly welcome: Reminder | undefined;
  readonly policy: Policy;
}

export type DeliveryDecision =
  | {
      readonly kind: "send";
      readonly athlete: Athlete;
      /** Whether this text repeats how to stop. */
      readonly stopHint: boolean;
      /** Whether this text says that texts become fewer, if it is one that may. */
      readonly tellsFading: boolean;
      /** Whether this text may call a food a source of omega-3. */
      readonly tellsOmega3: boolean;
    }
  | { readonly kind: "defer"; readonly untilMs: number }
  | { readonly kind: "end"; readonly state: SilentState; readonly outcome: SilenceCode };

/**
 * Decides a claimed reminder again at the moment of sending (I7): consent, plan, welcome, quiet hours, one of a kind
 * a day, spacing, pauses and fasts. A text that cannot be sent now waits; one that never can ends with its reason.
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
    tooClose(context) ??
    goesNow(context, athlete)
  );
}

/** The texts of the last days are added to the history once, for all that is asked of it. */
function goesNow(context: DeliveryContext, athlete: Athlete): DeliveryDecision {
  const known = { ...context, history: addTexts(context.history, context.others), others: [] };
  return {
    kind: "send",
    athlete,
    stopHint: needsStopHint(known.reminder, known),
    tellsFading: !wasFadingJustTold(known.reminder, known),
    tellsOmega3: mayTellOmega3(known.reminder, known),
  };
}

function withoutConsent({ reminder, nowMs }: DeliveryContext, athlete: Athlete): DeliveryDecision | undefined {
  const { redFlag, consent } = KIND_RULES[reminder.kind];
  if (redFlag === "ends it" && athlete.redFlagAt !== null) return end("CANCELLED", "RED_FLAG");
  if (isWithoutCause(reminder, athlete)) return end("CANCELLED", "EDITED");
  if (consent === "requested") return undefined;
  if (athlete.consent[reminder.channel]?.state !== "given") return end("CANCELLED", "OPTED_OUT");
  if (isUsable(reminder.channel, athlete)) return undefined;
  // Planning is about to move it to the channel that is left.
  if (channelFor(reminder.kind, athlete) !== undefined) return inAMinute(nowMs);
  return end("SKIPPED", refusalOf(reminder.channel, athlete) ?? "NO_CHANNEL");
}

/** An invitation that was answered meanwhile; a notice of a red flag that was lifted meanwhile. */
function isWithoutCause({ kind }: Reminder, athlete: Athlete): boolean {
  const { redFlag, consent } = KIND_RULES[kind];
  if (consent === "requested") return openInvitation(athlete) === undefined;
  return redFlag === "causes it" && athlete.redFlagAt === null;
}

function outOfPlan({ reminder, plan, nowMs }: DeliveryContext): DeliveryDecision | undefined {
  return plan[reminderId(reminder)] === reminder.generation ? undefined : inAMinute(nowMs);
}

function unwelcomed({ reminder, welcome, nowMs }: DeliveryContext): DeliveryDecision | undefined {
  if (!KIND_RULES[reminder.kind].followsWelcome) return undefined;
  if (welcome === undefined) return end("SKIPPED", "NOT_WELCOMED");
  if (mayHaveBeenSent(welcome)) return undefined;
  return welcome.state === "PENDING" || welcome.state === "SENDING" ? inAMinute(nowMs) : end("SKIPPED", "NOT_WELCOMED");
}

function paused({ reminder, nowMs }: DeliveryContext, athlete: Athlete): DeliveryDecision | undefined {
  const pause = KIND_RULES[reminder.kind].canBePaused ? pauseAt(nowMs, athlete) : undefined;
  return pause === undefined ? undefined : end("SKIPPED", pause);
}

function inQuietHours(context: DeliveryContext, { profile }: Athlete): DeliveryDecision | undefined {
  const { reminder, policy, nowMs } = context;
  if (KIND_RULES[reminder.kind].quietHours === "goes") return undefined;
  const untilMs = quietUntil(nowMs, { profile, policy, zone: reminder.zone });
  if (untilMs === undefined) return undefined;
  return untilMs < instantMs(reminder.sendBefore) ? { kind: "defer", untilMs } : end("EXPIRED", "QUIET_HOURS");
}

/**
 * Waits until a late sleeper is up, if there is time: quiet hours end at the policy's hour even for a later alarm
 * (docs/rules.md 8), and the bedtime text counted on that alarm. The athlete's own quiet hours are used unchanged.
 */
function whileAsleep({ reminder, policy, nowMs }: DeliveryContext, { profile }: Athlete): DeliveryDecision | undefined {
  if (!KIND_RULES[reminder.kind].waitsForWaking || profile.quietHours !== null) return undefined;
  const untilMs = awakeFrom(localDayAt(nowMs, reminder.zone), { profile, policy, zone: reminder.zone }) ?? nowMs;
  const canWait = nowMs < untilMs && untilMs < instantMs(reminder.sendBefore);
  return canWait ? { kind: "defer", untilMs } : undefined;
}

function whileFasting({ reminder, nowMs }: DeliveryContext, { profile }: Athlete): DeliveryDecision | undefined {
  if (!KIND_RULES[reminder.kind].waitsForFast) return undefined;
  const untilMs = fastingUntil(nowMs, { profile, zone: reminder.zone });
  if (untilMs === undefined) return undefined;
  return untilMs < instantMs(reminder.sendBefore) ? { kind: "defer", untilMs } : end("SKIPPED", "FASTING");
}

function overBudget({ reminder, others, policy, nowMs }: DeliveryContext): DeliveryDecision | undefined {
  if (!isInBudget(reminder)) return undefined;
  const today = localDayAt(nowMs, reminder.zone);
  const sentToday = others.filter(
    (other) => isInBudget(other) && mayHaveBeenSent(other) && settledDay(other, reminder.zone) === today,
  );
  const isSpent = sentToday.length >= policy.maxTextsPerDay || sentToday.some((other) => takesPlaceOf(other, reminder));
  return isSpent ? end("SKIPPED", "BUDGET") : undefined;
}

function tooClose(context: DeliveryContext): DeliveryDecision | undefined {
  const { reminder, plan, nowMs } = context;
  if (!keepsDistance(reminder)) return undefined;
  const others = context.others.filter(
    (other) =>
      keepsDistance(other) &&
      (mayHaveBeenSent(other) || other.state === "SENDING" || plan[reminderId(other)] === other.generation),
  );
  const fromMs = spacedFrom({ reminder, others, nowMs, spacingMinutes: context.policy.spacingMinutes });
  if (fromMs <= nowMs) return undefined;
  return fromMs < instantMs(reminder.sendBefore) ? { kind: "defer", untilMs: fromMs } : end("SKIPPED", "SPACING");
}

function isInBudget({ kind }: Reminder): boolean {
  return KIND_RULES[kind].budgetRank !== null;
}

/** Whether a text sent leaves no place for another that day; a race named after the morning's rest-day text has its eve. */
function takesPlaceOf(sent: Reminder, other: Reminder): boolean {
  if (other.kind === "event" && sent.kind === "rest-day") return false;
  return KIND_RULES[sent.kind].daySlot === KIND_RULES[other.kind].daySlot;
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
