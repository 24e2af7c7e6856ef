import { describe, expect, it } from "vitest";
import { bedtimeFacts, ONE_WAY, textOf, turnsOf } from "./reminders.ts";

const hardDay = bedtimeFacts({ hardDay: true, bedtimeAt: "2026-11-28T02:45:00.000Z", needMinutes: 510 });
const clocksForward = bedtimeFacts({
  bedtimeAt: "2026-03-08T02:15:00.000Z",
  wakeAt: "2026-03-08T10:30:00.000Z",
  clocksMoveMinutes: 60,
});
const clocksBack = bedtimeFacts({
  bedtimeAt: "2026-11-01T03:15:00.000Z",
  wakeAt: "2026-11-01T11:30:00.000Z",
  clocksMoveMinutes: -60,
});

describe("the bedtime text", () => {
  it("takes turns among four wordings, evening by evening", () => {
    expect(turnsOf(bedtimeFacts(), 5, { now: "2026-11-28T02:15:00Z" })).toEqual([
      "Ana, lights out by 22:15 gives you 8 h of sleep before your 06:30 alarm. Winding down from 21:15 helps.",
      "Ana, sleep is when training settles. For 8 h before 06:30, lights out by 22:15; dim screens from 21:15.",
      "Alarm at 06:30, Ana? Then lights out by 22:15 makes it 8 h. A book beats a screen from 21:15.",
      "Ana, to sleep 8 h before your 06:30 alarm, aim for lights out at 22:15. Slow things down from 21:15.",
      "Ana, lights out by 22:15 gives you 8 h of sleep before your 06:30 alarm. Winding down from 21:15 helps.",
    ]);
  });

  it("allows for a hard day", () => {
    expect(turnsOf(hardDay, 3, { now: "2026-11-28T01:45:00Z" })).toEqual([
      "Ana, hard day: lights out by 21:45 for 8.5 h before your 06:30 alarm. Winding down from 20:45 helps.",
      "Tough session, Ana. Let sleep do its part: lights out by 21:45 for 8.5 h before 06:30. Dim screens from 20:45.",
      "Ana, big effort, longer night: 8.5 h of sleep before 06:30 means lights out by 21:45. Slow things down from 20:45.",
    ]);
  });

  it("says when the clocks go forward", () => {
    expect(turnsOf(clocksForward, 2, { now: "2026-03-08T01:15:00Z" })).toEqual([
      "Clocks go forward tonight, Ana. For 8 h before your 06:30 alarm, lights out is 21:15, an hour earlier on the clock.",
      "Ana, clocks go forward tonight, so lights out is an hour earlier: 21:15 for 8 h before your 06:30 alarm.",
    ]);
  });

  it("says when the clocks go back", () => {
    expect(turnsOf(clocksBack, 2, { now: "2026-11-01T02:15:00Z" })).toEqual([
      "Clocks go back tonight, Ana. For 8 h before your 06:30 alarm, lights out is 23:15, an hour later on the clock.",
      "Ana, clocks go back tonight, so lights out is an hour later: 23:15 for 8 h before your 06:30 alarm.",
    ]);
  });

  it("knows clocks that move by half an hour", () => {
    const facts = bedtimeFacts({
      bedtimeAt: "2026-10-03T11:45:00.000Z",
      wakeAt: "2026-10-03T19:30:00.000Z",
      needMinutes: 450,
      clocksMoveMinutes: 30,
    });

    const { body } = textOf(facts, { reminder: { zone: "Australia/Lord_Howe" }, now: "2026-10-03T10:45:00Z" });

    expect(body).toBe(
      "Clocks go forward tonight, Ana. For 7.5 h before your 06:30 alarm, lights out is 22:15, 30 min earlier on the clock.",
    );
  });

  it("claims no earlier bedtime when the clocks move before it", () => {
    const facts = bedtimeFacts({
      bedtimeAt: "2026-03-08T07:45:00.000Z",
      wakeAt: "2026-03-08T16:00:00.000Z",
      clocksMoveMinutes: 60,
    });

    expect(textOf(facts, { now: "2026-03-08T06:45:00Z" }).body).toBe(
      "Clocks go forward tonight: lights out by 03:45 for 8 h before your 12:00 alarm.",
    );
  });

  it("winds down from now when it comes late", () => {
    expect(textOf(bedtimeFacts(), { now: "2026-11-28T02:30:00Z" }).body).toBe(
      "Ana, lights out by 22:15 gives you 8 h of sleep before your 06:30 alarm. Winding down from 21:15 helps.",
    );
    expect(textOf(bedtimeFacts(), { now: "2026-11-28T02:30:01Z" }).body).toBe(
      "Ana, lights out by 22:15 gives you 8 h of sleep before your 06:30 alarm. Winding down from now helps.",
    );
  });

  it("names times in the reminder's zone", () => {
    const { body } = textOf(bedtimeFacts(), {
      reminder: { zone: "Europe/London", localDate: "2026-11-29" },
      now: "2026-11-28T02:15:00Z",
    });

    expect(body).toBe("Alarm at 11:30, Ana? Then lights out by 03:15 makes it 8 h. A book beats a screen from 02:15.");
  });

  it("says that nobody reads replies when the team's number cannot receive them", () => {
    expect(textOf(bedtimeFacts(), { team: ONE_WAY }).body).toBe(
      "Ana, lights out by 22:15 gives you 8 h of sleep before your 06:30 alarm. Winding down from 21:15 helps. No replies. Stop: coach@riverside.run",
    );
  });

  it("counts back and gives its source in an e-mail", () => {
    expect(textOf(hardDay, { reminder: { channel: "email" }, now: "2026-11-28T01:45:00Z" })).toEqual({
      subject: "Lights out by 21:45",
      body: `Hi Ana,

Hard day: lights out by 21:45 for 8.5 h before your 06:30 alarm. Winding down from 20:45 helps.

Why: your alarm is 06:30. Count back 8.5 h of sleep and 15 min to fall asleep, and it is 21:45.

After a hard day we plan a longer night. That is our rule of thumb, not a study result.

For most adults 7 to 9 hours a night are recommended, for teenagers 8 to 10, from 65 on 7 to 8.

Source: Hirshkowitz et al. 2015, Sleep Health 1(1):40-43, doi:10.1016/j.sleh.2014.12.010

Riverside RC / Cooldown`,
    });
  });

  it("says in an e-mail that the change of the clocks is counted in", () => {
    const { subject, body } = textOf(clocksForward, { reminder: { channel: "email" }, now: "2026-03-08T01:15:00Z" });

    expect(subject).toBe("Clocks go forward tonight: lights out by 21:15");
    expect(body).toContain(
      "Why: your alarm is 06:30. Count back 8 h of sleep and 15 min to fall asleep, and it is 21:15. The change of the clocks is counted in.",
    );
  });
});
