import * as fc from "fast-check";
import { isoDate, isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import { kindOfFacts, type Reminder } from "../../lib/domain/reminder.ts";
import type { ReminderFacts } from "../../lib/domain/reminder-facts.ts";
import type { AppendedReason } from "../../lib/domain/rules/reason.ts";
import { aReminder, endedAs, sentAt } from "./builders.ts";
import { ZONES } from "./planning.ts";

/** 2026-07-20; the texts end before the days of arbitrary training begin. */
const FIRST_DAY = 20_654;

const appended: fc.Arbitrary<AppendedReason | null> = fc.constantFrom(
  null,
  {
    code: "RUN_SPIKE",
    evidence: { distanceMeters: 9, longestMeters: 5, limitRatio: 1.1, windowDays: 30, easyDates: ["2026-11-23"] },
  },
  { code: "RETURN", evidence: { daysWithoutRun: 20, neededDays: 14, easyDays: 7, easyDates: [] } },
);

const facts: fc.Arbitrary<ReminderFacts> = fc.oneof(
  fc
    .record({ day: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 114 }), rider: appended })
    .map(({ day, rider }): ReminderFacts => {
      const numbers = { trainingDays: 5, windowDays: 6, offersRestOne: false, longRunCalls: false };
      return { kind: "rest-day", restDates: [isoDate(day), isoDate(day + 1)], ...numbers, rider };
    }),
  appended.map((rider): ReminderFacts => ({ ...mealFacts(), rider })),
  fc.constantFrom("bedtime" as const, "welcome" as const).map((kind) => aReminder({ kind }).facts),
  fc.constant<ReminderFacts>({
    kind: "easy-day",
    easyDates: ["2026-11-23"],
    distanceMeters: 18_000,
    longestMeters: 14_000,
    windowDays: 30,
  }),
);

/** A reminder of some kind that went, may have gone, or did not. */
const texts: fc.Arbitrary<Reminder> = fc
  .record({
    facts,
    minutes: fc.integer({ min: 0, max: 114 * 24 * 60 }),
    zone: fc.constantFrom(...ZONES),
    channel: fc.constantFrom("sms", "email"),
    end: fc.constantFrom("SENT", "SENT", "UNKNOWN", "SKIPPED"),
  })
  .map(({ facts: told, minutes, zone, channel, end }) => {
    const settledAt = isoInstant(FIRST_DAY * 24 * 60 * MINUTE_MS + minutes * MINUTE_MS);
    const state = end === "SENT" ? sentAt(settledAt) : { ...endedAs(end, "AMBIGUOUS"), settledAt };
    return aReminder({ kind: kindOfFacts(told), facts: told, zone, channel }, state);
  });

export const someTexts: fc.Arbitrary<readonly Reminder[]> = fc.array(texts, { maxLength: 20 });

function mealFacts(): Extract<ReminderFacts, { readonly kind: "meal" }> {
  const { facts: told } = aReminder({ kind: "meal" });
  if (told.kind !== "meal") throw new Error("A meal reminder carries the facts of a meal.");
  return told;
}
