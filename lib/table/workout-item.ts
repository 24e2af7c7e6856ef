import * as z from "zod/mini";
import { type LoggedWorkout, MUSCLE_GROUPS, WORKOUT_KINDS, type WorkoutReport } from "../domain/log/workout.ts";
import { UnreadableItemError } from "../ports/unreadable-item.ts";
import type { IncomingWorkout, WorkoutKey } from "../ports.ts";
import * as tableItems from "./items.ts";
import { type FirstReceipt, packedReceipt, packedReport, unpackedReceipt, unpackedReport } from "./packed-report.ts";
import type { Attributes, Condition, Update } from "./table.ts";

// A workout stands in one of two forms: with the map `report`, `firstReceivedAt` and `silent`, or packed, with the texts
// `packed` and `received` in their place. Every reader reads both; which one is written is the team's setting (docs/adr/0021).

/** The attributes that hold a workout, in whichever form, beside its key, version and hash. */
export const WORKOUT_ATTRIBUTES = ["report", "firstReceivedAt", "silent", "packed", "received", "athleteRpe"] as const;

/** There is a workout, not only what is left of a deleted one. */
export const HOLDS_WORKOUT: Condition = { any: [{ exists: "report" }, { exists: "packed" }] };

export function holdsWorkout(item: Attributes): boolean {
  return item["report"] !== undefined || item["packed"] !== undefined;
}

/** What writes a workout in one form and takes away the other; one that cannot be packed exactly stays as it is. */
export function workoutUpdate(
  workout: IncomingWorkout,
  isPacked: boolean,
): Required<Pick<Update, "set" | "setOnce" | "remove">> {
  const { report, contentHash, receivedAt: firstReceivedAt, silent } = workout;
  const packed = isPacked ? packedReport(report) : undefined;
  const received = isPacked ? packedReceipt({ firstReceivedAt, silent }) : undefined;
  return packed === undefined || received === undefined
    ? { set: { report, contentHash }, setOnce: { firstReceivedAt, silent }, remove: ["packed"] }
    : { set: { packed, contentHash: shortHash(contentHash) }, setOnce: { received }, remove: ["report"] };
}

/** The hash of a packed workout's content: 96 bits of the SHA-256 in base64url. */
function shortHash(contentHash: string): string {
  return Buffer.from(contentHash.slice(0, 24), "hex").toString("base64url");
}

/** The item has this content, in whichever form. */
export function hasContent(contentHash: string): Condition {
  return { isOneOf: ["contentHash", [contentHash, shortHash(contentHash)]] };
}

/** Whether a hash that stands in an item, in whichever form, is of this content. */
export function isHashOf(contentHash: string, stored: string | undefined): boolean {
  return stored === contentHash || stored === shortHash(contentHash);
}

/** A workout as the log knows it; throws UnreadableItemError. */
export function parseWorkout(item: Attributes): LoggedWorkout {
  const key = tableItems.workoutOf(String(item["SK"]));
  if (key === undefined) throw tableItems.unreadableItem(item, "SK");
  if (item["received"] === undefined) return loggedWorkout(key, tableItems.parseItem(workout, item));
  const { athleteRpe } = item;
  const receipt = unpackedAttribute(item, "received", unpackedReceipt);
  if (item["report"] === undefined && item["firstReceivedAt"] === undefined && athleteRpe === undefined) {
    const { firstReceivedAt, silent } = receipt;
    return loggedWorkout(key, { report: unpackedAttribute(item, "packed", unpackedReport), firstReceivedAt, silent });
  }
  const report = item["report"] ?? unpackedAttribute(item, "packed", unpackedReport);
  return loggedWorkout(key, tableItems.parseItem(workout, { ...item, report, ...firstOf(receipt, item) }));
}

/** Field by field: a log has hundreds, and spreads would cost as much as the unpacking. */
function loggedWorkout(
  { source, externalId }: WorkoutKey,
  { report, firstReceivedAt, silent, athleteRpe }: StoredWorkout,
): LoggedWorkout {
  const logged = { source, externalId, report, firstReceivedAt, silent };
  return athleteRpe === undefined ? logged : { ...logged, athleteRpe };
}

/** A workout's item in words, for whoever asks what is stored about them; one that cannot be read stays as it is. */
export function inWords(item: Attributes): Attributes {
  const { packed: _, received, ...others } = item;
  if (received === undefined) return item;
  try {
    const { report, firstReceivedAt, silent } = parseWorkout(item);
    return { ...others, report, firstReceivedAt, silent };
  } catch (error) {
    if (error instanceof UnreadableItemError) return item;
    throw error;
  }
}

function unpackedAttribute<Value>(
  item: Attributes,
  attribute: "packed" | "received",
  unpack: (text: string) => Value | undefined,
): Value {
  const text = item[attribute];
  const value = typeof text === "string" ? unpack(text) : undefined;
  if (value === undefined) throw tableItems.unreadableItem(item, attribute);
  return value;
}

/** The first receipt of a workout that was written in both forms: either writer keeps only that of its own. */
function firstOf(receipt: FirstReceipt, { firstReceivedAt, silent }: Attributes): Attributes {
  if (firstReceivedAt === undefined) return { ...receipt };
  const isFirst = typeof firstReceivedAt !== "string" || firstReceivedAt < receipt.firstReceivedAt;
  return isFirst ? { firstReceivedAt, silent } : { ...receipt };
}

const report: z.ZodMiniType<WorkoutReport> = z.lazy(() =>
  z.object({
    kind: z.enum(WORKOUT_KINDS),
    startedAt: z.string().check(z.refine((instant) => !Number.isNaN(Date.parse(instant)))),
    offsetMinutes: z.optional(z.number()),
    zone: z.optional(z.string()),
    dayOnly: z.optional(z.boolean()),
    durationMinutes: z.number(),
    elapsedMinutes: z.optional(z.number()),
    distanceMeters: z.optional(z.number()),
    ascentMeters: z.optional(z.number()),
    rpe: z.optional(z.number()),
    averageHeartRate: z.optional(z.number()),
    muscleGroups: z.optional(z.array(z.enum(MUSCLE_GROUPS))),
    toFailure: z.optional(z.boolean()),
    title: z.optional(z.string()),
  } satisfies tableItems.Shape<WorkoutReport>),
);

type StoredWorkout = Omit<LoggedWorkout, "source" | "externalId">;

const workout: z.ZodMiniType<StoredWorkout> = z.lazy(() =>
  z.object({
    report,
    firstReceivedAt: z.string(),
    silent: z.boolean(),
    athleteRpe: z.optional(z.number()),
  } satisfies tableItems.Shape<StoredWorkout>),
);
