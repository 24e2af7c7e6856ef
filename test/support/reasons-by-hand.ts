import { DAY_MS, HOUR_MS } from "../../lib/domain/local-time.ts";
import type { Workout } from "../../lib/domain/log/workout.ts";
import type { Phase } from "../../lib/domain/profile.ts";
import type { Reason } from "../../lib/domain/rules/reason.ts";

/**
 * Every rule of docs/rules.md 4 but RED_FLAG, written out a second time over raw workouts: slowly, with the numbers
 * of the text, for an adult without choices of their own and a log without duplicates. `d` is today.
 */
export function reasonsByHand(log: readonly Workout[], d: number): readonly Reason[] {
  return [
    restQuota(log, d),
    returned(log, d),
    alternate(log, d),
    runSpike(log, d),
    monotony(log, d),
    strengthCap(log, d),
    mileage(log, d),
    neglected(log, d),
    building(log, d),
  ].flatMap((reason) => reason ?? []);
}

const isRecovery = (w: Workout): boolean =>
  w.kind === "recovery" || (w.kind === "cross" && w.rpe !== null && w.rpe <= 3);
const runsOf = (log: readonly Workout[]): readonly Workout[] => log.filter((w) => w.kind === "run");
const liftsOf = (log: readonly Workout[]): readonly Workout[] => log.filter((w) => w.kind === "strength");
const within = (log: readonly Workout[], from: number, to: number): readonly Workout[] =>
  log.filter((w) => w.localDay >= from && w.localDay <= to);
const meters = (w: Workout): number => w.distanceMeters ?? 0;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const days = (log: readonly Workout[]): readonly number[] =>
  [...new Set(log.map((w) => w.localDay))].toSorted(ascending);
const ascending = (a: number, b: number): number => a - b;
const historyDays = (log: readonly Workout[], d: number): number =>
  log.length === 0 ? 0 : d - Math.min(...days(log)) + 1;
const loadOf = (w: Workout): number => w.minutes * (w.rpe ?? { run: 4, strength: 6, cross: 4, recovery: 2 }[w.kind]);

function restQuota(log: readonly Workout[], d: number): Reason | null {
  const trained = [d - 5, d - 4, d - 3, d - 2, d - 1, d].filter(
    (day) =>
      sum(
        within(log, day, day)
          .filter((w) => !isRecovery(w))
          .map((w) => w.minutes),
      ) >= 10,
  );
  if (trained.length < 5) return null;
  return { code: "REST_QUOTA", evidence: { trainingDays: trained.length, windowDays: 6, restDaysPerWeek: 2 } };
}

function returned(log: readonly Workout[], d: number): Reason | null {
  const runDays = days(runsOf(log));
  const back = runDays.findLast((day, i) => i > 0 && day - (runDays[i - 1] ?? 0) > 14);
  if (back === undefined || d - back > 6) return null;
  const before = runDays[runDays.indexOf(back) - 1] ?? 0;
  const evidence = { daysWithoutRun: back - before - 1, neededDays: 14, daysSinceReturn: d - back, easyDays: 7 };
  return { code: "RETURN", evidence };
}

function phaseByHand(log: readonly Workout[], d: number): Phase {
  let phase: Phase = "foundation";
  for (let day = Math.min(d, ...days(log)); day <= d; day += 1) {
    const runs = runsOf(log);
    const lifts = liftsOf(log);
    const isLapsed = [runs, lifts].some((kind) => within(kind, day - 27, day).length === 0);
    const isFit = within(lifts, day - 55, day).length >= 8 && within(runs, day - 55, day).length >= 16;
    if (isLapsed) phase = "foundation";
    else if (isFit) phase = "combined";
  }
  return phase;
}

function alternate(log: readonly Workout[], d: number): Reason | null {
  const runs = within(runsOf(log), d, d);
  const lifts = within(liftsOf(log), d, d);
  if (runs.length === 0 || lifts.length === 0) return null;
  const gaps = runs.flatMap((run) =>
    lifts.map((lift) => Math.max(lift.startMs - run.endMs, run.startMs - lift.endMs, 0) / HOUR_MS),
  );
  const gapHours = Math.min(...gaps);
  const phase = phaseByHand(log, d);
  if (phase === "combined" && gapHours >= 6) return null;
  const neededHours = phase === "combined" ? 6 : null;
  const evidence = { phase, runs: runs.length, strengthWorkouts: lifts.length, gapHours, neededHours };
  return { code: "ALTERNATE", evidence };
}

