import * as z from "zod/mini";
import type { ReminderFacts } from "../domain/reminder-facts.ts";
import { isOfEasyDays, withEasyDates } from "../domain/rules/easy-dates.ts";
import { APPENDED_CODES, type AppendedReason } from "../domain/rules/reason.ts";
import { isCodeWithEvidence, type Shape } from "./items.ts";

type FactsOf<K extends ReminderFacts["kind"]> = Extract<ReminderFacts, { readonly kind: K }>;

/** A yes or no that reminders of earlier releases do not have. */
function laterFlag(): z.ZodMiniType<boolean> {
  return z.pipe(
    z.optional(z.boolean()),
    z.transform((flag) => flag ?? false),
  );
}

const appendedCode = z.lazy(() => z.object({ code: z.enum(APPENDED_CODES) }));

const rider: z.ZodMiniType<AppendedReason | null> = z.nullable(
  z.pipe(
    z.custom<AppendedReason>((value) => z.safeParse(appendedCode, value).success && isCodeWithEvidence(value)),
    z.transform(withKnownDates),
  ),
);

const easyDates = z.lazy(() => z.object({ evidence: z.object({ easyDates: z.array(z.string()) }) }));

/** A reason that was stored before reasons named the days to keep easy names none. */
function withKnownDates(reason: AppendedReason): AppendedReason {
  if (!isOfEasyDays(reason) || z.safeParse(easyDates, reason).success) return reason;
  return withEasyDates(reason, []);
}

function mealFacts() {
  return z.object({
    kind: z.literal("meal"),
    session: z.enum(["run", "lift", "cross", "run-and-lift"]),
    focus: z.enum(["protein", "carbohydrate", "both"]),
    endedAt: z.string(),
    long: laterFlag(),
    hard: laterFlag(),
    asksToDrink: laterFlag(),
    forBreakfast: laterFlag(),
    asksRpe: z.boolean(),
    announcesFading: laterFlag(),
    offersNew: laterFlag(),
    workouts: z.array(z.string()),
    rider,
  } satisfies Shape<FactsOf<"meal">>);
}

function easyDayFacts() {
  return z.object({
    kind: z.literal("easy-day"),
    easyDates: z.array(z.string()),
    distanceMeters: z.number(),
    longestMeters: z.number(),
    windowDays: z.number(),
  } satisfies Shape<FactsOf<"easy-day">>);
}

function restAfterFacts() {
  return z.object({
    kind: z.literal("rest-after"),
    restDates: z.array(z.string()),
    hardWorkFrom: z.string(),
  } satisfies Shape<FactsOf<"rest-after">>);
}

function bigDayFacts() {
  return z.object({
    kind: z.literal("big-day"),
    runMeters: z.nullable(z.number()),
    hardWorkFrom: z.string(),
    namesFood: z.boolean(),
    workouts: z.array(z.string()),
  } satisfies Shape<FactsOf<"big-day">>);
}

function starterFacts() {
  return z.object({
    kind: z.literal("starter"),
    again: z.boolean(),
    aimKilometers: z.nullable(z.number()),
    asksRpe: z.boolean(),
    workouts: z.array(z.string()),
  } satisfies Shape<FactsOf<"starter">>);
}

/** The facts of every kind of reminder, as its item has them. */
export const storedFacts: z.ZodMiniType<ReminderFacts> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("rest-day"),
      restDates: z.array(z.string()),
      trainingDays: z.number(),
      windowDays: z.number(),
      offersRestOne: z.boolean(),
      longRunCalls: laterFlag(),
      rider,
    } satisfies Shape<FactsOf<"rest-day">>),
    easyDayFacts(),
    mealFacts(),
    restAfterFacts(),
    bigDayFacts(),
    starterFacts(),
    z.object({
      kind: z.literal("bedtime"),
      bedtimeAt: z.string(),
      wakeAt: z.string(),
      needMinutes: z.number(),
      hardDay: z.boolean(),
      beforeEvent: laterFlag(),
      capped: laterFlag(),
      clocksMoveMinutes: z.number(),
      announcesFading: laterFlag(),
    } satisfies Shape<FactsOf<"bedtime">>),
    z.object({ kind: z.literal("event"), date: z.string() } satisfies Shape<FactsOf<"event">>),
    z.object({ kind: z.literal("welcome"), maxTextsPerDay: z.number() } satisfies Shape<FactsOf<"welcome">>),
    z.object({ kind: z.literal("invite") } satisfies Shape<FactsOf<"invite">>),
    z.object({
      kind: z.literal("notice-quiet"),
      logged: z.enum(["nothing", "recovery"]),
    } satisfies Shape<FactsOf<"notice-quiet">>),
    z.object({ kind: z.literal("notice") } satisfies Shape<FactsOf<"notice">>),
  ]),
);
