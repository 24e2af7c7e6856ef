import * as z from "zod/mini";
import { MUSCLE_GROUPS } from "../../domain/log/workout.ts";
import type { TextHistory } from "../../domain/planning/text-history.ts";
import type { LoadContext, ReadyFrom, RecoveryStatus } from "../../domain/recovery/status.ts";
import type { Reason } from "../../domain/rules/reason.ts";
import type { StatusRecord } from "../../ports.ts";
import type { Attributes } from "../expressions.ts";
import { isCodeWithEvidence, parseItem, type Shape } from "./shape.ts";
import { memoryOfTexts, storedMemory } from "./stored-memory.ts";

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
    texts: memoryOfTexts,
    version: z.number(),
  } satisfies Shape<StoredRecord>),
);

/** A record as its item has it. */
type StoredRecord = Omit<StatusRecord, "history"> & { readonly texts: TextHistory };

/** Status and plan as they are stored; throws UnreadableItemError. */
export function parseStatus(item: Attributes): StatusRecord {
  const { texts: history, ...rest } = parseItem(record, item);
  return { ...rest, history };
}

/** What is stored of a record; `history` in a form that takes half the bytes. */
export function statusAttributes({ history, ...rest }: StatusRecord): object {
  return { ...rest, texts: storedMemory(history) };
}

/** A status, as the table and `GET /v1/recovery` have it. */
export const recoveryStatus: z.ZodMiniType<RecoveryStatus> = status;
