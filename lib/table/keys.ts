import { parseReminderId, reminderId } from "../domain/reminder.ts";
import type { ErrandKey, Link, QuarantinedPayload } from "../ports/vendors.ts";
import type { ReminderRef, WorkoutKey } from "../ports.ts";

/** The primary key of an item. */
export interface Key {
  readonly PK: string;
  readonly SK: string;
}

export const WORKOUT_PREFIX = "WORKOUT#";
export const REMINDER_PREFIX = "REMINDER#";
export const QUARANTINE_PREFIX = "QUARANTINE#";
export const LINK_PREFIX = "LINK#";
export const TOKEN_PREFIX = "TOKEN#";
const ATHLETE_PREFIX = "ATHLETE#";

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
  return { PK: `PHONE#${phone}`, SK: "ATHLETE" };
}

/** What a team's texts cost in one month (`2026-11`). */
export function spendKey(month: string): Key {
  return { PK: `SPEND#${month}`, SK: "SPEND" };
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
  return { PK: `PHONE#${phone}`, SK: "INVITED" };
}

export function inboundKey(athleteId: string, messageId: string): Key {
  return { PK: athletePartition(athleteId), SK: `INBOUND#${messageId}` };
}

/** Whose item it is; undefined when it is no athlete's. */
export function athleteIdOf(partition: string): string | undefined {
  return partition.startsWith(ATHLETE_PREFIX) ? partition.slice(ATHLETE_PREFIX.length) : undefined;
}

/** Source and external id of a workout's sort key; an external id may itself hold a `#`. */
export function workoutOf(sortKey: string): WorkoutKey | undefined {
  const [, source, externalId] = /^WORKOUT#([^#]+)#(.+)$/s.exec(sortKey) ?? [];
  return source === undefined || externalId === undefined ? undefined : { source, externalId };
}

/** The reminder a key names, or undefined. */
export function reminderOf(key: Key): ReminderRef | undefined {
  const name = key.SK.startsWith(REMINDER_PREFIX) ? parseReminderId(key.SK.slice(REMINDER_PREFIX.length)) : undefined;
  const athleteId = athleteIdOf(key.PK);
  return athleteId === undefined || name === undefined ? undefined : { athleteId, ...name };
}
