import type { Channel } from "../domain/profile.ts";
import { createPace, type PaceOptions } from "./pace.ts";

/** Holds texts back to the rates of the account. */
export interface Pacer {
  /** Resolves when the next text of a channel may go; turns are given in the order of asking. */
  turn(channel: Channel): Promise<void>;
  /** How many texts may be on their way at once, so that none is held under its claim for long. */
  readonly mostAtOnce: number;
  /** The longest a turn takes while no more than `atOnce` texts are on their way [milliseconds]. */
  longestWaitMs(atOnce: number): number;
}

export interface PacerOptions extends Omit<PaceOptions, "perSecond"> {
  /** Texts a second, by channel; one shard's part of what the account allows. */
  readonly ratesPerSecond: Readonly<Record<Channel, number>>;
}

/** A claimed text waits this long at most, or for the one turn of a slower channel [seconds]. */
const LONGEST_LINE_SECONDS = 2;

/** A pacer that keeps its own count, in memory. */
export function createPacer({ ratesPerSecond, ...time }: PacerOptions): Pacer {
  const turns = {
    sms: createPace({ ...time, perSecond: ratesPerSecond.sms }),
    email: createPace({ ...time, perSecond: ratesPerSecond.email }),
  };
  const slowest = Math.min(ratesPerSecond.sms, ratesPerSecond.email);
  return {
    turn: (channel) => turns[channel](),
    mostAtOnce: Math.max(1, Math.floor(LONGEST_LINE_SECONDS * ratesPerSecond.sms)),
    longestWaitMs: (atOnce) => (atOnce * 1000) / slowest,
  };
}

/** Waits for nobody: where time is virtual, and where nothing goes to the account. */
export const UNPACED: Pacer = {
  turn: async () => undefined,
  mostAtOnce: Number.POSITIVE_INFINITY,
  longestWaitMs: () => 0,
};
