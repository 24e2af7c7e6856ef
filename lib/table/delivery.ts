import { HOUR_MS, instantMs, isoInstant } from "../domain/local-time.ts";
import type { Claim, ClaimResult, DueReminder, ReminderBook } from "../ports.ts";
import { claimRefusal } from "./claim-refusal.ts";
import { type DueEntry, queryDue } from "./due-index.ts";
import { dueShard } from "./due-shard.ts";
import { setClause } from "./expressions.ts";
import { parseReminder } from "./items/reminder-item.ts";
import { reminderKey, reminderOf } from "./keys.ts";
import { getItem, type Table, updateItem } from "./table.ts";

type Delivery = Pick<ReminderBook, "due" | "claim" | "settle" | "defer">;

/** A lease is twice a function's timeout, and no function may run longer than 15 minutes. */
const LONGEST_LEASE_MS = HOUR_MS / 2;

const CLAIM = "SET #state = :sending, #claimId = :claimId, #leaseUntil = :leaseUntil";
const HELD = "#claimId = :claimId AND #state = :sending";

/** Reminders as delivery sees them: found in the index, claimed, settled or deferred. */
export function createDelivery(table: Table): Delivery {
  return {
    due: async (shard, now, limit) => {
      const entries = await queryDue(table, { partition: dueShard("REMINDER", shard), bound: ["<=", now], limit });
      return entries.flatMap(dueReminder);
    },
    claim: (due, claim) => claimReminder(table, due, claim),
    settle: async (ref, claimId, settled) => {
      const done = await updateItem(table, reminderKey(ref), {
        update: `${setClause({ ...settled })} REMOVE #dueShard, #dueAt, #claimId, #leaseUntil`,
        condition: HELD,
        values: { ...settled, claimId, sending: "SENDING" },
      });
      return done !== undefined;
    },
    defer: async (ref, claimId, { dueAt, attempts }) => {
      const done = await updateItem(table, reminderKey(ref), {
        update: "SET #state = :pending, #dueAt = :dueAt, #attempts = :attempts REMOVE #claimId, #leaseUntil",
        condition: HELD,
        values: { pending: "PENDING", dueAt, attempts, claimId, sending: "SENDING" },
      });
      return done !== undefined;
    },
  };
}

/** An entry without a `sendBefore` stays listed, so that its item is claimed and found unreadable. */
function dueReminder({ key, dueAt, sendBefore }: DueEntry): readonly DueReminder[] {
  const ref = reminderOf(key);
  return ref === undefined ? [] : [{ ...ref, dueAt, sendBefore: sendBefore ?? dueAt }];
}

async function claimReminder(table: Table, due: DueReminder, claim: Claim): Promise<ClaimResult> {
  const item = await updateItem(table, reminderKey(due), {
    update: CLAIM,
    condition: "#state = :pending AND #dueAt = :dueAt",
    values: { ...claim, sending: "SENDING", pending: "PENDING", dueAt: due.dueAt },
    returns: "ALL_NEW",
  });
  if (item === undefined) {
    return await answerRefusal(table, due, claim);
  }
  const reminder = parseReminder(item);
  return reminder?.state === "SENDING" ? { kind: "claimed", reminder } : { kind: "unreadable" };
}

async function answerRefusal(table: Table, due: DueReminder, claim: Claim): Promise<ClaimResult> {
  const item = await getItem(table, reminderKey(due));
  const reminder = item && parseReminder(item);
  if (item === undefined || reminder !== undefined) {
    return claimRefusal(reminder, due, claim);
  }
  return (await takeOver(table, due, claim)) ? { kind: "unreadable" } : { kind: "gone" };
}

/**
 * Claims an unreadable item that is due and not PENDING, so that it too can be settled. Whoever holds it may be able to
 * read it (a newer release), so its lease must have run out by any clock: no lease is as long as the two lie apart.
 */
async function takeOver(table: Table, due: DueReminder, claim: Claim): Promise<boolean> {
  const abandoned = isoInstant(instantMs(claim.leaseUntil) - LONGEST_LEASE_MS);
  const taken = await updateItem(table, reminderKey(due), {
    update: CLAIM,
    condition: "#dueAt = :dueAt AND (NOT attribute_type(#leaseUntil, :string) OR #leaseUntil <= :abandoned)",
    values: { ...claim, sending: "SENDING", dueAt: due.dueAt, string: "S", abandoned },
  });
  return taken !== undefined;
}
