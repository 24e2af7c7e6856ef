import type { VirtualClock } from "../facts/local-runtime.ts";
import { type Finding, ok, problem } from "../finding.ts";
import { minuteOf } from "../in-words.ts";

export interface RuntimeFacts {
  readonly url: string;
  /** undefined: nothing answers. */
  readonly clock: VirtualClock | undefined;
}

/** Whether the runtime of `npm start` answers. */
export function runtimeFindings({ url, clock }: RuntimeFacts): readonly Finding[] {
  if (clock !== undefined) return [ok(`The runtime answers at ${url}.`)];
  return [
    problem({
      seen: `No local runtime answers at ${url}.`,
      means: "There is nothing to look at.",
      next: "Start it, or name its port: --local PORT.",
      command: "npm start",
    }),
  ];
}

/** The runtime sweeps once a real second, and this many of them may pass between two looks. */
const SWEEPS_APART = 2;

/** How late something may be in virtual time that may be so late in real time [seconds]. */
export function virtuallyLate(seconds: number, speed: number): number {
  return Math.max(seconds, SWEEPS_APART * speed);
}

/** Where its virtual time stands, and how fast it goes. */
export function virtualClockFindings({ now, speed }: VirtualClock): readonly Finding[] {
  const pace = speed === 1 ? "as fast as real time" : `${speed} times as fast as real time`;
  return [ok(`Virtual time is ${minuteOf(now)}, and goes ${pace}.`)];
}
