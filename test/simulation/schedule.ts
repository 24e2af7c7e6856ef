import { DAY_MS, HOUR_MS, instantMs, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { between, pick, seededRandom } from "../support/random.ts";
import { CAST, joinAll, NO_REVIEW } from "./cast.ts";
import { createLaterRelease } from "./later-release.ts";
import { somethingHappens } from "./life-events.ts";
import { untilAllStop } from "./scheduler.ts";
import { ACTORS, createStage, type Stage, type Tamper } from "./stage.ts";

export interface ScheduleResult {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly crashes: number;
  readonly delivered: number;
  /** How many reminders ended in each way. */
  readonly ends: Readonly<Record<string, number>>;
  /** Everything that happened, in order, when asked for. */
  readonly trace: readonly string[];
}

/** More minutes than any reminder may wait: two weeks. */
const MOST_SWEEPS = 20_000;

interface ScheduleOptions {
  readonly traced?: boolean;
  /** Whether a later release is at work on the same table. */
  readonly releases?: boolean;
}

/** Runs one schedule, all of which follows from its seed, until nothing is left to do. */
export async function runSchedule(
  seed: number,
  { traced = false, releases = false }: ScheduleOptions = {},
): Promise<ScheduleResult> {
  const random = seededRandom(seed);
  const trace: string[] = [];
  // Midnight in New York; most begin in the evening, when every kind of text is due.
  const startMs = instantMs("2026-11-22T05:00:00Z") + (random() < 0.7 ? 17.5 : between(random, 0, 23)) * HOUR_MS;
  const teamPolicy = { maxTextsPerDay: pick(random, [3, 3, 2, 1]) };
  const note = (line: string): void => {
    if (traced) trace.push(`${new Date(stage.clock()).toISOString()} ${line}`);
  };
  const later = releases ? createLaterRelease(seed) : undefined;
  const beside: Tamper = (table) => later?.over(table) ?? table;
  const stage: Stage = createStage({ random, startMs, teamPolicy, trace: note, tamper: beside });
  await joinAll(stage.store, random, stage.clock());
  const crashes = await storm(stage, random);
  await comeToRest(stage, random);
  const ends = await judge(stage);
  const { delivered } = stage.monitor;
  const violations = [...stage.monitor.violations, ...((await later?.wrongsIn(stage.store.table)) ?? [])];
  return { seed, violations, crashes, delivered: delivered.length, ends, trace };
}

/** The part of a schedule in which anything may happen at any await; answers how often someone crashed. */
async function storm(stage: Stage, random: () => number): Promise<number> {
  let crashes = 0;
  for (let steps = between(random, 100, 400); steps > 0; steps -= 1) {
    const dice = random();
    if (dice < 0.01) crashes += stage.crash(between(random, 0, ACTORS.assessor)) ? 1 : 0;
    else if (dice < 0.05) await happen(stage, random);
    else if (dice < 0.075) await stage.arriveLate();
    else if (dice < 0.115) stage.moveTo(await laterThan(stage, random));
    else if (dice < 0.215) stage.wakeOne(between(random, 0, ACTORS.assessor));
    else await stage.scheduler.step();
    await untilAllStop();
  }
  return crashes;
}

/** At any time, or just when a reminder is due, so that sweeps and a new plan meet. */
async function happen(stage: Stage, random: () => number): Promise<void> {
  const [due] = await stage.store.book.due(0, NO_REVIEW, 1);
  const isNow = due !== undefined && instantMs(due.dueAt) < stage.clock() + DAY_MS && random() < 0.5;
  if (isNow) stage.moveTo(instantMs(due.dueAt));
  const athleteId = isNow ? due.athleteId : pick(random, CAST);
  const what = await somethingHappens({ store: stage.store, random, nowMs: stage.clock(), athleteId });
  stage.trace(`${athleteId} ${what}`);
  if (isNow) for (const actor of [ACTORS.assessor, ...ACTORS.sweepers]) stage.wakeOne(actor);
}

/** A moment, a while, to the next due instant or past it, or shortly before what is due expires. */
async function laterThan({ clock, store }: Stage, random: () => number): Promise<number> {
  const [due] = await store.book.due(0, NO_REVIEW, 1);
  const dueMs = instantMs(due?.dueAt ?? NO_REVIEW);
  const expiryMs = Math.min(instantMs(due?.sendBefore ?? NO_REVIEW), clock() + DAY_MS / 2);
  const nextMs = dueMs < clock() + DAY_MS ? dueMs : clock();
  return pick(random, [
    nextMs,
    nextMs,
    nextMs + between(random, 0, 3) * HOUR_MS,
    dueMs < clock() + DAY_MS ? expiryMs - between(random, 1, 2 * MINUTE_MS) : nextMs,
    clock() + between(random, 1, 5_000),
    clock() + between(random, 1, 4) * MINUTE_MS,
    clock() + between(random, 5, 600) * MINUTE_MS,
  ]);
}

/** Everybody's last work is done or lost, and from then on all goes well, until nothing is due any more. */
async function comeToRest(stage: Stage, random: () => number): Promise<void> {
  while (random() < 0.98 && (await stage.scheduler.step()));
  while (random() < 0.7) await stage.arriveLate();
  for (const actor of [...ACTORS.sweepers, ACTORS.assessor]) stage.crash(actor);
  stage.calm();
  for (let sweeps = 0; sweeps < MOST_SWEEPS; sweeps += 1) {
    await assessEveryone(stage);
    const due = await stage.store.book.nextDueAt(0);
    if (due === undefined || due >= NO_REVIEW) return;
    stage.moveTo(Math.max(instantMs(due), stage.clock()));
    stage.wakeOne(ACTORS.sweepers[0]);
    await untilAllStop();
    // As sweeps do, the next one comes a minute later for what is due still or anew.
    const next = await stage.store.book.nextDueAt(0);
    if (next !== undefined && instantMs(next) <= stage.clock()) stage.moveTo(stage.clock() + MINUTE_MS);
  }
  stage.monitor.neverRests();
}

/** Contested athletes wait for the sweep that holds their reminder. */
async function assessEveryone(stage: Stage): Promise<void> {
  for (let tries = 0; tries < 2 * CAST.length && !stage.isIdle(); tries += 1) {
    stage.wakeOne(ACTORS.assessor);
    await untilAllStop();
  }
}

async function judge({ store, monitor }: Stage): Promise<Readonly<Record<string, number>>> {
  const ends: Record<string, number> = {};
  for (const athleteId of CAST) {
    const reminders = await store.book.read(athleteId, "0000-01-01");
    monitor.atTheEnd(athleteId, reminders);
    for (const reminder of reminders) {
      const end = "outcome" in reminder ? `${reminder.state} ${reminder.outcome}` : reminder.state;
      ends[end] = (ends[end] ?? 0) + 1;
    }
  }
  return ends;
}
