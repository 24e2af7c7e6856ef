import * as z from "zod/mini";
import { MUSCLE_GROUPS } from "../domain/log/workout.ts";
import { EMPTY_HISTORY, type TextHistory } from "../domain/planning/text-history.ts";
import { TOPICS } from "../domain/profile.ts";
import { LEVELS, type LoadContext, type ReadyFrom, type RecoveryStatus } from "../domain/recovery/status.ts";
import { parseReminderId } from "../domain/reminder.ts";
import { APPENDED_CODES, type Reason } from "../domain/rules/reason.ts";
import type { ReminderBook, StatusRecord } from "../ports.ts";
import { isCodeWithEvidence, parseItem, type Shape, statusKey } from "./items.ts";
import { storedStatus, toldDays, withStoredDays } from "./stored-days.ts";
import { ABSENT, type Attributes, type Table } from "./table.ts";
import { hasUnknownMembers, knownMembers, withUnknownMembers } from "./unknown-members.ts";

/** Status, plan and history of texts of an athlete: one item, written on condition of its version. */
export function createStatuses(table: Table): Pick<ReminderBook, "readStatus" | "writeStatus"> {
  const parser = table.parser(parseStatus);
  return {
    readStatus: async (athleteId) => {
      const item = await table.get(statusKey(athleteId));
      return item && parser.one(item);
    },
    writeStatus: async (athleteId, next, expectedVersion) => {
      const written = await table.update(statusKey(athleteId), {
        set: statusAttributes(next),
        when: expectedVersion === 0 ? ABSENT : { equals: ["version", expectedVersion] },
      });
      return written !== undefined;
    },
  };
}

const readyFrom: z.ZodMiniType<ReadyFrom> = z.lazy(() =>
  z.object({
    hardRun: z.nullable(z.string()),
    lowerLift: z.nullable(z.string()),
    upperLift: z.nullable(z.string()),
  } satisfies Shape<ReadyFrom>),
);

const context: z.ZodMiniType<LoadContext> = z.lazy(() =>
  z.object({
    dayLoadAu: z.number(),
    weekLoadAu: z.number(),
    fitness: z.number(),
    fatigue: z.number(),
    form: z.number(),
    monotony: z.nullable(z.number()),
    strain: z.nullable(z.number()),
    recentVsUsual: z.nullable(z.number()),
  } satisfies Shape<LoadContext>),
);

const status: z.ZodMiniType<RecoveryStatus> = z.lazy(() =>
  z.object({
    asOf: z.string(),
    localDate: z.string(),
    today: z.nullable(z.literal("rest")),
    level: z.enum(LEVELS),
    days: toldDays,
    phase: z.enum(["foundation", "combined"]),
    reasons: z.array(z.custom<Reason>(isCodeWithEvidence)),
    readyFrom,
    muscles: knownMembers(MUSCLE_GROUPS, z.string()),
    context,
  } satisfies Shape<RecoveryStatus>),
);

const record: z.ZodMiniType<StoredRecord> = z.lazy(() =>
  z.object({
    status: storedStatus(status),
    plan: z.record(z.string(), z.number()),
    texts: textHistory,
    version: z.number(),
  } satisfies Shape<StoredRecord>),
);

/** A record as its item has it. */
type StoredRecord = Omit<StatusRecord, "history" | "unread"> & { readonly texts: TextHistory };

/** Status and plan as they are stored; throws UnreadableItemError. */
function parseStatus(item: Attributes): StatusRecord {
  const { texts: history, plan: standing, ...rest } = parseItem(record, item);
  const plan = Object.fromEntries(Object.entries(standing).filter(([id]) => parseReminderId(id) !== undefined));
  const hasMore =
    hasUnknownMembers({ stored: item["plan"], known: plan }) ||
    hasUnknownMembers({ stored: item["status"], known: rest.status }) ||
    hasMoreTexts(item["texts"], storedHistory(history));
  return { ...rest, plan, history, ...(hasMore ? { unread: item } : {}) };
}

