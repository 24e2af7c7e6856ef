import type { ErrandTask } from "../ports/vendors.ts";
import type { SourceWorkout } from "./log-workouts.ts";

interface RecordOrigin {
  /** The vendor's user it is about, where the payload says. */
  readonly user?: string | undefined;
  /** A payload that would carry this record alone, as JSON: kept when it cannot be stored. Without one the whole payload is. */
  readonly raw?: string | undefined;
}

/** What of a record was left out. */
export interface Remarked {
  /** What the source said of it and cannot be, one line a field. */
  readonly remarks?: readonly string[];
  /** The names by which the source's schema knows those fields: a log may hold them, never what came. */
  readonly leftOut?: readonly string[];
}

/** What one record of a vendor's payload comes to. */
export type HookRecord =
  | (RecordOrigin & Remarked & { readonly kind: "workout"; readonly workout: SourceWorkout })
  | (RecordOrigin & {
      readonly kind: "deletion";
      readonly externalId: string;
      /** The instant of the vendor's event; null when it names none. */
      readonly at: string | null;
    })
  | (RecordOrigin & {
      readonly kind: "errand";
      readonly externalId: string;
      readonly task: ErrandTask;
      readonly at: string | null;
      /** Whether the event says, without proof, that the record was deleted. */
      readonly saysDeleted?: boolean;
    })
  | { readonly kind: "ignored"; readonly reason: string }
  | (RecordOrigin & {
      readonly kind: "not-understood";
      readonly reason: string;
      /** How many records of the payload it stands for; default: one. */
      readonly stoodFor?: number;
    });

type Unreadable = Extract<HookRecord, { readonly kind: "not-understood" }>;

/** How many records a payload held, as it came. */
export function countOf(records: readonly HookRecord[]): number {
  return records.reduce((sum, record) => sum + (record.kind === "not-understood" ? (record.stoodFor ?? 1) : 1), 0);
}

/** Unreadable records of one payload that are each kept by themselves. */
const MOST_APART = 20;

/**
 * The records with those that were not understood gathered into one for each user, once they are many: a payload of
 * nothing but mistakes costs a few writes, not thousands.
 */
export function batchUnreadableRecords(records: readonly HookRecord[]): readonly HookRecord[] {
  const bad = records.filter((record) => record.kind === "not-understood");
  if (bad.length <= MOST_APART) return records;
  const users = new Map<string | undefined, Unreadable[]>();
  for (const record of bad) {
    const ofUser = users.get(record.user);
    if (ofUser === undefined) users.set(record.user, [record]);
    else ofUser.push(record);
  }
  return [...records.filter(({ kind }) => kind !== "not-understood"), ...[...users.values()].map(inOne)];
}

function inOne(bad: readonly Unreadable[]): HookRecord {
  const [first] = bad;
  const reason = `${bad.length} records, the first: ${first?.reason ?? ""}`;
  const raws = bad.map(({ raw }) => raw);
  return {
    kind: "not-understood",
    reason,
    raw: raws.includes(undefined) ? undefined : `[${raws.join(",")}]`,
    user: first?.user,
  };
}
