import { describe, expect, it } from "vitest";
import { spacedFrom } from "../../../lib/domain/delivery/spacing.ts";
import { isoInstant } from "../../../lib/domain/local-time.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import { aReminder, claimedUntil, endedAs, sentAt } from "../../support/builders.ts";

/** A meal text for the morning after a late session. */
const BREAKFAST = {
  kind: "meal",
  session: "lift",
  focus: "protein",
  endedAt: "2026-11-22T02:30:00.000Z",
  long: false,
  hard: false,
  asksToDrink: false,
  forBreakfast: true,
  offersNew: false,
  announcesFading: false,
  asksRpe: false,
  workouts: ["cooldown#w-1"],
  rider: null,
} as const;

const LATE = "2026-11-22T23:00:00.000Z";

function at(time: string): string {
  return `2026-11-22T${time}:00.000Z`;
}

function meal(state?: Parameters<typeof aReminder>[1], over: Parameters<typeof aReminder>[0] = {}): Reminder {
  return aReminder({ kind: "meal", sendBefore: LATE, ...over }, state);
}

function restDay(over: Parameters<typeof aReminder>[0], state?: Parameters<typeof aReminder>[1]): Reminder {
  return aReminder({ kind: "rest-day", sendBefore: LATE, ...over }, state);
}

function bedtime(state?: Parameters<typeof aReminder>[1], over: Parameters<typeof aReminder>[0] = {}): Reminder {
  return aReminder({ kind: "bedtime", sendBefore: LATE, ...over }, state);
}

/** When a rest-day text may go at 12:00, its expiry and the others given. */
function restDayFrom(others: readonly Reminder[], sendBefore: string = LATE): string {
  const reminder = restDay({ sendBefore }, claimedUntil(at("12:04")));
  return isoInstant(spacedFrom({ reminder, others, nowMs: Date.parse(at("12:00")), spacingMinutes: 45 })).slice(11, 16);
}

describe("a rest-day text at 12:00 may go", () => {
  it.each([
    { what: "alone", others: [], from: "12:00" },
    { what: "45 minutes after what went", others: [meal(sentAt(at("11:30")))], from: "12:15" },
    { what: "at once long after what went", others: [meal(sentAt(at("11:15")))], from: "12:00" },
    { what: "45 minutes after a later kind that went", others: [bedtime(sentAt(at("11:30")))], from: "12:15" },
    {
      what: "45 minutes after what may have gone",
      others: [meal({ ...endedAs("UNKNOWN", "AMBIGUOUS"), settledAt: at("11:40") })],
      from: "12:25",
    },
    {
      what: "45 minutes after the last of several",
      others: [meal(sentAt(at("11:30"))), bedtime(sentAt(at("11:50")))],
      from: "12:35",
    },
    { what: "at once after a silence", others: [meal(endedAs("SKIPPED", "PAST"))], from: "12:00" },
    {
      what: "a minute later while an earlier kind is being sent",
      others: [meal(claimedUntil(at("12:02")))],
      from: "12:01",
    },
    { what: "a minute later when a lease ran out", others: [meal(claimedUntil(at("12:00")))], from: "12:01" },
    {
      what: "a minute later while a later kind is being sent",
      others: [bedtime(claimedUntil(at("12:02")))],
      from: "12:01",
    },
    {
      what: "after an earlier kind due in 44 minutes",
      others: [meal(undefined, { plannedAt: at("12:44") })],
      from: "13:29",
    },
    {
      what: "before an earlier kind due in 45 minutes",
      others: [meal(undefined, { plannedAt: at("12:45") })],
      from: "12:00",
    },
    {
      what: "after an earlier kind that is overdue",
      others: [meal(undefined, { plannedAt: at("11:00") })],
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
      others: [meal(undefined, { plannedAt: at("12:10"), sendBefore: at("12:10") })],
      from: "12:00",
    },
    {
      what: "before a breakfast text that is due soon",
      others: [meal(undefined, { plannedAt: at("12:10"), facts: BREAKFAST })],
      from: "12:00",
    },
    {
      what: "after an earlier day's text of its own kind",
      others: [restDay({ localDate: "2026-11-21", plannedAt: at("12:10") })],
      from: "12:55",
    },
    {
      what: "at once beside a text of its own kind and day",
      others: [restDay({ n: 2, plannedAt: at("12:10") })],
      from: "12:00",
    },
    {
      what: "before a later day's text of its own kind",
      others: [restDay({ localDate: "2026-11-23", plannedAt: at("12:10") })],
      from: "12:00",
    },
  ])("$what: $from", ({ others, from }) => {
    expect(restDayFrom(others)).toBe(from);
  });

  it("rather than wait past its expiry for one that is not due yet", () => {
    const others = [meal(undefined, { plannedAt: at("12:10") })];

    expect([restDayFrom(others, at("12:56")), restDayFrom(others, at("12:55"))]).toStrictEqual(["12:55", "12:00"]);
  });

  it("a minute later when an earlier kind is due and it cannot wait 45 minutes for that", () => {
    const others = [meal(undefined, { plannedAt: at("12:00") }), bedtime(undefined, { plannedAt: at("12:10") })];

    expect([restDayFrom(others, at("12:46")), restDayFrom(others, at("12:45"))]).toStrictEqual(["12:45", "12:01"]);
  });
});
