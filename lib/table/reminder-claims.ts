import { HOUR_MS, instantMs, isoInstant } from "../domain/local-time.ts";
import { REMINDER_KINDS } from "../domain/reminder-kinds.ts";
import type { Claim, ClaimResult, DueReminder, DueReview, ReminderBook, ReminderRef } from "../ports.ts";
import { athleteIdOf, dueShard, reminderKey, reminderOf, reviewKey } from "./items.ts";
import { parseReminder } from "./reminders.ts";
import type { Attributes, Condition, Key, Table, Update } from "./table.ts";

type ReminderClaims = Pick<ReminderBook, "due" | "claim" | "settle" | "defer">;
type Reviews = Pick<ReminderBook, "dueReviews" | "moveReview" | "nextDueAt">;

/** A lease is twice a function's timeout, and no function may run longer than 15 minutes. */
const LONGEST_LEASE_MS = HOUR_MS / 2;

/** Reminders as delivery sees them: found in the index, claimed, settled or deferred. */
export function createReminderClaims(table: Table): ReminderClaims {
  return {
    due: async (shard, now, limit) => {
      const entries = await table.query({
        index: "due",
        partition: dueShard("REMINDER", shard),
        sortKey: { atMost: now },
        limit,
        counts: (entry) => dueReminder(entry).some((due) => isOurs(due, now)),
      });
      return entries.flatMap(dueReminder);
    },
    claim: (due, claim) => claimReminder(table, due, claim),
    settle: async (ref, claimId, settled) => {
      const done = await table.update(reminderKey(ref), {
        set: { ...settled },
        remove: ["dueShard", "dueAt", "claimId", "claimedAt", "leaseUntil"],
        when: isHeldBy(claimId),
      });
      return done !== undefined;
    },
    defer: async (ref, claimId, { dueAt, attempts }) => {
      const done = await table.update(reminderKey(ref), {
        set: { state: "PENDING", dueAt, attempts },
        // What the carrier said of another text of that minute goes with the claim.
        remove: ["claimId", "claimedAt", "leaseUntil", "receipt", "receiptRank"],
        when: isHeldBy(claimId),
      });
      return done !== undefined;
    },
  };
}

function isHeldBy(claimId: string): Condition {
  return { all: [{ equals: ["claimId", claimId] }, { equals: ["state", "SENDING"] }] };
}

/** One of another release's kinds is left to it while it may still be sent. */
function isOurs({ kind, sendBefore }: DueReminder, now: string): boolean {
  return sendBefore <= now || REMINDER_KINDS.some((known) => known === kind);
}

/** An entry without a `sendBefore` stays listed, so that its item is claimed and found unreadable. */
function dueReminder({ dueAt, sendBefore, ...entry }: Attributes): readonly DueReminder[] {
  const ref = reminderOf(keyOf(entry));
  if (ref === undefined || typeof dueAt !== "string") return [];
  return [{ ...ref, dueAt, sendBefore: typeof sendBefore === "string" ? sendBefore : dueAt }];
}

function keyOf({ PK, SK }: Attributes): Key {
  return { PK: String(PK), SK: String(SK) };
}

async function claimReminder(table: Table, due: DueReminder, claim: Claim): Promise<ClaimResult> {
  const item = await table.update(reminderKey(due), {
    ...claiming(claim),
    when: { all: [{ equals: ["state", "PENDING"] }, { equals: ["dueAt", due.dueAt] }] },
    returns: "after",
  });
  if (item === undefined) return explainRefusal(table, due, claim);
  const reminder = parseReminder(item);
  return reminder?.state === "SENDING" ? { kind: "claimed", reminder } : { kind: "unreadable" };
}

function claiming(claim: Claim): Update {
  return { set: { state: "SENDING", ...claim } };
}

/** A claim that stands under its own id was taken: the first try arrived and its answer was lost. */
async function explainRefusal(table: Table, due: DueReminder, claim: Claim): Promise<ClaimResult> {
  const item = await table.get(reminderKey(due));
  if (item === undefined) return { kind: "gone" };
  const reminder = parseReminder(item);
  if (reminder === undefined) {
    const hasEnded = due.sendBefore <= claim.claimedAt && (await takeOver(table, due, claim));
    return { kind: hasEnded ? "unreadable" : "gone" };
  }
  if (reminder.state !== "SENDING" || reminder.dueAt !== due.dueAt) return { kind: "gone" };
  return { kind: reminder.claimId === claim.claimId ? "claimed" : "held", reminder };
}

/**
 * Claims an unreadable item that is due and not PENDING, so that it too can be settled. Whoever holds it may be able to
 * read it (a newer release), so its lease must have run out by any clock: no lease is as long as the two lie apart.
 */
async function takeOver(table: Table, ref: ReminderRef & { readonly dueAt: string }, claim: Claim): Promise<boolean> {
  const abandoned = isoInstant(instantMs(claim.leaseUntil) - LONGEST_LEASE_MS);
  const isAbandoned: Condition = { any: [{ not: { isString: "leaseUntil" } }, { atMost: ["leaseUntil", abandoned] }] };
  const when: Condition = { all: [{ equals: ["dueAt", ref.dueAt] }, isAbandoned] };
  return (await table.update(reminderKey(ref), { ...claiming(claim), when })) !== undefined;
}

/** Nightly reviews: one item an athlete, moved on by the sweep that finds it due. */
export function createReviews(table: Table): Reviews {
  return {
    dueReviews: async (shard, now, limit) => {
      const entries = await table.query({
        index: "due",
        partition: dueShard("REVIEW", shard),
        sortKey: { atMost: now },
        limit,
        counts: (entry) => dueReview(entry).length > 0,
      });
      return entries.flatMap(dueReview);
    },
    moveReview: async ({ athleteId, dueAt }, nextDueAt) => {
      const moved = await table.update(reviewKey(athleteId), {
        set: { dueAt: nextDueAt },
        when: { equals: ["dueAt", dueAt] },
      });
      return moved !== undefined;
    },
    nextDueAt: async (shard) => {
      const kinds = ["REMINDER", "REVIEW", "FETCH"] as const;
      const first = await Promise.all(
        kinds.map((kind) => table.query({ index: "due", partition: dueShard(kind, shard), limit: 1 })),
      );
      return first
        .flat()
        .map(({ dueAt }) => String(dueAt))
        .toSorted()[0];
    },
  };
}

function dueReview({ PK, dueAt }: Attributes): readonly DueReview[] {
  const athleteId = athleteIdOf(String(PK));
  return athleteId === undefined ? [] : [{ athleteId, dueAt: String(dueAt) }];
}
