import type { PlannedReminder, Reminder, SilenceCode } from "../reminder.ts";
import { KIND_RULES } from "../reminder-kinds.ts";

/** Ends after which the same date and kind may be planned again, as the next `n`: nothing went out, and news may come. */
const REPLANNED: ReadonlySet<SilenceCode> = new Set<SilenceCode>([
  "EDITED",
  "TRAINED",
  "MERGED",
  "QUIET_HOURS",
  "PAST",
  "TOO_EARLY",
  "TOO_LATE",
  "EVENT",
  "HABIT",
  "FADED",
  "FASTING",
  "BUDGET",
  "NO_CHANNEL",
  "CARRIER_OPT_OUT",
  "EMAIL_UNCONFIRMED",
]);

/** The local date and kind of a reminder: at most one text goes out of each. */
export function placeOf({ localDate, kind }: PlannedReminder): string {
  return `${localDate}#${kind}`;
}

/** The reminder that has the last word at the place of a wanted one. */
export function latestAt(wanted: PlannedReminder, existing: readonly Reminder[]): Reminder | undefined {
  return existing
    .filter((reminder) => placeOf(reminder) === placeOf(wanted))
    .reduce<Reminder | undefined>(
      (latest, each) => (latest === undefined || each.n > latest.n ? each : latest),
      undefined,
    );
}

/** Whether a reminder ended without a text: the only ends after which `n` may rise. */
export function wasSilenced(reminder: Reminder): reminder is Extract<Reminder, { readonly outcome: SilenceCode }> {
  return reminder.state === "CANCELLED" || reminder.state === "SKIPPED";
}

/**
 * Whether what a silenced reminder was about may be planned again: never what a person or an operator stopped. What was
 * not even planned under a red flag may, once that is lifted.
 */
export function mayComeAgain(reminder: Reminder): boolean {
  if (!wasSilenced(reminder)) return false;
  if (reminder.state === "SKIPPED" && reminder.outcome === "RED_FLAG") return true;
  return REPLANNED.has(reminder.outcome) || KIND_RULES[reminder.kind].alwaysReplannable;
}

/** Whether a wanted reminder may follow a silenced one at its place. */
export function mayFollow(wanted: PlannedReminder, latest: Reminder): boolean {
  return wasSilenced(latest) && (mayComeAgain(latest) || isAboutOthers(wanted, latest));
}

/** Whether two meal texts are about sessions of which they share none. */
function isAboutOthers({ facts }: PlannedReminder, { facts: earlier }: Reminder): boolean {
  if (facts.kind !== "meal" || earlier.kind !== "meal") return false;
  return !facts.workouts.some((key) => earlier.workouts.includes(key));
}
