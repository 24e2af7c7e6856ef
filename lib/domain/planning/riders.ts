import { instantMs, isoDate, localDayAt } from "../local-time.ts";
import { logAtEndOf } from "../log/earlier-log.ts";
import type { TrainingLog } from "../log/training-log.ts";
import { mayHaveBeenSent } from "../reminder.ts";
import { APPENDED_RULES } from "../rules/index.ts";
import type { AppendedCode, AppendedReason } from "../rules/reason.ts";
import { latestAt, mayFollow } from "./places.ts";
import type { PlanContext } from "./plan-context.ts";
import { riderOf } from "./text-memory.ts";
import type { Wish } from "./wish.ts";

/** What one local day asks for. */
export interface DayOfWishes {
  readonly day: number;
  readonly wishes: readonly Wish[];
}

type Sending = Extract<Wish, { readonly kind: "send" }>;
/** When each reason rode last, or is about to [epoch day]. */
type RiderDays = Readonly<Partial<Record<AppendedCode, number>>>;

/**
 * The wishes of some days in a row, with one reason of each day's status in the first text about a workout that still
 * goes for that day; each reason at most once in seven days. A day whose text told a reason, and one with an easy-day
 * text, which tells of the RUN_SPIKE itself, need no rider.
 */
export function withRiders(days: readonly DayOfWishes[], context: PlanContext): readonly Wish[] {
  let ridden = { ...context.memory.riderDay, ...spikesToTell(days, context) };
  return days.flatMap(({ day, wishes }) => {
    const carrier = tellsReason(day, wishes, context) ? undefined : firstCarrier(wishes, context);
    if (carrier === undefined) return wishes;
    const rider = riderFor(carrier, logAtEndOf(day, context.log), ridden);
    if (rider === undefined) return wishes;
    ridden = { ...ridden, [rider.code]: dayOf(carrier, context.log) };
    return wishes.map((wish) => (wish === carrier ? carrying(carrier, rider) : wish));
  });
}

/** The day of the last easy-day text that still goes. */
function spikesToTell(days: readonly DayOfWishes[], context: PlanContext): RiderDays {
  const easyDays = days.flatMap(({ wishes }) => wishes.filter((wish) => isEasyDay(wish, context)));
  const last = easyDays.at(-1);
  return last === undefined ? {} : { RUN_SPIKE: dayOf(last, context.log) };
}

function tellsReason(day: number, wishes: readonly Wish[], context: PlanContext): boolean {
  const localDate = isoDate(day);
  return (
    wishes.some((wish) => isEasyDay(wish, context)) ||
    context.existing.some(
      (reminder) => reminder.localDate === localDate && riderOf(reminder) !== undefined && mayHaveBeenSent(reminder),
    )
  );
}

function isEasyDay(wish: Wish, context: PlanContext): boolean {
  return wish.kind === "send" && wish.reminder.facts.kind === "easy-day" && stillGoes(wish, context);
}

/** The rest-day or meal text that goes first. */
function firstCarrier(wishes: readonly Wish[], context: PlanContext): Sending | undefined {
  return wishes
    .filter((wish) => wish.kind === "send")
    .filter((wish) => "rider" in wish.reminder.facts && stillGoes(wish, context))
    .toSorted((a, b) => instantMs(a.reminder.plannedAt) - instantMs(b.reminder.plannedAt))[0];
}

/** Whether a wished text stands, or will be placed. */
function stillGoes(wish: Sending, { existing, log }: PlanContext): boolean {
  const latest = latestAt(wish.reminder, existing);
  if (latest?.state === "PENDING" || latest?.state === "SENDING") return true;
  return log.nowMs < wish.planBeforeMs && (latest === undefined || mayFollow(wish.reminder, latest));
}

function riderFor(carrier: Sending, log: TrainingLog, ridden: RiderDays): AppendedReason | undefined {
  const day = dayOf(carrier, log);
  const due = Object.values(APPENDED_RULES).filter(
    ({ code, sentence }) => day - (ridden[code] ?? -Infinity) >= sentence.gapDays(log.policy),
  );
  return due.flatMap(({ sentence }) => sentence.reason(log) ?? [])[0];
}

function dayOf({ reminder }: Wish, log: TrainingLog): number {
  return localDayAt(instantMs(reminder.plannedAt), log.zone);
}

function carrying(wish: Sending, rider: AppendedReason): Wish {
  const { facts } = wish.reminder;
  if (facts.kind !== "rest-day" && facts.kind !== "meal") return wish;
  return { ...wish, reminder: { ...wish.reminder, facts: { ...facts, rider } } };
}
