import { type Finding, ok, problem } from "../finding.ts";
import { minuteOf } from "../in-words.ts";

export interface RuntimeFacts {
  readonly url: string;
  /** undefined: nothing answers. */
  readonly clock: { readonly now: string; readonly speed: number } | undefined;
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

/** Where its virtual time stands, and how fast it goes. */
export function virtualClockFindings({ now, speed }: NonNullable<RuntimeFacts["clock"]>): readonly Finding[] {
  const pace = speed === 1 ? "as fast as real time" : `${speed} times as fast as real time`;
  return [ok(`Virtual time is ${minuteOf(now)}, and goes ${pace}.`)];
}
