import * as z from "zod/mini";
import { NO_TEXTS, type TextMemory } from "../../../domain/planning/text-memory.ts";
import { TOPICS } from "../../../domain/profile.ts";
import type { Reason } from "../../../domain/reason.ts";
import { RIDER_CODES } from "../../../domain/reminder.ts";
import type { LoadContext, ReadyFrom, RecoveryStatus } from "../../../domain/status.ts";
import { MUSCLE_GROUPS } from "../../../domain/workout.ts";
import type { StatusRecord } from "../../../ports.ts";
import type { Attributes } from "../expressions.ts";
import { isCodeWithEvidence, parseItem, type Shape } from "./shape.ts";

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

const memory: z.ZodMiniType<TextMemory> = z.lazy(() =>
  z.object({
    firstDay: z.partialRecord(z.enum(TOPICS), z.number()),
    lastDay: z.partialRecord(z.enum(TOPICS), z.number()),
    lastSmsDay: z.nullable(z.number()),
    namedRestDays: z.array(z.array(z.number())),
    riderDay: z.partialRecord(z.enum(RIDER_CODES), z.number()),
  } satisfies Shape<TextMemory>),
);

const record: z.ZodMiniType<StatusRecord> = z.lazy(() =>
  z.object({
    status,
    plan: z.record(z.string(), z.number()),
    memory: orNoTexts(),
    version: z.number(),
  } satisfies Shape<StatusRecord>),
);

/** An item of an earlier release has no memory. */
function orNoTexts(): z.ZodMiniType<TextMemory> {
  return z.pipe(
    z.optional(memory),
    z.transform((known) => known ?? NO_TEXTS),
  );
}

/** Status and plan as they are stored; throws UnreadableItemError. */
export function parseStatus(item: Attributes): StatusRecord {
  return parseItem(record, item);
}

/** A status, as the table and `GET /v1/recovery` have it. */
export const recoveryStatus: z.ZodMiniType<RecoveryStatus> = status;
