import * as z from "zod/mini";
import { MUSCLE_GROUPS } from "../domain/log/workout.ts";
import { EMPTY_HISTORY, type TextHistory } from "../domain/planning/text-history.ts";
import { TOPICS } from "../domain/profile.ts";
import type { LoadContext, ReadyFrom, RecoveryStatus } from "../domain/recovery/status.ts";
import type { Reason } from "../domain/rules/reason.ts";
import { APPENDED_CODES } from "../domain/rules/reason.ts";
import type { ReminderBook, StatusRecord } from "../ports.ts";
import { isCodeWithEvidence, parseItem, type Shape, statusKey } from "./items.ts";
import { ABSENT, type Attributes, type Table } from "./table.ts";

/** Status, plan and history of texts of an athlete: one item, written on condition of its version. */
export function createStatuses(table: Table): Pick<ReminderBook, "readStatus" | "writeStatus"> {
  const parser = table.parser(parseStatus);
  return {
    readStatus: async (athleteId) => {
      const item = await table.get(statusKey(athleteId));
      return item && parser.one(item);
    },
    writeStatus: (athleteId, next, expectedVersion) =>
      table.put(
        { ...statusKey(athleteId), ...statusAttributes(next) },
        expectedVersion === 0 ? ABSENT : { equals: ["version", expectedVersion] },
      ),
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
    level: z.enum(["rest", "building", "easy", "ready"]),
    phase: z.enum(["foundation", "combined"]),
    reasons: z.array(z.custom<Reason>(isCodeWithEvidence)),
    readyFrom,
    muscles: z.partialRecord(z.enum(MUSCLE_GROUPS), z.string()),
    context,
  } satisfies Shape<RecoveryStatus>),
);

const record: z.ZodMiniType<StoredRecord> = z.lazy(() =>
  z.object({
    status,
    plan: z.record(z.string(), z.number()),
    texts: textHistory,
    version: z.number(),
  } satisfies Shape<StoredRecord>),
);

/** A record as its item has it. */
type StoredRecord = Omit<StatusRecord, "history"> & { readonly texts: TextHistory };

/** Status and plan as they are stored; throws UnreadableItemError. */
function parseStatus(item: Attributes): StatusRecord {
  const { texts: history, ...rest } = parseItem(record, item);
  return { ...rest, history };
}

/** What is stored of a record; `history` in a form that takes half the bytes. */
export function statusAttributes({ history, ...rest }: StatusRecord): object {
  return { ...rest, texts: storedHistory(history) };
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
];

function storedHistory(history: TextHistory): StoredHistory {
  return [
    TOPICS.map((topic) => history.firstDay[topic] ?? 0),
    TOPICS.map((topic) => history.lastDay[topic] ?? 0),
    history.lastSmsDay ?? 0,
    history.namedRestDays,
    APPENDED_CODES.map((code) => history.reasonDay[code] ?? 0),
  ];
}

const stored: z.ZodMiniType<StoredHistory> = z.lazy(() => {
  const days = z.array(z.number());
  return z.tuple([days, days, z.number(), z.array(days), days]);
});

/** An item of an earlier release has no history. */
const textHistory: z.ZodMiniType<TextHistory> = z.pipe(
  z.optional(stored),
  z.transform((known) => {
    if (known === undefined) return EMPTY_HISTORY;
    const [firstDays, lastDays, lastSmsDay, namedRestDays, riderDays] = known;
    return {
      firstDay: named(TOPICS, firstDays),
      lastDay: named(TOPICS, lastDays),
      lastSmsDay: lastSmsDay === 0 ? null : lastSmsDay,
      namedRestDays,
      reasonDay: named(APPENDED_CODES, riderDays),
    };
  }),
);

function named<Name extends string>(names: readonly Name[], known: readonly number[]): Partial<Record<Name, number>> {
  const byName: Partial<Record<Name, number>> = {};
  for (const [at, name] of names.entries()) if (known[at]) byName[name] = known[at];
  return byName;
}
