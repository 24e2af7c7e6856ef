import { createHandler as createAssessHandler } from "../../functions/assess/handler.ts";
import { NO_RATE_LIMIT } from "../../lib/app/deliver/send-limits.ts";
import { type SweepDeps, sweepShard } from "../../lib/app/deliver/sweep.ts";
import type { Log } from "../../lib/ports.ts";
import { watchedLog } from "../support/log-watch.ts";
import { between } from "../support/random.ts";
import { createStores } from "../support/stores.ts";
import { interleavedTable } from "./interleaved.ts";
import { interleavedLookups, interleavedSns } from "./interleaved-sns.ts";
import type { Job } from "./jobs.ts";
import type { Life } from "./scheduler.ts";
import type { ChangeStream } from "./stream.ts";
import { PRICE_PER_PART_USD, type TeamOfStage, type World } from "./world.ts";

/** Sweepers, readers of the stream, and hands for workouts, texts, receipts and operators. */
export const ACTORS = { sweepers: [0, 1], assessors: [2, 3], hands: [4, 5, 6], last: 6 } as const;

export interface Actors {
  /** Lets whoever is idle start over: a sweeper its next sweep, a reader its next batch, a hand its next job. */
  readonly wakeOne: (actor: number) => void;
  /** Crashes whoever is at work; false when the actor is idle. */
  readonly crash: (actor: number) => boolean;
  readonly isIdle: () => boolean;
}

interface Office {
  readonly world: World;
  readonly stream: ChangeStream;
  readonly team: TeamOfStage;
}

/** A life under way; what it worked on is given back when it ends badly. */
interface AtWork {
  readonly life: Life;
  readonly giveBack: () => void;
}

const LEASE_MS = 120_000;
const PUBLISH_TIMEOUT_MS = 5_000;
/** Most clocks agree to a second or so; some are wrong by up to a minute, either way. */
const SKEW_MS = [1_000, 1_000, 60_000];

export function createActors(office: Office): Actors {
  const { world, stream } = office;
  const atWork = new Map<number, AtWork>();
  const start = (actor: number, live: (life: Life) => Promise<unknown>, giveBack: () => void = nothing): void => {
    const life = aLife(actor, world);
    atWork.set(actor, { life, giveBack });
    const run = async (): Promise<void> => {
      try {
        await live(life);
        world.monitor.spending.ended(life);
      } catch (error) {
        world.trace(life, `fails: ${error instanceof Error ? error.message : "?"}`);
        if (isBug(error)) world.monitor.broke(`${life.id}: ${String(error)}`);
        giveBack();
      }
      if (atWork.get(actor)?.life === life) atWork.delete(actor);
    };
    void run();
  };
  return {
    wakeOne: (actor) => {
      if (atWork.has(actor)) return;
      if (isSweeper(actor)) return start(actor, (life) => sweep(life, office));
      if (isAssessor(actor)) {
        const batch = stream.next(actor - ACTORS.assessors[0]);
        return batch && start(actor, async (life) => batch.done(await assess(life, batch.event, office)));
      }
      const job = world.jobs.take();
      if (job !== undefined)
        start(
          actor,
          (life) => work(job, life, world),
          () => job.isRetried && world.jobs.add(job),
        );
    },
    crash: (actor) => {
      const found = atWork.get(actor);
      if (found === undefined) return false;
      world.trace(found.life, "dies");
      // What a function had sent when it died may still arrive.
      world.late.push(...world.scheduler.crash(found.life));
      atWork.delete(actor);
      found.giveBack();
      return true;
    },
    isIdle: () => atWork.size === 0 && stream.isEmpty() && world.jobs.isEmpty(),
  };
}

const nothing = (): void => undefined;

function isSweeper(actor: number): boolean {
  return ACTORS.sweepers.some((each) => each === actor);
}

function isAssessor(actor: number): boolean {
  return ACTORS.assessors.some((each) => each === actor);
}

const NAMES = ["sweep 1", "sweep 2", "assess 1", "assess 2", "hand 1", "hand 2", "hand 3"];

function aLife(actor: number, { random, clock, isStormy }: World): Life {
  const most = SKEW_MS[between(random, 0, SKEW_MS.length - 1)] ?? 0;
  const skewMs = isStormy() ? between(random, -most, most) : 0;
  return { id: NAMES[actor] ?? "", clock: () => clock() + skewMs };
}

async function work(job: Job, life: Life, { trace }: World): Promise<void> {
  trace(life, `takes up: ${job.what}`);
  await job.work(life);
}

/** Only what a program does wrong by itself; every other error says that something was away or contested. */
function isBug(error: unknown): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
}

/** A log that says what broke, beside being watched itself. */
function logOf(life: Life, { monitor, trace }: World): Log {
  return {
    ...watchedLog,
    error: (event, fields, cause) => {
      watchedLog.error(event, fields, cause);
      trace(life, `logs: ${event}`);
      if (isBug(cause)) monitor.broke(`${event}: ${String(cause)}`);
    },
  };
}

/** Assesses a batch as the deployed function does; answers the record that failed first. */
async function assess(life: Life, event: object, { world, team }: Office): Promise<string | undefined> {
  const { log: workouts, ...ports } = createStores(interleavedTable(life, world), 1);
  const deps = { clock: life.clock, ...ports, workouts, teamPolicy: team.policy, canReply: true };
  const { batchItemFailures } = await createAssessHandler({ ...deps, log: logOf(life, world) })(event);
  return batchItemFailures[0]?.itemIdentifier;
}

function sweep(life: Life, { world, team }: Office): Promise<unknown> {
  const { random, isStormy } = world;
  const deps: SweepDeps = {
    clock: life.clock,
    ...createStores(interleavedTable(life, world), 1),
    messenger: interleavedSns(life, world),
    log: logOf(life, world),
    team: { name: "Riverside RC", optOutContact: null },
    teamPolicy: team.policy,
    rateLimiter: { ...NO_RATE_LIMIT, acquire: () => takeTurn(life, world) },
    smsCosts: { monthlySpendCapUsd: team.monthlySpendCapUsd, pricePerPartUsd: PRICE_PER_PART_USD },
    newId: () => world.newId("claim"),
    leaseMs: LEASE_MS,
    publishTimeoutMs: PUBLISH_TIMEOUT_MS,
    hasTime: () => !isStormy() || random() > 0.03,
    concurrency: between(random, 1, 3),
    nightly: interleavedLookups(life, world),
  };
  return sweepShard(0, deps);
}

/** A turn comes after a while. */
async function takeTurn(life: Life, { scheduler, random, isStormy, clock, moveTo }: World): Promise<void> {
  await scheduler.park(life);
  if (isStormy() && random() < 0.2) moveTo(clock() + between(random, 1, LEASE_MS));
}
