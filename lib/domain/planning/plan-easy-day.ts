import { HOUR_MS, isoDate, startOfDay } from "../local-time.ts";
import type { RunSpike, Session } from "../log/sessions.ts";
import { dayOn, type TrainingLog } from "../log/training-log.ts";
import { runWindowHours } from "../recovery/muscles.ts";
import { restQuota } from "../recovery/rest-days.ts";
import { mayHaveBeenSent, type PlannedReminder, type SilenceCode } from "../reminder.ts";
import type { PlanContext } from "./plan-context.ts";
import { hasNoTime, isBeforeOpenDay, restDayTimes, whyNoRestDayText } from "./plan-rest-day.ts";
import { buildReminder, type PlannedText, type ReminderParts, sendOrSkip } from "./reminder-slot.ts";
import { reasonTold } from "./text-history.ts";

interface StepUp extends RunSpike {
  readonly run: Session;
}

/**
 * The easy-day text of a local day without a rest day after it: a run of the day was longer than the longest before it
 * by a RUN_SPIKE of at least 1 km (docs/rules.md 8). It replaces the rest-day text, and is not needed when another text
 * already told of the run.
 */
export function planEasyDay(day: number, context: PlanContext): readonly PlannedText[] {
  if (!isBeforeOpenDay(day, context) || restQuota(day + 1, context.log).met) return [];
  const stepUp = longestStepUp(day, context.log);
  if (stepUp === undefined || wasStepUpTold(day, context)) return [];
  const reminder = buildReminder(easyDayParts(day, stepUp, context.log), context);
  return reminder === undefined ? [] : [sendOrSkip(whyEasyDayTextSkipped(day, reminder, context), reminder)];
}

function whyEasyDayTextSkipped(day: number, reminder: PlannedReminder, context: PlanContext): SilenceCode | undefined {
  const isEventNear = restQuota(day + 1, context.log).isEvent || hasNoTime(reminder);
  return isEventNear ? "EVENT" : whyNoRestDayText(reminder, context);
}

/** The longest run of a day that asks for easy days; silent ones cause no text. */
function longestStepUp(day: number, log: TrainingLog): StepUp | undefined {
  let longest: StepUp | undefined;
  for (const run of dayOn(day, log).sessions) {
    const spike = run.silent ? null : run.spike;
    if (spike === null || spike.distanceMeters - spike.longestMeters < log.policy.easyDayMinMeters) continue;
    if (spike.distanceMeters > (longest?.distanceMeters ?? 0)) longest = { ...spike, run };
  }
  return longest;
}

function wasStepUpTold(day: number, { existing }: PlanContext): boolean {
  return existing.some(
    (reminder) =>
      reminder.localDate === isoDate(day) && reasonTold(reminder) === "RUN_SPIKE" && mayHaveBeenSent(reminder),
  );
}

function easyDayParts(day: number, stepUp: StepUp, log: TrainingLog): ReminderParts {
  const { distanceMeters, longestMeters } = stepUp;
  const { spikeRatio: limitRatio, spikeWindowDays: windowDays } = log.policy;
  return {
    localDate: isoDate(day),
    ...restDayTimes(day, log),
    facts: {
      kind: "easy-day",
      easyDates: easyDays(day, stepUp.run, log).map(isoDate),
      distanceMeters,
      longestMeters,
      windowDays: Math.min(windowDays, day - log.firstDay + 1),
    },
    reason: { code: "RUN_SPIKE", evidence: { distanceMeters, longestMeters, limitRatio, windowDays } },
  };
}

/** Tomorrow, and the days after it that the run's window (docs/rules.md 3) still reaches, up to an event. */
function easyDays(day: number, run: Session, log: TrainingLog): readonly number[] {
  const readyMs = run.endMs + runWindowHours(run, log.policy) * HOUR_MS;
  const days = [day + 1];
  while (days.length < log.policy.maxEasyDays) {
    const next = day + 1 + days.length;
    if (startOfDay(next, log.zone) >= readyMs || restQuota(next, log).isEvent) break;
    days.push(next);
  }
  return days;
}
