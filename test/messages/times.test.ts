import { describe, expect, it } from "vitest";
import type { LanguageCode } from "../../lib/domain/language.ts";
import { clockTime, heure, hoursInWords, minutesOnTheClock } from "../../lib/messages/times.ts";

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
    expect(hoursInWords(minutes, "en")).toBe(words);
  });
});

describe("hours in other languages", () => {
  it.each<[LanguageCode, number, string]>([
    ["es", 510, "8,5 h"],
    ["de", 465, "7,75 h"],
    ["de", 480, "8 h"],
    ["fr", 480, "8 h"],
    ["fr", 510, "8 h 30"],
    ["fr", 485, "8 h 05"],
  ])("say in %s %d minutes as %s", (language, minutes, words) => {
    expect(hoursInWords(minutes, language)).toBe(words);
  });
});

describe("heure", () => {
  it("writes a time of day as French does", () => {
    expect(["22:15", "06:30", "22:00", "00:05"].map(heure)).toEqual(["22h15", "6h30", "22h", "0h05"]);
  });
});

describe("minutesOnTheClock", () => {
  it("counts across midnight", () => {
    expect(minutesOnTheClock("22:15", "06:30")).toBe(495);
    expect(minutesOnTheClock("00:30", "08:00")).toBe(450);
  });
});
