import { createMemoryTable } from "../../lib/table/memory-table.ts";
import type { Parser, ScannedTable } from "../../lib/table/table.ts";
import { between } from "../support/random.ts";
import { createStores, type Stores } from "../support/stores.ts";
import { type Actors, createActors } from "./actors.ts";
import type { Dice } from "./dice.ts";
import { createJobs } from "./jobs.ts";
import { createPhones } from "./phones.ts";
import { createScheduler } from "./scheduler.ts";
import { type ChangeStream, createChangeStream } from "./stream.ts";
import { createMonitor } from "./watch/monitor.ts";
import { PRICE_PER_PART_USD, type TeamOfStage, type World } from "./world.ts";

/** A table with two sweepers, two readers of its stream and three hands for all that comes in, in virtual time. */
export interface Stage extends Actors {
  readonly world: World;
  readonly store: Stores;
  readonly stream: ChangeStream;
  /** Lets one of the requests that were given up arrive after all, or never. */
  readonly arriveLate: () => Promise<void>;
  /** No failure and no stop from now on. */
  readonly calm: () => void;
}

/** Breaks something on purpose, to see that it is found. */
type Tamper = (table: ScannedTable) => ScannedTable;

export interface StageOptions {
  readonly dice: Dice;
  readonly startMs: number;
  readonly team: TeamOfStage;
  readonly trace: World["trace"] | undefined;
  readonly tamper: Tamper;
}

const MICRO = 1_000_000;

export function createStage({ dice, startMs, team, trace, tamper }: StageOptions): Stage {
  const { random } = dice;
  const stream = createChangeStream(random);
  const table = withSharedParsers(tamper(createMemoryTable({ onChange: (_athleteId, key) => stream.append(key) })));
  const scheduler = createScheduler(random);
  const capMicroUsd = team.monthlySpendCapUsd === null ? null : team.monthlySpendCapUsd * MICRO;
  const gone = new Set<string>();
  let nowMs = startMs;
  let stormy = true;
  let ids = 0;
  const world: World = {
    table,
    scheduler,
    random,
    gone,
    roster: [],
    late: [],
    monitor: createMonitor({
      maxTextsPerDay: team.policy.maxTextsPerDay,
      capMicroUsd,
      pricePerPartMicroUsd: PRICE_PER_PART_USD * MICRO,
      isGone: (athleteId) => gone.has(athleteId),
    }),
    clock: () => nowMs,
    moveTo: (ms) => {
      nowMs = Math.max(nowMs, ms);
    },
    newId: (prefix) => {
      ids += 1;
      return `${prefix}-${ids}`;
    },
    isStormy: () => stormy,
    jobs: createJobs(random),
    phones: createPhones(() => world),
    trace: trace ?? (() => undefined),
    isTraced: trace !== undefined,
  };
  return {
    ...createActors({ world, stream, team }),
    world,
    store: createStores(table, 1),
    stream,
    arriveLate: () => arriveLate(world),
    calm: () => {
      stormy = false;
      scheduler.stopParking();
    },
  };
}

async function arriveLate({ late, random, trace }: World): Promise<void> {
  const request = late.splice(between(random, 0, late.length - 1), 1)[0];
  if (request === undefined || random() < 0.3) return;
  trace(undefined, "a request arrives late");
  await request();
}

/** All lives share what was parsed: an item of a table in memory never changes. */
function withSharedParsers(table: ScannedTable): ScannedTable {
  const parsers = new Map<unknown, unknown>();
  return {
    ...table,
    parser: <Parsed>(parse: Parameters<typeof table.parser<Parsed>>[0]): Parser<Parsed> => {
      const known = parsers.get(parse);
      if (isParser<Parsed>(known)) return known;
      const parser = table.parser(parse);
      parsers.set(parse, parser);
      return parser;
    },
  };
}

/** Whatever is known under a function was made by it. */
function isParser<Parsed>(value: unknown): value is Parser<Parsed> {
  return value !== undefined;
}
