import { describe, expect, it } from "vitest";
import { readText } from "../../../lib/app/text-reader.ts";

describe("an effort beside a finish time", () => {
  it.each([
    ["10k in 44:12. 8", 8],
    ["1:45 half, 7", 7],
    ["3:33:20, 9", 9],
    ["did it! 3:33, felt like a 10", 10],
    ["21:30 on the 5k. nine", 9],
    ["5k 21:30, 9/10", 9],
    ["acabe en 1:52, un 9", 9],
    ["10 km in 52:30, war ne 7", 7],
    ["semi en 1h47, un bon 8", 8],
    ["ran 5:20/km today, 6", 6],
  ])("is read: '%s' is %d", (text, rpe) => {
    expect(readText(text)).toMatchObject({ kind: "number", rpe });
  });

  it.each([
    ["1:45 half, knee hurts, 7", 7],
    ["10 km in 52:30, Knie tut weh, 7", 7],
    ["semi en 1h47, mal au genou, 8", 8],
    ["media en 1:52, me duele la rodilla, 8", 8],
  ])("does not hide a pain: '%s'", (text, rpe) => {
    expect(readText(text)).toStrictEqual({ kind: "pain", rpe });
  });

  it.each([
    "meet you at 7:30, 8 at the latest",
    "dinner at 19:30, 8 people",
    "10:30 or 11",
    "my train is at 6:45, 9 stops",
  ])("is none after the time of a clock: '%s'", (text) => {
    expect(readText(text).kind).toBe("other");
  });
});
