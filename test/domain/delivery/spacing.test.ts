import { describe, expect, it } from "vitest";
import { spacedFrom } from "../../../lib/domain/delivery/spacing.ts";
import { isoInstant } from "../../../lib/domain/local-time.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import { aReminder, claimedUntil, endedAs, sentAt } from "../../support/builders.ts";

const LATE = "2026-11-22T23:00:00.000Z";

function at(time: string): string {
  return `2026-11-22T${time}:00.000Z`;
}

function restDay(state?: Parameters<typeof aReminder>[1], over: Parameters<typeof aReminder>[0] = {}): Reminder {
  return aReminder({ kind: "rest-day", sendBefore: LATE, ...over }, state);
}

function bedtime(state?: Parameters<typeof aReminder>[1], over: Parameters<typeof aReminder>[0] = {}): Reminder {
  return aReminder({ kind: "bedtime", sendBefore: LATE, ...over }, state);
}

/** When a meal text may go at 12:00, its expiry and the others given. */
function mealFrom(others: readonly Reminder[], sendBefore: string = LATE): string {
  const reminder = aReminder({ sendBefore }, claimedUntil(at("12:04")));
  return isoInstant(spacedFrom({ reminder, others, nowMs: Date.parse(at("12:00")), spacingMinutes: 45 })).slice(11, 16);
}

describe("a meal text at 12:00 may go", () => {
  it.each([
    { what: "alone", others: [], from: "12:00" },
    { what: "45 minutes after what went", others: [restDay(sentAt(at("11:30")))], from: "12:15" },
    { what: "at once long after what went", others: [restDay(sentAt(at("11:15")))], from: "12:00" },
    { what: "45 minutes after a later kind that went", others: [bedtime(sentAt(at("11:30")))], from: "12:15" },
    {
      what: "45 minutes after what may have gone",
      others: [restDay({ ...endedAs("UNKNOWN", "AMBIGUOUS"), settledAt: at("11:40") })],
      from: "12:25",
    },
    {
      what: "45 minutes after the last of several",
      others: [restDay(sentAt(at("11:30"))), bedtime(sentAt(at("11:50")))],
      from: "12:35",
    },
    { what: "at once after a silence", others: [restDay(endedAs("SKIPPED", "PAST"))], from: "12:00" },
    {
      what: "a minute later while an earlier kind is being sent",
      others: [restDay(claimedUntil(at("12:02")))],
      from: "12:01",
    },
    { what: "a minute later when a lease ran out", others: [restDay(claimedUntil(at("12:00")))], from: "12:01" },
    {
      what: "a minute later while a later kind is being sent",
      others: [bedtime(claimedUntil(at("12:02")))],
      from: "12:01",
    },
    {
      what: "after an earlier kind due in 44 minutes",
      others: [restDay(undefined, { plannedAt: at("12:44") })],
      from: "13:29",
    },
    {
      what: "before an earlier kind due in 45 minutes",
      others: [restDay(undefined, { plannedAt: at("12:45") })],
      from: "12:00",
    },
    {
      what: "after an earlier kind that is overdue",
      others: [restDay(undefined, { plannedAt: at("11:00") })],
      from: "12:45",
    },
    { what: "before a later kind due soon", others: [bedtime(undefined, { plannedAt: at("12:10") })], from: "12:00" },
    {
      what: "before an earlier day's text of a later kind",
      others: [bedtime(undefined, { localDate: "2026-11-21", plannedAt: at("12:10") })],
      from: "12:00",
    },
    {
      what: "at once beside an earlier kind that expires before it is due",
      others: [restDay(undefined, { plannedAt: at("12:10"), sendBefore: at("12:10") })],
      from: "12:00",
    },
    {
      what: "after an earlier day's text of its own kind",
      others: [aReminder({ localDate: "2026-11-21", plannedAt: at("12:10"), sendBefore: LATE })],
      from: "12:55",
    },
    {
      what: "at once beside a text of its own kind and day",
      others: [aReminder({ n: 2, plannedAt: at("12:10"), sendBefore: LATE })],
      from: "12:00",
    },
    {
      what: "before a later day's text of its own kind",
      others: [aReminder({ localDate: "2026-11-23", plannedAt: at("12:10"), sendBefore: LATE })],
      from: "12:00",
    },
  ])("$what: $from", ({ others, from }) => {
    expect(mealFrom(others)).toBe(from);
  });

  it("rather than wait past its expiry for one that is not due yet", () => {
    const others = [restDay(undefined, { plannedAt: at("12:10") })];

    expect([mealFrom(others, at("12:56")), mealFrom(others, at("12:55"))]).toStrictEqual(["12:55", "12:00"]);
  });

  it("a minute later when an earlier kind is due and it cannot wait 45 minutes for that", () => {
    const others = [restDay(undefined, { plannedAt: at("12:00") }), bedtime(undefined, { plannedAt: at("12:10") })];

    expect([mealFrom(others, at("12:46")), mealFrom(others, at("12:45"))]).toStrictEqual(["12:45", "12:01"]);
  });
});
