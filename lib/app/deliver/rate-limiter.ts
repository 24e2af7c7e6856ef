import type { Channel } from "../../domain/profile.ts";
import type { Clock } from "../../ports.ts";

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
