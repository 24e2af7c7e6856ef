import { isoInstant } from "../local-time.ts";
import { type Reminder, reminderId, type SettledState, type SilenceCode } from "../reminder.ts";
import { KIND_RULES } from "../reminder-kinds.ts";
import { latestAt, mayFollow, placeOf } from "./places.ts";
import { sameContent } from "./same-content.ts";
import type { Wish } from "./wish.ts";

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
  readonly wishes: readonly Wish[];
  readonly existing: readonly Reminder[];
  /** The plan that stood until now. */
  readonly plan: Readonly<Record<string, number>>;
  readonly nowMs: number;
  /** Reminders of earlier ISO dates are left to delivery. */
  readonly fromDate: string;
  /** Why a standing reminder that nothing asks for any more is withdrawn. */
  readonly whyWithdrawn: (reminder: Reminder) => SilenceCode;
}

/**
 * Brings reminders in line with what planning wants. It changes nothing that is already right and never revives what
 * is settled (I4); a standing reminder is compared by instants, zone, channel and facts only.
 */
export function reconcile(input: ReconcileInput): Reconciliation {
  const wished = new Set(input.wishes.map((wish) => placeOf(wish.reminder)));
  const steps = [
    ...input.wishes.map((wish) => stepFor(wish, input)),
    ...input.existing.filter((reminder) => !wished.has(placeOf(reminder))).map((reminder) => unwished(reminder, input)),
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

function stepFor(wish: Wish, input: ReconcileInput): Step {
  const latest = latestAt(wish.reminder, input.existing);
  if (latest === undefined) return fresh(wish, { input, n: 1, last: undefined });
  switch (latest.state) {
    case "PENDING":
      return isRight(wish, latest, input) ? standing(latest) : replace(wish, latest, input);
    case "SENDING":
      return isRight(wish, latest, input) ? standing(latest) : changeInFlight(latest, input);
    case "CANCELLED":
    case "SKIPPED":
      return mayFollow(wish.reminder, latest) ? fresh(wish, { input, n: latest.n + 1, last: latest }) : {};
    case "SENT":
    case "UNKNOWN":
    case "FAILED":
    case "EXPIRED":
      return KIND_RULES[latest.kind].staysInPlan ? standing(latest) : {};
  }
}

/** A reminder at an empty place, or the recorded reason why there is none. */
function fresh(
  wish: Wish,
  at: { readonly input: ReconcileInput; readonly n: number; readonly last: Reminder | undefined },
): Step {
  const { athleteId, nowMs } = at.input;
  const base = { ...wish.reminder, athleteId, n: at.n, generation: 1 };
  const outcome = silenceOf(wish, nowMs);
  if (outcome === undefined) {
    const reminder: Reminder = { ...base, state: "PENDING", dueAt: wish.reminder.plannedAt, attempts: 0 };
    return { place: reminder, stands: [reminderId(reminder), 1] };
  }
  if (at.last !== undefined) return {};
  return { place: { ...base, ...skipped(outcome, nowMs) } };
}

function replace(wish: Wish, latest: Reminder, input: ReconcileInput): Step {
  const generation = nextGeneration(latest, input);
  const outcome = silenceOf(wish, input.nowMs);
  if (outcome !== undefined) return withdrawal(latest, { generation, settled: skipped(outcome, input.nowMs) });
  const { athleteId, n } = latest;
  const dueAt = wish.reminder.plannedAt;
  const reminder: Reminder = { ...wish.reminder, athleteId, n, generation, state: "PENDING", dueAt, attempts: 0 };
  return { place: reminder, stands: [reminderId(reminder), generation] };
}

/** Names a generation that no item has, so that delivery lets go of it; the item follows when it is back. */
function changeInFlight(latest: Reminder, input: ReconcileInput): Step {
  const named = input.plan[reminderId(latest)] ?? 0;
  const generation = named > latest.generation ? named : latest.generation + 1;
  return { stands: [reminderId(latest), generation], inFlight: true };
}

function unwished(reminder: Reminder, input: ReconcileInput): Step {
  const settled: SettledState = {
    state: "CANCELLED",
    settledAt: isoInstant(input.nowMs),
    outcome: input.whyWithdrawn(reminder),
  };
  switch (reminder.state) {
    case "PENDING":
      return reminder.localDate < input.fromDate
        ? standing(reminder)
        : withdrawal(reminder, { generation: nextGeneration(reminder, input), settled });
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

function skipped(outcome: SilenceCode, nowMs: number): SettledState {
  return { state: "SKIPPED", settledAt: isoInstant(nowMs), outcome };
}

/** Why a wish leads to no text; a text that is planned too late is PAST. */
function silenceOf(wish: Wish, nowMs: number): SilenceCode | undefined {
  switch (wish.kind) {
    case "silence":
      return wish.outcome;
    case "send":
      return nowMs >= wish.planBeforeMs ? "PAST" : undefined;
  }
}

function isRight(wish: Wish, latest: Reminder, { plan }: ReconcileInput): boolean {
  return wish.kind === "send" && plan[reminderId(latest)] === latest.generation && sameContent(wish.reminder, latest);
}

function nextGeneration(reminder: Reminder, { plan }: ReconcileInput): number {
  return Math.max(reminder.generation, plan[reminderId(reminder)] ?? 0) + 1;
}
