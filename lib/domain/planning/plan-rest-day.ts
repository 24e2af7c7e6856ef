import { epochDay, instantAt, instantMs, isoDate } from "../local-time.ts";
import { isRestDay, restBlock, restQuota } from "../rest-days.ts";
import { draftReminder, type PlanContext, trainedAloud } from "./plan-context.ts";
import { quietEndOn } from "./quiet-hours.ts";
import { silence, type Wish } from "./wish.ts";

/**
 * The rest-day text of a local day: planned on a training day whose next day is a rest day (rules.md section 8).
 * A training workout on the rest day itself makes it pointless.
 */
export function planRestDay(day: number, context: PlanContext): readonly Wish[] {
  const { log } = context;
  const quota = restQuota(day + 1, log);
  if (!quota.met || !trainedAloud(day, log) || log.trainingDays.has(day + 1)) return [];
  const reminder = draftReminder(draftOf(day, context), context);
  if (reminder === undefined) return [];
  if (!isRestDay(day + 1, log)) return [silence(reminder, "EVENT")];
  return [{ kind: "send", reminder, planBeforeMs: instantMs(reminder.sendBefore) }];
}

function draftOf(day: number, { log }: PlanContext): Parameters<typeof draftReminder>[0] {
  const { policy, zone, athlete } = log;
  const { trainingDays, windowDays, restDaysPerWeek } = restQuota(day + 1, log);
  const evening = instantAt(day, policy.restDayTextAt, zone);
  const morning = quietEndOn(day + 1, { profile: athlete.profile, policy, zone });
  return {
    localDate: isoDate(day),
    plannedMs: athlete.profile.restDayAt === "evening" ? evening : morning,
    sendBeforeMs: instantAt(day + 1, policy.restDayTextUntil, zone),
    facts: {
      kind: "rest-day",
      restDates: restBlock(day + 1, log).map(isoDate),
      trainingDays,
      windowDays,
      offersRestOne: false,
      rider: null,
    },
    reason: { code: "REST_QUOTA", evidence: { trainingDays, windowDays, restDaysPerWeek } },
  };
}

/** Whether the rest day a reminder announced was trained on. */
export function restDayWasTrained(localDate: string, { log }: PlanContext): boolean {
  return log.trainingDays.has(epochDay(localDate) + 1);
}
