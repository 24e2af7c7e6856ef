import { profileKey, statusKey } from "../../lib/table/items.ts";
import type { Attributes, Key } from "../../lib/table/table.ts";
import { pick } from "../support/random.ts";
import type { Somebody, World } from "./world.ts";

interface Rewriting {
  readonly what: string;
  readonly key: (athleteId: string) => Key;
  readonly set: Attributes;
  readonly remove?: readonly string[];
}

const PROFILE = { key: profileKey, what: "profile, unreadable here", set: { pausedUntil: 42 } };
const PROFILE_AGAIN = { key: profileKey, what: "profile, readable again", set: { pausedUntil: null } };
const STATUS = { key: statusKey, what: "status, unreadable here", set: { texts: "none" } };
const STATUS_AGAIN = { key: statusKey, what: "status, readable again", set: {}, remove: ["texts"] };

const REWRITINGS: readonly Rewriting[] = [PROFILE, PROFILE_AGAIN, PROFILE_AGAIN, STATUS, STATUS_AGAIN, STATUS_AGAIN];

/** Another release writes an item so that this one cannot read it, or makes it readable again. */
export async function anotherReleaseWrites({ athleteId }: Somebody, world: World): Promise<void> {
  const { random, table, monitor, clock } = world;
  const { what, key: keyOf, set, remove = [] } = pick(random, REWRITINGS);
  const key = keyOf(athleteId);
  const before = await table.get(key);
  if (before === undefined) return;
  world.trace(undefined, `another release writes ${athleteId}'s ${what}`);
  await table.update(key, { set: { ...set, version: Number(before["version"] ?? 0) + 1 }, remove });
  monitor.wrote({ id: "another release", clock }, { before, after: await table.get(key) });
}
