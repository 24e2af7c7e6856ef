import { REMINDER_KINDS, type SilenceCode } from "../reminder.ts";
import { KIND_RULES } from "../reminder-kinds.ts";
import { refusalOf, wantedChannelFor } from "./channel.ts";
import { latestAt } from "./places.ts";
import { planBedtime } from "./plan-bedtime.ts";
import type { PlanContext } from "./plan-context.ts";
import { planInvite } from "./plan-invite.ts";
import { planMeal } from "./plan-meal.ts";
import { planNotice } from "./plan-notice.ts";
import { planRestDay } from "./plan-rest-day.ts";
import { planWelcome } from "./plan-welcome.ts";
import { type DayOfWishes, withRiders } from "./riders.ts";
import { silence, type Wish } from "./wish.ts";

/**
 * Everything the athlete's log and profile ask for around now: texts, and silences worth a record, of yesterday and
 * today. A red flag leaves nothing but the notice about it, and a record of what would have been (rules.md section 4).
 */
export function planReminders(context: PlanContext): readonly Wish[] {
  const { today, athlete } = context.log;
  const days = [today - 1, today].map((day) => ({ day, wishes: wishesOf(day, context) }));
  if (athlete.redFlagAt !== null) return [...planNotice(context), ...silencedByRedFlag(days, context)];
  return [...planInvite(context), ...planWelcome(context), ...withRiders(days, context)];
}

/** What stands is withdrawn; at a place where nothing was planned yet the silence is noted. */
function silencedByRedFlag(days: readonly DayOfWishes[], { existing, log }: PlanContext): readonly Wish[] {
  return days
    .flatMap(({ wishes }) => wishes)
    .filter(({ reminder }) => latestAt(reminder, existing) === undefined)
    .map((wish) => (wish.kind === "send" && log.nowMs < wish.planBeforeMs ? silence(wish.reminder, "RED_FLAG") : wish));
}

function wishesOf(day: number, context: PlanContext): readonly Wish[] {
  const wishes = [...planRestDay(day, context), ...planMeal(day, context), ...planBedtime(day, context)];
  return wishes.map((wish) => {
    const outcome = wish.kind === "send" ? (overBudget(wish, context) ?? unreachable(wish, context)) : undefined;
    return outcome === undefined ? wish : silence(wish.reminder, outcome);
  });
}

/** A smaller budget drops whole kinds, among those the athlete wants, the last ranks first (docs/rules.md 8). */
function overBudget({ reminder }: Wish, { log }: PlanContext): SilenceCode | undefined {
  const wanted = REMINDER_KINDS.filter((kind) => wantedChannelFor(kind, log.athlete) !== undefined);
  const ranks = wanted.flatMap((kind) => KIND_RULES[kind].budgetRank ?? []).toSorted((a, b) => a - b);
  const rank = KIND_RULES[reminder.kind].budgetRank;
  return rank === null || ranks.slice(0, log.policy.maxTextsPerDay).includes(rank) ? undefined : "BUDGET";
}

function unreachable({ reminder }: Wish, { log }: PlanContext): SilenceCode | undefined {
  return refusalOf(reminder.channel, log.athlete);
}
