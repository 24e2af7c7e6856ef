import { epochDay, localDayAt } from "../../../domain/local-time.ts";
import type { TrainingLog } from "../../../domain/log/training-log.ts";
import type { Athlete } from "../../../domain/profile.ts";
import type { RecoveryStatus } from "../../../domain/recovery/status.ts";
import type { Reminder } from "../../../domain/reminder.ts";

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
