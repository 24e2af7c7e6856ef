import { join } from "node:path";
import * as z from "zod/mini";
import type { VirtualClock } from "../app/timeline.ts";
import { readStored, writeAtomically } from "./atomic-file.ts";

/** What the local runtime remembers beside the table. */
interface LocalState {
  /** Where the clock resumes: no instant it told is later [epoch milliseconds]. */
  readonly nowMs: number;
  readonly demoToken: string | null;
}

/** The last instant of a date with four digits for its year [epoch milliseconds]. */
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const localState: z.ZodMiniType<LocalState> = z.object({
  nowMs: z.number().check(z.gte(0), z.lte(LAST_MS)),
  demoToken: z.nullable(z.string()),
});

export interface LocalStateFile {
  readonly read: () => LocalState | undefined;
  readonly write: (state: LocalState) => void;
}

/** The state in a file of `folder`, or in memory without one. */
export function openLocalState(folder: string | undefined): LocalStateFile {
  if (folder === undefined) {
    let kept: LocalState | undefined;
    return {
      read: () => kept,
      write: (state) => {
        kept = state;
      },
    };
  }
  const file = join(folder, "state.json");
  return {
    read: () => readStored(file, (text) => localState.parse(JSON.parse(text))),
    write: (state) => writeAtomically(file, JSON.stringify(state)),
  };
}

export interface LocalClockOptions {
  /** Where virtual time starts; undefined: where it stood, or real time if that is later [epoch milliseconds]. */
  readonly startMs: number | undefined;
  /** Virtual seconds a real second. */
  readonly speed: number;
  /** Real time [epoch milliseconds]. */
  readonly realNow: () => number;
}

/** The clock of the runtime, which resumes where it stood. */
export interface LocalClock {
  readonly clock: VirtualClock;
  /** Where it has to be by now. */
  readonly targetMs: number;
  readonly save: () => void;
}

/** How far ahead of the clock its saved instant lies [milliseconds of real time]. */
const RESERVE_MS = 2_000;

/** Opens the saved clock. The saved instant lies a little ahead of every instant told, so that no kill makes it go back. */
export function openLocalClock({ startMs, speed, realNow }: LocalClockOptions, state: LocalStateFile): LocalClock {
  const wantedMs = startMs ?? realNow();
  const savedMs = state.read()?.nowMs ?? wantedMs;
  const clock = createClock({ startMs: savedMs, speed, realNow });
  let reservedMs = Number.NEGATIVE_INFINITY;
  const save = (ms: number): void => state.write({ demoToken: null, ...state.read(), nowMs: ms });
  const now = (): number => {
    const nowMs = clock.now();
    if (nowMs > reservedMs) {
      reservedMs = Math.floor(nowMs + RESERVE_MS * speed);
      save(reservedMs);
    }
    return nowMs;
  };
  const moveTo = (ms: number): void => {
    clock.moveTo(ms);
    now();
  };
  return { clock: { now, moveTo }, targetMs: Math.max(savedMs, wantedMs), save: () => save(clock.now()) };
}

/** Where a clock is between two instants [epoch milliseconds]. */
export interface Way {
  readonly fromMs: number;
  readonly atMs: number;
  readonly toMs: number;
}

/** The clock, which tells of each move on its way to where it has to be. */
export function watched(
  { clock, targetMs: toMs }: LocalClock,
  onWay: (way: Way) => void = () => undefined,
): VirtualClock {
  const fromMs = clock.now();
  const moveTo = (atMs: number): void => {
    clock.moveTo(atMs);
    onWay({ fromMs, atMs, toMs });
  };
  return { now: clock.now, moveTo };
}

/**
 * A clock that runs at `speed` times real time from `startMs`, jumps when it is moved, and never goes back: where real time
 * does, it goes on from where it stood.
 */
function createClock(options: LocalClockOptions & { readonly startMs: number }): VirtualClock {
  let baseMs = options.startMs;
  let realBaseMs = options.realNow();
  let realMs = realBaseMs;
  const now = (): number => {
    const nextMs = options.realNow();
    if (nextMs < realMs) {
      baseMs += (realMs - realBaseMs) * options.speed;
      realBaseMs = nextMs;
    }
    realMs = nextMs;
    return Math.floor(baseMs + (realMs - realBaseMs) * options.speed);
  };
  return {
    now,
    moveTo: (ms) => {
      if (ms <= now()) return;
      baseMs = ms;
      realBaseMs = realMs;
    },
  };
}
