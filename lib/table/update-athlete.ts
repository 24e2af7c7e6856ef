import type { Athlete } from "../domain/profile.ts";
import { sameValue } from "../domain/stable-value.ts";
import type { AthleteDirectory, AthleteUpdate } from "../ports.ts";
import { checkedChange } from "./checked-change.ts";
import { type Attributes, setClause } from "./expressions.ts";
import { athleteAttributes, parseAthlete } from "./items/athlete-item.ts";
import { profileKey } from "./keys.ts";
import { getItem, type Table, updateItem } from "./table.ts";

const TRIES = 5;

/** Reads, changes and writes an athlete on condition that nobody wrote in between; a lost race starts over. */
export function updateAthlete(
  table: Table,
  athleteId: string,
  change: Parameters<AthleteDirectory["update"]>[1],
): Promise<AthleteUpdate> {
  return updateAs(table, athleteId, (athlete) => checkedChange(athlete, change));
}

/** The same for a change that may be of the phone too; `nextOf` answers undefined to leave things as they are. */
export async function updateAs(
  table: Table,
  athleteId: string,
  nextOf: (athlete: Athlete) => Athlete | undefined,
): Promise<AthleteUpdate> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const item = await getItem(table, profileKey(athleteId));
    if (item === undefined) return { kind: "unknown" };
    const athlete = parseAthlete(athleteId, item);
    const next = nextOf(athlete);
    if (next === undefined || sameValue(next, athlete)) return { kind: "unchanged", athlete };
    const members = changedMembers(athlete, next);
    if (await writeVersion(table, profileKey(athleteId), { members, version: versionOf(item) })) {
      return { kind: "changed", athlete: next };
    }
  }
  throw new Error(`Athlete ${athleteId} was not changed: ${TRIES} other writes came between.`);
}

/** Only these are written, so that a write of another member, however it was made, is never undone. */
function changedMembers(athlete: Athlete, next: Athlete): Attributes {
  const before = new Map(Object.entries(athleteAttributes(athlete)));
  const after = Object.entries(athleteAttributes(next));
  return Object.fromEntries(after.filter(([name, value]) => !sameValue(value, before.get(name))));
}

/** An athlete who was added and never changed has no version yet. */
function versionOf({ version }: Attributes): number {
  return typeof version === "number" ? version : 0;
}

async function writeVersion(
  table: Table,
  key: ReturnType<typeof profileKey>,
  { members, version }: { readonly members: Attributes; readonly version: number },
): Promise<boolean> {
  const written = await updateItem(table, key, {
    update: `${setClause(members)}, #version = :nextVersion`,
    condition: `attribute_exists(#PK) AND ${version === 0 ? "attribute_not_exists(#version)" : "#version = :version"}`,
    values: { ...members, nextVersion: version + 1, ...(version === 0 ? {} : { version }) },
  });
  return written !== undefined;
}
