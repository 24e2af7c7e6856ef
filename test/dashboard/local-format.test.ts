import { describe, expect, it } from "vitest";
import { formatLocalTime, placeName } from "../../lib/dashboard/elements.ts";
import { readerOf } from "../../lib/dashboard/reader.ts";
import { instantMs } from "../../lib/domain/local-time.ts";

describe("local time on the page", () => {
  it("is that of the athlete's zone", () => {
    const ms = instantMs("2026-11-22T23:05:00Z");

    expect(formatLocalTime(ms, "Asia/Tokyo", readerOf("en"))).toBe("Mon 23 Nov, 08:05");
  });

  it("names the place of a zone", () => {
    expect(["America/Argentina/Buenos_Aires", "UTC"].map(placeName)).toStrictEqual(["Buenos Aires", "UTC"]);
  });
});