/** What is stored of a record; `history` in a form that takes half the bytes. */
export function statusAttributes({ history, unread, ...next }: StatusRecord): Attributes {
  const texts = storedHistory(history);
  const toStore = withStoredDays(next.status);
  if (unread === undefined) return { ...next, status: toStore, texts };
  const known = parseStatus(unread);
  return {
    ...next,
    status: withUnknownMembers(toStore, { stored: unread["status"], known: known.status }),
    plan: withUnknownMembers(next.plan, { stored: unread["plan"], known: known.plan }),
    texts: withMoreTexts(texts, unread["texts"]),
  };
}

/** A status, as the table and `GET /v1/recovery` have it. */
export const recoveryStatus: z.ZodMiniType<RecoveryStatus> = status;

/**
 * A history as the table keeps it: days without their names, since each write of a status is paid by the kilobyte. Lists
 * follow TOPICS and APPENDED_CODES, which may grow at their ends alone; 0 means none.
 */
type StoredHistory = readonly [
  firstDays: readonly number[],
  lastDays: readonly number[],
  lastSmsDay: number,
  namedRestDays: readonly (readonly number[])[],
  riderDays: readonly number[],
  fadingToldDay: number,
  omega3ToldDay: number,
];

function storedHistory(history: TextHistory): StoredHistory {
  return [
    TOPICS.map((topic) => history.firstDay[topic] ?? 0),
    TOPICS.map((topic) => history.lastDay[topic] ?? 0),
    history.lastSmsDay ?? 0,
    history.namedRestDays,
    APPENDED_CODES.map((code) => history.reasonDay[code] ?? 0),
    history.fadingToldDay ?? 0,
    history.omega3ToldDay ?? 0,
  ];
}

const stored: z.ZodMiniType<StoredHistory> = z.lazy(() => {
  const days = z.array(z.number());
  return z.pipe(
    z.tuple([days, days, z.number(), z.array(days), days, z.optional(z.number()), z.optional(z.number())], z.unknown()),
    z.transform(
      ([first, last, sms, restDays, riders, fading = 0, omega3 = 0]): StoredHistory => [
        first,
        last,
        sms,
        restDays,
        riders,
        fading,
        omega3,
      ],
    ),
  );
});

/** The lists of a stored history that follow names, and may be longer in another release; the tuple is one of them. */
const NAMED_LISTS: readonly number[] = [0, 1, 4];

function hasMoreTexts(kept: unknown, known: StoredHistory): boolean {
  const lists: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return lists.length > known.length || NAMED_LISTS.some((at) => lengthOf(lists[at]) > lengthOf(known[at]));
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

/** A history with the ends of the lists that another release made longer. */
function withMoreTexts(known: StoredHistory, kept: unknown): readonly unknown[] {
  const parts: readonly unknown[] = Array.isArray(kept) ? kept : [];
  const lists = known.map((list, at) => (NAMED_LISTS.includes(at) ? withTail(list, parts[at]) : list));
  return withTail(lists, parts);
}

function withTail(known: unknown, longer: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(known) ? known : [];
  return Array.isArray(longer) ? [...list, ...longer.slice(list.length)] : list;
}

/** An item of an earlier release has no history. */
const textHistory: z.ZodMiniType<TextHistory> = z.pipe(
  z.optional(stored),
  z.transform((known) => {
    if (known === undefined) return EMPTY_HISTORY;
    const [firstDays, lastDays, lastSmsDay, namedRestDays, riderDays, fadingToldDay, omega3ToldDay] = known;
    return {
      firstDay: named(TOPICS, firstDays),
      lastDay: named(TOPICS, lastDays),
      lastSmsDay: lastSmsDay === 0 ? null : lastSmsDay,
      namedRestDays,
      reasonDay: named(APPENDED_CODES, riderDays),
      fadingToldDay: fadingToldDay === 0 ? null : fadingToldDay,
      omega3ToldDay: omega3ToldDay === 0 ? null : omega3ToldDay,
    };
  }),
);

function named<Name extends string>(names: readonly Name[], known: readonly number[]): Partial<Record<Name, number>> {
  const byName: Partial<Record<Name, number>> = {};
  for (const [at, name] of names.entries()) if (known[at]) byName[name] = known[at];
  return byName;
}
