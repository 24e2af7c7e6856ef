import { DAY_MS, localDayAt, MINUTE_MS, startOfDay } from "../local-time.ts";
import type { Policy } from "../policy.ts";
import type { Athlete, Phase } from "../profile.ts";
import { phaseStateOf } from "../recovery/phases.ts";
import { pastOf } from "./closed-days.ts";
import { totalsOn } from "./daily-totals.ts";
import { inOrder } from "./duplicates.ts";
import { type FoldedLog, foldLog } from "./folded-log.ts";
import type { Workout } from "./workout.ts";

export type { Session } from "./sessions.ts";

/** An athlete's log as the rules see it at one instant. */
export interface TrainingLog extends FoldedLog {
  readonly nowMs: number;
  /** The current IANA zone: of the newest workout of the last 7 days that names one, else the profile's. */
  readonly zone: string;
  /** Days from the first workout to today, both counted; 0 without workouts. */
  readonly historyDays: number;
  /** Local days after the past with at least 10 minutes of run, strength or cross. */
  readonly trainingDays: ReadonlySet<number>;
  readonly phase: Phase;
}

interface LogInput {
  readonly workouts: readonly Workout[];
  readonly athlete: Athlete;
  readonly policy: Policy;
}

/** The log at an instant: every workout that started by 15 minutes after it. Source: rules.md section 2. */
export function readTrainingLog(input: LogInput & { readonly nowMs: number }): TrainingLog {
  const untilMs = input.nowMs + input.policy.startToleranceMinutes * MINUTE_MS;
  const workouts = startedBy(untilMs, inOrder(input.workouts));
  const zone = currentZone({ ...input, workouts });
  return trainingLog({ ...input, workouts, zone, today: localDayAt(input.nowMs, zone) });
}

/** The log at the end of a local day, as a replay sees it: every workout of that local day and before. */
export function trainingLogAtEndOf(input: LogInput & { readonly day: number }): TrainingLog {
  const isCounted = (workout: Workout): boolean => workout.localDay <= input.day;
  const ordered = inOrder(input.workouts);
  const workouts = ordered.every(isCounted) ? ordered : ordered.filter(isCounted);
  const endAtHomeMs = startOfDay(input.day + 1, input.athlete.profile.timeZone) - 1;
  const zone = currentZone({ ...input, workouts, nowMs: endAtHomeMs });
  const nowMs = startOfDay(input.day + 1, zone) - 1;
  return trainingLog({ ...input, workouts, nowMs, zone, today: input.day });
}

/** `workouts` by start, without repetition. */
function trainingLog(
  input: LogInput & { readonly nowMs: number; readonly zone: string; readonly today: number },
): TrainingLog {
  const { athlete, policy, nowMs, zone, today } = input;
  const past = pastOf(input);
  const workouts = input.workouts.slice(past.workouts.length);
  const folded = foldLog({ past, workouts, today, athlete, policy });
  const historyDays = folded.sessions.length === 0 ? 0 : today - folded.totals.firstDay + 1;
  const phase = athlete.profile.phase ?? phaseStateOf(folded).phase;
  const { firstOpenDay, sessions, recent, totals, spikes } = folded;
  return {
    past,
    firstOpenDay,
    today,
    sessions,
    recent,
    totals,
    spikes,
    athlete,
    policy,
    nowMs,
    zone,
    historyDays,
    trainingDays: trainingDaysOf(folded),
    phase,
  };
}

/** The workouts that started by an instant, of workouts by start. */
function startedBy(untilMs: number, workouts: readonly Workout[]): readonly Workout[] {
  return workouts.slice(0, workouts.findLastIndex((workout) => workout.startMs <= untilMs) + 1);
}

/** The zone named last, looking back through workouts by start. */
function currentZone({ workouts, athlete, policy, nowMs }: LogInput & { readonly nowMs: number }): string {
  const sinceMs = nowMs - policy.currentZoneDays * DAY_MS;
  const recent = workouts.slice(workouts.findLastIndex((workout) => workout.startMs < sinceMs) + 1);
  return recent.findLast((workout) => workout.zone !== null)?.zone ?? athlete.profile.timeZone;
}

function trainingDaysOf({ firstOpenDay, today, totals, policy }: FoldedLog): ReadonlySet<number> {
  const days = new Set<number>();
  for (let day = firstOpenDay; day <= today; day += 1) {
    if (totalsOn(day, totals).trainingMinutes >= policy.trainingDayMinutes) days.add(day);
  }
  return days;
}
