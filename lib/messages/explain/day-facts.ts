import type { LanguageCode } from "../../domain/language.ts";
import { epochDay, instantMs, isoDate, localDayAt, localTimeAt } from "../../domain/local-time.ts";
import type { TrainingLog } from "../../domain/log/training-log.ts";
import type { Athlete } from "../../domain/profile.ts";
import type { RecoveryStatus } from "../../domain/recovery/status.ts";
import type { Reminder } from "../../domain/reminder.ts";
import { calendarDate } from "../../languages/format.ts";
import { DAY_TEXTS } from "../../languages/index.ts";

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
  /** Of whoever reads the explanation. */
  readonly language: LanguageCode;
}

export function isOver({ log, date, nowMs }: DayFacts): boolean {
  return localDayAt(nowMs, log.zone) !== epochDay(date);
}

/** The name of an athlete in an explanation. */
export function displayName({ profile, athleteId }: Athlete): string {
  return profile.name ?? athleteId;
}

/** An instant where the athlete was: "at 18:15", on another day "on Sat 17 October at 08:00". */
export function formatMoment(
  instant: string,
  where: { readonly zone: string } & Pick<DayFacts, "date" | "language">,
): string {
  const ms = instantMs(instant);
  const date = isoDate(localDayAt(ms, where.zone));
  const time = localTimeAt(ms, where.zone);
  const { today, otherDay } = DAY_TEXTS[where.language].moment;
  return date === where.date ? today(time) : otherDay(formatDayName(date, where), time);
}

/** "Sat 17 October". */
export function formatDayName(date: string, { language }: Pick<DayFacts, "language">): string {
  return DAY_TEXTS[language].dayName(calendarDate(epochDay(date)));
}

/** The ISO date after a date. */
export function dayAfter(date: string): string {
  return isoDate(epochDay(date) + 1);
}
