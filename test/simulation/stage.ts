import { assessAthlete } from "../../lib/app/assess-athlete.ts";
import { NO_RATE_LIMIT } from "../../lib/app/deliver/send-limits.ts";
import { type SweepDeps, sweepShard } from "../../lib/app/deliver/sweep.ts";
import type { PolicyOverrides } from "../../lib/domain/policy.ts";
import { createMemoryTable } from "../../lib/table/memory-table.ts";
import type { ScannedTable } from "../../lib/table/table.ts";
import { watchedLog } from "../support/log-watch.ts";
import { between } from "../support/random.ts";
import { createStores, type Stores } from "../support/stores.ts";
import { interleavedSns, interleavedTable, type Surroundings } from "./interleaved.ts";
import { createMonitor, type Monitor } from "./monitor.ts";
import { createScheduler, type Life, type Scheduler } from "./scheduler.ts";

/** A store with two sweepers and an assessor at work on it, in virtual time. */
export interface Stage {
  readonly store: Stores;
  readonly scheduler: Scheduler;
  readonly monitor: Monitor;
  readonly clock: () => number;
  readonly moveTo: (ms: number) => void;
  /** Lets whoever is idle start over: a sweeper its next sweep, the assessor the next athlete that changed. */
  readonly wakeOne: (actor: number) => void;
  /** Crashes whoever is at work; false when the actor is idle. */
  readonly crash: (actor: number) => boolean;
  readonly isIdle: () => boolean;
  /** Lets one of the requests that were given up arrive after all, or never. */
  readonly arriveLate: () => Promise<void>;
  /** No failure and no stop from now on. */
  readonly calm: () => void;
  readonly trace: (line: string) => void;
}

/** Breaks something on purpose, to see that it is found. */
export type Tamper = (table: ScannedTable) => ScannedTable;

export const ACTORS = { sweepers: [0, 1], assessor: 2 } as const;

const LEASE_MS = 120_000;
const PUBLISH_TIMEOUT_MS = 5_000;

export function createStage(options: {
  readonly random: () => number;
  readonly startMs: number;
  readonly teamPolicy: PolicyOverrides & { readonly maxTextsPerDay: number };
  readonly trace: (line: string) => void;
  readonly tamper: Tamper;
}): Stage {
  const { random, teamPolicy, trace } = options;
  let nowMs = options.startMs;
  let stormy = true;
  const changed = new Set<string>();
  const table = options.tamper(createMemoryTable({ onChange: (athleteId) => changed.add(athleteId) }));
  const store = createStores(table, 1);
  const scheduler = createScheduler(random);
  const monitor = createMonitor(teamPolicy);
  const moveTo = (ms: number): void => {
    nowMs = Math.max(nowMs, ms);
  };
  let claims = 0;
  const newId = (): string => {
    claims += 1;
    return `claim-${claims}`;
  };
  const world: Surroundings = {
    newId,
    moveTo,
    scheduler,
    monitor,
    random,
    clock: () => nowMs,
    isStormy: () => stormy,
    lastDue: { hits: [] },
    late: [],
    trace,
  };
  const atWork = new Map<number, Life>();

  const start = (actor: number, work: (life: Life) => Promise<unknown>): void => {
    const life: Life = { id: actor === ACTORS.assessor ? "assess" : `sweep${actor}` };
    atWork.set(actor, life);
    const live = async (): Promise<void> => {
      try {
        await work(life);
      } catch {
        // A sweep that cannot even begin is over: the next one follows.
      }
      if (atWork.get(actor) === life) atWork.delete(actor);
    };
    void live();
  };
  const assess = (athleteId: string): void => {
    changed.delete(athleteId);
    // A change is told again until its assessment came through, as a stream does.
    const again = (): unknown => changed.add(athleteId);
    start(ACTORS.assessor, async (life) => {
      pending.set(life, athleteId);
      const { log: workouts, ...ports } = createStores(interleavedTable(table, life, world), 1);
      const deps = { clock: world.clock, ...ports, workouts, teamPolicy, canReply: false };
      const outcome = await assessAthlete(athleteId, deps).catch(again);
      if (outcome === "contested") again();
      pending.delete(life);
    });
  };
  const pending = new Map<Life, string>();
  return {
    store,
    scheduler,
    monitor,
    clock: world.clock,
    moveTo,
    wakeOne: (actor) => {
      if (atWork.has(actor)) return;
      const [next] = changed;
      if (actor !== ACTORS.assessor)
        start(actor, (life) => sweepShard(0, sweepDeps(table, { life, world, teamPolicy })));
      else if (next !== undefined) assess(next);
    },
    crash: (actor) => {
      const life = atWork.get(actor);
      if (life === undefined) return false;
      // What a function had sent when it died may still arrive.
      world.late.push(...scheduler.crash(life));
      atWork.delete(actor);
      const athleteId = pending.get(life);
      if (athleteId !== undefined) changed.add(athleteId);
      return true;
    },
    arriveLate: async () => {
      const request = world.late.splice(between(random, 0, world.late.length - 1), 1)[0];
      if (request === undefined || random() < 0.3) return;
      trace("a request arrives late");
      await request();
    },
    isIdle: () => atWork.size === 0 && changed.size === 0,
    calm: () => {
      stormy = false;
      scheduler.stopParking();
    },
    trace,
  };
}

/** A turn comes after a while. */
async function takeTurn(life: Life, { scheduler, random, isStormy, clock, moveTo }: Surroundings): Promise<void> {
  await scheduler.park(life);
  if (isStormy() && random() < 0.2) moveTo(clock() + between(random, 1, LEASE_MS));
}

function sweepDeps(
  table: ScannedTable,
  of: { readonly life: Life; readonly world: Surroundings; readonly teamPolicy: PolicyOverrides },
): SweepDeps {
  const { life, world, teamPolicy } = of;
  const { random, isStormy } = world;
  return {
    clock: world.clock,
    ...createStores(interleavedTable(table, life, world), 1),
    messenger: interleavedSns(life, world),
    log: watchedLog,
    team: { name: "Riverside RC", optOutContact: null },
    teamPolicy,
    rateLimiter: { ...NO_RATE_LIMIT, acquire: () => takeTurn(life, world) },
    smsCosts: { monthlySpendCapUsd: null, pricePerPartUsd: 0.01 },
    newId: world.newId,
    leaseMs: LEASE_MS,
    publishTimeoutMs: PUBLISH_TIMEOUT_MS,
    hasTime: () => !isStormy() || random() > 0.03,
    concurrency: between(random, 1, 3),
    nightly: null,
  };
}
