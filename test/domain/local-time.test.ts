import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  epochDay,
  instantAt,
  instantMs,
  isoAtOffset,
  isoDate,
  isoInstant,
  localDayAt,
  localDayAtOffset,
  localTimeAt,
  offsetMinutesAt,
  startOfDay,
  weekdayOf,
} from "../../lib/domain/local-time.ts";

/** Zones with a day's rule of their own: half-hour clock changes, gaps at midnight, a skipped day, +14:00. */
const ZONES = [
  "America/New_York",
  "Asia/Kolkata",
  "Pacific/Auckland",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Africa/Cairo",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "UTC",
] as const;

const minutesOfDay = fc.integer({ min: 0, max: 23 * 60 + 59 });
const instants = fc.integer({ min: Date.UTC(2009, 0, 1), max: Date.UTC(2030, 0, 1) });

describe("instantAt", () => {
  it.each([
    { zone: "America/New_York", local: "2026-11-20 19:00", instant: "2026-11-21T00:00:00.000Z", what: "standard time" },
    { zone: "America/New_York", local: "2026-07-20 19:00", instant: "2026-07-20T23:00:00.000Z", what: "summer time" },
    { zone: "Asia/Kolkata", local: "2026-11-20 19:00", instant: "2026-11-20T13:30:00.000Z", what: "a half hour" },
    { zone: "Pacific/Auckland", local: "2026-11-20 19:00", instant: "2026-11-20T06:00:00.000Z", what: "far east" },
    { zone: "America/New_York", local: "2026-03-08 02:30", instant: "2026-03-08T07:30:00.000Z", what: "a gap: later" },
    {
      zone: "America/New_York",
      local: "2026-11-01 01:30",
      instant: "2026-11-01T05:30:00.000Z",
      what: "an overlap: earlier",
    },
    {
      zone: "Australia/Lord_Howe",
      local: "2026-10-04 02:15",
      instant: "2026-10-03T15:45:00.000Z",
      what: "half an hour's gap",
    },
  ])("is $instant at $local in $zone ($what)", ({ zone, local, instant }) => {
    const ms = instantAt(epochDay(local.slice(0, 10)), local.slice(11), zone);

    expect(isoInstant(ms)).toBe(instant);
  });

  it("never loses or doubles a local time: a later one is never earlier (I10)", () => {
    const days = fc.integer({ min: epochDay("2009-01-01"), max: epochDay("2030-01-01") });
    const times = fc.tuple(minutesOfDay, minutesOfDay).map((both) => both.toSorted((a, b) => a - b).map(clock));
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), days, times, (zone, day, [early = "", late = ""]) => {
        expect(instantAt(day, early, zone)).toBeLessThanOrEqual(instantAt(day, late, zone));
        expect(instantAt(day, early, zone)).toBeLessThanOrEqual(instantAt(day + 1, early, zone));
      }),
    );
  });
});

describe("the local day and time of an instant", () => {
  it.each([
    { zone: "America/New_York", date: "2026-11-19", time: "23:30" },
    { zone: "Asia/Kolkata", date: "2026-11-20", time: "10:00" },
    { zone: "Pacific/Auckland", date: "2026-11-20", time: "17:30" },
    { zone: "Pacific/Kiritimati", date: "2026-11-20", time: "18:30" },
  ])("are $date $time in $zone at 04:30 UTC", ({ zone, date, time }) => {
    const ms = instantMs("2026-11-20T04:30:00Z");

    const local = [isoDate(localDayAt(ms, zone)), localTimeAt(ms, zone)];

    expect(local).toStrictEqual([date, time]);
  });

  it("agree with the offset in force", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, (zone, ms) => {
        const day = localDayAt(ms, zone);

        expect(day).toBe(localDayAtOffset(ms, offsetMinutesAt(ms, zone)));
        expect(startOfDay(day, zone)).toBeLessThanOrEqual(ms);
        expect(startOfDay(day + 1, zone)).toBeGreaterThan(ms);
      }),
    );
  });

  it.each([
    { offsetMinutes: -300, date: "2026-11-19" },
    { offsetMinutes: 330, date: "2026-11-20" },
    { offsetMinutes: 0, date: "2026-11-20" },
  ])("are $date at an offset of $offsetMinutes minutes", ({ offsetMinutes, date }) => {
    const day = localDayAtOffset(instantMs("2026-11-20T04:30:00Z"), offsetMinutes);

    expect(isoDate(day)).toBe(date);
  });
});

