import type { Messenger } from "../../lib/ports/sending.ts";
import type { DueReminder } from "../../lib/ports.ts";
import type { Stores } from "../support/stores.ts";
import type { Monitor } from "./monitor.ts";
import type { Life, Scheduler } from "./scheduler.ts";
import { anOutcome, answerOf, type SnsOutcome } from "./sns-outcomes.ts";

/** What one life's ports do beside their work: stop at every await, fail, and tell the monitor. */
export interface Surroundings {
  readonly scheduler: Scheduler;
  readonly monitor: Monitor;
  readonly random: () => number;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly moveTo: (ms: number) => void;
  /** Whether ports fail and the index lags; not any more once a schedule comes to rest. */
  readonly isStormy: () => boolean;
  /** What the due index said to whoever asked last: it lags behind the items. */
  readonly lastDue: { hits: readonly DueReminder[] };
  /** Told of every effect, for whoever wants to read a schedule afterwards. */
  readonly trace: (line: string) => void;
}

type Book = Stores["book"];
type Call<Result> = () => Promise<Result>;
type Around = <Result>(name: string, call: Call<Result>) => Promise<Result>;

/** One call in this many fails, half of them after their effect, as if the answer was lost. */
const FAILS_ONE_IN = 60;

/** Stops before and after a call, either of which may be the last that is heard of a life. */
function aroundCalls(life: Life, world: Surroundings): Around {
  const { scheduler, random, isStormy, trace } = world;
  const breaks = (): boolean => isStormy() && random() * FAILS_ONE_IN < 1;
  return async (name, call) => {
    await scheduler.park(life);
    if (breaks()) throw new Error(`${name}: the table is away`);
    const result = await call();
    trace(`${life.id} ${name}`);
    await scheduler.park(life);
    if (breaks()) throw new Error(`${name}: the answer was lost`);
    return result;
  };
}

/** The ports of a store as one life sees them. */
export function interleaved(
  store: Stores,
  life: Life,
  world: Surroundings,
): Pick<Stores, "log" | "directory" | "book" | "spendBook"> {
  const around = aroundCalls(life, world);
  const { monitor } = world;
  return {
    log: { ...store.log, read: (id) => around("read log", () => store.log.read(id)) },
    directory: {
      ...store.directory,
      find: (id) => {
        const reading = monitor.reading(life, id);
        return around("find athlete", async () => {
          const athlete = await store.directory.find(id);
          reading.athlete(athlete);
          return athlete;
        });
      },
    },
    book: {
      ...store.book,
      ...planningCalls(store.book, { around, life, world }),
      ...deliveryCalls(store.book, { around, life, world }),
    },
    spendBook: {
      read: (month) => around("read spending", () => store.spendBook.read(month)),
      add: (month, spent) => around("add spending", () => store.spendBook.add(month, spent)),
    },
  };
}

interface Parts {
  readonly around: Around;
  readonly life: Life;
  readonly world: Surroundings;
}

type Planning = Pick<Book, "readStatus" | "writeStatus" | "read" | "readAll" | "find" | "place" | "cancel">;
type Delivery = Pick<Book, "due" | "claim" | "settle" | "defer">;

function planningCalls(book: Book, { around, life, world: { monitor } }: Parts): Planning {
  return {
    readStatus: (id) => {
      const reading = monitor.reading(life, id);
      return around("read status", async () => {
        const status = await book.readStatus(id);
        reading.status(status);
        return status;
      });
    },
    writeStatus: (id, next, version) => around("write status", () => book.writeStatus(id, next, version)),
    read: (id, from) => around("read reminders", () => book.read(id, from)),
    readAll: (id, from) => around("read reminders", () => book.readAll(id, from)),
    find: (ref) => around("find reminder", () => book.find(ref)),
    place: (reminder) =>
      around(`place ${reminder.kind} ${reminder.state}`, async () => {
        const placed = await book.place(reminder);
        if (placed && "settledAt" in reminder) monitor.ended(reminder.athleteId, reminder);
        return placed;
      }),
    cancel: (ref, generation, settled) =>
      around(`cancel ${ref.kind}`, async () => {
        const cancelled = await book.cancel(ref, generation, settled);
        if (cancelled) monitor.ended(ref.athleteId, ref);
        return cancelled;
      }),
  };
}

function deliveryCalls(book: Book, { around, life, world }: Parts): Delivery {
  const { monitor, random, clock, isStormy, lastDue } = world;
  return {
    due: async (shard, now, limit) => {
      const fresh = await around("read due", () => book.due(shard, now, limit));
      const stale = lastDue.hits;
      lastDue.hits = fresh;
      return isStormy() && random() < 0.2 ? [...stale, ...fresh] : fresh;
    },
    claim: (due, claim) =>
      around(`claim ${due.kind}`, async () => {
        const result = await book.claim(due, claim);
        if (result.kind === "claimed") monitor.claimed(life, result.reminder, clock());
        return result;
      }),
    settle: (ref, claimId, settled) =>
      around(`settle ${ref.kind} ${settled.state}`, async () => {
        const kept = await book.settle(ref, claimId, settled);
        if (kept) monitor.ended(ref.athleteId, ref);
        if (kept && settled.state !== "SENT") monitor.endedSilently(ref.athleteId, { ref, ...settled }, clock());
        return kept;
      }),
    defer: (ref, claimId, next) => around(`defer ${ref.kind}`, () => book.defer(ref, claimId, next)),
  };
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
