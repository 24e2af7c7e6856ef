import { isoInstant } from "../local-time.ts";
import { type PlannedReminder, type Reminder, reminderId, type SettledState, type SilenceCode } from "../reminder.ts";
import { KIND_RULES } from "../reminder-kinds.ts";
import { sameValue } from "../stable-value.ts";
import { canReplace, latestInSlot, type PlannedText, slotOf, welcomedBefore } from "./reminder-slot.ts";

/** A withdrawal to carry out on a reminder of at most `generation`. */
interface Withdrawal {
  readonly reminder: Reminder;
  readonly generation: number;
  readonly settled: SettledState;
}

/** The plan that stands from now on, and what brings the reminder items in line with it. */
export interface Reconciliation {
  /** Id to generation of every reminder that stands. */
  readonly plan: Readonly<Record<string, number>>;
  readonly place: readonly Reminder[];
  readonly withdraw: readonly Withdrawal[];
  /** A reminder that should change is being sent right now: look again once that is over. */
  readonly inFlight: boolean;
}

export interface ReconcileInput {
  readonly athleteId: string;
  readonly planned: readonly PlannedText[];
  readonly existing: readonly Reminder[];
  /** The plan that stood until now. */
  readonly plan: Readonly<Record<string, number>>;
  readonly nowMs: number;
  /** Reminders of earlier ISO dates are left to delivery. */
  readonly fromDate: string;
  /** Why a standing reminder that is no longer planned is withdrawn. */
  readonly whyWithdrawn: (reminder: Reminder) => SilenceCode;
}

/**
 * Brings reminders in line with what planning wants. It changes nothing that is already right and never revives what
 * is settled (I4); a standing reminder is compared by instants, zone, channel and facts only.
 */
export function reconcile(input: ReconcileInput): Reconciliation {
  const plannedSlots = new Set(input.planned.map(({ reminder }) => slotOf(reminder)));
  const unplanned = input.existing.filter((reminder) => !plannedSlots.has(slotOf(reminder)));
  const steps = [
    ...input.planned.map((text) => stepFor(text, input)),
    ...unplanned.map((reminder) => stepForUnplanned(reminder, input)),
  ];
  return {
    plan: Object.fromEntries(steps.flatMap((step) => (step.stands === undefined ? [] : [step.stands]))),
    place: steps.flatMap((step) => step.place ?? []),
    withdraw: steps.flatMap((step) => step.withdraw ?? []),
    inFlight: steps.some((step) => step.inFlight === true),
  };
}

interface Step {
  readonly stands?: readonly [id: string, generation: number];
  readonly place?: Reminder;
  readonly withdraw?: Withdrawal;
  readonly inFlight?: boolean;
}

function stepFor(text: PlannedText, input: ReconcileInput): Step {
  const latest = latestInSlot(text.reminder, input.existing);
  if (latest === undefined) return fresh(text, { input, n: 1, last: undefined });
  if (welcomedBefore(text.reminder, latest)) return fresh(text, { input, n: latest.n + 1, last: latest });
  switch (latest.state) {
    case "PENDING":
      return isUpToDate(text, latest, input) ? standing(latest) : replace(text, latest, input);
    case "SENDING":
      return isUpToDate(text, latest, input) ? standing(latest) : changeInFlight(latest, input);
    case "CANCELLED":
    case "SKIPPED":
      return canReplace(text.reminder, latest) ? fresh(text, { input, n: latest.n + 1, last: latest }) : {};
    case "SENT":
    case "UNKNOWN":
    case "FAILED":
    case "EXPIRED":
      return KIND_RULES[latest.kind].staysInPlan ? standing(latest) : {};
  }
}

