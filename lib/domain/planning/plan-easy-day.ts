import { HOUR_MS, isoDate, startOfDay } from "../local-time.ts";
import type { RunSpike } from "../log/run-spikes.ts";
import type { Session, TrainingLog } from "../log/training-log.ts";
import { runWindowHours } from "../recovery/muscles.ts";
import { mayHaveBeenSent, type PlannedReminder, type SilenceCode } from "../reminder.ts";
import { restQuota } from "../rules/rest-quota.ts";
import { draftReminder, type PlanContext } from "./plan-context.ts";
import { restDayTextHeldBack, restDayTimes } from "./rest-day-times.ts";
import { riderOf } from "./text-memory.ts";
import { sendUnless, type Wish } from "./wish.ts";

interface StepUp extends RunSpike {
  readonly run: Session;
}

/**
 * The easy-day text of a local day without a rest day after it: a run of the day was longer than the longest before it
 * by a RUN_SPIKE of at least 1 km (rules.md section 8). It takes the rest-day text's turn, and needs none when a
 * text already told of the run.
 */
export function planEasyDay(day: number, context: PlanContext): readonly Wish[] {
  const stepUp = longestStepUp(day, context.log);
  if (stepUp === undefined || wasTold(day, context)) return [];
  const reminder = draftReminder(draftOf(day, stepUp, context.log), context);
  return reminder === undefined ? [] : [sendUnless(whySilent(day, reminder, context), reminder)];
}

function whySilent(day: number, reminder: PlannedReminder, context: PlanContext): SilenceCode | undefined {
  return restQuota(day + 1, context.log).isEvent ? "EVENT" : restDayTextHeldBack(reminder, context);
}

/** The longest run of a day that asks for easy days; silent ones cause no text. */
function longestStepUp(day: number, { recent, spikes, policy }: TrainingLog): StepUp | undefined {
  let longest: StepUp | undefined;
  for (const run of recent) {
    const spike = run.localDay === day && !run.silent ? spikes.get(run.key) : undefined;
    if (spike === undefined || spike.distanceMeters - spike.longestMeters < policy.easyDayMinMeters) continue;
    if (spike.distanceMeters > (longest?.distanceMeters ?? 0)) longest = { ...spike, run };
  }
  return longest;
}

function wasTold(day: number, { existing }: PlanContext): boolean {
  return existing.some(
    (reminder) => reminder.localDate === isoDate(day) && riderOf(reminder) === "RUN_SPIKE" && mayHaveBeenSent(reminder),
  );
}

function draftOf(day: number, stepUp: StepUp, log: TrainingLog): Parameters<typeof draftReminder>[0] {
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
      windowDays: Math.min(windowDays, day - log.totals.firstDay + 1),
    },
    reason: { code: "RUN_SPIKE", evidence: { distanceMeters, longestMeters, limitRatio, windowDays } },
  };
}

/** Tomorrow, and the days after it that the run's window of rules.md section 3 still reaches, up to an event. */
function easyDays(day: number, run: Session, log: TrainingLog): readonly number[] {
  const readyMs = run.endMs + runWindowHours(run, log) * HOUR_MS;
  const days = [day + 1];
  while (days.length < log.policy.maxEasyDays) {
    const next = day + 1 + days.length;
    if (startOfDay(next, log.zone) >= readyMs || restQuota(next, log).isEvent) break;
    days.push(next);
  }
  return days;
}
