import * as z from "zod/mini";
import { formatMinute } from "../../layout.ts";
import { type Check, ok, problem } from "../check.ts";

/** The clock of the local runtime. */
export interface VirtualClock {
  readonly now: string;
  /** Virtual seconds a real second. */
  readonly speed: number;
}

const clockAnswer = z.object({ now: z.string(), speed: z.number() });

/** Whether the runtime of `npm start` answers at a URL, with its clock; undefined when none does. */
export const runtimeCheck: Check<string, VirtualClock | undefined, string> = {
  name: "runtime",
  needs: [],
  ask: async (url) => {
    try {
      const answer = await fetch(`${url}/local/clock`);
      return clockAnswer.parse(await answer.json());
    } catch {
      return undefined;
    }
  },
  judge: (clock, url) => {
    if (clock !== undefined) return ok(`The runtime answers at ${url}.`);
    const seen = `No local runtime answers at ${url}.`;
    const next = "Start it, or name its port: --local PORT.";
    return problem({ seen, means: "There is nothing to look at.", next, command: "npm start" });
  },
};

/** The runtime's virtual time, and how fast it goes. */
export const virtualClockCheck: Check<{ readonly clock: VirtualClock }, VirtualClock> = {
  name: "clock",
  needs: [],
  ask: async ({ clock }) => clock,
  judge: ({ now, speed }) => {
    const pace = speed === 1 ? "as fast as real time" : `${speed} times as fast as real time`;
    return ok(`Virtual time is ${formatMinute(now)}, and goes ${pace}.`);
  },
};

export const localSandboxCheck: Check<unknown, null> = {
  name: "sandbox",
  needs: [],
  ask: async () => null,
  judge: () => ok("There is none on a laptop: texts go to the outbox, whoever they are for."),
};
