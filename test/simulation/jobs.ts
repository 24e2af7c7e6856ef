import { pick } from "../support/random.ts";
import type { Life } from "./scheduler.ts";

/** The table or SNS did not answer, as a client sees it. */
export class AwayError extends Error {}

/** Something that came in and is worked on once, or again until it came through. */
export interface Job {
  /** What it is, for whoever reads the schedule. */
  readonly what: string;
  /** Whether whoever sent it tries again after a failure, as Lambda and vendors do and people do not. */
  readonly isRetried: boolean;
  readonly work: (life: Life) => Promise<void>;
}

/** What waits to be worked on, in no order. */
export interface Jobs {
  readonly add: (job: Job) => void;
  /** Takes one out. */
  readonly take: () => Job | undefined;
  readonly isEmpty: () => boolean;
}

export function createJobs(random: () => number): Jobs {
  let waiting: readonly Job[] = [];
  return {
    add: (job) => {
      waiting = [...waiting, job];
    },
    take: () => {
      if (waiting.length === 0) return undefined;
      const taken = pick(random, waiting);
      waiting = waiting.filter((job) => job !== taken);
      return taken;
    },
    isEmpty: () => waiting.length === 0,
  };
}
