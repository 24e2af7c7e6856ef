import type { Attributes, Key, Query, ScannedTable } from "../../lib/table/table.ts";
import { AwayError } from "./jobs.ts";
import type { Life } from "./scheduler.ts";
import { toldOfRead, toldOfWrite } from "./story.ts";
import type { World } from "./world.ts";

type Around = <Result>(name: string, request: () => Promise<Result>) => Promise<Result>;

/** One request in this many breaks before it arrives, and as many after that, as if the answer was lost. */
const BREAKS_ONE_IN = 120;

/** How many of the updates that took effect arrive a second time, at any time: the client sent them twice. */
const COMES_AGAIN = 0.3;

/** Stops before and after a request, either of which may be the last that is heard of a life. */
function aroundReads(life: Life, { scheduler, random, isStormy, trace }: World): Around {
  return async (name, read) => {
    await scheduler.park(life);
    if (isStormy() && random() * BREAKS_ONE_IN < 1) {
      trace(life, `asks for ${name}, and gets no answer`);
      throw new AwayError(name);
    }
    const result = await read();
    await scheduler.park(life);
    return result;
  };
}

/** The same; what was given up may arrive later, and when an answer was lost the client may send once more. */
function aroundWrites(life: Life, world: World): Around {
  const { scheduler, random, isStormy, trace, late } = world;
  const breaks = (): boolean => isStormy() && random() * BREAKS_ONE_IN < 1;
  return async (name, write) => {
    await scheduler.park(life, { request: write });
    if (breaks()) {
      late.push(write);
      trace(life, `gives up a write of ${name}; it may arrive later`);
      throw new AwayError(name);
    }
    const result = await write();
    if (isStormy() && name.startsWith("REMINDER") && random() < COMES_AGAIN) late.push(write);
    // What follows from a status lags behind it now and then, as after a crash.
    await scheduler.park(life, name === "STATUS" ? { slow: 0.5 } : {});
    if (!breaks()) return result;
    trace(life, `hears no answer to its write of ${name}`);
    if (random() < 0.5) throw new AwayError(name);
    return write();
  };
}

/** What the due index said to whoever asked last: it lags behind the items. */
type LastDue = { hits: readonly Attributes[] };
const lastDueOf = new WeakMap<World, LastDue>();

/** A table as one life reaches it. */
export function interleavedTable(life: Life, world: World): ScannedTable {
  const { table, monitor } = world;
  const [reads, writes] = [aroundReads(life, world), aroundWrites(life, world)];
  /** Whoever looks on sees every write, also one whose answer nobody hears. */
  const watched = async <Result>(key: Key, write: () => Promise<Result>): Promise<Result> => {
    // A table in memory does at once what it is asked for, so that nothing comes between these three.
    const [seen, written, left] = [table.get(key), write(), table.get(key)];
    const result = await written;
    const [before, after] = [await seen, await left];
    monitor.wrote(life, { before, after });
    if (key.PK.startsWith("SPEND#")) monitor.spending.added(life);
    if (world.isTraced) world.trace(life, toldOfWrite(key, { before, after }));
    return result;
  };
  const told = <Result>(key: { readonly PK: string; readonly SK?: string }, found: Result): Result => {
    if (world.isTraced) world.trace(life, toldOfRead(key, found));
    return found;
  };
  return {
    ...table,
    get: (key) => {
      const saw = monitor.reading(life, key);
      return reads(key.SK, async () => saw(told(key, await table.get(key))));
    },
    getMany: (keys) => reads("items", () => table.getMany(keys)),
    put: (item, when) => writes(item.SK, () => watched(item, () => table.put(item, when))),
    update: async (key, update) => {
      const written = writes(key.SK, () => watched(key, () => table.update(key, update)));
      // Spending that could not be added is logged, and lost.
      if (key.PK.startsWith("SPEND#")) return written.finally(() => monitor.spending.settled(life));
      return written;
    },
    updateAndAdd: (key, update, sum) => writes(key.SK, () => watched(key, () => table.updateAndAdd(key, update, sum))),
    delete: (key, when) => writes(key.SK, () => watched(key, () => table.delete(key, when))),
    query: async (query) => {
      const found = await reads(query.partition, async () => told(aboutOf(query), await table.query(query)));
      return isSweep(query) ? lagging(found, query, world) : found;
    },
  };
}

function aboutOf({ partition, sortKey }: Query): { readonly PK: string; readonly SK?: string } {
  if (sortKey === undefined) return { PK: partition };
  if ("startsWith" in sortKey) return { PK: partition, SK: sortKey.startsWith };
  return { PK: partition, SK: "between" in sortKey ? sortKey.between[0] : "" };
}

function isSweep({ index, partition, sortKey }: Query): boolean {
  return index === "due" && partition.startsWith("REMINDER#") && sortKey !== undefined;
}

/** Sometimes what the index said before comes again. */
function lagging(fresh: readonly Attributes[], { sortKey }: Query, world: World): readonly Attributes[] {
  const { random, isStormy } = world;
  const until = sortKey !== undefined && "atMost" in sortKey ? sortKey.atMost : "";
  const stale = (lastDueOf.get(world)?.hits ?? []).filter(({ dueAt }) => String(dueAt) <= until);
  lastDueOf.set(world, { hits: fresh });
  return isStormy() && random() < 0.2 ? [...stale, ...fresh] : fresh;
}
