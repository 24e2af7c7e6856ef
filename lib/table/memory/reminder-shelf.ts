import { isSettled, type Reminder, reminderId } from "../../domain/reminder.ts";
import { shardOf } from "../../domain/stable-value.ts";
import type { ReminderRef } from "../../ports.ts";

/** A reminder that is not settled: it has a due instant. */
export type OpenReminder = Extract<Reminder, { readonly dueAt: string }>;

/** Reminders by athlete, date and id, with the open ones at hand. */
export interface ReminderShelf {
  readonly get: (ref: ReminderRef) => Reminder | undefined;
  readonly put: (reminder: Reminder) => void;
  /** Those with a local date of `localDate` or later, in order of id. */
  readonly from: (athleteId: string, localDate: string) => readonly Reminder[];
  readonly open: (shard: number) => readonly OpenReminder[];
  /** Forgets every reminder of an athlete. */
  readonly erase: (athleteId: string) => void;
}

/** One athlete's reminders; `dates` ascend. */
interface Days {
  readonly dates: string[];
  readonly byDate: Map<string, Map<string, Reminder>>;
}

/** Reads cost as much as they return, however long the history is. */
export function createReminderShelf(shards: number): ReminderShelf {
  const daysOf = new Map<string, Days>();
  const open = new Map<string, OpenReminder>();
  return {
    get: (ref) => daysOf.get(ref.athleteId)?.byDate.get(ref.localDate)?.get(reminderId(ref)),
    put: (reminder) => {
      const days = daysOf.get(reminder.athleteId) ?? { dates: [], byDate: new Map() };
      daysOf.set(reminder.athleteId, days);
      dayOf(days, reminder.localDate).set(reminderId(reminder), reminder);
      const key = `${reminder.athleteId}#${reminderId(reminder)}`;
      if (isSettled(reminder)) {
        open.delete(key);
      } else {
        open.set(key, reminder);
      }
    },
    from: (athleteId, localDate) => remindersFrom(daysOf.get(athleteId), localDate),
    open: (shard) => [...open.values()].filter(({ athleteId }) => shardOf(athleteId, shards) === shard),
    erase: (athleteId) => {
      daysOf.delete(athleteId);
      for (const [key, reminder] of open) if (reminder.athleteId === athleteId) open.delete(key);
    },
  };
}

function remindersFrom(days: Days | undefined, localDate: string): readonly Reminder[] {
  if (days === undefined) {
    return [];
  }
  return days.dates
    .slice(placeOf(days.dates, localDate))
    .flatMap((date) => [...(days.byDate.get(date)?.values() ?? [])].toSorted(byId));
}

function dayOf({ dates, byDate }: Days, localDate: string): Map<string, Reminder> {
  const known = byDate.get(localDate);
  if (known !== undefined) {
    return known;
  }
  const day = new Map<string, Reminder>();
  byDate.set(localDate, day);
  dates.splice(placeOf(dates, localDate), 0, localDate);
  return day;
}

/** The index of the first date that is not before `date`, sought from the end: a history grows there. */
function placeOf(dates: readonly string[], date: string): number {
  return dates.findLastIndex((earlier) => earlier < date) + 1;
}

function byId(a: Reminder, b: Reminder): number {
  return reminderId(a) < reminderId(b) ? -1 : 1;
}
