import { describe, expect, it } from "vitest";
import { epochDay, isoDate, localDayAt, localTimeAt, startOfDay } from "../../lib/domain/local-time.ts";

/** The UTC time at which each day of a span begins, asked in order, as often as it is the same: `03:00 x62`. */
function startsOf(zone: string, from: string, to: string): readonly string[] {
  const runs: { time: string; days: number }[] = [];
  for (let day = epochDay(from); day <= epochDay(to); day += 1) {
    const time = new Date(startOfDay(day, zone)).toISOString().slice(11, 16);
    const last = runs.at(-1);
    if (last?.time === time) last.days += 1;
    else runs.push({ time, days: 1 });
  }
  return runs.map(({ time, days }) => `${time} x${days}`);
}

describe("the days of a zone, asked one after the other", () => {
  it.each([
    { zone: "America/Halifax", what: "the clock goes back at 02:00", starts: ["03:00 x93", "04:00 x60"] },
    { zone: "America/Havana", what: "it goes back to midnight from 01:00", starts: ["04:00 x93", "05:00 x60"] },
    { zone: "Asia/Beirut", what: "it goes back from midnight", starts: ["21:00 x85", "22:00 x68"] },
    { zone: "Asia/Colombo", what: "it never changes", starts: ["18:30 x153"] },
  ])("begin when Temporal says, in $zone where $what", ({ zone, starts }) => {
    expect(startsOf(zone, "2026-08-01", "2026-12-31")).toStrictEqual(starts);
  });

  it("begin when Temporal says, on the days before those and where midnight is left out", () => {
    expect(startsOf("Africa/Cairo", "2026-05-01", "2026-07-31")).toStrictEqual(["21:00 x92"]);
    expect(startsOf("Africa/Cairo", "2026-04-01", "2026-05-31")).toStrictEqual(["22:00 x24", "21:00 x37"]);
  });

  it("have the last hour before midnight twice where the clock goes back from midnight", () => {
    const beirut = "Asia/Beirut";
    startsOf(beirut, "2027-07-01", "2027-10-29");

    const minutes = [Date.UTC(2027, 9, 30, 20, 51), Date.UTC(2027, 9, 30, 21, 51), Date.UTC(2027, 9, 30, 22)];

    expect(minutes.map((ms) => `${isoDate(localDayAt(ms, beirut))} ${localTimeAt(ms, beirut)}`)).toStrictEqual([
      "2027-10-30 23:51",
      "2027-10-30 23:51",
      "2027-10-31 00:00",
    ]);
  });

  it("skip the day that Samoa skipped", () => {
    const firstAfter = Date.UTC(2011, 11, 30, 10);

    expect(isoDate(localDayAt(firstAfter - 1, "Pacific/Apia"))).toBe("2011-12-29");
    expect(isoDate(localDayAt(firstAfter, "Pacific/Apia"))).toBe("2011-12-31");
  });
});
