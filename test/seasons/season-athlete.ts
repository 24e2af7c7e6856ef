import type { Weekday } from "../../lib/domain/local-time.ts";
import type { MuscleGroup, WorkoutKind } from "../../lib/domain/log/workout.ts";
import type { SickSpell } from "../../lib/domain/profile.ts";

/** One thing an athlete means to do on a day, before life changes its minute and length a little. */
export interface Outing {
  readonly kind: WorkoutKind;
  /** Wall-clock time where the athlete is that day, `HH:MM`. */
  readonly at: string;
  readonly minutes: number;
  readonly km?: number;
  /** A race is exactly as long as it is. */
  readonly isRace?: boolean;
  readonly ascentMeters?: number;
  /** How hard it feels; whether it is logged is `logsRpe`. */
  readonly effort: number;
  readonly heartRate?: number;
  readonly muscleGroups?: readonly MuscleGroup[];
  readonly toFailure?: boolean;
}

/** A day of the season as an athlete's plan sees it. */
export interface SeasonDay {
  /** 1 to 12. */
  readonly week: number;
  /** 0 to 83. */
  readonly index: number;
  readonly weekday: Weekday;
}

/** Somebody invented, and how they train for twelve weeks. */
export interface SeasonAthlete {
  readonly slug: string;
  /** One line about them. */
  readonly about: string;
  /** The body of a profile file. */
  readonly profile: Readonly<Record<string, unknown>> & { readonly timeZone: string };
  /** The days they text that they are sick. */
  readonly sickSpells?: readonly SickSpell[];
  readonly seed: number;
  readonly plan: (day: SeasonDay) => readonly Outing[];
  /** The share of outings that fall through, 0 to 1. */
  readonly missed: number;
  /** The share of outings that are logged with an RPE, 0 to 1. */
  readonly logsRpe: number;
  /** IANA zone where they are on a day; absent for an athlete who stays at home. */
  readonly zoneOn?: (day: SeasonDay) => string;
}
