import { isSamePhone } from "../domain/athlete-change.ts";
import type { Athlete } from "../domain/profile.ts";
import { shardOf } from "../domain/stable-value.ts";
import type { OperatorDirectory } from "../ports/operators.ts";
import type { DamagedProfiles } from "../ports/unreadable-item.ts";
import type { AthleteDirectory } from "../ports.ts";
import { athleteAttributes } from "./athlete-item.ts";
import { createProfiles, createTokens, updateProfile } from "./athletes.ts";
import { createDamagedProfiles } from "./damaged-profiles.ts";
import { dueShard, invitedKey, optOutKey, phoneKey, profileKey, reviewKey } from "./items.ts";
import { ABSENT, type Key, type Table } from "./table.ts";

/** All that is asked of athletes. */
export type WholeDirectory = AthleteDirectory & OperatorDirectory & DamagedProfiles;

/** Athletes in the table: a profile, a reservation of the phone and a nightly review each. */
export function createAthleteDirectory(table: Table, shards: number): WholeDirectory {
  const profiles = createProfiles(table);
  const directory = { table, find: profiles.find };
  return {
    ...profiles,
    ...createTokens(table),
    ...createOptOuts(table),
    ...createDamagedProfiles(table),
    add: (athlete, firstReviewAt) =>
      add(directory, athlete, { firstReviewAt, shard: shardOf(athlete.athleteId, shards) }),
    findByPhone: (phone) => findByPhone(directory, phone),
    markInvited: (phone, athleteId) => markForAthlete(table, invitedKey(phone), athleteId),
    changePhone: (athleteId, phone, change) => changePhone(directory, athleteId, { phone, change }),
  };
}

/** Athletes by the phone that they have now, for a function that needs no more of them. */
export function createPhoneOwners(table: Table): Pick<AthleteDirectory, "findByPhone" | "update"> {
  const { find, update } = createProfiles(table);
  return { update, findByPhone: (phone) => findByPhone({ table, find }, phone) };
}

interface Directory extends Pick<AthleteDirectory, "find"> {
  readonly table: Table;
}

type Added = Awaited<ReturnType<AthleteDirectory["add"]>>;

/** Every step can be redone: a crash between two of them is repaired by adding the same athlete again. */
async function add(
  directory: Directory,
  athlete: Athlete,
  { firstReviewAt, shard }: { readonly firstReviewAt: string; readonly shard: number },
): Promise<Added> {
  const { athleteId, profile } = athlete;
  const { table } = directory;
  if (!(await reservePhone(table, { athleteId, phone: profile.phone }))) return "phone-taken";
  const listed = { dueShard: dueShard("ATHLETES", shard), dueAt: athleteId };
  const added = await table.put({ ...profileKey(athleteId), ...athleteAttributes(athlete), ...listed }, ABSENT);
  if (!added) await releaseUnusedPhone(directory, { athleteId, phone: profile.phone });
  const review = { ...reviewKey(athleteId), dueShard: dueShard("REVIEW", shard), dueAt: firstReviewAt };
  await table.put(review, ABSENT);
  return added ? "added" : "exists";
}

/** A phone in E.164, or none, of an athlete. */
interface PhoneOf {
  readonly athleteId: string;
  readonly phone: string | null;
}

/** Takes a phone for an athlete; true when it is theirs, or none is wanted. */
async function reservePhone(table: Table, { athleteId, phone }: PhoneOf): Promise<boolean> {
  return phone === null || (await markForAthlete(table, phoneKey(phone), athleteId));
}

/** Puts an item that names an athlete, unless it names another one. */
function markForAthlete(table: Table, key: Key, athleteId: string): Promise<boolean> {
  return table.put({ ...key, athleteId }, { any: [ABSENT, { equals: ["athleteId", athleteId] }] });
}

/** A reservation that a crash left without its athlete, or with one who has another phone by now, names nobody. */
async function findByPhone({ table, find }: Directory, phone: string): Promise<Athlete | undefined> {
  const athleteId = (await table.get(phoneKey(phone)))?.["athleteId"];
  const athlete = typeof athleteId === "string" ? await find(athleteId) : undefined;
  return isSamePhone(athlete?.profile.phone, phone) ? athlete : undefined;
}

/** Gives back a phone that was reserved for an athlete who stands with another one, or with none. */
async function releaseUnusedPhone({ table, find }: Directory, { athleteId, phone }: PhoneOf): Promise<void> {
  const athlete = await find(athleteId);
  if (phone === null || athlete === undefined || isSamePhone(athlete.profile.phone, phone)) return;
  await table.delete(phoneKey(phone), { equals: ["athleteId", athleteId] });
}

/**
 * Reserves the new phone, changes the athlete, frees the phone that is not used any more. A crash in between leaves one
 * reservation too many: the athlete's own, so that the same change again is possible, and removal finds it.
 */
async function changePhone(
  directory: Directory,
  athleteId: string,
  { phone, change }: { readonly phone: string | null; readonly change: (athlete: Athlete) => Athlete },
): ReturnType<OperatorDirectory["changePhone"]> {
  const athlete = await directory.find(athleteId);
  if (athlete === undefined) return { kind: "unknown" };
  if (!(await reservePhone(directory.table, { athleteId, phone }))) return { kind: "phone-taken" };
  const updated = await updateProfile(directory.table, athleteId, (known) => {
    const next = change(known);
    return { ...next, athleteId, profile: { ...next.profile, phone } };
  });
  for (const each of [athlete.profile.phone, phone]) await releaseUnusedPhone(directory, { athleteId, phone: each });
  return updated;
}

/** Opt-outs, which belong to a phone and no profile (I15). */
function createOptOuts(table: Table): Pick<AthleteDirectory, "optOut" | "liftOptOut" | "optedOutAt"> {
  return {
    optOut: async (phone, at) => {
      await table.update(optOutKey(phone), {
        set: { optedOutAt: at },
        when: { any: [{ not: { exists: "optedOutAt" } }, { below: ["optedOutAt", at] }] },
      });
    },
    liftOptOut: async (phone, at) => {
      await table.update(optOutKey(phone), {
        set: { liftedAt: at },
        remove: ["optedOutAt"],
        when: { atMost: ["optedOutAt", at] },
      });
    },
    optedOutAt: async (phone) => {
      const at = (await table.get(optOutKey(phone)))?.["optedOutAt"];
      return typeof at === "string" ? at : undefined;
    },
  };
}