/** A reminder in an empty slot, or the recorded reason why there is none. */
function fresh(
  text: PlannedText,
  at: { readonly input: ReconcileInput; readonly n: number; readonly last: Reminder | undefined },
): Step {
  const { athleteId, nowMs } = at.input;
  const base = { ...text.reminder, athleteId, n: at.n, generation: 1 };
  const outcome = silenceOf(text, nowMs);
  if (outcome === undefined) {
    const reminder: Reminder = { ...base, state: "PENDING", dueAt: text.reminder.plannedAt, attempts: 0 };
    return { place: reminder, stands: [reminderId(reminder), 1] };
  }
  if (at.last !== undefined) return {};
  return { place: { ...base, ...skipped(outcome, nowMs) } };
}

function replace(text: PlannedText, latest: Reminder, input: ReconcileInput): Step {
  const generation = nextGeneration(latest, input);
  const outcome = silenceOf(text, input.nowMs);
  if (outcome !== undefined) return withdrawal(latest, { generation, settled: skipped(outcome, input.nowMs) });
  const { athleteId, n } = latest;
  const dueAt = text.reminder.plannedAt;
  const reminder: Reminder = { ...text.reminder, athleteId, n, generation, state: "PENDING", dueAt, attempts: 0 };
  return { place: reminder, stands: [reminderId(reminder), generation] };
}

/** Raises the planned generation so that delivery returns the reminder; its item is rewritten afterwards. */
function changeInFlight(latest: Reminder, input: ReconcileInput): Step {
  const named = input.plan[reminderId(latest)] ?? 0;
  const generation = named > latest.generation ? named : latest.generation + 1;
  return { stands: [reminderId(latest), generation], inFlight: true };
}

function stepForUnplanned(reminder: Reminder, input: ReconcileInput): Step {
  switch (reminder.state) {
    case "PENDING":
      return reminder.localDate < input.fromDate
        ? standing(reminder)
        : withdrawal(reminder, { generation: nextGeneration(reminder, input), settled: cancelled(reminder, input) });
    case "SENDING":
      return reminder.localDate < input.fromDate ? standing(reminder) : { inFlight: true };
    case "SENT":
    case "UNKNOWN":
    case "FAILED":
    case "CANCELLED":
    case "EXPIRED":
    case "SKIPPED":
      return {};
  }
}

function standing(reminder: Reminder): Step {
  return { stands: [reminderId(reminder), reminder.generation] };
}

function withdrawal(reminder: Reminder, how: Omit<Withdrawal, "reminder">): Step {
  return { withdraw: { reminder, ...how } };
}

function cancelled(reminder: Reminder, { nowMs, whyWithdrawn }: ReconcileInput): SettledState {
  return { state: "CANCELLED", settledAt: isoInstant(nowMs), outcome: whyWithdrawn(reminder) };
}

function skipped(outcome: SilenceCode, nowMs: number): SettledState {
  return { state: "SKIPPED", settledAt: isoInstant(nowMs), outcome };
}

/** Why a planned text is not sent, or undefined; one that is planned too late is PAST. */
function silenceOf(text: PlannedText, nowMs: number): SilenceCode | undefined {
  switch (text.kind) {
    case "skip":
      return text.outcome;
    case "send":
      return nowMs >= text.planBeforeMs ? "PAST" : undefined;
  }
}

function isUpToDate(text: PlannedText, latest: Reminder, { plan }: ReconcileInput): boolean {
  const isPlanned = text.kind === "send" && plan[reminderId(latest)] === latest.generation;
  return isPlanned && isSameContent(text.reminder, latest);
}

/** Whether two reminders of one slot would be sent alike: same instants, zone, channel and facts. */
function isSameContent(a: PlannedReminder, b: PlannedReminder): boolean {
  return (
    a.plannedAt === b.plannedAt &&
    a.sendBefore === b.sendBefore &&
    a.zone === b.zone &&
    a.channel === b.channel &&
    sameValue(a.facts, b.facts)
  );
}

function nextGeneration(reminder: Reminder, { plan }: ReconcileInput): number {
  return Math.max(reminder.generation, plan[reminderId(reminder)] ?? 0) + 1;
}
