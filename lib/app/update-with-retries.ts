const TRIES = 5;

/**
 * Reads, changes and writes until no other write comes between, 5 times at most.
 *
 * @param attempt answers undefined when another write came between.
 * @returns undefined after the fifth time.
 */
export async function updateWithRetries<Result>(
  attempt: () => Promise<Result | undefined>,
): Promise<Result | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
  }
  return undefined;
}
