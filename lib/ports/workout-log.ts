import type { LoggedWorkout, WorkoutReport } from "../domain/log/workout.ts";

/** A workout on its way into the log. */
export interface IncomingWorkout {
  readonly source: string;
  readonly externalId: string;
  readonly report: WorkoutReport;
  /** The source's own version as an RFC 3339 UTC instant with milliseconds, else the instant of receipt. */
  readonly sourceVersion: string;
  /** SHA-256 of the report; the same content is never written twice. */
  readonly contentHash: string;
  readonly receivedAt: string;
  readonly silent: boolean;
}

export type WorkoutWrite = "created" | "updated" | "unchanged" | "stale" | "deleted";

export interface WorkoutKey {
  readonly source: string;
  readonly externalId: string;
}

export interface WorkoutLog {
  /**
   * Stores one workout unless the log holds the same content or a newer version of it.
   * `stale`: a newer version stands. `deleted`: this very content was deleted. Other content revives a deleted one.
   */
  write(athleteId: string, workout: IncomingWorkout): Promise<WorkoutWrite>;
  /** Leaves a tombstone of 30 days, also when nothing was there; a newer version than `deletedAt` is left alone. */
  remove(athleteId: string, key: WorkoutKey, deletedAt: string): Promise<void>;
  /** Sets the athlete's own RPE, which no report replaces; false when there is no such workout, or it was deleted. */
  rate(athleteId: string, key: WorkoutKey, rpe: number): Promise<boolean>;
  /** The whole kept log without what was deleted, read consistently, in no particular order. */
  read(athleteId: string): Promise<readonly LoggedWorkout[]>;
}
