import * as z from "zod/mini";
import { canonicalPhone } from "../domain/canonical-phone.ts";
import { parseReminderId, type ReminderName, reminderId } from "../domain/reminder.ts";
import { UnreadableItemError } from "../ports/unreadable-item.ts";
import type { CountedDay, ErrandKey, Link, QuarantinedPayload } from "../ports/vendors.ts";
import type { ReminderRef, WorkoutKey } from "../ports.ts";
import type { Attributes, Key } from "./table.ts";

export const WORKOUT_PREFIX = "WORKOUT#";
export const REMINDER_PREFIX = "REMINDER#";
export const QUARANTINE_PREFIX = "QUARANTINE#";
export const LINK_PREFIX = "LINK#";
export const TOKEN_PREFIX = "TOKEN#";
export const INBOUND_PREFIX = "INBOUND#";
const ATHLETE_PREFIX = "ATHLETE#";

/** The partition of the index `due` that lists one kind of items of one shard. */
export function dueShard(kind: "REMINDER" | "REVIEW" | "ATHLETES" | "FETCH", shard: number): string {
  return `${kind}#${shard}`;
}

/** The partition of everything about one athlete. */
export function athletePartition(athleteId: string): string {
  return `${ATHLETE_PREFIX}${athleteId}`;
}

export function profileKey(athleteId: string): Key {
  return { PK: athletePartition(athleteId), SK: "PROFILE" };
}

export function statusKey(athleteId: string): Key {
  return { PK: athletePartition(athleteId), SK: "STATUS" };
}

export function reviewKey(athleteId: string): Key {
  return { PK: athletePartition(athleteId), SK: "REVIEW" };
}

export function tokenKey(athleteId: string, sha256: string): Key {
  return { PK: athletePartition(athleteId), SK: `${TOKEN_PREFIX}${sha256}` };
}

export function workoutKey(athleteId: string, key: WorkoutKey): Key {
  return { PK: athletePartition(athleteId), SK: `${WORKOUT_PREFIX}${key.source}#${key.externalId}` };
}

export function reminderKey(ref: ReminderRef): Key {
  return { PK: athletePartition(ref.athleteId), SK: `${REMINDER_PREFIX}${reminderId(ref)}` };
}

/** The reservation of a phone number, in E.164. */
export function phoneKey(phone: string): Key {
  return { PK: `PHONE#${canonicalPhone(phone)}`, SK: "ATHLETE" };
}

/** What a phone's owner said of texts; it outlives every profile that names the phone. */
export function optOutKey(phone: string): Key {
  return { PK: phoneKey(phone).PK, SK: "OPT_OUT" };
}

/** What a team's texts cost in one month (`2026-11`). */
export function spendKey(month: string): Key {
  return { PK: `SPEND#${month}`, SK: "SPEND" };
}

/** What receipts corrected of it: an item of its own, so that sweeps and receipts do not meet. */
export function spendCorrectionKey(month: string): Key {
  return { PK: spendKey(month).PK, SK: "RECEIPTS" };
}

/** A vendor's user. */
export function linkKey({ source, externalUserId }: Pick<Link, "source" | "externalUserId">): Key {
  return { PK: `${LINK_PREFIX}${source}#${externalUserId}`, SK: "LINK" };
}

/** What says in an athlete's partition which vendor's user they are. */
export function linkPointerKey({ athleteId, source, externalUserId }: Omit<Link, "credentials">): Key {
  return { PK: athletePartition(athleteId), SK: `${LINK_PREFIX}${source}#${externalUserId}` };
}

export function errandKey({ athleteId, source, externalId }: ErrandKey): Key {
  return { PK: athletePartition(athleteId), SK: `FETCH#${source}#${externalId}` };
}

/** The errand a key names; undefined when it names none. */
export function errandOf(key: Key): ErrandKey | undefined {
  const athleteId = athleteIdOf(key.PK);
  const [, source, externalId] = /^FETCH#([^#]+)#(.+)$/s.exec(key.SK) ?? [];
  return athleteId === undefined || source === undefined || externalId === undefined
    ? undefined
    : { athleteId, source, externalId };
}

/** The partition of what came from nobody known on an ISO date. */
export function quarantineDay(day: string): string {
  return `${QUARANTINE_PREFIX}${day}`;
}

export function quarantineKey({ athleteId, receivedAt, id }: QuarantinedPayload): Key {
  const partition = athleteId === null ? quarantineDay(receivedAt.slice(0, 10)) : athletePartition(athleteId);
  return { PK: partition, SK: `${QUARANTINE_PREFIX}${receivedAt}#${id}` };
}

/** How many workouts, or others that are counted, came of a day. */
export function dayCountKey({ athleteId, date, counted }: CountedDay): Key {
  const SK = counted === "workouts" ? `RATE#${date}` : `RATE#${counted.toUpperCase()}#${date}`;
  return { PK: athletePartition(athleteId), SK };
}

