import * as z from "zod/mini";

const clockAnswer = z.object({ now: z.string(), speed: z.number() });

/** The virtual clock of the runtime at a URL; undefined when none answers. */
export async function readVirtualClock(
  url: string,
): Promise<{ readonly now: string; readonly speed: number } | undefined> {
  try {
    const answer = await fetch(`${url}/local/clock`);
    return clockAnswer.parse(await answer.json());
  } catch {
    return undefined;
  }
}
