import { between, pick } from "../support/random.ts";

/** One run of one actor, from its start to its end or its crash. */
export interface Life {
  readonly id: string;
  /** The time as its machine has it: clocks of two machines differ [epoch milliseconds]. */
  readonly clock: () => number;
}

/** A request that its sender has given up, and that may arrive all the same. */
export type LateRequest = () => Promise<unknown>;

interface Parked {
  readonly life: Life;
  readonly resume: () => void;
  readonly request: LateRequest | undefined;
  /** The step from which on it may go on: a slow one leaves the others time. */
  readonly fromStep: number;
}

/** A slow stop takes so many steps. */
const MOST_SLOW_STEPS = 40;

/** Runs actors one step at a time: each stops at every await of a port until it is picked again. */
export interface Scheduler {
  /**
   * Stops here until picked; for good when the life crashes. `request` is what the life is about to send, `slow` how
   * many stops of its kind leave the others time: one in ten unless told otherwise.
   */
  park(life: Life, stop?: { readonly request?: LateRequest; readonly slow?: number }): Promise<void>;
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
  let steps = 0;
  const dead = new Set<Life>();
  return {
    park: async (life, { request, slow = 0.1 } = {}) => {
      if (dead.has(life)) await never();
      if (!parking) return;
      const fromStep = steps + (random() < slow ? between(random, 1, MOST_SLOW_STEPS) : 0);
      await new Promise<void>((resume) => parked.push({ life, resume, request, fromStep }));
    },
    step: async () => {
      if (parked.length === 0) return false;
      steps += 1;
      const ready = parked.filter(({ fromStep }) => fromStep <= steps);
      const next = pick(random, ready.length > 0 ? ready : parked);
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
