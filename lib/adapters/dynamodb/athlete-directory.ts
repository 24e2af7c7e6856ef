import type { Athlete } from "../../domain/profile.ts";
import { shardOf } from "../../domain/stable-hash.ts";
import type { AthleteDirectory } from "../../ports.ts";
import { queryDue } from "./due-index.ts";
import { dueShard } from "./due-shard.ts";
import { athleteAttributes, parseAthlete } from "./items/athlete-item.ts";
import { athleteIdOf, invitedKey, type Key, phoneKey, profileKey, reviewKey } from "./keys.ts";
import { deleteItem, getItem, putItem, type Table } from "./table.ts";
import { createTokens } from "./tokens.ts";
import { updateAthlete } from "./update-athlete.ts";

export interface AthleteDirectoryOptions extends Table {
  readonly shards: number;
}

const ABSENT = "attribute_not_exists(#PK)";
const PAGE_SIZE = 100;

/** Athletes in the table: a profile, a reservation of the phone and a nightly review each. */
export function createAthleteDirectory(options: AthleteDirectoryOptions): AthleteDirectory {
  return {
    add: (athlete, firstReviewAt) => add(options, athlete, firstReviewAt),
    find: (athleteId) => find(options, athleteId),
    findByPhone: (phone) => findByPhone(options, phone),
    markInvited: (phone, athleteId) => markForAthlete(options, invitedKey(phone), athleteId),
    update: (athleteId, change) => updateAthlete(options, athleteId, change),
    list: async (shard, after) => {
      const bound = after === undefined ? undefined : ([">", after] as const);
      const entries = await queryDue(options, { partition: dueShard("ATHLETES", shard), bound, limit: PAGE_SIZE });
      return entries.map(({ key }) => athleteIdOf(key.PK)).filter((athleteId) => athleteId !== undefined);
    },
    ...createTokens(options),
  };
}

type Added = Awaited<ReturnType<AthleteDirectory["add"]>>;

/** Every step can be redone: a crash between two of them is repaired by adding the same athlete again. */
async function add(directory: AthleteDirectoryOptions, athlete: Athlete, firstReviewAt: string): Promise<Added> {
  if (!(await reservePhone(directory, athlete))) {
    return "phone-taken";
  }
  const { athleteId } = athlete;
  const shard = shardOf(athleteId, directory.shards);
  const listed = { dueShard: dueShard("ATHLETES", shard), dueAt: athleteId };
  const profile = { ...profileKey(athleteId), ...athleteAttributes(athlete), ...listed };
  const added = await putItem(directory, profile, { condition: ABSENT, values: {} });
  if (!added) {
    await releaseUnusedPhone(directory, athlete);
  }
  const review = { ...reviewKey(athleteId), dueShard: dueShard("REVIEW", shard), dueAt: firstReviewAt };
  await putItem(directory, review, { condition: ABSENT, values: {} });
  return added ? "added" : "exists";
}

async function find(table: Table, athleteId: string): Promise<Athlete | undefined> {
  const item = await getItem(table, profileKey(athleteId));
  return item && parseAthlete(athleteId, item);
}

/** A reservation that a crash left without its athlete, or with one who has another phone by now, names nobody. */
async function findByPhone(table: Table, phone: string): Promise<Athlete | undefined> {
  const athleteId = (await getItem(table, phoneKey(phone)))?.["athleteId"];
  const athlete = typeof athleteId === "string" ? await find(table, athleteId) : undefined;
  return athlete?.profile.phone === phone ? athlete : undefined;
}

async function reservePhone(table: Table, { athleteId, profile: { phone } }: Athlete): Promise<boolean> {
  return phone === null || (await markForAthlete(table, phoneKey(phone), athleteId));
}

/** Puts an item that names an athlete, unless it names another one. */
function markForAthlete(table: Table, key: Key, athleteId: string): Promise<boolean> {
  const free = { condition: `${ABSENT} OR #athleteId = :athleteId`, values: { athleteId } };
  return putItem(table, { ...key, athleteId }, free);
}

/** Gives back what `add` reserved for an athlete who stands with another phone. */
async function releaseUnusedPhone(table: Table, { athleteId, profile: { phone } }: Athlete): Promise<void> {
  const item = await getItem(table, profileKey(athleteId));
  if (phone !== null && item !== undefined && parseAthlete(athleteId, item).profile.phone !== phone) {
    await deleteItem(table, phoneKey(phone), { condition: "#athleteId = :athleteId", values: { athleteId } });
  }
}
