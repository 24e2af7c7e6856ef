import { describe, expect, it } from "vitest";
import { clockTime, hoursInWords, minutesOnTheClock } from "../../lib/messages/times.ts";

describe("clockTime", () => {
  it("reads 24 hours in the zone", () => {
    expect(clockTime("2026-11-28T03:15:00.000Z", "America/New_York")).toBe("22:15");
    expect(clockTime("2026-11-28T03:15:00.000Z", "Europe/Madrid")).toBe("04:15");
  });
});

describe("hoursInWords", () => {
  it.each([
    [480, "8 h"],
    [510, "8.5 h"],
    [450, "7.5 h"],
    [465, "7.75 h"],
    [500, "8 h 20 min"],
  ])("says %d minutes as %s", (minutes, words) => {
    expect(hoursInWords(minutes)).toBe(words);
  });
});

describe("minutesOnTheClock", () => {
  it("counts across midnight", () => {
    expect(minutesOnTheClock("22:15", "06:30")).toBe(495);
    expect(minutesOnTheClock("00:30", "08:00")).toBe(450);
  });
});
