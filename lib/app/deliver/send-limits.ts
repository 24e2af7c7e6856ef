import { isoInstant } from "../../domain/local-time.ts";
import type { Channel } from "../../domain/profile.ts";
import type { Reminder } from "../../domain/reminder.ts";
import { KIND_RULES } from "../../domain/reminder-kinds.ts";
import { smsParts } from "../../messages/gsm7.ts";
import type { OutgoingText, SpendBook } from "../../ports/sending.ts";
import type { Clock, Log } from "../../ports.ts";

/** Spaces calls evenly, without bursts, so that an account's rate is kept. */
export interface RateLimiter {
  /** Resolves when the next call may start, in the order of asking. */
  readonly acquire: () => Promise<void>;
}

export interface RateLimiterOptions {
  readonly perSecond: number;
  readonly clock: Clock;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A limiter that keeps its own count, in memory. */
export function createRateLimiter({ perSecond, clock, wait }: RateLimiterOptions): RateLimiter {
  const gapMs = 1_000 / perSecond;
  let nextMs = Number.NEGATIVE_INFINITY;
  return {
    acquire: async () => {
      const nowMs = clock();
      const startMs = Math.max(nowMs, nextMs);
      nextMs = startMs + gapMs;
      if (startMs > nowMs) await wait(startMs - nowMs);
    },
  };
}

/** Keeps texts to the account's rates, by channel. */
export interface SendRateLimiter {
  readonly acquire: (channel: Channel) => Promise<void>;
  /** How many texts may be in flight at once, so that none waits long under its claim. */
  readonly maxConcurrency: number;
  /** The longest wait while at most `concurrency` texts are in flight [milliseconds]. */
  readonly maxWaitMs: (concurrency: number) => number;
}

export interface SendRateLimiterOptions {
  /** Texts a second, by channel: one shard's share of what the account allows. */
  readonly ratesPerSecond: Readonly<Record<Channel, number>>;
  readonly clock: Clock;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The longest a claimed text waits, unless a slower channel allows not even one text in that time [seconds]. */
const MAX_WAIT_SECONDS = 2;

export function createSendRateLimiter({ ratesPerSecond, ...time }: SendRateLimiterOptions): SendRateLimiter {
  const limiters = {
    sms: createRateLimiter({ ...time, perSecond: ratesPerSecond.sms }),
    email: createRateLimiter({ ...time, perSecond: ratesPerSecond.email }),
  };
  const slowest = Math.min(ratesPerSecond.sms, ratesPerSecond.email);
  return {
    acquire: (channel) => limiters[channel].acquire(),
    maxConcurrency: Math.max(1, Math.floor(MAX_WAIT_SECONDS * ratesPerSecond.sms)),
    maxWaitMs: (concurrency) => (concurrency * 1000) / slowest,
  };
}

/** Never waits: for virtual time, and where nothing is sent through an account. */
export const NO_RATE_LIMIT: SendRateLimiter = {
  acquire: async () => undefined,
  maxConcurrency: Number.POSITIVE_INFINITY,
  maxWaitMs: () => 0,
};

const MICRO = 1_000_000;

/** What a team's SMS cost and may cost. */
export interface SmsCosts {
  /** The most a calendar month of UTC may cost; null is no limit. */
  readonly monthlySpendCapUsd: number | null;
  readonly pricePerPartUsd: number;
}

/** Keeps one sweep within the monthly spending cap: one read when it opens, one write when it closes. */
export interface SpendGuard {
  /** Whether a reminder must not be sent because the month's spending, with this sweep's texts, has reached the cap. */
  holdsBack(reminder: Reminder): boolean;
  /** Counts a text that was sent, or may have been. */
  note(text: OutgoingText): void;
  /** Adds the counted texts to the month, and logs once when the cap held reminders back. */
  close(): Promise<void>;
}

interface GuardDeps {
  readonly clock: Clock;
  readonly spendBook: SpendBook;
  readonly smsCosts: SmsCosts;
  readonly log: Log;
}

/** Opens the guard of a sweep. The next sweep sees what others publish meanwhile. */
export async function openSpendGuard(deps: GuardDeps): Promise<SpendGuard> {
  const { monthlySpendCapUsd: capUsd, pricePerPartUsd } = deps.smsCosts;
  const month = spendingMonth(deps.clock());
  const before = capUsd === null ? 0 : await spentSoFar(month, deps);
  let parts = 0;
  let heldBack = 0;
  const spent = (): number => parts * microUsd(pricePerPartUsd);
  return {
    holdsBack: (reminder) => {
      const isOver = isOverSpendCap(reminder, { spentMicroUsd: before + spent(), capUsd });
      if (isOver) heldBack += 1;
      return isOver;
    },
    note: ({ channel, body }) => {
      if (channel === "sms") parts += smsParts(body);
    },
    close: async () => {
      if (heldBack > 0) deps.log.error("monthly SMS spending has reached its cap", { month, heldBack });
      if (parts > 0) await addTo(month, { parts, microUsd: spent() }, deps);
    },
  };
}

/** When the counter cannot be read, texts are sent rather than dropped. */
async function spentSoFar(month: string, { spendBook, log }: GuardDeps): Promise<number> {
  try {
    return (await spendBook.read(month)).microUsd;
  } catch (error) {
    log.error("spending could not be read", { month }, error);
    return 0;
  }
}

async function addTo(month: string, spent: Parameters<SpendBook["add"]>[1], deps: GuardDeps): Promise<void> {
  try {
    await deps.spendBook.add(month, spent);
  } catch (error) {
    deps.log.error("spending could not be added", { month, parts: spent.parts }, error);
  }
}

/** The calendar month of UTC an instant falls into, as AWS bills it: `2026-11`. */
export function spendingMonth(nowMs: number): string {
  return isoInstant(nowMs).slice(0, 7);
}

/** US dollars in millionths, which add up exactly. */
export function microUsd(usd: number): number {
  return Math.round(usd * MICRO);
}

/** Whether a month's spending holds a reminder back. */
export function isOverSpendCap(
  reminder: Pick<Reminder, "channel" | "kind">,
  { spentMicroUsd, capUsd }: { readonly spentMicroUsd: number; readonly capUsd: number | null },
): boolean {
  if (capUsd === null || reminder.channel !== "sms" || !KIND_RULES[reminder.kind].hasSpendCap) return false;
  return spentMicroUsd >= microUsd(capUsd);
}
