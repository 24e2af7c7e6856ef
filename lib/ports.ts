import type { LoggedWorkout, WorkoutReport } from "./domain/log/workout.ts";
import type { TextHistory } from "./domain/planning/text-history.ts";
import type { Athlete } from "./domain/profile.ts";
import type { RecoveryStatus } from "./domain/recovery/status.ts";
import type { Reminder, ReminderName, SettledState } from "./domain/reminder.ts";

/** Epoch milliseconds of now. */
export type Clock = () => number;

/** A workout on its way into the log. */
export interface IncomingWorkout {
  readonly source: string;
  readonly externalId: string;
  readonly report: WorkoutReport;
  /** The source's own version as an RFC 3339 UTC instant with milliseconds, else the instant of receipt. */
  readonly sourceVersion: string;
  /** SHA-256 of the report; the same content is never written twice. */
  readonly contentHash: string;
  readonly receivedAt: string;
  readonly silent: boolean;
  /**
   * When the source had it for certain: the instant its fetch began, else the version the source names. A deletion before
   * that does not stand against it; undefined where nothing is certain.
   */
  readonly standsAt?: string | undefined;
}

export type WorkoutWrite = "created" | "updated" | "unchanged" | "stale" | "deleted";

export interface WorkoutKey {
  readonly source: string;
  readonly externalId: string;
}

export interface WorkoutLog {
  /**
   * Stores one workout unless the log holds the same content or a newer version of it.
   * `stale`: a newer version stands. `deleted`: this very content was deleted. Other content revives a
   * deleted one, and so does the same where the source had it after the deletion (`standsAt`).
   */
  write(athleteId: string, workout: IncomingWorkout): Promise<WorkoutWrite>;
  /** Leaves a tombstone of 30 days, also when nothing was there; a newer version than `deletedAt` is left alone. */
  remove(athleteId: string, key: WorkoutKey, deletedAt: string): Promise<void>;
  /** Sets the athlete's own RPE, which no report replaces; false when there is no such workout, or it was deleted. */
  rate(athleteId: string, key: WorkoutKey, rpe: number): Promise<boolean>;
  /** The whole kept log without what was deleted, read consistently, in no particular order. */
  read(athleteId: string): Promise<readonly LoggedWorkout[]>;
}

export interface TokenRecord {
  readonly athleteId: string;
  /** The one source it may log for; null means every source. */
  readonly source: string | null;
  /** ISO date of its last use; written at most once a day. */
  readonly lastUsedOn: string | null;
}

interface NewToken {
  readonly athleteId: string;
  /** Hex SHA-256 of the whole token; the token itself is kept nowhere. */
  readonly sha256: string;
  readonly lastFour: string;
  readonly source: string | null;
  readonly createdAt: string;
}

/** What an update came to, with the athlete as they stand now. */
export type AthleteUpdate =
  | { readonly kind: "changed"; readonly athlete: Athlete }
  | { readonly kind: "unchanged"; readonly athlete: Athlete }
  | { readonly kind: "unknown" };

export interface AthleteDirectory {
  /**
   * Adds an athlete: phone reservation first, then profile and nightly review (first due at `firstReviewAt`).
   * `phone-taken` names nobody.
   */
  add(athlete: Athlete, firstReviewAt: string): Promise<"added" | "exists" | "phone-taken">;
  /** A consistent read. */
  find(athleteId: string): Promise<Athlete | undefined>;
  /** Those of them who are athletes, in the same order; consistent reads. */
  findMany(athleteIds: readonly string[]): Promise<readonly Athlete[]>;
  /**
   * Changes an athlete as they stand, so that no write gets lost: `change`, pure, is asked again when another write came
   * between, 5 times at most. It answers undefined to leave things as they are; nothing changed is nothing written.
   *
   * @throws Error when `change` alters id or phone, or after the fifth lost race.
   */
  update(athleteId: string, change: (athlete: Athlete) => Athlete | undefined): Promise<AthleteUpdate>;
  /** The athlete whose phone (E.164) it is, a consistent read; undefined when it is nobody's. */
  findByPhone(phone: string): Promise<Athlete | undefined>;
  /** Keeps with a phone (E.164) since when its owner wants no texts, whoever's profile names it (I15); the latest instant counts. */
  optOut(phone: string, at: string): Promise<void>;
  liftOptOut(phone: string, at: string): Promise<void>;
  optedOutAt(phone: string): Promise<string | undefined>;
  /** Marks a phone (E.164) as invited, for good: false when another athlete was invited by it. */
  markInvited(phone: string, athleteId: string): Promise<boolean>;
  /** Athlete ids of one shard, a page at a time, in order of id. */
  list(shard: number, after?: string): Promise<readonly string[]>;
  addToken(token: NewToken): Promise<void>;
  findToken(athleteId: string, sha256: string): Promise<TokenRecord | undefined>;
  touchToken(athleteId: string, sha256: string, usedOn: string): Promise<void>;
}

