import { describe, expect, it } from "vitest";
import { RUN_SPIKE } from "../reasons.ts";
import { ONE_WAY, restDayFacts, textOf } from "../reminders.ts";

describe("the rest-day text", () => {
  it("says today when it goes out on the rest day itself", () => {
    const facts = restDayFacts({ restDates: ["2026-11-28", "2026-11-29", "2026-11-30"] });

    const { body } = textOf(facts, { now: "2026-11-28T13:00:00Z" });

    expect(body).toBe(
      "Ana, that makes 5 training days in the last 6. Leave today (Sat), tomorrow (Sun) and Mon open: rest is training too.",
    );
  });

  it("tells the day by the reminder's zone", () => {
    const { body } = textOf(restDayFacts(), { reminder: { zone: "Europe/Madrid" }, now: "2026-11-27T23:30:00Z" });

    expect(body).toBe(
      "Ana, that makes 5 training days in the last 6. Leave today (Sat) and tomorrow (Sun) open: rest is training too.",
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
      "Enora, that makes 5 training days in the last 6. Leave tomorrow (Sat) and Sun open: rest is training too.",
    );
  });

  it("says that nobody reads replies when the team's number cannot receive them", () => {
    expect(textOf(restDayFacts(), { team: ONE_WAY }).body).toBe(
      "Ana, that makes 5 training days in the last 6. Leave tomorrow (Sat) and Sun open: rest is training too. No replies. Stop: coach@riverside.run",
    );
  });

  it("asks to keep only those days easy that it does not name as rest days", () => {
    const rider = RUN_SPIKE;
    const threeDays = restDayFacts({ restDates: ["2026-11-28", "2026-11-29", "2026-11-30"], rider });
    const allDays = restDayFacts({ restDates: ["2026-11-30", "2026-12-01"], rider });

    expect(textOf(threeDays).body).toBe(
      "Ana, keep tomorrow (Sat), Sun and Mon free after 5 training days in the last 6. 18.3 km, up from 14.2: keep Tue easy.",
    );
    expect(textOf(allDays, { now: "2026-11-30T13:00:00Z" }).body).toBe(
      "Ana, that makes 5 training days in the last 6. Leave today (Mon) and tomorrow (Tue) open: rest is training too.",
    );
  });

  it("becomes short when a long contact leaves no room", () => {
    const facts = restDayFacts({ restDates: ["2026-11-28", "2026-11-29", "2026-11-30"], trainingDays: 5 });
    const team = { name: "Riverside RC", optOutContact: "recovery-texts@riverside-runners.example" };

    const { body } = textOf(facts, { team, now: "2026-11-28T13:00:00Z" });

    expect(body).toBe(
      "Ana, keep today (Sat), tomorrow (Sun) and Mon free after 5 training days in the last 6. No replies. Stop: recovery-texts@riverside-runners.example",
    );
  });
});
