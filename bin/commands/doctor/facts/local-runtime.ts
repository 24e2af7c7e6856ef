import * as z from "zod/mini";

/** The clock of the local runtime. */
export interface VirtualClock {
  readonly now: string;
  /** Virtual seconds a real second. */
  readonly speed: number;
}

const clockAnswer = z.object({ now: z.string(), speed: z.number() });

/** The virtual clock of the runtime at a URL; undefined when none answers. */
export async function readVirtualClock(url: string): Promise<VirtualClock | undefined> {
  try {
    const answer = await fetch(`${url}/local/clock`);
    return clockAnswer.parse(await answer.json());
  } catch {
    return undefined;
  }
}
