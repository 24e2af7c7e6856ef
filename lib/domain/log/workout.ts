export const WORKOUT_KINDS = ["run", "strength", "cross", "recovery"] as const;
export type WorkoutKind = (typeof WORKOUT_KINDS)[number];

export const MUSCLE_GROUPS = [
  "quads",
  "hamstrings",
  "glutes",
  "calves",
  "lowerBack",
  "core",
  "chest",
  "upperBack",
  "shoulders",
  "arms",
] as const;
export type MuscleGroup = (typeof MUSCLE_GROUPS)[number];

/** What a source said about one workout, in our units; absent means the source did not say. */
export interface WorkoutReport {
  readonly kind: WorkoutKind;
  /** UTC instant, RFC 3339 ending in `Z`. */
  readonly startedAt: string;
  /** Offset from UTC where the athlete was, when the source named one (`Z` and `-00:00` name none). */
  readonly offsetMinutes?: number | undefined;
  /** IANA zone where the athlete was, when the source named one. */
  readonly zone?: string | undefined;
  /** Whether the source named a day alone: then the time of day of `startedAt` says nothing. */
  readonly dayOnly?: boolean | undefined;
  /** Moving minutes. */
  readonly durationMinutes: number;
  readonly elapsedMinutes?: number | undefined;
  readonly distanceMeters?: number | undefined;
  readonly ascentMeters?: number | undefined;
  /** Rating of perceived exertion, 0-10. */
  readonly rpe?: number | undefined;
  /** Beats a minute. */
  readonly averageHeartRate?: number | undefined;
  readonly muscleGroups?: readonly MuscleGroup[] | undefined;
  readonly toFailure?: boolean | undefined;
  readonly title?: string | undefined;
}

/** One entry of an athlete's log, as it is stored. */
export interface LoggedWorkout {
  readonly source: string;
  readonly externalId: string;
  readonly report: WorkoutReport;
  /** UTC instant at which Cooldown first stored it. */
  readonly firstReceivedAt: string;
  /** Imported, or first received over 24 h after its end: it counts in the status and causes no text. */
  readonly silent: boolean;
  /** The RPE the athlete texted; it wins over the report's. */
  readonly athleteRpe?: number | undefined;
}

/** A logged workout parsed for the rules: instants in epoch milliseconds, days in epoch days. */
export interface Workout {
  /** `source#externalId`, unique in an athlete's log. */
  readonly key: string;
  readonly source: string;
  readonly kind: WorkoutKind;
  readonly startMs: number;
  readonly endMs: number;
  /** The local date where the athlete was, in days since 1970-01-01. */
  readonly localDay: number;
  /** Whether only its day is known, so that its instants say nothing. */
  readonly dayOnly?: boolean | undefined;
  /** Moving minutes. */
  readonly minutes: number;
  readonly distanceMeters: number | null;
  readonly ascentMeters: number | null;
  /** The reported RPE, the athlete's own first; null when nobody said. */
  readonly rpe: number | null;
  /** Whether `rpe` is the athlete's own answer. */
  readonly ratedByAthlete?: boolean;
  readonly averageHeartRate: number | null;
  /** Empty when the source named none. */
  readonly muscleGroups: readonly MuscleGroup[];
  readonly toFailure: boolean;
  /** IANA zone, when the source named one. */
  readonly zone: string | null;
  readonly silent: boolean;
  readonly firstReceivedMs: number;
}
