import type { Clock } from "../ports.ts";

/** Resolves when it is the caller's turn. */
export type Turn = () => Promise<void>;

export interface PaceOptions {
  /** Turns a second, without a burst. */
  readonly perSecond: number;
  readonly clock: Clock;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Turns at an even pace, so that an account's rate is kept. */
export function createPace({ perSecond, clock, wait }: PaceOptions): Turn {
  const gapMs = 1_000 / perSecond;
  let nextMs = Number.NEGATIVE_INFINITY;
  return async () => {
    const nowMs = clock();
    const turnMs = Math.max(nowMs, nextMs);
    nextMs = turnMs + gapMs;
    if (turnMs > nowMs) await wait(turnMs - nowMs);
  };
}
