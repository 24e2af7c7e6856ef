import { createHandler } from "../../../functions/deliver/handler.ts";
import { createSendRateLimiter } from "../../../lib/app/deliver/send-limits.ts";
import { instantMs, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { isSettled, type Reminder } from "../../../lib/domain/reminder.ts";
import type { Messenger } from "../../../lib/ports/sending.ts";
import { watchedLog } from "../../support/log-watch.ts";
import { createMemoryStore, type Stores } from "../../support/stores.ts";
import { gatherCrowd, NO_REVIEW } from "./crowd.ts";
import { createVirtualTime, type VirtualTime } from "./virtual-time.ts";

export interface LoadOptions {
  readonly reminders: number;
  readonly shards: number;
  /** Texts a second of the whole account; Infinity is no limit. */
  readonly smsPerSecond: number;
  /** Time of its share of a processor that a reminder takes, one after the other; none unless given [milliseconds]. */
  readonly processorMs?: number;
  /** How long the texts are worth something, in turn. */
  readonly worthMinutes?: readonly number[];
}

/** What became of a crowd's reminders, all of them virtual figures: the same on every machine. */
export interface LoadFigures {
  readonly sent: number;
  readonly expired: number;
  /** Neither sent nor expired. */
  readonly unaccounted: number;
  readonly sentAfterExpiry: number;
  /** From due to accepted by SNS [seconds]. */
  readonly p50Seconds: number;
  readonly p99Seconds: number;
  readonly maxSeconds: number;
  /** Texts in the busiest second. */
  readonly busiestSecond: number;
  readonly minutes: number;
}

const TABLE_MS = 5;
const SNS_MS = 50;
const CONCURRENCY = 20;
const FUNCTION_TIMEOUT_MS = 70_000;
/** Noon in New York. */
const START_MS = instantMs("2026-11-22T17:00:00.000Z");
const MOST_MINUTES = 180;

interface Accepted {
  readonly atMs: number;
  readonly lateMs: number;
  readonly tooLate: boolean;
}

/** Sends a minute's crowd through the deployed handler, one instance a shard, every minute until nothing is due. */
export async function simulateLoad(options: LoadOptions): Promise<LoadFigures> {
  const time = createVirtualTime(START_MS);
  const store = createMemoryStore({ shards: options.shards });
  const meals = await gatherCrowd(store, { howMany: options.reminders, startMs: START_MS, ...options });
  const accepted: Accepted[] = [];
  const sns = timedSns(time, { meals, accepted });
  const shards = Array.from({ length: options.shards }, (_, shard) =>
    sweepEveryMinute(shard, { options, time, store, sns }),
  );
  await time.run();
  await Promise.all(shards);
  return figuresOf(accepted, await outcomesOf(meals, store), time.now());
}

async function sweepEveryMinute(
  shard: number,
  world: {
    readonly options: LoadOptions;
    readonly time: VirtualTime;
    readonly store: Stores;
    readonly sns: Messenger;
  },
): Promise<void> {
  const { options, time, store, sns } = world;
  const part = options.smsPerSecond / options.shards;
  const rateLimiter = createSendRateLimiter({
    ratesPerSecond: { sms: part, email: part },
    clock: time.now,
    wait: time.wait,
  });
  let claims = 0;
  const handler = createHandler({
    clock: time.now,
    ...timedStore(store, time, options.processorMs ?? 0),
    messenger: sns,
    log: watchedLog,
    team: { name: "Riverside RC", optOutContact: null },
    teamPolicy: {},
    rateLimiter,
    smsCosts: { monthlySpendCapUsd: null, pricePerPartUsd: 0.01 },
    newId: () => {
      claims += 1;
      return `${shard}-${claims}`;
    },
    leaseMs: 2 * FUNCTION_TIMEOUT_MS + 20_000,
    publishTimeoutMs: 4_000,
    concurrency: CONCURRENCY,
    nightly: null,
  });
  // Each shard's schedule has a second of its own.
  await time.wait((shard * MINUTE_MS) / options.shards);
  for (let minute = 0; minute < MOST_MINUTES && (await isAnythingDue(store, shard)); minute += 1) {
    const startMs = time.now();
    await handler({ shard }, { getRemainingTimeInMillis: () => startMs + FUNCTION_TIMEOUT_MS - time.now() });
    await time.wait(startMs + MINUTE_MS - time.now());
  }
}

async function isAnythingDue({ book }: Stores, shard: number): Promise<boolean> {
  return ((await book.nextDueAt(shard)) ?? NO_REVIEW) < NO_REVIEW;
}

/** The store, every call of which takes its time; a reminder's work on the processor is done with its claim. */
function timedStore(
  { book, directory, spendBook }: Stores,
  { wait, now }: VirtualTime,
  processorMs: number,
): Pick<Stores, "book" | "directory" | "spendBook"> {
  let freeMs = 0;
  const work = async (): Promise<void> => {
    freeMs = Math.max(freeMs, now()) + processorMs;
    await wait(freeMs - now());
  };
  const timed = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    await wait(TABLE_MS);
    return call();
  };
  return {
    spendBook: {
      read: (...args) => timed(() => spendBook.read(...args)),
      add: (...args) => timed(() => spendBook.add(...args)),
    },
    directory: { ...directory, find: (...args) => timed(() => directory.find(...args)) },
    book: {
      ...book,
      due: (...args) => timed(() => book.due(...args)),
      claim: async (...args) => {
        await work();
        return timed(() => book.claim(...args));
      },
      settle: (...args) => timed(() => book.settle(...args)),
      defer: (...args) => timed(() => book.defer(...args)),
      read: (...args) => timed(() => book.read(...args)),
      readStatus: (...args) => timed(() => book.readStatus(...args)),
      find: (...args) => timed(() => book.find(...args)),
      dueReviews: (...args) => timed(() => book.dueReviews(...args)),
    },
  };
}

