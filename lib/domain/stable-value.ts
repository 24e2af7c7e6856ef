// JSON values compared, written and hashed: the same on every machine, in whatever order a table gives keys back.

/** JSON with the keys of every object in order: equal for equal values. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}

/** Whether two JSON values are equal; a member that is undefined counts as absent. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b) || memberCount(a) !== memberCount(b)) return false;
  return Object.entries(a).every(([key, value]) => sameValue(value, ownMember(b, key)));
}

function memberCount(value: object): number {
  return Object.values(value).filter((member) => member !== undefined).length;
}

function ownMember(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** FNV-1a, 32 bits, of a text's UTF-16 units. */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** The shard of an athlete; `shards` may only grow, because stored keys name their shard. */
export function shardOf(athleteId: string, shards: number): number {
  return stableHash(athleteId) % shards;
}
