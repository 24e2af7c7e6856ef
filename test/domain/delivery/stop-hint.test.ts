import { describe, expect, it } from "vitest";
import { needsStopHint } from "../../../lib/domain/delivery/told-before.ts";
import { epochDay, instantMs } from "../../../lib/domain/local-time.ts";
import { EMPTY_HISTORY } from "../../../lib/domain/planning/text-history.ts";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import { aReminder, endedAs, sentAt } from "../../support/builders.ts";

/** Whether a text owes the hint at an instant, when the last SMS that is remembered went on a local date. */
function owes(
  reminder: Reminder,
  at: string,
  { last, others = [] }: { readonly last?: string; readonly others?: readonly Reminder[] } = {},
): boolean {
  const history = last === undefined ? EMPTY_HISTORY : { ...EMPTY_HISTORY, lastSmsDay: epochDay(last) };
  return needsStopHint(reminder, { history, others, nowMs: instantMs(at) });
}

describe("the STOP hint", () => {
  it.each([
    { last: undefined, owed: true },
    { last: "2026-11-30", owed: true },
    { last: "2025-12-31", owed: true },
    { last: "2026-12-01", owed: false },
  ])("is owed on 2026-12-01 when the last SMS went on $last: $owed", ({ last, owed }) => {
    const seen = last === undefined ? {} : { last };

    expect(owes(aReminder(), "2026-12-01T15:00:00.000Z", seen)).toBe(owed);
  });

  it.each([
    { at: "2026-12-01T04:59:00.000Z", owed: false },
    { at: "2026-12-01T05:00:00.000Z", owed: true },
  ])("goes by the athlete's own month: at $at in New York $owed", ({ at, owed }) => {
    expect(owes(aReminder(), at, { last: "2026-11-20" })).toBe(owed);
  });

  it.each([
    { what: "an SMS", other: aReminder({ n: 2 }, sentAt("2026-12-01T13:00:00.000Z")), owed: false },
    {
      what: "an SMS that may have gone",
      other: aReminder({ n: 2 }, { ...endedAs("UNKNOWN", "AMBIGUOUS"), settledAt: "2026-12-01T13:00:00.000Z" }),
      owed: false,
    },
    { what: "an e-mail", other: aReminder({ channel: "email" }, sentAt("2026-12-01T13:00:00.000Z")), owed: true },
    { what: "a failure", other: aReminder({ n: 2 }, endedAs("FAILED", "REFUSED")), owed: true },
  ])("counts $what that went since the last assessment: owed $owed", ({ other, owed }) => {
    expect(owes(aReminder(), "2026-12-01T15:00:00.000Z", { last: "2026-11-30", others: [other] })).toBe(owed);
  });

  it.each([
    { what: "an e-mail", reminder: aReminder({ channel: "email" }) },
    { what: "a welcome", reminder: aReminder({ kind: "welcome" }) },
    { what: "an invite", reminder: aReminder({ kind: "invite" }) },
  ])("is not owed by $what", ({ reminder }) => {
    expect(owes(reminder, "2026-12-01T15:00:00.000Z")).toBe(false);
  });
});
