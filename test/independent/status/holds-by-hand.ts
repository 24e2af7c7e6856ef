import { HOUR_MS, instantAt, startOfDay } from "../../../lib/domain/local-time.ts";
import type { Workout } from "../../../lib/domain/log/workout.ts";
import { bigDays } from "./big-days-by-hand.ts";
import { firstLiftOf, isSpike } from "./rules-by-hand.ts";
import { isRecovery, type KnownByHand, phaseByHand, rpeOf, upTo } from "./words.ts";

const LEGS = ["quads", "hamstrings", "glutes", "calves", "lowerBack"];

/** What holds hard runs and lower lifts after the last known day (docs/rules.md 3). */
export function holdsOfLog(known: KnownByHand): { readonly isRecovering: (day: number) => boolean } {
  const { log, athlete, d } = known;
  const legsMs = Math.max(
    ...log.map((w) => legsReadyMs(w, known)),
    ...bigDays(known)
      .filter((big) => d <= big.day + big.n)
      .map((big) => startOfDay(big.day + big.n + 1, athlete.zone)),
  );
  const isRecovering = (day: number): boolean => {
    const phase = phaseByHand({ ...known, d: day - 1 });
    const after = (kind: Workout["kind"]): number => {
      const same = log.filter((w) => w.kind === kind);
      if (same.length === 0) return -Infinity;
      if (phase === "combined") return Math.max(...same.map((w) => w.endMs)) + 6 * HOUR_MS;
      return startOfDay(Math.max(...same.map((w) => w.localDay)) + 1, athlete.zone);
    };
    const noon = instantAt(day, "12:00", athlete.zone);
    const hardRun = Math.max(legsMs, after("strength"));
    const lowerLift = Math.max(legsMs, after("run"));
    return hardRun > noon && (lowerLift > noon || isCapped(day, known));
  };
  return { isRecovering };
}

/** Whether a lift on a day would be the third strength day in seven of somebody new to lifting. */
function isCapped(day: number, known: KnownByHand): boolean {
  if (firstLiftOf({ ...known, d: day }) === undefined) return false;
  const lifts = known.log.filter((w) => w.kind === "strength" && w.localDay >= day - 6 && w.localDay < day);
  return new Set(lifts.map((w) => w.localDay)).size >= 2;
}

function legsReadyMs(w: Workout, known: KnownByHand): number {
  if (w.kind === "run") return w.endMs + runHours(w, known) * HOUR_MS;
  if (w.kind === "strength") {
    const loadsLegs = w.muscleGroups.length === 0 || w.muscleGroups.some((group) => LEGS.includes(group));
    return loadsLegs ? w.endMs + liftHours(w, known) * HOUR_MS : -Infinity;
  }
  const isHeavy = w.kind === "cross" && !isRecovery(w) && (rpeOf(w) >= 7 || w.minutes >= 120);
  return isHeavy ? w.endMs + 24 * HOUR_MS : -Infinity;
}

function runHours(w: Workout, known: KnownByHand): number {
  const byEffort = isSpike(w, upTo(w.localDay, known)) || rpeOf(w) >= 7 ? 48 : rpeOf(w) <= 4 ? 12 : 24;
  return Math.max(byEffort, w.minutes >= 120 ? 48 : 0, w.minutes >= 75 ? 24 : 0);
}

function liftHours(w: Workout, known: KnownByHand): number {
  if ((w.rpe ?? 0) >= 9 || w.toFailure) return 72;
  const first = firstLiftOf(upTo(w.localDay, { ...known, d: w.localDay }));
  const isNew = first !== undefined && w.localDay <= first + 13;
  const isEasy = w.rpe !== null && w.rpe < 7;
  if (isNew) return isEasy ? 48 : 72;
  return isEasy ? 24 : 48;
}
