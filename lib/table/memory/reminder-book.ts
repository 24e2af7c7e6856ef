import { type Reminder, type ReminderState, reminderId } from "../../domain/reminder.ts";
import type { AthleteRecord } from "../../ports/operators.ts";
import type { ClaimResult, DueReminder, ReminderBook, ReminderRef, StatusRecord } from "../../ports.ts";
import { claimRefusal } from "../claim-refusal.ts";
import type { MemoryPart } from "./part.ts";
import { createReminderShelf, type OpenReminder, type ReminderShelf } from "./reminder-shelf.ts";

type Reminders = Omit<ReminderBook, "dueReviews" | "moveReview" | "nextDueAt">;
type Planning = Pick<ReminderBook, "read" | "find" | "place" | "cancel">;
type Delivery = Pick<ReminderBook, "due" | "claim" | "settle" | "defer">;
type Sending = Extract<Reminder, { readonly state: "SENDING" }>;

interface MemoryReminders extends MemoryPart {
  readonly book: Reminders;
  readonly dueInstants: (shard: number) => readonly string[];
}

/** Statuses and reminders in memory. */
export function createMemoryReminders(shards: number): MemoryReminders {
  const statuses = new Map<string, StatusRecord>();
  const shelf = createReminderShelf(shards);
  return {
    book: {
      readStatus: async (athleteId) => statuses.get(athleteId),
      writeStatus: async (athleteId, next, expectedVersion) => {
        const expected = (statuses.get(athleteId)?.version ?? 0) === expectedVersion;
        if (expected) {
          statuses.set(athleteId, next);
        }
        return expected;
      },
      ...planning(shelf),
      ...delivery(shelf),
    },
    dueInstants: (shard) => shelf.open(shard).map(({ dueAt }) => dueAt),
    records: (athleteId) => [
      ...statusRecords(statuses.get(athleteId)),
      ...shelf.from(athleteId, "").map((reminder) => {
        return { kind: "reminder", id: reminderId(reminder), data: { ...reminder } };
      }),
    ],
    erase: (athleteId) => {
      statuses.delete(athleteId);
      shelf.erase(athleteId);
    },
  };
}

function statusRecords(status: StatusRecord | undefined): readonly AthleteRecord[] {
  return status === undefined ? [] : [{ kind: "status", id: "", data: { ...status } }];
}

function planning(shelf: ReminderShelf): Planning {
  return {
    read: async (athleteId, fromLocalDate) => shelf.from(athleteId, fromLocalDate),
    find: async (ref) => shelf.get(ref),
    place: async (reminder) => {
      const stored = shelf.get(reminder);
      const free = stored === undefined || (stored.state === "PENDING" && stored.generation < reminder.generation);
      if (free) {
        shelf.put(reminder);
      }
      return free;
    },
    cancel: async (ref, generation, settled) => {
      const stored = shelf.get(ref);
      const standing = stored?.state === "PENDING" && stored.generation <= generation ? stored : undefined;
      return move(shelf, standing, settled);
    },
  };
}

function delivery(shelf: ReminderShelf): Delivery {
  return {
    due: async (shard, now, limit) =>
      shelf
        .open(shard)
        .filter(({ dueAt }) => dueAt <= now)
        .toSorted(byDueAt)
        .slice(0, limit)
        .map(dueReminder),
    claim: async (due, claim): Promise<ClaimResult> => {
      const stored = shelf.get(due);
      if (stored?.state !== "PENDING" || stored.dueAt !== due.dueAt) {
        return claimRefusal(stored, due, claim);
      }
      const reminder: Sending = { ...stored, state: "SENDING", ...claim };
      shelf.put(reminder);
      return { kind: "claimed", reminder };
    },
    settle: async (ref, claimId, settled) => move(shelf, held(shelf, ref, claimId), settled),
    defer: async (ref, claimId, { dueAt, attempts }) =>
      move(shelf, held(shelf, ref, claimId), { state: "PENDING", dueAt, attempts }),
  };
}

function held(shelf: ReminderShelf, ref: ReminderRef, claimId: string): Sending | undefined {
  const stored = shelf.get(ref);
  return stored?.state === "SENDING" && stored.claimId === claimId ? stored : undefined;
}

/** Gives a reminder a new state; false when there is none to give it to. */
function move(shelf: ReminderShelf, reminder: Reminder | undefined, next: ReminderState): boolean {
  if (reminder === undefined) {
    return false;
  }
  const { athleteId, localDate, kind, n, generation, plannedAt, sendBefore, zone, channel, facts, reason } = reminder;
  const plan = { athleteId, localDate, kind, n, generation, plannedAt, sendBefore, zone, channel, facts, reason };
  shelf.put({ ...plan, ...next });
  return true;
}

function dueReminder({ athleteId, localDate, kind, n, dueAt, sendBefore }: OpenReminder): DueReminder {
  return { athleteId, localDate, kind, n, dueAt, sendBefore };
}

function byDueAt(a: OpenReminder, b: OpenReminder): number {
  return a.dueAt < b.dueAt ? -1 : 1;
}
