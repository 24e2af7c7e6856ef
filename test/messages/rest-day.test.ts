import { describe, expect, it } from "vitest";
import { ONE_WAY, restDayFacts, textOf, turnsOf } from "./reminders.ts";

describe("the rest-day text", () => {
  it("takes turns among five wordings, evening by evening", () => {
    expect(turnsOf(restDayFacts(), 6)).toEqual([
      "Ana, your log shows 5 training days in the last 6. Leave tomorrow (Sat) and Sun open: rest is training too.",
      "Ana, 5 training days in the last 6. Plan nothing tomorrow (Sat) or Sun: that's when this week sinks in. A walk is fine.",
      "Ana, take tomorrow (Sat) and Sun off: 5 training days in the last 6, and muscles rebuild while you rest. A walk is fine.",
      "Nice work, Ana: 5 training days in the last 6. Keep tomorrow (Sat) and Sun free and let it settle. Stretching is fine.",
      "Rest days tomorrow (Sat) and Sun, Ana. 5 training days in the last 6 is plenty, and rest turns it into fitness.",
      "Ana, your log shows 5 training days in the last 6. Leave tomorrow (Sat) and Sun open: rest is training too.",
    ]);
  });

  it("names a single rest day, and says so when no day of the window was free", () => {
    expect(turnsOf(restDayFacts({ restDates: ["2026-11-28"], trainingDays: 6 }), 5)).toEqual([
      "Ana, your log shows 6 training days in a row. Leave tomorrow (Sat) open: rest is training too.",
      "Ana, 6 training days in a row. Plan nothing tomorrow (Sat): that's when this week sinks in. A walk is fine.",
      "Ana, take tomorrow (Sat) off: 6 training days in a row, and muscles rebuild while you rest. A walk is fine.",
      "Nice work, Ana: 6 training days in a row. Keep tomorrow (Sat) free and let it settle. Stretching is fine.",
      "Rest day tomorrow (Sat), Ana. 6 training days in a row is plenty, and rest turns it into fitness.",
    ]);
  });

  it("says today when it goes out on the rest day itself", () => {
    const facts = restDayFacts({ restDates: ["2026-11-28", "2026-11-29", "2026-11-30"] });

    const { body } = textOf(facts, { now: "2026-11-28T13:00:00Z" });

    expect(body).toBe(
      "Ana, your log shows 5 training days in the last 6. Leave today (Sat), tomorrow (Sun) and Mon open: rest is training too.",
    );
  });

  it("tells the day by the reminder's zone", () => {
    const { body } = textOf(restDayFacts(), { reminder: { zone: "Europe/Madrid" }, now: "2026-11-27T23:30:00Z" });

    expect(body).toBe(
      "Ana, your log shows 5 training days in the last 6. Leave today (Sat) and tomorrow (Sun) open: rest is training too.",
    );
  });

  it("opens with a capital when there is no name", () => {
    const { body } = textOf(restDayFacts(), { profile: { name: "Мария" }, reminder: { localDate: "2026-11-29" } });

    expect(body).toBe(
      "Take tomorrow (Sat) and Sun off: 5 training days in the last 6, and muscles rebuild while you rest. A walk is fine.",
    );
  });

  it("opens with a capital of GSM-7 whatever the name begins with", () => {
    expect(textOf(restDayFacts(), { profile: { name: "ènora" } }).body).toBe(
      "Enora, your log shows 5 training days in the last 6. Leave tomorrow (Sat) and Sun open: rest is training too.",
    );
  });

  it("says that nobody reads replies when the team's number cannot receive them", () => {
    expect(textOf(restDayFacts(), { team: ONE_WAY }).body).toBe(
      "Ana, your log shows 5 training days in the last 6. Leave tomorrow (Sat) and Sun open: rest is training too. No replies. Stop: coach@riverside.run",
    );
  });

  it("becomes its plainest when a long contact leaves no room", () => {
    const facts = restDayFacts({ restDates: ["2026-11-28", "2026-11-29", "2026-11-30"], trainingDays: 5 });
    const team = { name: "Riverside RC", optOutContact: "recovery-texts@riverside-runners.example" };

    const { body } = textOf(facts, { team, now: "2026-11-28T13:00:00Z" });

    expect(body).toBe(
      "5 training days in the last 6. Rest today (Sat), tomorrow (Sun) and Mon. No replies. Stop: recovery-texts@riverside-runners.example",
    );
  });

  it("gives dates, numbers and source in an e-mail", () => {
    expect(textOf(restDayFacts(), { reminder: { channel: "email" }, profile: { name: "Мария" } })).toEqual({
      subject: "Rest days: tomorrow (Sat) and Sun",
      body: `Hi Мария,

Your log shows 5 training days in the last 6. Leave tomorrow (Sat) and Sun open: rest is training too.

Rest days: Saturday 28 November and Sunday 29 November. That means no run, no lift and no hard ride; a walk or some stretching is fine.

Why: your log holds 5 training days in the last 6. Getting better takes training and recovery in balance. How many rest days a week is a setting, not a law: your coach can change it.

Source: Kellmann et al. 2018, Int J Sports Physiol Perform 13(2):240-245, doi:10.1123/ijspp.2017-0759

Riverside RC / Cooldown`,
    });
  });
});
