import { pick } from "../support/random.ts";

/** One run of one actor, from its start to its end or its crash. */
export interface Life {
  readonly id: string;
}

/** A request that its sender has given up, and that may arrive all the same. */
export type LateRequest = () => Promise<unknown>;

interface Parked {
  readonly life: Life;
  readonly resume: () => void;
  readonly request: LateRequest | undefined;
}

/** Runs actors one step at a time: each stops at every await of a port until it is picked again. */
export interface Scheduler {
  /** Stops here until picked; for good when the life crashes. `request` is what the life is about to send. */
  park(life: Life, request?: LateRequest): Promise<void>;
  /** Lets one stopped actor, picked at random, run until it stops again; false when none is stopped. */
  step(): Promise<boolean>;
  /** Ends a life where it stands, and answers the requests that it was about to send. */
  crash(life: Life): readonly LateRequest[];
  /** Stops nobody any more. */
  stopParking(): void;
}

export function createScheduler(random: () => number): Scheduler {
  let parked: Parked[] = [];
  let parking = true;
  const dead = new Set<Life>();
  return {
    park: async (life, request) => {
      if (dead.has(life)) await never();
      if (parking) await new Promise<void>((resume) => parked.push({ life, resume, request }));
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
      const requests = parked.flatMap((each) => (each.life === life && each.request ? [each.request] : []));
      parked = parked.filter((each) => each.life !== life);
      return requests;
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
