import * as z from "zod/mini";
import { DAY_MS, epochDay } from "../domain/local-time.ts";
import { CHANNELS } from "../domain/profile.ts";
import {
  isSettled,
  type PlannedReminder,
  type Reminder,
  type ReminderState,
  SILENCE_CODES,
  type SilentState,
} from "../domain/reminder.ts";
import type { ReminderFacts, ReminderReason } from "../domain/reminder-facts.ts";
import { APPENDED_CODES, type AppendedReason } from "../domain/rules/reason.ts";
import { shardOf } from "../domain/stable-value.ts";
import type { ReminderBook, ReminderRef } from "../ports.ts";
import {
  athleteIdOf,
  athletePartition,
  dueShard,
  isCodeWithEvidence,
  knownReminderOf,
  REMINDER_PREFIX,
  reminderKey,
  type Shape,
} from "./items.ts";
import { ABSENT, type Attributes, type Condition, type Table } from "./table.ts";
import { withUnknownMembers } from "./unknown-members.ts";

const KEPT_DAYS = 400;

type PlannedReminders = Pick<ReminderBook, "read" | "readAll" | "find" | "place" | "cancel">;

/** Reminders as planning sees them. One that cannot be read is named alone: delivery ends it, and its place stays taken. */
export function createPlannedReminders(table: Table, shards: number): PlannedReminders {
  const parser = table.parser(parseReminder);
  const readAll: ReminderBook["readAll"] = async (athleteId, fromLocalDate) => {
    const between = [`${REMINDER_PREFIX}${fromLocalDate}`, `${REMINDER_PREFIX}~`] as const;
    const items = await table.query({ partition: athletePartition(athleteId), sortKey: { between } });
    const parsed = parser.all(items);
    const unreadable = items.filter((_, at) => parsed[at] === undefined);
    return {
      reminders: parsed.filter((reminder) => reminder !== undefined),
      unreadable: unreadable.flatMap(({ PK, SK }) => knownReminderOf({ PK: String(PK), SK: String(SK) }) ?? []),
    };
  };
  return {
    readAll,
    read: async (athleteId, fromLocalDate) => (await readAll(athleteId, fromLocalDate)).reminders,
    find: async (ref) => {
      const item = await table.get(reminderKey(ref));
      return item && parser.one(item);
    },
    place: (reminder) => place(table, reminder, shards),
    cancel: async (ref, generation, settled) => {
      const cancelled = await table.update(reminderKey(ref), {
        set: { ...settled },
        remove: ["dueShard", "dueAt"],
        when: { all: [{ equals: ["state", "PENDING"] }, { atMost: ["generation", generation] }] },
      });
      return cancelled !== undefined;
    },
  };
}

/** Only a plan that changed, of a higher generation than the first, can stand on an item that is there already. */
async function place(table: Table, reminder: Reminder, shards: number): Promise<boolean> {
  const key = reminderKey(reminder);
  const item = reminder.generation === 1 ? undefined : await table.get(key);
  const attributes = { ...reminderAttributes(reminder), ...dueAttributes(reminder, shards) };
  if (item === undefined) return await table.put({ ...key, ...attributes }, ABSENT);
  const known = parseReminder(item);
  const facts = withUnknownMembers(reminder.facts, { stored: item["facts"], known: known?.facts });
  const isAsRead: Condition = { equals: ["generation", known?.generation ?? reminder.generation] };
  if (known === undefined || known.generation >= reminder.generation) return false;
  const placed = await table.update(key, {
    set: { ...attributes, facts },
    remove: isSettled(reminder) ? ["dueShard", "dueAt"] : [],
    when: { all: [{ equals: ["state", "PENDING"] }, isAsRead] },
  });
  return placed !== undefined;
}

function dueAttributes(reminder: Reminder, shards: number): Attributes {
  const deleteAfter = ((epochDay(reminder.localDate) + KEPT_DAYS) * DAY_MS) / 1000;
  const due = isSettled(reminder) ? {} : { dueShard: dueShard("REMINDER", shardOf(reminder.athleteId, shards)) };
  return { ...due, deleteAfter };
}

type FactsOf<K extends ReminderFacts["kind"]> = Extract<ReminderFacts, { readonly kind: K }>;
type StateOf<S extends ReminderState["state"]> = Extract<ReminderState, { readonly state: S }>;

const appendedCode = z.lazy(() => z.object({ code: z.enum(APPENDED_CODES) }));

