import { DAY_MS, HOUR_MS, instantMs, MINUTE_MS } from "../../lib/domain/local-time.ts";
import type { Reminder } from "../../lib/domain/reminder.ts";
import type { DueReminder } from "../../lib/ports.ts";
import { dueShard } from "../../lib/table/items.ts";
import { between, pick } from "../support/random.ts";
import { ACTORS } from "./actors.ts";
import { aNight, joinAll, PHONES, startOf } from "./cast.ts";
import { createDice } from "./dice.ts";
import { EVER, intervene } from "./last-minute.ts";
import { createLaterRelease } from "./later-release.ts";
import { somethingHappens } from "./life-events.ts";
import { untilAllStop } from "./scheduler.ts";
import { createStage, type Stage } from "./stage.ts";
import { createTeller } from "./teller.ts";

export interface ScheduleResult {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly crashes: number;
  readonly delivered: number;
  /** How many reminders ended in each way. */
  readonly ends: Readonly<Record<string, number>>;
  /** How many steps it had before it came to rest. */
  readonly steps: number;
  /** Everything that happened, in order, when asked for. */
  readonly trace: readonly string[];
}

/** More sweeps than anything needs that ends. */
const MOST_SWEEPS = 2_000;
/** At rest, reviews of one night and a little more still pass. */
const REST_MS = 26 * HOUR_MS;

export interface ScheduleOptions {
  readonly traced?: boolean;
  /** Whether a later release is at work on the same table. */
  readonly releases?: boolean;
  /** The steps that are taken; all unless given. */
  readonly only?: ReadonlySet<number> | undefined;
}

/** Runs one schedule, all of which follows from its seed, until nothing is left to do. */
export async function runSchedule(
  seed: number,
  { traced = false, releases = false, only }: ScheduleOptions = {},
): Promise<ScheduleResult> {
  const dice = createDice(seed);
  const { random } = dice;
  const night = aNight(random);
  const team = {
    policy: { maxTextsPerDay: pick(random, [3, 2, 1, 1]) },
    monthlySpendCapUsd: pick(random, [null, null, null, null, 0.02, 0.04]),
  };
  const later = releases ? createLaterRelease(seed) : undefined;
  const lines: string[] = [];
  const stage = createStage({
    dice,
    team,
    startMs: startOf(night, random),
    trace: traced ? createTeller(lines, () => ({ nowMs: stage.world.clock(), zone: night.zone })) : undefined,
    tamper: (table) => later?.over(table) ?? table,
  });
  const { store, world } = stage;
  const onPast = (welcome: Reminder): void => world.monitor.past(welcome);
  const joining = { store, random, nowMs: world.clock(), zone: night.zone, onPast };
  const ids = await joinAll(joining);
  stage.world.roster.push(...ids.map((athleteId, at) => ({ athleteId, phone: PHONES[at] ?? "" })));
  const steps = between(random, 150, 500);
  let crashes = 0;
  for (let step = 0; step < steps; step += 1) {
    if (only !== undefined && !only.has(step)) continue;
    dice.turnTo(step);
    crashes += (await takeStep(stage, random)) ? 1 : 0;
  }
  dice.turnTo(steps);
  await comeToRest(stage, random);
  const ends = await judge(stage);
  const violations = [...stage.world.monitor.violations, ...((await later?.wrongsIn(stage.store.table)) ?? [])];
  return { seed, violations, crashes, delivered: stage.world.monitor.delivered.length, ends, steps, trace: lines };
}

/** One step of the part in which anything may happen at any await; answers whether somebody crashed. */
async function takeStep(stage: Stage, random: () => number): Promise<boolean> {
  const { world } = stage;
  const dice = random();
  let hasCrashed = false;
  if (dice < 0.01) hasCrashed = stage.crash(between(random, 0, ACTORS.last));
  else if (dice < 0.05) await happen(stage, random);
  else if (dice < 0.08) await intervene(stage, random);
  else if (dice < 0.095) await stage.arriveLate();
  else if (dice < 0.125) world.moveTo(await laterThan(stage, random));
  else if (dice < 0.26) stage.wakeOne(between(random, 0, ACTORS.last));
  else await world.scheduler.step();
  await untilAllStop();
  return hasCrashed;
}

/** At any time, or just when a reminder is due, so that sweeps and a new plan meet. */
async function happen(stage: Stage, random: () => number): Promise<void> {
  const { world } = stage;
  const due = await firstDue(stage);
  const dueMs = due === undefined ? Number.POSITIVE_INFINITY : instantMs(due.dueAt);
  const isNow = dueMs < world.clock() + DAY_MS && random() < 0.5;
  if (isNow) world.moveTo(dueMs);
  const whose = world.roster.find(({ athleteId }) => isNow && athleteId === due?.athleteId);
  await somethingHappens(whose ?? pick(random, world.roster), world);
  if (isNow) for (let actor = 0; actor <= ACTORS.last; actor += 1) stage.wakeOne(actor);
}

