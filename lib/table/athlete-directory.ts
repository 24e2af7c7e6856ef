import type { Athlete } from "../domain/profile.ts";
import { shardOf } from "../domain/stable-value.ts";
import type { OperatorDirectory } from "../ports/operators.ts";
import type { AthleteDirectory } from "../ports.ts";
import { changePhone } from "./change-phone.ts";
import { queryDue } from "./due-index.ts";
import { dueShard } from "./due-shard.ts";
import { athleteAttributes, parseAthlete } from "./items/athlete-item.ts";
import { athleteIdOf, invitedKey, profileKey, reviewKey } from "./keys.ts";
import { findByPhone, markForAthlete, type PhoneOf, releaseUnusedPhone, reservePhone } from "./phones.ts";
import { getItem, putItem, type Table } from "./table.ts";
import { createTokens } from "./tokens.ts";
import { updateAthlete } from "./update-athlete.ts";

export interface AthleteDirectoryOptions extends Table {
  readonly shards: number;
}

const ABSENT = "attribute_not_exists(#PK)";
const PAGE_SIZE = 100;

/** Athletes in the table: a profile, a reservation of the phone and a nightly review each. */
export function createAthleteDirectory(options: AthleteDirectoryOptions): AthleteDirectory & OperatorDirectory {
  return {
    add: (athlete, firstReviewAt) => add(options, athlete, firstReviewAt),
    find: (athleteId) => find(options, athleteId),
    findByPhone: (phone) => findByPhone(options, phone),
    markInvited: (phone, athleteId) => markForAthlete(options, invitedKey(phone), athleteId),
    update: (athleteId, change) => updateAthlete(options, athleteId, change),
    changePhone: (athleteId, phone, change) => changePhone(options, athleteId, { phone, change }),
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
  if (!(await reservePhone(directory, phoneOf(athlete)))) {
    return "phone-taken";
  }
  const { athleteId } = athlete;
  const shard = shardOf(athleteId, directory.shards);
  const listed = { dueShard: dueShard("ATHLETES", shard), dueAt: athleteId };
  const profile = { ...profileKey(athleteId), ...athleteAttributes(athlete), ...listed };
  const added = await putItem(directory, profile, { condition: ABSENT, values: {} });
  if (!added) {
    await releaseUnusedPhone(directory, phoneOf(athlete));
  }
  const review = { ...reviewKey(athleteId), dueShard: dueShard("REVIEW", shard), dueAt: firstReviewAt };
  await putItem(directory, review, { condition: ABSENT, values: {} });
  return added ? "added" : "exists";
}

async function find(table: Table, athleteId: string): Promise<Athlete | undefined> {
  const item = await getItem(table, profileKey(athleteId));
  return item && parseAthlete(athleteId, item);
}

function phoneOf({ athleteId, profile: { phone } }: Athlete): PhoneOf {
  return { athleteId, phone };
}
