import { DAY_MS, isoInstant } from "../../../lib/domain/local-time.ts";
import type { QuarantinedPayload } from "../../../lib/ports/hooks.ts";
import type { World } from "../world.ts";

/** Quarantine keeps 30 days, and its table a little longer. */
const DAYS = 33;

/** All that lies in quarantine, athletes' and nobody's, in order of receipt. */
export async function allQuarantined({
  directory,
  hooks,
  shards,
  clock,
}: World): Promise<readonly QuarantinedPayload[]> {
  const all: QuarantinedPayload[] = [];
  for (let shard = 0; shard < shards; shard += 1) {
    let page = await directory.list(shard);
    while (page.length > 0) {
      for (const athleteId of page) all.push(...(await hooks.quarantine.list({ athleteId })));
      page = await directory.list(shard, page.at(-1));
    }
  }
  for (let day = 0; day < DAYS; day += 1) {
    all.push(...(await hooks.quarantine.list({ day: isoInstant(clock() - day * DAY_MS).slice(0, 10) })));
  }
  return all.toSorted((left, right) => (left.receivedAt < right.receivedAt ? -1 : 1));
}
