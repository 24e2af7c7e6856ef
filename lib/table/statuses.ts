import * as z from "zod/mini";
import { MUSCLE_GROUPS } from "../domain/log/workout.ts";
import type { TextHistory } from "../domain/planning/text-history.ts";
import { LEVELS, type LoadContext, type ReadyFrom, type RecoveryStatus } from "../domain/recovery/status.ts";
import { parseReminderId } from "../domain/reminder.ts";
import type { Reason } from "../domain/rules/reason.ts";
import type { ReminderBook, StatusRecord } from "../ports.ts";
import { isCodeWithEvidence, parseItem, type Shape, statusKey } from "./items.ts";
import { storedStatus, toldDays, withStoredDays } from "./stored-days.ts";
import { hasMoreTexts, storedHistory, textHistory, withMoreTexts } from "./stored-history.ts";
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