describe("startOfDay", () => {
  it.each([
    { zone: "America/New_York", date: "2026-11-20", instant: "2026-11-20T05:00:00.000Z", what: "midnight" },
    {
      zone: "Africa/Cairo",
      date: "2026-04-24",
      instant: "2026-04-23T22:00:00.000Z",
      what: "01:00, midnight is skipped",
    },
  ])("is $instant in $zone ($what)", ({ zone, date, instant }) => {
    const ms = startOfDay(epochDay(date), zone);

    expect(isoInstant(ms)).toBe(instant);
  });
});

describe("local days", () => {
  it.each([
    { zone: "Europe/Lisbon", date: "2026-11-20", noon: "2026-11-20T12:00:00.000Z", what: "an ordinary day" },
    { zone: "Europe/Dublin", date: "2026-03-29", noon: "2026-03-29T11:00:00.000Z", what: "a day of 23 hours" },
    { zone: "Europe/Vienna", date: "2026-10-25", noon: "2026-10-25T11:00:00.000Z", what: "a day of 25 hours" },
    { zone: "Asia/Beirut", date: "2026-03-29", noon: "2026-03-29T09:00:00.000Z", what: "a day from 01:00 on" },
    { zone: "Asia/Beirut", date: "2026-03-28", noon: "2026-03-28T10:00:00.000Z", what: "the day before it" },
  ])("have their noon where the clock says 12:00, on $what in $zone", ({ zone, date, noon }) => {
    const ms = instantAt(epochDay(date), "12:00", zone);

    expect(isoInstant(ms)).toBe(noon);
    expect(localTimeAt(ms, zone)).toBe("12:00");
    expect(isoDate(localDayAt(ms, zone))).toBe(date);
  });

  it.each(["Asia/Tashkent", "America/Bogota", "UTC"])("begin with their first instant in %s", (zone) => {
    const day = epochDay("2026-11-20");
    const startMs = startOfDay(day, zone);

    expect(localDayAt(startMs, zone)).toBe(day);
    expect(localDayAt(startMs - 1, zone)).toBe(day - 1);
  });
});

describe("dates", () => {
  it.each([
    { date: "2026-11-20", weekday: "fri" },
    { date: "1970-01-01", weekday: "thu" },
    { date: "1969-12-31", weekday: "wed" },
    { date: "2024-02-29", weekday: "thu" },
  ])("$date is a $weekday", ({ date, weekday }) => {
    expect(weekdayOf(epochDay(date))).toBe(weekday);
  });

  it("go from ISO to epoch day and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 100_000 }), (day) => {
        expect(epochDay(isoDate(day))).toBe(day);
      }),
    );
  });
});

describe("isoInstant", () => {
  it("is as wide for every instant, so that text order is time order", () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect(isoInstant(a) < isoInstant(b)).toBe(a < b);
        expect(instantMs(isoInstant(a))).toBe(a);
      }),
    );
  });
});

describe("isoAtOffset", () => {
  it.each([
    { offsetMinutes: -300, text: "2026-11-22T06:30:00-05:00" },
    { offsetMinutes: 330, text: "2026-11-22T17:00:00+05:30" },
    { offsetMinutes: -30, text: "2026-11-22T11:00:00-00:30" },
    { offsetMinutes: 0, text: "2026-11-22T11:30:00+00:00" },
  ])("is $text at $offsetMinutes minutes, the same instant", ({ offsetMinutes, text }) => {
    const ms = instantMs("2026-11-22T11:30:00Z");

    expect(isoAtOffset(ms, offsetMinutes)).toBe(text);
    expect(instantMs(text)).toBe(ms);
  });
});

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
