import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";
import { namedDay } from "../../../lib/domain/conversation/race-date.ts";
import { epochDay, isoDate } from "../../../lib/domain/local-time.ts";

describe("the day of a race on the 29th of February", () => {
  it.each([
    { today: "2026-11-26", date: "2028-02-29" },
    { today: "2028-02-29", date: "2028-02-29" },
    { today: "2096-03-01", date: "2104-02-29" },
  ])("seen from $today is $date", ({ today, date }) => {
    const day = namedDay({ kind: "date", year: null, month: 2, day: 29 }, { today: epochDay(today), isDayFirst: true });

    expect(isoDate(day ?? Number.NaN)).toBe(date);
  });
});

describe("the day of a race on 11/10", () => {
  it.each([
    { isDayFirst: true, date: "2027-10-11" },
    { isDayFirst: false, date: "2027-11-10" },
  ])("is $date where the day stands first: $isDayFirst", ({ isDayFirst, date }) => {
    const day = namedDay(
      { kind: "slashed", first: 11, second: 10, year: null },
      { today: epochDay("2026-11-26"), isDayFirst },
    );

    expect(isoDate(day ?? Number.NaN)).toBe(date);
  });
});

describe("a day of a race that is told by another", () => {
  it.each([
    { text: "race day after tomorrow", date: "2026-12-02" },
    { text: "race tomorrow", date: "2026-12-01" },
    { text: "course dimanche", date: "2026-12-06" },
    { text: "course dimanche en huit", date: "2026-12-13" },
  ])("on Monday 2026-11-30 is $date: $text", ({ text, date }) => {
    const intent = readText(text);

    const named = intent.kind === "race" && intent.date !== null ? intent.date : undefined;

    expect(named && isoDate(namedDay(named, { today: epochDay("2026-11-30"), isDayFirst: true }) ?? 0)).toBe(date);
  });
});
