import { describe, expect, it } from "vitest";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { tomorrowMorning } from "../../../lib/local/dashboard/clock-control.ts";
import { localInWords, placeOf, wallTime } from "../../../lib/local/dashboard/local-words.ts";

describe("local time on the page", () => {
  it("is that of the athlete's zone", () => {
    const ms = instantMs("2026-11-22T23:05:00Z");

    expect(localInWords(ms, "Asia/Tokyo")).toBe("Mon 23 Nov, 08:05");
    expect(wallTime(ms, "America/New_York")).toBe("2026-11-22T18:05");
  });

  it("names the place of a zone", () => {
    expect(["America/Argentina/Buenos_Aires", "UTC"].map(placeOf)).toStrictEqual(["Buenos Aires", "UTC"]);
  });

  it.each([
    { now: "2026-11-22T04:59:00Z", morning: "2026-11-22T13:00:00.000Z" },
    { now: "2026-11-22T05:00:00Z", morning: "2026-11-23T13:00:00.000Z" },
    { now: "2026-10-31T23:00:00Z", morning: "2026-11-01T13:00:00.000Z" },
    { now: "2026-03-07T23:00:00Z", morning: "2026-03-08T12:00:00.000Z" },
  ])("at $now, tomorrow 08:00 in New York is $morning", ({ now, morning }) => {
    expect(tomorrowMorning(instantMs(now), "America/New_York")).toBe(morning);
  });
});
