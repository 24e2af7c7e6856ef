import { describe, expect, it } from "vitest";
import { minutesOnTheClock } from "../../../lib/messages/bedtime.ts";
import { bedtimeFacts, ONE_WAY, textOf } from "../reminders.ts";

describe("the bedtime text", () => {
  it("knows clocks that move by half an hour", () => {
    const facts = bedtimeFacts({
      bedtimeAt: "2026-10-03T11:45:00.000Z",
      wakeAt: "2026-10-03T19:30:00.000Z",
      needMinutes: 450,
      clocksMoveMinutes: 30,
    });

    const { body } = textOf(facts, { reminder: { zone: "Australia/Lord_Howe" }, now: "2026-10-03T10:45:00Z" });

    expect(body).toBe(
      "Clocks go forward tonight, Ana. For 7.5 h of sleep before your 06:30 alarm, lights out is 22:15, 30 min earlier than usual.",
    );
  });

  it("winds down from now when it comes late", () => {
    expect(textOf(bedtimeFacts(), { now: "2026-11-28T02:20:00Z" }).body).toBe(
      "Ana, your 06:30 alarm is kinder after 8 h of sleep: lights out by 22:15, no screens from 21:15.",
    );
    expect(textOf(bedtimeFacts(), { now: "2026-11-28T02:20:01Z" }).body).toBe(
      "Ana, your 06:30 alarm is kinder after 8 h of sleep: lights out by 22:15, no screens from now.",
    );
  });

  it("names times in the reminder's zone", () => {
    const { body } = textOf(bedtimeFacts(), {
      reminder: { zone: "Europe/London", localDate: "2026-11-29" },
      now: "2026-11-28T02:15:00Z",
    });

    expect(body).toBe(
      "Ana, sleep is when training pays off. For 8 h before 11:30, lights out by 03:15; dim screens from 02:15.",
    );
  });

  it("says that nobody reads replies when the team's number cannot receive them", () => {
    expect(textOf(bedtimeFacts(), { team: ONE_WAY }).body).toBe(
      "Ana, your 06:30 alarm is kinder after 8 h of sleep: lights out by 22:15, no screens from 21:15. No replies. Stop: coach@riverside.run",
    );
  });
});

describe("minutesOnTheClock", () => {
  it("counts across midnight", () => {
    expect(minutesOnTheClock("22:15", "06:30")).toBe(495);
    expect(minutesOnTheClock("00:30", "08:00")).toBe(450);
  });
});
