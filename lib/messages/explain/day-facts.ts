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
  /** `stored`: as the athlete's advice stood; `recomputed`: from the log as it is now and today's profile. */
  readonly statusOrigin: "stored" | "recomputed";
  readonly nowMs: number;
}

/** " so far" while the day is not over. */
export function soFar({ log, date, nowMs }: DayFacts): string {
  return localDayAt(nowMs, log.zone) === epochDay(date) ? " so far" : "";
}

/** How the athlete is called in an explanation. */
export function calledName({ profile, athleteId }: Athlete): string {
  return profile.name ?? athleteId;
}

/** An instant where the athlete was: "at 18:15", on another day "on Sat 17 October at 08:00". */
export function moment(instant: string, where: { readonly zone: string; readonly date: string }): string {
  const ms = instantMs(instant);
  const date = isoDate(localDayAt(ms, where.zone));
  const time = `at ${localTimeAt(ms, where.zone)}`;
  return date === where.date ? time : `on ${dayName(date)} ${time}`;
}

/** "Sat 17 October". */
export function dayName(date: string): string {
  const [, day = "", month = ""] = formatDates([date], FORMATS.en).split(" ");
  return `${formatWeekday(epochDay(date), FORMATS.en)} ${day} ${month}`;
}

/** The ISO date after a date. */
export function dayAfter(date: string): string {
  return isoDate(epochDay(date) + 1);
}
