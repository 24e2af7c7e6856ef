import { isoDate } from "../local-time.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { type Reminder, reminderId } from "../reminder.ts";
import type { PlanContext } from "./plan-context.ts";
import { planReminders } from "./plan-reminders.ts";
import { plannedWelcomes, welcomeDate } from "./plan-welcome.ts";
import { type Reconciliation, reconcile } from "./reconcile.ts";
import type { TextMemory } from "./text-memory.ts";
import { whyWithdrawn } from "./why-withdrawn.ts";
import type { Wish } from "./wish.ts";

export interface PlanAthleteInput {
  readonly log: TrainingLog;
  /** The athlete's reminders from two local days ago on. */
  readonly existing: readonly Reminder[];
  /** Every text that went, those among `existing` too. */
  readonly memory: TextMemory;
  /** The plan that stood until now. */
  readonly plan: Readonly<Record<string, number>>;
  readonly canReply: boolean;
}

/** Plans an athlete's reminders anew and says what must change for the plan to stand. */
export function planAthlete(input: PlanAthleteInput): Reconciliation {
  const { log, existing, memory, canReply } = input;
  const context: PlanContext = { log, existing, memory, canReply };
  const carried = carriedWelcome(input);
  const wishes = planReminders(context).filter((wish) => !isCarried(wish, carried));
  const { plan, ...rest } = reconcile({
    athleteId: log.athlete.athleteId,
    wishes,
    existing,
    plan: input.plan,
    nowMs: log.nowMs,
    fromDate: isoDate(log.today - 1),
    whyWithdrawn: (reminder) => whyWithdrawn(reminder, context),
  });
  return { plan: { ...carried, ...plan }, ...rest };
}

/** The sent welcome of the consent that stands, when it is too old to be among the reminders that were read. */
function carriedWelcome({ log, plan }: PlanAthleteInput): Readonly<Record<string, number>> {
  const date = welcomeDate(log.athlete);
  if (date === undefined || date >= isoDate(log.today - 1)) return {};
  const named = plannedWelcomes(plan).filter(({ localDate }) => localDate === date);
  return Object.fromEntries(named.map(reminderId).flatMap((id) => (plan[id] === undefined ? [] : [[id, plan[id]]])));
}

function isCarried({ reminder }: Wish, carried: Readonly<Record<string, number>>): boolean {
  return reminder.kind === "welcome" && Object.keys(carried).length > 0;
}