function timedSns(
  { now, wait }: VirtualTime,
  { meals, accepted }: { readonly meals: readonly Reminder[]; readonly accepted: Accepted[] },
): Messenger {
  const mealOf = new Map(meals.map((meal) => [meal.athleteId, meal]));
  return {
    publish: async ({ athleteId }) => {
      const meal = mealOf.get(athleteId);
      const startMs = now();
      await wait(SNS_MS);
      const lateMs = now() - instantMs(meal?.plannedAt ?? "");
      accepted.push({ atMs: startMs, lateMs, tooLate: startMs >= instantMs(meal?.sendBefore ?? "") });
      return { kind: "sent", messageId: `m-${athleteId}` };
    },
  };
}

async function outcomesOf(meals: readonly Reminder[], { book }: Stores): Promise<readonly string[]> {
  const found = await Promise.all(meals.map((meal) => book.find(meal)));
  return found.map((meal) => (meal !== undefined && isSettled(meal) ? meal.state : "open"));
}

function figuresOf(accepted: readonly Accepted[], outcomes: readonly string[], endMs: number): LoadFigures {
  const late = accepted.map(({ lateMs }) => lateMs / 1000).toSorted((a, b) => a - b);
  const at = (share: number): number => late[Math.min(late.length - 1, Math.floor(share * late.length))] ?? Number.NaN;
  const count = (state: string): number => outcomes.filter((outcome) => outcome === state).length;
  const [sent, expired] = [count("SENT"), count("EXPIRED")];
  return {
    sent,
    expired,
    unaccounted: outcomes.length - sent - expired,
    sentAfterExpiry: accepted.filter(({ tooLate }) => tooLate).length,
    p50Seconds: at(0.5),
    p99Seconds: at(0.99),
    maxSeconds: at(1),
    busiestSecond: busiestSecond(accepted),
    minutes: Math.ceil((endMs - START_MS) / MINUTE_MS),
  };
}

function busiestSecond(accepted: readonly Accepted[]): number {
  const bySecond = new Map<number, number>();
  for (const { atMs } of accepted) {
    const second = Math.floor(atMs / 1000);
    bySecond.set(second, (bySecond.get(second) ?? 0) + 1);
  }
  return Math.max(...bySecond.values());
}
