import { pick } from "../support/random.ts";

/** One run of one actor, from its start to its end or its crash. */
export interface Life {
  readonly id: string;
}

interface Parked {
  readonly life: Life;
  readonly resume: () => void;
}

/** Runs actors one step at a time: each stops at every await of a port until it is picked again. */
export interface Scheduler {
  /** Stops here until picked; for good when the life crashes. */
  park(life: Life): Promise<void>;
  /** Lets one stopped actor, picked at random, run until it stops again; false when none is stopped. */
  step(): Promise<boolean>;
  /** Ends a life where it stands: none of what it was about to do happens. */
  crash(life: Life): void;
  /** Stops nobody any more. */
  stopParking(): void;
}

export function createScheduler(random: () => number): Scheduler {
  let parked: Parked[] = [];
  let parking = true;
  const dead = new Set<Life>();
  return {
    park: async (life) => {
      if (dead.has(life)) await never();
      if (parking) await new Promise<void>((resume) => parked.push({ life, resume }));
    },
    step: async () => {
      if (parked.length === 0) return false;
      const next = pick(random, parked);
      parked = parked.filter((each) => each !== next);
      next.resume();
      await untilAllStop();
      return true;
    },
    crash: (life) => {
      dead.add(life);
      parked = parked.filter((each) => each.life !== life);
    },
    stopParking: () => {
      parking = false;
    },
  };
}

/** Everything that can go on without a port has gone on. */
export function untilAllStop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
