import { REMINDER_KINDS, reminderId } from "../../domain/reminder.ts";
import type { ReminderRef, WorkoutKey } from "../../ports.ts";

/** The primary key of an item. */
export interface Key {
  readonly PK: string;
  readonly SK: string;
}

export const WORKOUT_PREFIX = "WORKOUT#";
export const REMINDER_PREFIX = "REMINDER#";
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
  return { PK: athletePartition(athleteId), SK: `TOKEN#${sha256}` };
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

/** The mark that a phone number was invited; it outlives the athlete. */
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

/** The reminder a key names; undefined when it names none. */
export function reminderOf(key: Key): ReminderRef | undefined {
  const [, localDate, kindText, n] = /^REMINDER#([^#]+)#([^#]+)#(\d+)$/.exec(key.SK) ?? [];
  const kind = REMINDER_KINDS.find((known) => known === kindText);
  const athleteId = athleteIdOf(key.PK);
  return athleteId === undefined || localDate === undefined || kind === undefined
    ? undefined
    : { athleteId, localDate, kind, n: Number(n) };
}
