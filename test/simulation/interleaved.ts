import type { Messenger } from "../../lib/ports/sending.ts";
import type { Attributes, Key, Query, ScannedTable } from "../../lib/table/table.ts";
import type { Monitor } from "./monitor.ts";
import type { LateRequest, Life, Scheduler } from "./scheduler.ts";
import { anOutcome, answerOf, type SnsOutcome } from "./sns-outcomes.ts";

/** What happens to the requests of one life beside their work: they stop at every await, fail, come late, come twice. */
export interface Surroundings {
  readonly scheduler: Scheduler;
  readonly monitor: Monitor;
  readonly random: () => number;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly moveTo: (ms: number) => void;
  /** Whether requests fail and the index lags; not any more once a schedule comes to rest. */
  readonly isStormy: () => boolean;
  /** What the due index said to whoever asked last: it lags behind the items. */
  readonly lastDue: { hits: readonly Attributes[] };
  /** Writes that were given up and are still on their way. */
  readonly late: LateRequest[];
  /** Told of every effect, for whoever wants to read a schedule afterwards. */
  readonly trace: (line: string) => void;
}

type Around = <Result>(name: string, request: () => Promise<Result>) => Promise<Result>;

/** One request in this many breaks before it arrives, and as many after that, as if the answer was lost. */
const BREAKS_ONE_IN = 120;

/** How many of the updates that took effect arrive a second time, at any time: the client sent them twice. */
const COMES_AGAIN = 0.3;

/** Stops before and after a request, either of which may be the last that is heard of a life. */
function aroundReads(life: Life, { scheduler, random, isStormy, trace }: Surroundings): Around {
  return async (name, read) => {
    await scheduler.park(life);
    if (isStormy() && random() * BREAKS_ONE_IN < 1) throw new Error(`${name}: the table is away`);
    const result = await read();
    trace(`${life.id} ${name}`);
    await scheduler.park(life);
    return result;
  };
}

/** The same; what was given up may arrive later, and when an answer was lost the client may send once more. */
function aroundWrites(life: Life, world: Surroundings): Around {
  const { scheduler, random, isStormy, trace, late } = world;
  const breaks = (): boolean => isStormy() && random() * BREAKS_ONE_IN < 1;
  return async (name, write) => {
    await scheduler.park(life, { request: write });
    if (breaks()) {
      late.push(write);
      throw new Error(`${name}: the table is away`);
    }
    const result = await write();
    trace(`${life.id} ${name}`);
    if (isStormy() && name.startsWith("update REMINDER") && random() < COMES_AGAIN) late.push(write);
    // What follows from a status lags behind it now and then, as after a crash.
    await scheduler.park(life, name.startsWith("update STATUS") ? { slow: 0.5 } : {});
    if (!breaks()) return result;
    if (random() < 0.5) throw new Error(`${name}: the answer was lost`);
    trace(`${life.id} ${name} once more`);
    return write();
  };
}

/** A table as one life reaches it. */
export function interleavedTable(table: ScannedTable, life: Life, world: Surroundings): ScannedTable {
  const [reads, writes] = [aroundReads(life, world), aroundWrites(life, world)];
  const { monitor, clock } = world;
  /** Whoever looks on sees every write, also one whose answer nobody hears. */
  const watched = async <Result>(key: Key, write: () => Promise<Result>): Promise<Result> => {
    const before = await table.get(key);
    const result = await write();
    monitor.wrote(life, { before, after: await table.get(key) }, clock());
    return result;
  };
  return {
    ...table,
    get: (key) => {
      const saw = monitor.reading(life, key);
      return reads(`get ${key.SK}`, async () => saw(await table.get(key)));
    },
    getMany: (keys) => reads("get many", () => table.getMany(keys)),
    put: (item, when) => writes(`put ${item.SK}`, () => watched(item, () => table.put(item, when))),
    update: (key, update) => {
      const { state = "" } = update.set ?? {};
      return writes(`update ${key.SK} ${String(state)}`, () => watched(key, () => table.update(key, update)));
    },
    delete: (key, when) => writes(`delete ${key.SK}`, () => watched(key, () => table.delete(key, when))),
    query: async (query) => {
      const found = await reads(`query ${query.partition}`, () => table.query(query));
      return isSweep(query) ? lagging(found, world) : found;
    },
  };
}

function isSweep({ index, partition, sortKey }: Query): boolean {
  return index === "due" && partition.startsWith("REMINDER#") && sortKey !== undefined;
}

/** Sometimes what the index said before comes again. */
function lagging(fresh: readonly Attributes[], { random, isStormy, lastDue }: Surroundings): readonly Attributes[] {
  const stale = lastDue.hits;
  lastDue.hits = fresh;
  return isStormy() && random() < 0.2 ? [...stale, ...fresh] : fresh;
}

const CALM: SnsOutcome = { delivered: true, answer: "sent" };

/** SNS as one life meets it: a text may leave and its answer never come. */
export function interleavedSns(life: Life, world: Surroundings): Messenger {
  const { scheduler, monitor, random, clock, isStormy, trace } = world;
  return {
    publish: async (text) => {
      const deliver = monitor.publishing(life, text, clock());
      await scheduler.park(life);
      const outcome = isStormy() ? anOutcome(random) : CALM;
      if (outcome.delivered) deliver();
      trace(`${life.id} publish ${text.kind}: ${outcome.delivered ? "delivered" : "not delivered"}, ${outcome.answer}`);
      await scheduler.park(life);
      return answerOf(outcome, `m-${life.id}`);
    },
  };
}
