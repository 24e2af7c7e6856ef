import { athleteIdPages } from "../../../lib/app/athletes.ts";
import { unownedQuarantine } from "../../../lib/app/personal-quarantine.ts";
import type { QuarantinedPayload } from "../../../lib/ports/vendors.ts";
import type { OperatorServices } from "../operator-services.ts";

/** All that lies in quarantine, athletes' and nobody's, in order of receipt. */
export async function allQuarantined(world: OperatorServices): Promise<readonly QuarantinedPayload[]> {
  const { hooks, clock } = world;
  const all: QuarantinedPayload[] = [];
  for await (const page of athleteIdPages(world)) {
    for (const athleteId of page) all.push(...(await hooks.quarantine.list({ athleteId })));
  }
  all.push(...(await unownedQuarantine({ quarantine: hooks.quarantine, clock })));
  return all.toSorted((left, right) => (left.receivedAt < right.receivedAt ? -1 : 1));
}
