/** FNV-1a, 32 bits, of a text's UTF-16 units: the same on every machine, for shards and spreading. */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** The shard of an athlete; `shards` may only grow (design.md section 3). */
export function shardOf(athleteId: string, shards: number): number {
  return stableHash(athleteId) % shards;
}
