import { isoDate } from "../local-time.ts";
import type { RunSpike } from "../log/sessions.ts";
import { dayOn, type TrainingLog } from "../log/training-log.ts";
import { easyDatesAfter } from "../recovery/days-ahead.ts";
import { restQuota } from "../recovery/rest-days.ts";
import { mayHaveBeenSent, type PlannedReminder, type SilenceCode } from "../reminder.ts";
import { isQuieted } from "../rules/quieted.ts";
import type { PlanContext } from "./plan-context.ts";
import { hasNoTime, isBeforeOpenDay, restDayTimes, whyNoRestDayText } from "./plan-rest-day.ts";
import { buildReminder, type PlannedText, type ReminderParts, sendOrSkip } from "./reminder-slot.ts";
import { reasonTold } from "./text-history.ts";

/**
 * The easy-day text of a local day without a rest day after it: a run of the day was longer than the longest before it
 * by a RUN_SPIKE of at least 1 km (docs/rules.md 8). It replaces the rest-day text, and is not needed when another text
 * already told of the run. It names the days to which the status gives that cause (docs/rules.md 4).
 */
export function planEasyDay(day: number, context: PlanContext): readonly PlannedText[] {
  if (!isBeforeOpenDay(day, context) || restQuota(day + 1, context.log).met) return [];
  const stepUp = longestStepUp(day, context.log);
  if (easyDatesAfter(day, "RUN_SPIKE", context.log).length === 0 || isQuieted(day, context.log)) return [];
  if (stepUp === undefined || wasStepUpTold(day, context)) return [];
  const reminder = buildReminder(easyDayParts(day, stepUp, context.log), context);
  return reminder === undefined
    ? []
    : [sendOrSkip(whyEasyDayTextSkipped(day, { reminder, stepUp }, context), reminder)];
}

/** A run of half as much again as the longest is told of also to athletes who ignore rest days [choice]. */
const LARGE_STEP_RATIO = 1.5;

function whyEasyDayTextSkipped(
  day: number,
  { reminder, stepUp }: { readonly reminder: PlannedReminder; readonly stepUp: RunSpike },
  context: PlanContext,
): SilenceCode | undefined {
  if (restQuota(day + 1, context.log).isEvent || hasNoTime(reminder)) return "EVENT";
  const why = whyNoRestDayText(reminder, context);
  const isLargeStep = stepUp.distanceMeters >= LARGE_STEP_RATIO * stepUp.longestMeters;
  return why === "IGNORED" && isLargeStep ? undefined : why;
}

/** The longest run of a day that asks for easy days; silent ones cause no text. */
function longestStepUp(day: number, log: TrainingLog): RunSpike | undefined {
  let longest: RunSpike | undefined;
  for (const run of dayOn(day, log).sessions) {
    const spike = run.silent ? null : run.spike;
    if (spike === null || spike.distanceMeters - spike.longestMeters < log.policy.easyDayMinMeters) continue;
    if (spike.distanceMeters > (longest?.distanceMeters ?? 0)) longest = spike;
  }
  return longest;
}

function wasStepUpTold(day: number, { existing }: PlanContext): boolean {
  return existing.some(
    (reminder) =>
      reminder.localDate === isoDate(day) && reasonTold(reminder) === "RUN_SPIKE" && mayHaveBeenSent(reminder),
  );
}

function easyDayParts(day: number, stepUp: RunSpike, log: TrainingLog): ReminderParts {
  const { distanceMeters, longestMeters } = stepUp;
  const { spikeRatio: limitRatio, spikeWindowDays: windowDays } = log.policy;
  return {
    localDate: isoDate(day),
    ...restDayTimes(day, log),
    facts: {
      kind: "easy-day",
      easyDates: easyDatesAfter(day, "RUN_SPIKE", log).slice(0, log.policy.maxEasyDays),
      distanceMeters,
      longestMeters,
      windowDays: Math.min(windowDays, day - log.firstDay + 1),
    },
    reason: { code: "RUN_SPIKE", evidence: { distanceMeters, longestMeters, limitRatio, windowDays } },
  };
}