const rider = z.nullable(
  z.custom<AppendedReason>((value) => z.safeParse(appendedCode, value).success && isCodeWithEvidence(value)),
);

const facts: z.ZodMiniType<ReminderFacts> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("rest-day"),
      restDates: z.array(z.string()),
      trainingDays: z.number(),
      windowDays: z.number(),
      offersRestOne: z.boolean(),
      rider,
    } satisfies Shape<FactsOf<"rest-day">>),
    z.object({
      kind: z.literal("easy-day"),
      easyDates: z.array(z.string()),
      distanceMeters: z.number(),
      longestMeters: z.number(),
      windowDays: z.number(),
    } satisfies Shape<FactsOf<"easy-day">>),
    z.object({
      kind: z.literal("meal"),
      session: z.enum(["run", "lift", "cross", "run-and-lift"]),
      focus: z.enum(["protein", "carbohydrate", "both"]),
      endedAt: z.string(),
      long: z._default(z.boolean(), false),
      hard: z._default(z.boolean(), false),
      asksToDrink: z._default(z.boolean(), false),
      forBreakfast: z._default(z.boolean(), false),
      asksRpe: z.boolean(),
      workouts: z.array(z.string()),
      rider,
    } satisfies Shape<FactsOf<"meal">>),
    z.object({
      kind: z.literal("bedtime"),
      bedtimeAt: z.string(),
      wakeAt: z.string(),
      needMinutes: z.number(),
      hardDay: z.boolean(),
      capped: z._default(z.boolean(), false),
      clocksMoveMinutes: z.number(),
    } satisfies Shape<FactsOf<"bedtime">>),
    z.object({ kind: z.literal("welcome"), maxTextsPerDay: z.number() } satisfies Shape<FactsOf<"welcome">>),
    z.object({ kind: z.literal("invite") } satisfies Shape<FactsOf<"invite">>),
    z.object({ kind: z.literal("notice") } satisfies Shape<FactsOf<"notice">>),
  ]),
);

/** What a reminder item says beside its key and its state. */
type StoredPlan = Omit<PlannedReminder, "localDate" | "kind"> & Pick<Reminder, "generation">;

const plan: z.ZodMiniType<StoredPlan> = z.lazy(() =>
  z.object({
    generation: z.number(),
    plannedAt: z.string(),
    sendBefore: z.string(),
    zone: z.string(),
    channel: z.enum(CHANNELS),
    facts,
    reason: z.custom<ReminderReason>(isCodeWithEvidence),
  } satisfies Shape<StoredPlan>),
);

const state: z.ZodMiniType<ReminderState> = z.lazy(() =>
  z.discriminatedUnion("state", [
    z.object({
      state: z.literal("PENDING"),
      dueAt: z.string(),
      attempts: z.number(),
    } satisfies Shape<StateOf<"PENDING">>),
    z.object({
      state: z.literal("SENDING"),
      dueAt: z.string(),
      attempts: z.number(),
      claimId: z.string(),
      leaseUntil: z.string(),
    } satisfies Shape<StateOf<"SENDING">>),
    z.object({
      state: z.literal("SENT"),
      settledAt: z.string(),
      messageId: z.string(),
      text: z.string(),
    } satisfies Shape<StateOf<"SENT">>),
    z.object({
      state: z.enum(["UNKNOWN", "FAILED", "CANCELLED", "EXPIRED", "SKIPPED"]),
      settledAt: z.string(),
      outcome: z.enum(SILENCE_CODES),
      detail: z.optional(z.string()),
    } satisfies Shape<StateOf<SilentState>>),
  ]),
);

const NAMED_BY_KEY: ReadonlySet<string> = new Set<keyof ReminderRef>(["athleteId", "localDate", "kind", "n"]);

/** The attributes of a reminder item beside its keys. */
export function reminderAttributes(reminder: Reminder): Attributes {
  return Object.fromEntries(Object.entries(reminder).filter(([name]) => !NAMED_BY_KEY.has(name)));
}

/** A reminder as the book knows it; undefined when the item cannot be read. */
export function parseReminder(item: Attributes): Reminder | undefined {
  const key = { PK: String(item["PK"]), SK: String(item["SK"]) };
  const [athleteId, name] = [athleteIdOf(key.PK), knownReminderOf(key)];
  const planned = z.safeParse(plan, item);
  const stands = z.safeParse(state, item);
  return athleteId !== undefined && name !== undefined && planned.success && stands.success
    ? { athleteId, ...name, ...planned.data, ...stands.data }
    : undefined;
}
