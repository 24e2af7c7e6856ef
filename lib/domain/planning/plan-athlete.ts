import { isoDate } from "../local-time.ts";
import type { Athlete } from "../profile.ts";
import { type Reminder, type ReminderName, reminderId, type SilenceCode } from "../reminder.ts";
import { KIND_RULES, REMINDER_KINDS, type ReminderKind } from "../reminder-kinds.ts";
import { withAppendedReasons } from "./appended-reason.ts";
import { openInvitation, refusalOf, wantedChannelFor } from "./channel.ts";
import { planBedtime } from "./plan-bedtime.ts";
import { planConsentRequest } from "./plan-consent-request.ts";
import type { PlanContext } from "./plan-context.ts";
import { planEasyDay } from "./plan-easy-day.ts";
import { planEvent } from "./plan-event.ts";
import { planMeal, wasMerged } from "./plan-meal.ts";
import { planBigDay, planStarter } from "./plan-milestones.ts";
import { planQuietNotice } from "./plan-quiet-notice.ts";
import { planRestAfter, planRestDay, wasRestDayTrained } from "./plan-rest-day.ts";
import { planTextsOff } from "./plan-texts-off.ts";
import { plannedWelcomes, planWelcome, welcomeDate } from "./plan-welcome.ts";
import { type Reconciliation, reconcile } from "./reconcile.ts";
import { type DayPlan, latestInSlot, type PlannedText, skip } from "./reminder-slot.ts";
import { withinWeek } from "./week-limit.ts";

type DayPlanner = (day: number, context: PlanContext) => readonly PlannedText[];
type Planner = (context: PlanContext) => readonly PlannedText[];

/** The kinds that are planned for each local day. */
const DAY_PLANNERS = {
  "rest-day": [planRestDay, planRestAfter, planEasyDay],
  meal: [planMeal],
  bedtime: [planBedtime],
  event: [planEvent],
  "big-day": [planBigDay],
  starter: [planStarter],
} satisfies Partial<Record<ReminderKind, readonly DayPlanner[]>>;

const ALL_DAY_PLANNERS: readonly DayPlanner[] = Object.values(DAY_PLANNERS).flat();

type OtherKind = Exclude<ReminderKind, keyof typeof DAY_PLANNERS>;

/** All other kinds. */
const PLANNERS: Readonly<Record<OtherKind, Planner>> = {
  invite: planConsentRequest,
  welcome: planWelcome,
  "notice-quiet": planQuietNotice,
  notice: planTextsOff,
};
const OTHER_KINDS = REMINDER_KINDS.filter((kind): kind is OtherKind => kind in PLANNERS);

export interface PlanAthleteInput extends PlanContext {
  /** The plan that stood until now. */
  readonly plan: Readonly<Record<string, number>>;
  /** Reminders that only another release can read: their slots, and what the plan says of them, are left to it. */
  readonly unreadable: readonly ReminderName[];
}

/** Plans an athlete's reminders anew and says what must change for the plan to stand. */
export function planAthlete(input: PlanAthleteInput): Reconciliation {
  const { log, existing } = input;
  const carried = carriedWelcome(input);
  const planned = planReminders(input).filter((text) => !isCarried(text, carried) && !isUnreadable(text, input));
  const { plan, ...rest } = reconcile({
    athleteId: log.athlete.athleteId,
    planned,
    existing,
    plan: input.plan,
    nowMs: log.nowMs,
    fromDate: isoDate(log.today - 1),
    whyWithdrawn: (reminder) => whyWithdrawn(reminder, input),
  });
  return { plan: { ...carried, ...named(input.unreadable, input.plan), ...plan }, ...rest };
}

function isUnreadable({ reminder }: PlannedText, { unreadable }: PlanAthleteInput): boolean {
  return unreadable.some(({ localDate, kind }) => localDate === reminder.localDate && kind === reminder.kind);
}

/** The sent welcome of the consent that stands, when it is too old to be among the reminders that were read. */
function carriedWelcome({ log, plan }: PlanAthleteInput): Readonly<Record<string, number>> {
  const date = welcomeDate(log.athlete);
  if (date === undefined || date >= isoDate(log.today - 1)) return {};
  return named(
    plannedWelcomes(plan).filter(({ localDate }) => localDate === date),
    plan,
  );
}

