import { describe, expect, it } from "vitest";
import { instantMs, isoDate, localDayAt } from "../../lib/domain/local-time.ts";
import {
  isSettled,
  kindOfFacts,
  mayHaveBeenSent,
  parseReminderId,
  recentRemindersFrom,
  reminderId,
} from "../../lib/domain/reminder.ts";
import { aReminder, claimedUntil, endedAs, sentAt } from "../support/builders.ts";

describe("a reminder", () => {
  it.each([
    { state: aReminder(), settled: false, sent: false },
    { state: claimedUntil("2026-11-22T12:40:00.000Z"), settled: false, sent: false },
    { state: sentAt("2026-11-22T12:30:00.000Z"), settled: true, sent: true },
    { state: endedAs("UNKNOWN", "AMBIGUOUS"), settled: true, sent: true },
    { state: endedAs("FAILED", "REFUSED"), settled: true, sent: false },
    { state: endedAs("CANCELLED", "EDITED"), settled: true, sent: false },
    { state: endedAs("EXPIRED", "OVERDUE"), settled: true, sent: false },
    { state: endedAs("SKIPPED", "PAST"), settled: true, sent: false },
  ])("that is $state.state is settled: $settled, and may have been sent: $sent", ({ state, settled, sent }) => {
    expect(isSettled(state)).toBe(settled);
    expect(mayHaveBeenSent(state)).toBe(sent);
  });

  it("about an easy day takes the turn of the rest-day text; every other has its own", () => {
    const anEasyDay = {
      kind: "easy-day",
      easyDates: ["2026-11-23"],
      distanceMeters: 12_000,
      longestMeters: 10_000,
      windowDays: 30,
    } as const;
    const { facts } = aReminder({ kind: "meal" });

    expect(kindOfFacts(anEasyDay)).toBe("rest-day");
    expect([kindOfFacts(facts), kindOfFacts({ kind: "notice" })]).toStrictEqual(["meal", "notice"]);
  });

  it("is told from every other by date, kind and n", () => {
    expect(reminderId({ localDate: "2026-11-22", kind: "rest-day", n: 2 })).toBe("2026-11-22#rest-day#2");
  });
});

describe("the id of a reminder", () => {
  it("names date, kind and n", () => {
    expect(parseReminderId("2026-11-22#rest-day#12")).toStrictEqual({
      localDate: "2026-11-22",
      kind: "rest-day",
      n: 12,
    });
  });

  it.each(["2026-11-22#rest-day", "2026-11-22#poem#1", "2026-11-22#meal#one", "2026-11-22#meal#1#2", ""])(
    "of another form names nothing: '%s'",
    (id) => {
      expect(parseReminderId(id)).toBeUndefined();
    },
  );
});

it.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"])(
  "recent reminders hold those of two local days ago in %s",
  (zone) => {
    const nowMs = instantMs("2026-11-22T10:30:00.000Z");

    const twoDaysAgo = isoDate(localDayAt(nowMs, zone) - 2);

    expect(recentRemindersFrom(nowMs) <= twoDaysAgo).toBe(true);
  },
);