/** Id (`localDate#kind#n`) to generation of every reminder that stands; the welcome stays named for good. */
export type Plan = Readonly<Record<string, number>>;

export interface StatusRecord {
  readonly status: RecoveryStatus;
  readonly plan: Plan;
  /** What planning keeps of the texts that were sent. */
  readonly history: TextHistory;
  /** Rises by one with every write. */
  readonly version: number;
  /** The item as stored, when another release wrote more into it than this one knows: a write keeps that. */
  readonly unread?: Readonly<Record<string, unknown>>;
}

export interface StoredReminders {
  readonly reminders: readonly Reminder[];
  /** Those of kinds that this release knows, but as only another one can read them. */
  readonly unreadable: readonly ReminderName[];
}

export interface DueReminder extends ReminderRef {
  readonly dueAt: string;
  readonly sendBefore: string;
}

export interface DueReview {
  readonly athleteId: string;
  readonly dueAt: string;
}

export interface Claim {
  readonly claimId: string;
  readonly claimedAt: string;
  readonly leaseUntil: string;
}

/** What became of a claim; `held` carries the item as it stands, `unreadable` was claimed (not PENDING: once expired). */
export type ClaimResult =
  | { readonly kind: "claimed"; readonly reminder: Reminder & { readonly state: "SENDING" } }
  | { readonly kind: "unreadable" }
  | { readonly kind: "held"; readonly reminder: Reminder }
  | { readonly kind: "gone" };

export interface ReminderRef {
  readonly athleteId: string;
  readonly localDate: string;
  /** A kind of another release, too: it has to end. */
  readonly kind: string;
  readonly n: number;
}

export interface ReminderBook {
  readStatus(athleteId: string): Promise<StatusRecord | undefined>;
  /** Writes status, plan and history if the stored version is still `expectedVersion` (0: none stored); false when it is not. */
  writeStatus(athleteId: string, next: StatusRecord, expectedVersion: number): Promise<boolean>;
  /** Reminders with a local date of `fromLocalDate` or later that can be read, read consistently. */
  read(athleteId: string, fromLocalDate: string): Promise<readonly Reminder[]>;
  /** The same with the names of those that cannot be read: their places are taken. */
  readAll(athleteId: string, fromLocalDate: string): Promise<StoredReminders>;
  find(ref: ReminderRef): Promise<Reminder | undefined>;
  /**
   * Puts a reminder if its place is empty or holds a PENDING one of a lower generation; false when neither.
   * It may be PENDING, or already settled (a silence, which has no due attributes).
   */
  place(reminder: Reminder): Promise<boolean>;
  /** Settles a PENDING reminder whose generation is lower than or equal to `generation`; false when it is not such. */
  cancel(ref: ReminderRef, generation: number, settled: SettledState): Promise<boolean>;
  /**
   * Reminders due by `now`, oldest first; at most `limit`. The index may lag behind the items. One of a kind that this
   * release does not know is left to the release that does until its `sendBefore`, and counts only from then on.
   */
  due(shard: number, now: string, limit: number): Promise<readonly DueReminder[]>;
  /** PENDING and still due at `due.dueAt` -> SENDING under `claim`. */
  claim(due: DueReminder, claim: Claim): Promise<ClaimResult>;
  /** SENDING under `claimId` -> settled; false when the claim was lost. */
  settle(ref: ReminderRef, claimId: string, settled: SettledState): Promise<boolean>;
  /** SENDING under `claimId` -> PENDING, due at `dueAt`; false when the claim was lost. Without `attempts` they stay. */
  defer(
    ref: ReminderRef,
    claimId: string,
    next: { readonly dueAt: string; readonly attempts?: number },
  ): Promise<boolean>;
  dueReviews(shard: number, now: string, limit: number): Promise<readonly DueReview[]>;
  /** Moves a review that is still due at `review.dueAt`; false when another sweep did. */
  moveReview(review: DueReview, nextDueAt: string): Promise<boolean>;
  /** The smallest `dueAt` of reminders, reviews and errands of a shard; undefined when nothing is due ever. */
  nextDueAt(shard: number): Promise<string | undefined>;
}

/** Outcomes worth counting; never a phone number, an address, a name, a token or a body (I8). */
export interface Log {
  info(event: string, fields: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, fields: Readonly<Record<string, string | number | boolean>>, cause?: unknown): void;
  /** Counts an outcome as a metric, or notes a duration as one. */
  count(metric: string, value?: number, unit?: "Count" | "Seconds"): void;
}
