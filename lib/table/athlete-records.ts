import * as z from "zod/mini";
import type { AthleteRecord, AthleteRecords } from "../ports/operators.ts";
import { athletePartition, TOKEN_PREFIX, WORKOUT_PREFIX } from "./items.ts";
import { type Attributes, type Condition, type Key, PRESENT, type ScannedTable, type Table } from "./table.ts";
import { inWords } from "./workout-item.ts";

const key = z.object({ PK: z.string(), SK: z.string() });

/** Deletes in flight at once. */
const AT_ONCE = 25;
/** An assessment under way may write once more; nothing writes this often after token and profile are gone. */
const ROUNDS = 10;

/**
 * All that the table holds about one athlete: the partition, and what names the athlete elsewhere (phone, links). Those
 * are found by a scan, so that no crash can lose track of them; a command's business, never a function's.
 */
export function createAthleteRecords(table: ScannedTable): AthleteRecords {
  return {
    read: async (athleteId) => {
      const items = [...(await partition(table, athleteId)), ...(await elsewhere(table, athleteId))];
      return items.map(recordOf);
    },
    erase: async (athleteId) => {
      const counts = new Map<string, number>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const items = await partition(table, athleteId);
        if (items.length === 0) break;
        const [urgent, others] = [items.filter(isUrgent), items.filter((item) => !isUrgent(item))];
        await deleteAll(table, urgent, counts);
        await deleteAll(table, others, counts);
      }
      await deleteAll(table, await elsewhere(table, athleteId), counts);
      return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

function partition(table: Table, athleteId: string): Promise<readonly Attributes[]> {
  return table.query({ partition: athletePartition(athleteId) });
}

function elsewhere(table: ScannedTable, athleteId: string): Promise<readonly Attributes[]> {
  const namesThem: Condition = { equals: ["athleteId", athleteId] };
  const isElsewhere: Condition = { any: [{ startsWith: ["PK", "PHONE#"] }, { startsWith: ["PK", "LINK#"] }] };
  return table.scan({ all: [namesThem, isElsewhere] });
}

/** Gone before all the others: tokens, so that nothing more comes in, and the profile, so that nothing more goes out. */
function isUrgent(item: Attributes): boolean {
  const { SK } = keyOf(item);
  return SK.startsWith(TOKEN_PREFIX) || SK === "PROFILE";
}

async function deleteAll(table: Table, items: readonly Attributes[], counts: Map<string, number>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await Promise.all(
      items.slice(from, from + AT_ONCE).map(async (item) => {
        const gone = await table.delete(keyOf(item), PRESENT);
        const { kind } = recordOf(item);
        if (gone) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }),
    );
  }
}

function keyOf(item: Attributes): Key {
  return z.parse(key, item);
}

/** In the athlete's partition the sort key says what an item is, elsewhere the partition key does. */
function recordOf(item: Attributes): AthleteRecord {
  const { PK, SK } = keyOf(item);
  const isWorkout = SK.startsWith(WORKOUT_PREFIX);
  const [name = "", ...rest] = (PK.startsWith("ATHLETE#") ? SK : PK).split("#");
  const data = Object.fromEntries(
    Object.entries(isWorkout ? inWords(item) : item).filter(([attribute]) => attribute !== "PK" && attribute !== "SK"),
  );
  return { kind: name.toLowerCase(), id: rest.join("#"), data };
}
