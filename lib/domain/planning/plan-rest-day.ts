import { epochDay, isoDate } from "../local-time.ts";
import type { PlannedReminder, SilenceCode } from "../reminder.ts";
import { isRestDay, mayRestOneDay, restBlock, restQuota } from "../rules/rest-quota.ts";
import { channelFor } from "./channel.ts";
import { restsByHabitOn } from "./habit.ts";
import { restDaysAreIgnored } from "./ignored-rest-days.ts";
import { draftReminder, type PlanContext, trainedAloud } from "./plan-context.ts";
import { planEasyDay } from "./plan-easy-day.ts";
import { restDayTextHeldBack, restDayTimes } from "./rest-day-times.ts";
import { sendUnless, type Wish } from "./wish.ts";

/**
 * The rest-day text of a local day: planned on a training day whose next day is a rest day, or as an easy day after a
 * long step up in distance (rules.md section 8). A training workout on the next day itself makes it pointless.
 */
export function planRestDay(day: number, context: PlanContext): readonly Wish[] {
  const { log } = context;
  if (!trainedAloud(day, log) || log.trainingDays.has(day + 1)) return [];
  if (!restQuota(day + 1, log).met) return planEasyDay(day, context);
  const reminder = draftReminder(draftOf(day, context), context);
  return reminder === undefined ? [] : [sendUnless(whySilent(day, reminder, context), reminder)];
}

function whySilent(day: number, reminder: PlannedReminder, context: PlanContext): SilenceCode | undefined {
  const { log } = context;
  if (!isRestDay(day + 1, log)) return "EVENT";
  if (log.athlete.profile.restDayTexts === "quiet" && restsByHabitOn(day + 1, context)) return "HABIT";
  return restDayTextHeldBack(reminder, context);
}

function draftOf(day: number, context: PlanContext): Parameters<typeof draftReminder>[0] {
  const { log } = context;
  const { trainingDays, windowDays, restDaysPerWeek } = restQuota(day + 1, log);
  return {
    localDate: isoDate(day),
    ...restDayTimes(day, log),
    facts: {
      kind: "rest-day",
      restDates: restBlock(day + 1, log).map(isoDate),
      trainingDays,
      windowDays,
      offersRestOne: offersRestOne(context),
      rider: null,
    },
    reason: { code: "REST_QUOTA", evidence: { trainingDays, windowDays, restDaysPerWeek } },
  };
}

/** REST 1 is offered to who ignores rest days, may have fewer, and can answer the text. */
function offersRestOne(context: PlanContext): boolean {
  const { log, canReply } = context;
  const isAnswerable = canReply && channelFor("rest-day", log.athlete) === "sms";
  return isAnswerable && mayRestOneDay(log) && restDaysAreIgnored(context);
}

/** Whether the rest day a reminder announced was trained on. */
export function restDayWasTrained(localDate: string, { log }: PlanContext): boolean {
  return log.trainingDays.has(epochDay(localDate) + 1);
}
