import { describe, expect, it } from "vitest";
import { raceDay } from "../../../lib/domain/conversation/race-date.ts";
import { epochDay, isoDate } from "../../../lib/domain/local-time.ts";

describe("the day of a race on the 29th of February", () => {
  it.each([
    { today: "2026-11-26", date: "2028-02-29" },
    { today: "2028-02-29", date: "2028-02-29" },
    { today: "2096-03-01", date: "2104-02-29" },
  ])("seen from $today is $date", ({ today, date }) => {
    const day = raceDay({ kind: "date", year: null, month: 2, day: 29 }, epochDay(today));

    expect(isoDate(day ?? Number.NaN)).toBe(date);
  });
});
