/** What the index `due` is divided into, beside the shard. */
export type DueKind = "REMINDER" | "REVIEW" | "ATHLETES" | "FETCH";

/** The index partition of one kind in one shard. */
export function dueShard(kind: DueKind, shard: number): string {
  return `${kind}#${shard}`;
}
