import * as z from "zod/mini";
import { DAY_MS, epochDay } from "../domain/local-time.ts";
import { CHANNELS } from "../domain/profile.ts";
import * as reminding from "../domain/reminder.ts";
import type { ReminderReason } from "../domain/reminder-facts.ts";
import { shardOf } from "../domain/stable-value.ts";
import type { ReminderBook, ReminderRef } from "../ports.ts";
import * as tableItems from "./items.ts";
import { storedReceipt } from "./receipts.ts";
import { storedFacts } from "./stored-facts.ts";
import { ABSENT, type Attributes, type Condition, type Table } from "./table.ts";
import { withUnknownMembers } from "./unknown-members.ts";

const KEPT_DAYS = 400;

type PlannedReminders = Pick<ReminderBook, "read" | "readAll" | "find" | "place" | "cancel">;

/** Reminders as planning sees them. One that cannot be read is named alone: delivery ends it, and its place stays taken. */
export function createPlannedReminders(table: Table, shards: number): PlannedReminders {
  const parser = table.parser(parseReminder);
  const readAll: ReminderBook["readAll"] = async (athleteId, fromLocalDate) => {
    const between = [`${tableItems.REMINDER_PREFIX}${fromLocalDate}`, `${tableItems.REMINDER_PREFIX}~`] as const;
    const items = await table.query({ partition: tableItems.athletePartition(athleteId), sortKey: { between } });
    const parsed = parser.all(items);
    const unreadable = items.filter((_, at) => parsed[at] === undefined);
    return {
      reminders: parsed.filter((reminder) => reminder !== undefined),
      unreadable: unreadable.flatMap(
        ({ PK, SK }) => tableItems.knownReminderOf({ PK: String(PK), SK: String(SK) }) ?? [],
      ),
    };
  };
  return {
    readAll,
    read: async (athleteId, fromLocalDate) => (await readAll(athleteId, fromLocalDate)).reminders,
    find: async (ref) => {
      const item = await table.get(tableItems.reminderKey(ref));
      return item && parser.one(item);
    },
    place: (reminder) => place(table, reminder, shards),
    cancel: async (ref, generation, settled) => {
      const cancelled = await table.update(tableItems.reminderKey(ref), {
        set: { ...settled },
        remove: ["dueShard", "dueAt"],
        when: { all: [{ equals: ["state", "PENDING"] }, { atMost: ["generation", generation] }] },
      });
      return cancelled !== undefined;
    },
  };
}

/** Only a plan that changed, of a higher generation than the first, can stand on an item that is there already. */
async function place(table: Table, reminder: reminding.Reminder, shards: number): Promise<boolean> {
  const key = tableItems.reminderKey(reminder);
  const item = reminder.generation === 1 ? undefined : await table.get(key);
  const attributes = { ...reminderAttributes(reminder), ...dueAttributes(reminder, shards) };
  if (item === undefined) return await table.put({ ...key, ...attributes }, ABSENT);
  const known = parseReminder(item);
  const facts = withUnknownMembers(reminder.facts, { stored: item["facts"], known: known?.facts });
  const isAsRead: Condition = { equals: ["generation", known?.generation ?? reminder.generation] };
  if (known === undefined || known.generation >= reminder.generation) return false;
  const placed = await table.update(key, {
    set: { ...attributes, facts },
    remove: reminding.isSettled(reminder) ? ["dueShard", "dueAt"] : [],
    when: { all: [{ equals: ["state", "PENDING"] }, isAsRead] },
  });
  return placed !== undefined;
}

function dueAttributes(reminder: reminding.Reminder, shards: number): Attributes {
  const deleteAfter = ((epochDay(reminder.localDate) + KEPT_DAYS) * DAY_MS) / 1000;
  const due = reminding.isSettled(reminder)
    ? {}
    : { dueShard: tableItems.dueShard("REMINDER", shardOf(reminder.athleteId, shards)) };
  return { ...due, deleteAfter };
}

type StateOf<S extends reminding.ReminderState["state"]> = Extract<reminding.ReminderState, { readonly state: S }>;

/** What a reminder item says beside its key and its state. */
type StoredPlan = Omit<reminding.PlannedReminder, "localDate" | "kind"> &
  Pick<reminding.Reminder, "generation" | "receipt">;

const plan: z.ZodMiniType<StoredPlan> = z.lazy(() =>
  z.object({
    generation: z.number(),
    plannedAt: z.string(),
    sendBefore: z.string(),
    zone: z.string(),
    channel: z.enum(CHANNELS),
    facts: storedFacts,
    reason: z.custom<ReminderReason>(tableItems.isCodeWithEvidence),
    receipt: storedReceipt,
  } satisfies tableItems.Shape<StoredPlan>),
);

const state: z.ZodMiniType<reminding.ReminderState> = z.lazy(() =>
  z.discriminatedUnion("state", [
    z.object({
      state: z.literal("PENDING"),
      dueAt: z.string(),
      attempts: z.number(),
    } satisfies tableItems.Shape<StateOf<"PENDING">>),
    z.object({
      state: z.literal("SENDING"),
      dueAt: z.string(),
      attempts: z.number(),
      claimId: z.string(),
      claimedAt: z.optional(z.string()),
      leaseUntil: z.string(),
    } satisfies tableItems.Shape<StateOf<"SENDING">>),
    z.object({
      state: z.literal("SENT"),
      settledAt: z.string(),
      messageId: z.string(),
      text: z.string(),
      told: z.optional(z.array(z.enum(reminding.TOLD_LINES))),
    } satisfies tableItems.Shape<StateOf<"SENT">>),
    z.object({
      state: z.enum(["UNKNOWN", "FAILED", "CANCELLED", "EXPIRED", "SKIPPED"]),
      settledAt: z.string(),
      outcome: z.enum(reminding.SILENCE_CODES),
      detail: z.optional(z.string()),
      publishedAt: z.optional(z.string()),
    } satisfies tableItems.Shape<StateOf<reminding.SilentState>>),
  ]),
);

const NAMED_BY_KEY: ReadonlySet<string> = new Set<keyof ReminderRef>(["athleteId", "localDate", "kind", "n"]);

/** The attributes of a reminder item beside its keys. */
export function reminderAttributes(reminder: reminding.Reminder): Attributes {
  return Object.fromEntries(Object.entries(reminder).filter(([name]) => !NAMED_BY_KEY.has(name)));
}

/** A reminder as the book knows it; undefined when the item cannot be read. */
export function parseReminder(item: Attributes): reminding.Reminder | undefined {
  const key = { PK: String(item["PK"]), SK: String(item["SK"]) };
  const [athleteId, name] = [tableItems.athleteIdOf(key.PK), tableItems.knownReminderOf(key)];
  const planned = z.safeParse(plan, item);
  const stands = z.safeParse(state, item);
  return athleteId !== undefined && name !== undefined && planned.success && stands.success
    ? { athleteId, ...name, ...planned.data, ...stands.data }
    : undefined;
}
