import type { Workout } from "../../../lib/domain/log/workout.ts";

// Words of docs/rules.md 2 and 3.

/** What the rules read of an athlete, beside their log; days are epoch days. */
export interface AthleteByHand {
  readonly events: readonly number[];
  /** The second is the first day that is no day of sickness. */
  readonly sickSpells: readonly (readonly [number, number])[];
  readonly restDaysPerWeek: number;
  readonly phase: "foundation" | "combined" | null;
  readonly liftingExperience: "new" | "experienced" | null;
  readonly liftingSaidOn: number | null;
  readonly zone: string;
}

/** A log, its athlete, and the last day that is known. */
export interface KnownByHand {
  readonly log: readonly Workout[];
  /** Also of later days: the lift that a text NEW counts from is one, whatever day is asked about. */
  readonly whole: readonly Workout[];
  readonly athlete: AthleteByHand;
  readonly d: number;
}

/** What was known at the end of an earlier day. */
export function upTo(day: number, known: KnownByHand): KnownByHand {
  return { ...known, log: known.log.filter((w) => w.localDay <= day), d: Math.min(known.d, day) };
}

export const isRecovery = (w: Workout): boolean =>
  w.kind === "recovery" || (w.kind === "cross" && w.rpe !== null && w.rpe <= 3);
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const km = (w: Workout): number => (w.distanceMeters ?? 0) / 1000;
export const rpeOf = (w: Workout): number => w.rpe ?? { run: 4, strength: 6, cross: 4, recovery: 2 }[w.kind];
export const loadOf = (w: Workout): number => w.minutes * rpeOf(w);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** The phase at the end of the last known day. */
export function phaseByHand({ log, athlete, d }: KnownByHand): "foundation" | "combined" {
  if (athlete.phase !== null) return athlete.phase;
  let phase: "foundation" | "combined" = "foundation";
  for (let day = Math.min(d, ...log.map((w) => w.localDay)); day <= d; day += 1) {
    const count = (kind: Workout["kind"], from: number): number =>
      log.filter((w) => w.kind === kind && w.localDay >= from && w.localDay <= day).length;
    if (count("run", day - 27) === 0 || count("strength", day - 27) === 0) phase = "foundation";
    else if (count("strength", day - 55) >= 8 && count("run", day - 55) >= 16) phase = "combined";
  }
  return phase;
}