/** How many answers an athlete got on a day of UTC (ISO date). */
export function answerCountKey({ athleteId, date }: { readonly athleteId: string; readonly date: string }): Key {
  return { PK: athletePartition(athleteId), SK: `RATE#ANSWERS#${date}` };
}

/** How often a token came in a minute. */
export function rateKey(athleteId: string, of: { readonly sha256: string; readonly minute: number }): Key {
  return { PK: athletePartition(athleteId), SK: `RATE#${of.sha256}#${of.minute}` };
}

/** The partition that roles without need of it are denied. */
export function teamSecretsKey(): Key {
  return { PK: "TEAM", SK: "SECRETS" };
}

/** The vendor's user of a pointer's sort key; a user's id may itself hold a `#`. */
export function linkOf(sortKey: string): Pick<Link, "source" | "externalUserId"> | undefined {
  const [, source, externalUserId] = /^LINK#([^#]+)#(.+)$/s.exec(sortKey) ?? [];
  return source === undefined || externalUserId === undefined ? undefined : { source, externalUserId };
}

/** The mark that a phone number was invited; it stays when the athlete gets another one. */
export function invitedKey(phone: string): Key {
  return { PK: phoneKey(phone).PK, SK: "INVITED" };
}

export function inboundKey(athleteId: string, messageId: string): Key {
  return { PK: athletePartition(athleteId), SK: `${INBOUND_PREFIX}${messageId}` };
}

/** Whose item it is; undefined when it is no athlete's. */
export function athleteIdOf(partition: string): string | undefined {
  return partition.startsWith(ATHLETE_PREFIX) ? partition.slice(ATHLETE_PREFIX.length) : undefined;
}

/** The athlete whom a change of an item asks to assess, or undefined: the filter of the table's stream. */
export function assessedAthlete({ PK, SK }: Key): string | undefined {
  return SK.startsWith(WORKOUT_PREFIX) || SK === "PROFILE" || SK === "REVIEW" ? athleteIdOf(PK) : undefined;
}

/** Source and external id of a workout's sort key; an external id may itself hold a `#`. */
export function workoutOf(sortKey: string): WorkoutKey | undefined {
  const sourceAt = WORKOUT_PREFIX.length;
  const end = sortKey.indexOf("#", sourceAt);
  const isNamed = sortKey.startsWith(WORKOUT_PREFIX) && end > sourceAt && end + 1 < sortKey.length;
  return isNamed ? { source: sortKey.slice(sourceAt, end), externalId: sortKey.slice(end + 1) } : undefined;
}

/** The reminder a key names, of whatever kind; or undefined. */
export function reminderOf({ PK, SK }: Key): ReminderRef | undefined {
  const athleteId = athleteIdOf(PK);
  const [, localDate, kind, n] = /^REMINDER#([^#]+)#([^#]+)#(\d+)$/.exec(SK) ?? [];
  return athleteId === undefined || localDate === undefined || kind === undefined
    ? undefined
    : { athleteId, localDate, kind, n: Number(n) };
}

/** The name of a reminder whose kind this release knows; or undefined. */
export function knownReminderOf({ SK }: Key): ReminderName | undefined {
  return SK.startsWith(REMINDER_PREFIX) ? parseReminderId(SK.slice(REMINDER_PREFIX.length)) : undefined;
}

/**
 * A schema for every member of a domain type, optional ones too: a new member is stored only once it is listed here.
 * Schemas that only some functions use are lazy: to make one takes 20 us or more at the start of each that imports it.
 */
export type Shape<T> = { readonly [K in keyof T]-?: z.ZodMiniType<T[K]> };

/** The error of an item that does not parse. */
export function unreadableItem(item: Attributes, attribute: string): UnreadableItemError {
  const [PK, SK] = [String(item["PK"]), String(item["SK"])];
  return new UnreadableItemError(`${PK} ${SK}`, { athleteId: athleteIdOf(PK), attribute });
}

/** What an item says; throws UnreadableItemError when it does not parse. */
export function parseItem<T>(schema: z.ZodMiniType<T>, item: Attributes): T {
  const parsed = z.safeParse(schema, item);
  if (parsed.success) {
    return parsed.data;
  }
  throw unreadableItem(item, parsed.error.issues.map((issue) => issue.path.join(".")).join(", "));
}

/** A code with its numbers; which codes there are is the domain's business, not the table's. */
export function isCodeWithEvidence(value: unknown): boolean {
  return z.safeParse(codeWithEvidence, value).success;
}

const codeWithEvidence = z.lazy(() => z.object({ code: z.string(), evidence: z.record(z.string(), z.unknown()) }));