function runSpike(log: readonly Workout[], d: number): Reason | null {
  const measured = runsOf(log).filter((w) => w.distanceMeters !== null && w.distanceMeters > 0);
  const spikes = within(measured, d, d).flatMap((run) => {
    const before = measured.filter((w) => w.startMs < run.startMs && w.startMs >= run.startMs - 30 * DAY_MS);
    const longestMeters = Math.max(0, ...before.map((w) => w.distanceMeters ?? 0));
    const distanceMeters = run.distanceMeters ?? 0;
    return longestMeters > 0 && distanceMeters * 10 > longestMeters * 11 ? [{ distanceMeters, longestMeters }] : [];
  });
  const longest = Math.max(0, ...spikes.map((spike) => spike.distanceMeters));
  const named = spikes.find((spike) => spike.distanceMeters === longest);
  return named === undefined ? null : { code: "RUN_SPIKE", evidence: { ...named, limitRatio: 1.1, windowDays: 30 } };
}

function monotony(log: readonly Workout[], d: number): Reason | null {
  const history = historyDays(log, d);
  const loads = [6, 5, 4, 3, 2, 1, 0].map((ago) =>
    sum(
      within(log, d - ago, d - ago)
        .filter((w) => !isRecovery(w))
        .map(loadOf),
    ),
  );
  const mean = sum(loads) / 7;
  const deviation = Math.sqrt(sum(loads.map((load) => (load - mean) ** 2)) / 6);
  if (history < 14 || mean === 0 || (deviation > 0 && mean / deviation <= 2)) return null;
  return {
    code: "MONOTONY",
    evidence: {
      monotony: deviation === 0 ? null : mean / deviation,
      limit: 2,
      meanLoadAu: mean,
      sampleDeviationAu: deviation,
      historyDays: history,
    },
  };
}

function strengthCap(log: readonly Workout[], d: number): Reason | null {
  const strengthDays = days(within(liftsOf(log), d - 6, d)).length;
  const strengthWorkouts = within(liftsOf(log), d - 55, d).length;
  if (phaseByHand(log, d) === "combined" || strengthWorkouts >= 16 || strengthDays < 3) return null;
  const evidence = { strengthDays, maxStrengthDays: 2, windowDays: 7, strengthWorkouts, neededWorkouts: 16 };
  return { code: "STRENGTH_CAP", evidence };
}

function mileage(log: readonly Workout[], d: number): Reason | null {
  const firstLift = Math.min(...days(liftsOf(log)));
  const firstRun = Math.min(...days(runsOf(log)));
  if (d - firstLift < 6 || d - firstLift > 27 || !(firstRun <= firstLift - 28)) return null;
  const base = within(runsOf(log), firstLift - 28, firstLift - 1).filter((w) => meters(w) > 0);
  const weekMeters = sum(within(runsOf(log), d - 6, d).map(meters));
  const usualWeekMeters = sum(base.map(meters)) / 4;
  if (base.length < 3 || weekMeters <= 0.8 * usualWeekMeters) return null;
  const daysSinceFirstStrength = d - firstLift;
  const evidence = { weekMeters, usualWeekMeters, limitShare: 0.8, daysSinceFirstStrength, baseRuns: base.length };
  return { code: "MILEAGE_HIGH", evidence };
}

function neglected(log: readonly Workout[], d: number): Reason | null {
  const lifts = within(liftsOf(log), d - 27, d);
  if (lifts.length < 4 || lifts.some((w) => w.muscleGroups.length === 0)) return null;
  const lifted: readonly string[] = within(lifts, d - 13, d).flatMap((w) => w.muscleGroups);
  const areas = (["legs", "push", "pull", "core"] as const).filter((area) => {
    const groups = {
      legs: ["quads", "hamstrings", "glutes", "calves"],
      push: ["chest", "shoulders"],
      pull: ["upperBack"],
      core: ["core"],
    }[area];
    return !lifted.some((group) => groups.includes(group));
  });
  if (areas.length === 0) return null;
  return {
    code: "NEGLECTED_MUSCLE",
    evidence: { areas, unliftedDays: 14, strengthWorkouts: lifts.length, neededWorkouts: 4, windowDays: 28 },
  };
}

function building(log: readonly Workout[], d: number): Reason | null {
  const history = historyDays(log, d);
  return history >= 7 ? null : { code: "BUILDING", evidence: { historyDays: history, neededDays: 7 } };
}
