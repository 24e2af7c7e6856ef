import type { VirtualClock } from "../app/timeline.ts";

/** A clock that runs at `speed` times real time from `startMs`, jumps when it is moved, and never goes back. */
export function createLocalClock(options: {
  readonly startMs: number;
  readonly speed: number;
  /** Real time, monotonic [milliseconds]. */
  readonly realNow: () => number;
}): VirtualClock {
  let baseMs = options.startMs;
  let realBaseMs = options.realNow();
  const now = (): number => Math.floor(baseMs + (options.realNow() - realBaseMs) * options.speed);
  return {
    now,
    moveTo: (ms) => {
      if (ms <= now()) return;
      baseMs = ms;
      realBaseMs = options.realNow();
    },
  };
}
