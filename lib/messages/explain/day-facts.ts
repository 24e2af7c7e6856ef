import { epochDay, instantMs, isoDate, localDayAt, localTimeAt } from "../../domain/local-time.ts";
import type { TrainingLog } from "../../domain/log/training-log.ts";
import type { Athlete } from "../../domain/profile.ts";
import type { RecoveryStatus } from "../../domain/recovery/status.ts";
import type { Reminder } from "../../domain/reminder.ts";
import { formatDates, formatWeekday } from "../../languages/format.ts";
import { FORMATS } from "../../languages/index.ts";

/** All that is known about one local day of one athlete. */
export interface DayFacts {
  readonly athlete: Athlete;
  /** ISO date. */
  readonly date: string;
  /** The log at the end of the day; of today, as of now. */
  readonly log: TrainingLog;
  /** Planned for the day, or sent on it. */
  readonly reminders: readonly Reminder[];
  readonly status: RecoveryStatus;
  /** `stored`: the status as it was saved that day; `recomputed`: from the present log and profile. */
  readonly statusOrigin: "stored" | "recomputed";
  readonly nowMs: number;
}

/** " so far" while the day is not over. */
export function soFar({ log, date, nowMs }: DayFacts): string {
  return localDayAt(nowMs, log.zone) === epochDay(date) ? " so far" : "";
}

/** The name of an athlete in an explanation. */
export function displayName({ profile, athleteId }: Athlete): string {
  return profile.name ?? athleteId;
}

/** An instant where the athlete was: "at 18:15", on another day "on Sat 17 October at 08:00". */
export function formatMoment(instant: string, where: { readonly zone: string; readonly date: string }): string {
  const ms = instantMs(instant);
  const date = isoDate(localDayAt(ms, where.zone));
  const time = `at ${localTimeAt(ms, where.zone)}`;
  return date === where.date ? time : `on ${formatDayName(date)} ${time}`;
}

/** "Sat 17 October". */
export function formatDayName(date: string): string {
  const [, day = "", month = ""] = formatDates([date], FORMATS.en).split(" ");
  return `${formatWeekday(epochDay(date), FORMATS.en)} ${day} ${month}`;
}

/** The ISO date after a date. */
export function dayAfter(date: string): string {
  return isoDate(epochDay(date) + 1);
}