/** The reminder that is due first, ever. */
async function firstDue({ store }: Stage): Promise<DueReminder | undefined> {
  const [due] = await store.book.due(0, EVER, 1);
  return due;
}

/** When the first of the next few reminders expires [epoch milliseconds]. */
async function firstExpiry({ store }: Stage): Promise<number | undefined> {
  const [first] = (await store.book.due(0, EVER, 4)).map(({ sendBefore }) => sendBefore).toSorted();
  return first === undefined ? undefined : instantMs(first);
}

/** A moment, a while, to the next due instant or past it, or shortly before what is due expires. */
async function laterThan(stage: Stage, random: () => number): Promise<number> {
  const { clock } = stage.world;
  const due = await firstDue(stage);
  const dueMs = due === undefined ? Number.POSITIVE_INFINITY : instantMs(due.dueAt);
  const isNear = dueMs < clock() + DAY_MS;
  const expiryMs = Math.min((await firstExpiry(stage)) ?? dueMs, clock() + DAY_MS / 2);
  const nextMs = isNear ? dueMs : clock();
  return pick(random, [
    nextMs,
    nextMs,
    nextMs + between(random, 0, 3) * HOUR_MS,
    isNear ? expiryMs - between(random, 1, 2 * MINUTE_MS) : nextMs,
    isNear ? expiryMs - between(random, 3, 40) * MINUTE_MS : nextMs,
    clock() + between(random, 1, 5_000),
    clock() + between(random, 1, 4) * MINUTE_MS,
    clock() + between(random, 5, 600) * MINUTE_MS,
  ]);
}

/** Everybody's last work is done or lost, and from then on all goes well, until no reminder is due any more. */
async function comeToRest(stage: Stage, random: () => number): Promise<void> {
  const { world, store } = stage;
  while (random() < 0.98 && (await world.scheduler.step()));
  while (random() < 0.7) await stage.arriveLate();
  for (let actor = 0; actor <= ACTORS.last; actor += 1) stage.crash(actor);
  stage.calm();
  const restedMs = world.clock() + REST_MS;
  let waits = 0;
  for (let sweeps = 0; sweeps < MOST_SWEEPS; sweeps += 1) {
    await workOff(stage);
    const isOpen = (await store.table.query({ index: "due", partition: dueShard("REMINDER", 0), limit: 1 })).length > 0;
    if (!isOpen && world.clock() >= restedMs) return;
    const next = instantMs((await store.book.nextDueAt(0)) ?? EVER);
    world.moveTo(Math.max(isOpen ? next : Math.min(next, restedMs), world.clock()));
    stage.wakeOne(ACTORS.sweepers[0]);
    await untilAllStop();
    // As sweeps do, the next one comes a minute later for what is due still or anew; the more often, the later.
    const still = instantMs((await store.book.nextDueAt(0)) ?? EVER);
    waits = still <= world.clock() + MINUTE_MS ? waits + 1 : 0;
    if (waits > 0) world.moveTo(world.clock() + MINUTE_MS * 2 ** Math.min(Math.floor(waits / 5), 6));
  }
  world.monitor.broke("I6 something stays due for good");
}

/** More rounds than anything needs that can be done at all: contested athletes wait for the sweep that holds them. */
const MOST_ROUNDS = 40;

async function workOff(stage: Stage): Promise<void> {
  for (let rounds = 0; rounds < MOST_ROUNDS && !stage.isIdle(); rounds += 1) {
    for (const actor of [...ACTORS.assessors, ...ACTORS.hands]) stage.wakeOne(actor);
    await untilAllStop();
  }
}

async function judge({ store, world }: Stage): Promise<Readonly<Record<string, number>>> {
  const { monitor, roster, table } = world;
  const ends: Record<string, number> = {};
  for (const { athleteId } of roster) {
    const reminders = await store.book.read(athleteId, "0000-01-01");
    monitor.atTheEnd({ athleteId, reminders });
    for (const reminder of reminders) {
      const end = "outcome" in reminder ? `${reminder.state} ${reminder.outcome}` : reminder.state;
      ends[end] = (ends[end] ?? 0) + 1;
    }
  }
  const months = await table.scan({ startsWith: ["PK", "SPEND#"] });
  await monitor.atLast(
    table,
    months.map(({ PK }) => String(PK).slice("SPEND#".length)),
  );
  return ends;
}
