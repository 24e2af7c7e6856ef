import { profileKey } from "./keys.ts";
import { getItem, type Table } from "./table.ts";

export type IsAthlete = (athleteId: string) => Promise<boolean>;

/** Whether there is an athlete of this id; a consistent read that looks no further. */
export function createIsAthlete(table: Table): IsAthlete {
  return async (athleteId) => (await getItem(table, profileKey(athleteId))) !== undefined;
}
