import { quarantineOfNobody } from "../../../lib/app/quarantine-of-nobody.ts";
import type { QuarantinedPayload } from "../../../lib/ports/hooks.ts";
import type { World } from "../world.ts";

/** All that lies in quarantine, athletes' and nobody's, in order of receipt. */
export async function allQuarantined(world: World): Promise<readonly QuarantinedPayload[]> {
  const { directory, hooks, shards, clock } = world;
  const all: QuarantinedPayload[] = [];
  for (let shard = 0; shard < shards; shard += 1) {
    let page = await directory.list(shard);
    while (page.length > 0) {
      for (const athleteId of page) all.push(...(await hooks.quarantine.list({ athleteId })));
      page = await directory.list(shard, page.at(-1));
    }
  }
  all.push(...(await quarantineOfNobody({ quarantine: hooks.quarantine, clock })));
  return all.toSorted((left, right) => (left.receivedAt < right.receivedAt ? -1 : 1));
}
