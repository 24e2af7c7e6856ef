import type { Athlete } from "../domain/profile.ts";
import { parseAthlete } from "./items/athlete-item.ts";
import { type Key, phoneKey, profileKey } from "./keys.ts";
import { deleteItem, getItem, putItem, type Table } from "./table.ts";

/** A phone in E.164, or none, of an athlete. */
export interface PhoneOf {
  readonly athleteId: string;
  readonly phone: string | null;
}

/** Takes a phone for an athlete; true when it is theirs, or none is wanted. */
export async function reservePhone(table: Table, { athleteId, phone }: PhoneOf): Promise<boolean> {
  return phone === null || (await markForAthlete(table, phoneKey(phone), athleteId));
}

/** Puts an item that names an athlete, unless it names another one. */
export function markForAthlete(table: Table, key: Key, athleteId: string): Promise<boolean> {
  const free = { condition: "attribute_not_exists(#PK) OR #athleteId = :athleteId", values: { athleteId } };
  return putItem(table, { ...key, athleteId }, free);
}

/** A reservation that a crash left without its athlete, or with one who has another phone by now, names nobody. */
export async function findByPhone(table: Table, phone: string): Promise<Athlete | undefined> {
  const athleteId = (await getItem(table, phoneKey(phone)))?.["athleteId"];
  if (typeof athleteId !== "string") return undefined;
  const item = await getItem(table, profileKey(athleteId));
  const athlete = item && parseAthlete(athleteId, item);
  return athlete?.profile.phone === phone ? athlete : undefined;
}

/** Gives back a phone that was reserved for an athlete who stands with another one, or with none. */
export async function releaseUnusedPhone(table: Table, { athleteId, phone }: PhoneOf): Promise<void> {
  const item = await getItem(table, profileKey(athleteId));
  if (phone !== null && item !== undefined && parseAthlete(athleteId, item).profile.phone !== phone) {
    await deleteItem(table, phoneKey(phone), { condition: "#athleteId = :athleteId", values: { athleteId } });
  }
}
