import { parseLog } from "../../domain/log/parse-log.ts";
import { readTrainingLog, type TrainingLog } from "../../domain/log/training-log.ts";
import type { Workout } from "../../domain/log/workout.ts";
import { policyFor } from "../../domain/policy.ts";
import type { Athlete } from "../../domain/profile.ts";
import { assessRecovery } from "../../domain/recovery/assess-recovery.ts";
import type { RecoveryStatus } from "../../domain/recovery/status.ts";
import { DEMO_ID } from "../demo.ts";
import { LOCAL_SHARDS } from "../handlers.ts";
import type { Runtime } from "../runtime.ts";
import { type LoadDay, loadDays } from "./load-days.ts";
import { type Bubble, threadOf } from "./thread.ts";

/** What the page shows of one athlete. */
export interface AthleteView {
  readonly athlete: Athlete;
  readonly nowMs: number;
  /** The IANA zone they are in now. */
  readonly zone: string;
  /** As of now. */
  readonly status: RecoveryStatus;
  readonly hasWorkouts: boolean;
  readonly days: readonly LoadDay[];
  readonly thread: readonly Bubble[];
}

/** An athlete with their log as the rules read it now. */
export interface AthleteNow {
  readonly athlete: Athlete;
  readonly workouts: readonly Workout[];
  readonly log: TrainingLog;
}

/** Every athlete, the demo athlete first. */
export async function readAthletes(runtime: Runtime): Promise<readonly AthleteNow[]> {
  const found = await Promise.all((await allIds(runtime)).map((id) => readAthlete(id, runtime)));
  const athletes = found.flatMap((athlete) => athlete ?? []);
  return athletes.toSorted((a, b) => Number(isDemo(b)) - Number(isDemo(a)));
}

export async function readAthlete(athleteId: string, runtime: Runtime): Promise<AthleteNow | undefined> {
  const [athlete, logged] = await Promise.all([runtime.directory.find(athleteId), runtime.workouts.read(athleteId)]);
  if (athlete === undefined) return undefined;
  const workouts = parseLog(logged, athlete.profile.timeZone);
  const policy = policyFor({}, athlete.profile.policy);
  return { athlete, workouts, log: readTrainingLog({ workouts, athlete, policy, nowMs: runtime.clock() }) };
}

export function viewOf({ athlete, workouts, log }: AthleteNow, { outbox, received }: Runtime): AthleteView {
  const { athleteId } = athlete;
  const sent = outbox.after(undefined).filter((message) => message.athleteId === athleteId);
  return {
    athlete,
    nowMs: log.nowMs,
    zone: log.zone,
    status: assessRecovery(log),
    hasWorkouts: workouts.length > 0,
    days: loadDays(log, workouts),
    thread: threadOf(sent, received.of(athleteId)),
  };
}

function isDemo({ athlete }: AthleteNow): boolean {
  return athlete.athleteId === DEMO_ID;
}

async function allIds({ directory }: Runtime): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let shard = 0; shard < LOCAL_SHARDS; shard += 1) {
    let page = await directory.list(shard);
    while (page.length > 0) {
      ids.push(...page);
      page = await directory.list(shard, page.at(-1));
    }
  }
  return ids;
}
