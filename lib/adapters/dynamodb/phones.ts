import { parseAthlete } from "./items/athlete-item.ts";
import { phoneKey, profileKey } from "./keys.ts";
import { deleteItem, getItem, putItem, type Table } from "./table.ts";

/** A phone in E.164, or none, of an athlete. */
export interface PhoneOf {
  readonly athleteId: string;
  readonly phone: string | null;
}

/** Takes a phone for an athlete; true when it is theirs, or none is wanted. */
export async function reservePhone(table: Table, { athleteId, phone }: PhoneOf): Promise<boolean> {
  const free = { condition: "attribute_not_exists(#PK) OR #athleteId = :athleteId", values: { athleteId } };
  return phone === null || (await putItem(table, { ...phoneKey(phone), athleteId }, free));
}

/** Gives back a phone that was reserved for an athlete who stands with another one, or with none. */
export async function releaseUnusedPhone(table: Table, { athleteId, phone }: PhoneOf): Promise<void> {
  const item = await getItem(table, profileKey(athleteId));
  if (phone !== null && item !== undefined && parseAthlete(athleteId, item).profile.phone !== phone) {
    await deleteItem(table, phoneKey(phone), { condition: "#athleteId = :athleteId", values: { athleteId } });
  }
}
