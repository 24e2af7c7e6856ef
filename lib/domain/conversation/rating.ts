import { DAY_MS, isoInstant } from "../local-time.ts";
import type { Session } from "../log/sessions.ts";
import { mayHaveBeenSent, type Reminder } from "../reminder.ts";
import type { Conversation, Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";

/** How long after a workout a number still is about it. */
const RATED_FOR_MS = DAY_MS;

/**
 * A number rates the workout last asked about, else the latest run, lift or cross, if it ended within 24 h. A bare
 * number is acknowledged the first time, any other wording each time (docs/rules.md 9).
 */
export function rate(
  { rpe, isBare }: Extract<Intent, { readonly kind: "number" }>,
  conversation: Conversation,
): Decision {
  const workouts = ratedWorkouts(conversation);
  if (workouts.length === 0) return { reply: { kind: "rpe-without-workout" } };
  const rating = { workouts, rpe };
  const isFirst = conversation.athlete.rpeAcknowledgedAt === null;
  if (!isFirst) return isBare ? { rating } : { rating, reply: { kind: "rpe-noted", rpe, isBare } };
  const change = { rpeAcknowledgedAt: isoInstant(conversation.log.nowMs) };
  return { rating, change, reply: { kind: "rpe-noted", rpe, isBare } };
}

/** The workouts that an effort told now is about. */
export function ratedWorkouts({ log, reminders }: Conversation): readonly string[] {
  const recent = log.sessions.filter(({ kind, endMs }) => kind !== "recovery" && log.nowMs - endMs < RATED_FOR_MS);
  const asked = lastAsked(reminders);
  const askedAbout = recent.filter(({ workouts }) => workouts.some((key) => asked.has(key)));
  if (askedAbout.length > 0) return askedAbout.flatMap(({ workouts }) => workouts);
  return recent.reduce<Session | undefined>(later, undefined)?.workouts ?? [];
}

function later(a: Session | undefined, b: Session): Session {
  return a === undefined || b.endMs > a.endMs ? b : a;
}

/** The workouts of the newest text that asked for a number. */
function lastAsked(reminders: readonly Reminder[]): ReadonlySet<string> {
  const asking = reminders.flatMap((reminder) =>
    reminder.facts.kind === "meal" && reminder.facts.asksRpe && mayHaveBeenSent(reminder) && "settledAt" in reminder
      ? [{ settledAt: reminder.settledAt, workouts: reminder.facts.workouts }]
      : [],
  );
  const [newest] = asking.toSorted((a, b) => (a.settledAt < b.settledAt ? 1 : -1));
  return new Set(newest?.workouts);
}