/** What a plan says of some reminders. */
function named(reminders: readonly ReminderName[], plan: PlanAthleteInput["plan"]): PlanAthleteInput["plan"] {
  return Object.fromEntries(
    reminders.map(reminderId).flatMap((id) => (plan[id] === undefined ? [] : [[id, plan[id]]])),
  );
}

function isCarried({ reminder }: PlannedText, carried: Readonly<Record<string, number>>): boolean {
  return reminder.kind === "welcome" && Object.keys(carried).length > 0;
}

/**
 * Everything the athlete's log and profile ask for around now: texts, and silences worth a record, of yesterday and
 * today, and tomorrow's text before a race. A red flag leaves only the notice about it, and a record of what would have
 * been sent (docs/rules.md 4).
 */
function planReminders(context: PlanContext): readonly PlannedText[] {
  const { today, athlete } = context.log;
  const days = [
    ...[today - 1, today].map((day) => planDay(day, ALL_DAY_PLANNERS, context)),
    // Far from home, the nightly review there may come after that evening.
    planDay(today + 1, DAY_PLANNERS.event, context),
  ];
  const others = OTHER_KINDS.filter((kind) => mayBePlanned(kind, athlete)).flatMap((kind) => PLANNERS[kind](context));
  return [
    ...others,
    ...(athlete.redFlagAt === null
      ? withAppendedReasons(withinWeek(days, context), context)
      : skippedByRedFlag(days, context)),
  ];
}

/** A red flag plans only what it causes; consent is requested only while an invitation is open. */
function mayBePlanned(kind: ReminderKind, athlete: Athlete): boolean {
  const { redFlag, consent } = KIND_RULES[kind];
  if ((redFlag === "causes it") !== (athlete.redFlagAt !== null)) return false;
  return consent === "required" || openInvitation(athlete) !== undefined;
}

function planDay(day: number, planners: readonly DayPlanner[], context: PlanContext): DayPlan {
  const planned = planners
    .flatMap((plan) => plan(day, context))
    .map((text) => {
      const outcome = text.kind === "send" ? (overBudget(text, context) ?? unreachable(text, context)) : undefined;
      return outcome === undefined ? text : skip(text.reminder, outcome);
    });
  return { day, planned };
}

/** What stands is withdrawn; in a slot where nothing was planned yet the silence is recorded. */
function skippedByRedFlag(days: readonly DayPlan[], { existing, log }: PlanContext): readonly PlannedText[] {
  return days
    .flatMap(({ planned }) => planned)
    .filter(({ reminder }) => latestInSlot(reminder, existing) === undefined)
    .map((text) => (text.kind === "send" && log.nowMs < text.planBeforeMs ? skip(text.reminder, "RED_FLAG") : text));
}

/** A smaller budget drops whole kinds, among those the athlete wants, the last ranks first (docs/rules.md 8). */
function overBudget({ reminder }: PlannedText, { log }: PlanContext): SilenceCode | undefined {
  const wanted = REMINDER_KINDS.filter((kind) => wantedChannelFor(kind, log.athlete) !== undefined);
  const ranks = [...new Set(wanted.flatMap((kind) => KIND_RULES[kind].budgetRank ?? []))].toSorted((a, b) => a - b);
  const rank = KIND_RULES[reminder.kind].budgetRank;
  return rank === null || ranks.slice(0, log.policy.maxTextsPerDay).includes(rank) ? undefined : "BUDGET";
}

function unreachable({ reminder }: PlannedText, { log }: PlanContext): SilenceCode | undefined {
  return refusalOf(reminder.channel, log.athlete);
}

/** Why a standing reminder is no longer planned. */
function whyWithdrawn(reminder: Reminder, context: PlanContext): SilenceCode {
  const { athlete } = context.log;
  const { consent, redFlag } = KIND_RULES[reminder.kind];
  if (athlete.redFlagAt !== null && redFlag === "ends it") return "RED_FLAG";
  if (consent === "requested" || redFlag === "causes it") return "EDITED";
  if (athlete.consent[reminder.channel]?.state !== "given") return "OPTED_OUT";
  if (wantedChannelFor(reminder.kind, athlete) === undefined) return "NO_CHANNEL";
  if (wasMerged(reminder, context)) return "MERGED";
  if (reminder.kind === "rest-day" && wasRestDayTrained(reminder.localDate, context)) return "TRAINED";
  return "EDITED";
}
